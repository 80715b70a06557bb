extension SentenceSplitter {
  /// A line longer than this was not broken by hand or machine to fit a page: its break ends a paragraph.
  static let longestWrappedLine = 120

  /// A line shorter than this, among indented ones, was ended and not broken: a table's row.
  static let shortestFullLine = 50

  /// The folded bytes of the line that the break at `index` ends; of the last line for the index past all.
  private func lineRange(_ index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : Int(text.lines[index - 1].offset) + 1
    let end = index < text.lines.count ? Int(text.lines[index].offset) : text.bytes.count
    return start..<max(start, end)
  }

  /// Whether a paragraph ends with the line that the break at `index` ends.
  func endsParagraph(at index: Int) -> Bool {
    let gap = text.lines[index]
    if gap.isBlank { return true }
    let line = lineRange(index)
    let next = lineRange(index + 1)
    guard !next.isEmpty else { return false }
    let startsSmall = text.bytes[next.lowerBound] &- 0x61 < 26
    if isAddress(next) || isAddress(line) { return true }
    if index < 5, isHeadline(trimmed(line)) || isSureDateline(next) { return true }
    let ended = endsInStop(line)
    if startsItem(next, after: line, ended: ended) { return true }
    let indent = index == 0 ? 0 : text.lines[index - 1].indent
    if gap.indent >= 2, gap.indent > indent { return ended || !startsSmall }
    if gap.indent >= 2, gap.indent == indent, ended || line.count < Self.shortestFullLine {
      return !startsSmall
    }
    if line.count > Self.longestWrappedLine || next.count > Self.longestWrappedLine {
      return ended || !startsSmall
    }
    return false
  }

  /// Whether the line is an address on the web and nothing else.
  func isAddress(_ range: Range<Int>) -> Bool {
    let line = trimmed(range)
    guard line.count >= 8 else { return false }
    var slashes = false
    for index in line {
      let byte = text.bytes[index]
      if byte == 0x20 { return false }
      if byte == UInt8(ascii: ":"), index + 2 < line.upperBound, text.bytes[index + 1] == UInt8(ascii: "/"),
        text.bytes[index + 2] == UInt8(ascii: "/")
      {
        slashes = true
      }
    }
    let lower = text.lower
    let start = line.lowerBound
    return slashes
      || lower[start] == UInt8(ascii: "w") && lower[start + 1] == UInt8(ascii: "w")
        && lower[start + 2] == UInt8(ascii: "w") && lower[start + 3] == UInt8(ascii: ".")
  }
}
