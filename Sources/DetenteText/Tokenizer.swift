/// Finds the words of a text.
public enum Tokenizer {
  /// Appends the words in `range`, in order: the longest runs of letters, digits and underscores.
  ///
  /// `range` must lie on the bounds of characters; a word that it cuts is taken as far as it reaches.
  /// - Complexity: O(*n*), *n* the bytes of the range.
  public static func tokenize(_ text: FoldedText, _ range: Range<Int>, into tokens: inout [Token]) {
    let bytes = text.bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let first = WordCharacter.length(at: index, bytes)
      if first == 0 {
        index += byte < 0x80 ? 1 : WordCharacter.scalar(at: index, bytes).1
        continue
      }
      let start = index
      index += first
      while index < range.upperBound {
        let length = WordCharacter.length(at: index, bytes)
        if length == 0 { break }
        index += length
      }
      tokens.append(Token(start: Int32(start), end: Int32(index)))
    }
  }
}
