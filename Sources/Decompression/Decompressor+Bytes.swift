extension Decompressor {
  /// All that is behind a compressed stream in memory.
  /// - Complexity: linear in the result, which is mostly copied once.
  public static func bytes(of packed: [UInt8]) throws(DecompressionFailure) -> [UInt8] {
    guard let compression = Compression(start: packed) else { throw DecompressionFailure(breach: nil) }
    var place = 0
    let decompressor = Decompressor(compression) { buffer, range in
      let count = min(range.count, packed.count - place)
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: packed[place..<place + count])
      place += count
      return count
    }
    var bytes = [UInt8](repeating: 0, count: max(step, usualRatio * packed.count))
    var end = 0
    while true {
      if end == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let count = try decompressor.read(into: &bytes, at: end..<bytes.count)
      if count == 0 { break }
      end += count
    }
    bytes.removeLast(bytes.count - end)
    return bytes
  }

  private static let step = 1 << 16
  /// There is room for all from the beginning, as a rule: the compiled pack takes 7.8 times what it is packed in.
  private static let usualRatio = 9
}
