/// Searches that look at eight bytes a step.
enum ByteScan {
  /// The first full stop, question mark, exclamation mark or double quote in `range`; its end if there is none.
  static func nextSentenceMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    let end = range.upperBound
    while index + ByteWord.width <= end {
      let word = ByteWord(bytes, at: index)
      let found =
        word.equal(UInt8(ascii: ".")) | word.equal(UInt8(ascii: "?")) | word.equal(UInt8(ascii: "!"))
        | word.equal(UInt8(ascii: "\""))
      if found != 0 { return index + ByteWord.first(found) }
      index += ByteWord.width
    }
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""): return index
      default: index += 1
      }
    }
    return end
  }
}
