// Long rows of plain numbers: element by element through the generic array they would take ten times as long.

extension ByteWriter {
  /// Appends bytes and their number.
  package mutating func write(bytes: [UInt8]) {
    write(UInt32(bytes.count))
    append(bytes)
  }

  /// Appends numbers of 32 bits, and how many they are.
  package mutating func write(words: [UInt32]) {
    write(UInt32(words.count))
    for word in words { append(integer: word) }
  }

  /// As numbers without a sign.
  package mutating func write(words: [Int32]) { write(words: words.map(UInt32.init(bitPattern:))) }
}

extension ByteReader {
  /// The next bytes.
  package mutating func readBytes() throws(ByteFault) -> [UInt8] {
    Array(try take(Int(try read(UInt32.self))))
  }

  /// The next numbers of 32 bits.
  package mutating func readWords() throws(ByteFault) -> [UInt32] {
    let count = Int(try read(UInt32.self))
    guard 4 * count <= all.count - next else { throw ByteFault() }
    var words: [UInt32] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(try integer()) }
    return words
  }

  /// The next such numbers, with a sign.
  package mutating func readSignedWords() throws(ByteFault) -> [Int32] {
    try readWords().map(Int32.init(bitPattern:))
  }
}
