/// Bytes with a seal before them, by which damage shows.
///
/// The seal is no signature: it tells bytes that were cut short or changed by accident, not by intent.
package enum SealedBytes {
  /// How many bytes the seal has.
  package static let sealSize = 24

  /// "detente" and the version of the seal.
  private static let mark: UInt64 = 0x0165_746E_6574_6564

  /// A writer with room for the seal.
  package static func writer() -> ByteWriter {
    var writer = ByteWriter()
    writer.append(repeatElement(0, count: sealSize))
    return writer
  }

  /// What was written, under its seal.
  package static func seal(_ writer: consuming ByteWriter) -> [UInt8] {
    var bytes = (consume writer).bytes
    var seal = ByteWriter()
    seal.write(mark)
    seal.write(UInt64(bytes.count))
    seal.write(checksum(bytes.span))
    bytes.replaceSubrange(0..<sealSize, with: seal.bytes)
    return bytes
  }

  /// A reader of what stands behind a whole seal.
  /// - Complexity: linear in the bytes, some gigabytes a second.
  package static func open(_ bytes: [UInt8]) throws(ByteFault) -> ByteReader {
    var seal = ByteReader(bytes)
    guard try seal.read(UInt64.self) == mark, try seal.read(UInt64.self) == UInt64(bytes.count),
      try seal.read(UInt64.self) == checksum(bytes.span)
    else { throw ByteFault() }
    return ByteReader(bytes, from: sealSize)
  }

  /// Of all bytes behind the seal: four sums of products side by side, for one would wait for each multiplication.
  private static func checksum(_ bytes: Span<UInt8>) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var (a, b, c, d) = (factor, factor &+ 1, factor &+ 2, factor &+ 3)
    var index = sealSize
    while index + 32 <= bytes.count {
      let block = bytes.extracting(index..<index + 32)
      a = (a ^ word(block, 0)) &* factor
      b = (b ^ word(block, 8)) &* factor
      c = (c ^ word(block, 16)) &* factor
      d = (d ^ word(block, 24)) &* factor
      (a, b, c, d) = (a ^ a >> 32, b ^ b >> 32, c ^ c >> 32, d ^ d >> 32)
      index += 32
    }
    while index < bytes.count {
      a = (a ^ UInt64(bytes[index])) &* factor
      index += 1
    }
    return [b, c, d].reduce(a) { sum, next in (sum ^ next) &* factor ^ sum >> 29 }
  }

  @inline(__always)
  private static func word(_ block: Span<UInt8>, _ start: Int) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(block[start + index]) << UInt64(8 * index) }
    return value
  }
}
