/// Eight bytes looked at in one step, the first of them lowest.
///
/// Questions answer with a mask that has the high bit of each byte asked for.
package struct ByteWord {
  var bits: UInt64

  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080
  static let width = 8

  /// One check for all eight, so that the compiler makes one load of them.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int) {
    let eight = bytes.extracting(start..<start &+ Self.width)
    let low =
      UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
    let high =
      UInt64(eight[4]) | UInt64(eight[5]) << 8 | UInt64(eight[6]) << 16 | UInt64(eight[7]) << 24
    bits = low | high << 32
  }

  @inline(__always)
  var nonASCII: UInt64 { bits & Self.highs }

  /// Bytes equal to an ASCII character; exact, whatever the other bytes are.
  @inline(__always)
  func equal(_ byte: UInt8) -> UInt64 {
    let difference = (bits & ~Self.highs) ^ (Self.ones &* UInt64(byte))
    return ~((difference &+ (Self.highs &- Self.ones)) | bits) & Self.highs
  }

  /// Bytes below `limit`, at most 0x80; exact for ASCII bytes, never set for others.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 {
    ~((bits & ~Self.highs) &+ Self.ones &* UInt64(0x80 - limit) | bits) & Self.highs
  }

  /// The index of the first byte in a mask that is not empty.
  @inline(__always)
  static func first(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  /// Whether bytes hold one of two characters of ASCII.
  /// - Complexity: O(*n*), a step for eight bytes.
  package static func holds(_ one: UInt8, or other: UInt8, in bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index + width <= bytes.count {
      let word = ByteWord(bytes, at: index)
      if word.equal(one) | word.equal(other) != 0 { return true }
      index += width
    }
    while index < bytes.count {
      if bytes[index] == one || bytes[index] == other { return true }
      index += 1
    }
    return false
  }
}
