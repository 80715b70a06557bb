/// Finds the words of a text.
public enum Tokenizer {
  /// Appends the words in `range`, in order: the longest runs of letters, digits and underscores.
  ///
  /// `range` must lie on the bounds of characters; a word that it cuts is taken as far as it reaches.
  /// - Complexity: O(*n*), *n* the bytes of the range.
  public static func tokenize(_ text: FoldedText, _ range: Range<Int>, into tokens: inout [Token]) {
    let bytes = text.bytes.span
    let (words, beyond) = (text.byteKinds.words.span, text.byteKinds.beyond.span)
    let end = range.upperBound
    var index = range.lowerBound
    var start = -1
    while index < end {
      let block = index >> 6
      let blockEnd = min(end, (block + 1) << 6)
      let here = (UInt64.max << UInt64(index & 63)) & (UInt64.max >> UInt64(63 - (blockEnd - 1) & 63))
      if beyond[block] & here == 0 {
        let mask = words[block] & here
        // Where a word character stands beside another kind: words begin and end there in turn.
        var edges = (mask ^ (mask << 1 | (start >= 0 ? 1 << UInt64(index & 63) : 0))) & here
        while edges != 0 {
          pass(block << 6 + edges.trailingZeroBitCount, &start, &tokens)
          edges &= edges &- 1
        }
        index = blockEnd
        continue
      }
      while index < blockEnd {
        let length = WordCharacter.length(at: index, bytes)
        if (length > 0) != (start >= 0) { pass(index, &start, &tokens) }
        index += length > 0 ? length : bytes[index] < 0x80 ? 1 : WordCharacter.scalar(at: index, bytes).1
      }
    }
    if start >= 0 { pass(end, &start, &tokens) }
  }

  /// Begins a word at an edge, or ends the one begun.
  @inline(__always)
  private static func pass(_ edge: Int, _ start: inout Int, _ tokens: inout [Token]) {
    if start < 0 {
      start = edge
    } else {
      tokens.append(Token(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: edge)))
      start = -1
    }
  }
}
