extension SentenceSplitter {
  /// A line longer than this was not broken by hand or machine to fit a page: its break ends a paragraph.
  static let longestWrappedLine = 120

  /// A line shorter than this, among indented ones, was ended and not broken: a table's row.
  static let shortestFullLine = 50

  /// The folded bytes of the line that the break at `index` ends; of the last line for the index past all.
  func lineRange(_ index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : Int(text.lines[index - 1].offset) + 1
    let end = index < text.lines.count ? Int(text.lines[index].offset) : text.bytes.count
    return start..<max(start, end)
  }

  /// Whether a paragraph ends with the line that the break at `index` ends.
  func endsParagraph(at index: Int, _ state: inout SplittingState) -> Bool {
    let gap = text.lines[index]
    let next = lineRange(index + 1)
    let line = lineRange(index)
    let isAfterAddress = state.isNextAddress || index == 0 && isAddress(line)
    state.isNextAddress = isAddress(next)
    let isAfterMark = state.isNextMark || index == 0 && isMark(line, isFree: true)
    let ended = endsInStop(line)
    state.isNextMark = isMark(next, isFree: gap.isBlank || ended || isAfterMark)
    if gap.isBlank { return true }
    if gap.isInSentence { return false }
    guard !next.isEmpty else { return false }
    let startsSmall = text.bytes[next.lowerBound] &- 0x61 < 26
    if state.isNextAddress || isAfterAddress || state.isNextMark || isAfterMark { return true }
    if index < 5, isHeadline(trimmed(line)) || isSureDateline(next) { return true }
    let first = lineRange(state.firstLine)
    if startsItem(next, after: line, ended: ended, first: first)
      || startsEntry(next, first: first, ended: ended)
    {
      return true
    }
    let indent = index == 0 ? 0 : text.lines[index - 1].indent
    if gap.indent >= 2, gap.indent > indent { return ended || !startsSmall }
    if gap.indent >= 2, gap.indent == indent, ended || line.count < Self.shortestFullLine {
      return !startsSmall
    }
    if line.count > Self.longestWrappedLine || next.count > Self.longestWrappedLine {
      return ended || !startsSmall
    }
    if startsSmall { return false }
    return isAfterUnbroken(&state) || isSubheadBreak(at: index, ended: ended, &state)
      || isInList(index, &state)
  }

  /// Whether the line is an address on the web and nothing else.
  func isAddress(_ line: Range<Int>) -> Bool {
    guard line.count >= 8 else { return false }
    let lower = text.lower.span
    let start = line.lowerBound
    var index = start
    // The scheme: letters before "://". Few lines get further than this.
    while index < start + 5, lower[index] &- 0x61 < 26 { index += 1 }
    let hasScheme =
      index > start && index + 2 < line.upperBound && lower[index] == UInt8(ascii: ":")
      && lower[index + 1] == UInt8(ascii: "/") && lower[index + 2] == UInt8(ascii: "/")
    let hasHost =
      index == start + 3 && lower[index] == UInt8(ascii: ".") && lower[start] == UInt8(ascii: "w")
      && lower[start + 1] == UInt8(ascii: "w") && lower[start + 2] == UInt8(ascii: "w")
    guard hasScheme || hasHost else { return false }
    for place in index..<line.upperBound where lower[place] == 0x20 {
      return place == line.upperBound - 1
    }
    return true
  }
}
