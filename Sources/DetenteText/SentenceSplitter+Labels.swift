extension SentenceSplitter {
  private static let longestLabel = 60

  /// The label that a line starts with, with its colon ("Nuclear Dispute:"); empty without one.
  ///
  /// One to five capitalised words, small ones of up to three letters between them not counted as breaks of the
  /// form, then a colon and more text. Among capitals only, the form says nothing.
  func listLabel(in range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes.span
    let start = range.lowerBound
    let limit = min(range.upperBound, start + Self.longestLabel)
    // As most lines begin.
    if start < limit, bytes[start] &- 0x61 < 26 { return 0..<0 }
    var index = start
    var words = 0
    while index < limit {
      let first = index
      while index < limit, isLabelByte(bytes[index]) { index += 1 }
      guard index > first, index < limit else { return 0..<0 }
      let isSmall = bytes[first] &- 0x61 < 26
      if isSmall, words == 0 || index - first > 3 { return 0..<0 }
      if bytes[first] &- 0x30 < 10, words == 0 { return 0..<0 }
      words += 1
      guard words <= 5 else { return 0..<0 }
      if bytes[index] == UInt8(ascii: ":") {
        guard !isSmall, index + 2 < range.upperBound, bytes[index + 1] == 0x20,
          hasSmallLetter(start..<min(range.upperBound, index + 40))
        else { return 0..<0 }
        return start..<index + 1
      }
      guard bytes[index] == 0x20 else { return 0..<0 }
      index += 1
    }
    return 0..<0
  }

  private func isLabelByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || WordCharacter.isASCII(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/")
  }

  private func hasSmallLetter(_ range: Range<Int>) -> Bool {
    for index in range where text.bytes[index] &- 0x61 < 26 { return true }
    return false
  }
}
