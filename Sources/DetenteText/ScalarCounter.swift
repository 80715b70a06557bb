/// Turns byte offsets of a UTF-8 text into offsets in Unicode scalars, which Python and R count.
///
/// Ascending questions cost one pass over the text in all; one that goes back starts again from the front.
public struct ScalarCounter: Sendable {
  private let bytes: [UInt8]
  private var offset = 0
  private var scalars = 0

  /// A counter for the original bytes of a field, a leading BOM included: it counts as one scalar.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The scalars that start before the byte at `byteOffset`, which is at most the text's length.
  public mutating func scalarOffset(ofByte byteOffset: Int) -> Int {
    precondition(byteOffset <= bytes.count, "a byte offset beyond the text")
    if byteOffset < offset {
      offset = 0
      scalars = 0
    }
    scalars += Self.count(bytes.span, offset..<byteOffset)
    offset = byteOffset
    return scalars
  }

  private static func count(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var scalars = 0
    var index = range.lowerBound
    while index + ByteWord.width <= range.upperBound {
      let word = ByteWord(bytes, at: index)
      // Continuation bytes have the two high bits 10.
      let continuations = word.bits & ~(word.bits << 1) & ByteWord.highs
      scalars += ByteWord.width - continuations.nonzeroBitCount
      index += ByteWord.width
    }
    while index < range.upperBound {
      if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
      index += 1
    }
    return scalars
  }
}
