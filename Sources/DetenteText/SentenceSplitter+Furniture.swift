/// How the lines of a text were broken.
struct LineLayout {
  /// Bytes of the longest line that may have been broken to fit a page.
  var width = 0
  /// Whether most of the text stands in lines that nobody broke: each line is then a paragraph.
  var isUnbroken = false
}

extension SentenceSplitter {
  /// Where no line is longer, nothing was broken to fit a page.
  static let narrowestPage = 45

  /// A line above a paragraph that is longer is taken for a part of it.
  private static let longestSubhead = 50

  /// How the text's lines were broken.
  /// - Complexity: O(*n*) in the lines, once.
  func layout(_ state: inout SplittingState) -> LineLayout {
    if let layout = state.layout { return layout }
    var layout = LineLayout()
    var long = 0
    for number in 0...text.lines.count {
      let count = lineRange(number).count
      if count > Self.longestWrappedLine { long += count } else { layout.width = max(layout.width, count) }
    }
    layout.isUnbroken = 2 * long >= text.bytes.count
    state.layout = layout
    return layout
  }

  /// Whether the line belongs to the page and to no sentence.
  /// - Parameter isFree: whether no sentence runs on up to the line.
  func isMark(_ line: Range<Int>, isFree: Bool) -> Bool {
    guard line.count <= LineForm.longest + 2, let mark = LineForm.mark(text.bytes.span, line, conventions)
    else {
      return false
    }
    return mark.isSure || isFree
  }

  /// Whether a line starts an entry of a list that has neither bullets nor numbers: a time of day or a label
  /// begins it, as one begins the paragraph so far; or the line before leads to a page of a book.
  func startsEntry(_ line: Range<Int>, first: Range<Int>, ended: Bool) -> Bool {
    let bytes = text.bytes.span
    if let end = LineForm.endOfLeadingTime(bytes, line) {
      return LineForm.endOfLeadingTime(bytes, first) != nil || ended && bytes[end + 1] &- 0x61 >= 26
    }
    if !listLabel(in: line).isEmpty, !listLabel(in: first).isEmpty { return true }
    return line.lowerBound > 0 && isLeader(before: line.lowerBound - 1)
  }

  /// Whether dots and a page's number end at the offset.
  private func isLeader(before end: Int) -> Bool {
    let bytes = text.bytes.span
    var index = end
    while index > 0, end - index < 4, bytes[index - 1] &- 0x30 < 10 { index -= 1 }
    guard index < end else { return false }
    if index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    guard index > 3 else { return false }
    for place in index - 4..<index where bytes[place] != UInt8(ascii: ".") { return false }
    return true
  }

  /// Whether each line of the text is a paragraph.
  func isAfterUnbroken(_ state: inout SplittingState) -> Bool { layout(&state).isUnbroken }

  /// Whether the break stands above or below a subhead, a short line without a full stop at a paragraph's start, or above a
  /// label; the line before had room for the word that follows.
  func isSubheadBreak(at index: Int, ended: Bool, _ state: inout SplittingState) -> Bool {
    if state.firstLine == index, isSubhead(index, &state) { return true }
    if ended { return index + 1 < text.lines.count && isSubhead(index + 1, &state) }
    let next = lineRange(index + 1)
    return !listLabel(in: next).isEmpty && hasRoom(lineRange(index), for: next, of: layout(&state).width)
  }

  /// Whether the line is one; below it stands a paragraph, or up to `more` others of the kind.
  ///
  /// The text's first line is one only in capitals: it may have lost its dateline.
  private func isSubhead(_ number: Int, _ state: inout SplittingState, more: Int = 2) -> Bool {
    let line = trimmed(lineRange(number))
    guard !line.isEmpty, line.count <= Self.longestSubhead, beginsLikeSentence(line), !endsInStop(line),
      !line.contains(where: { text.bytes[$0] &- 0x30 < 10 })
    else { return false }
    switch text.bytes[line.upperBound - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"), 0x94: return false
    default: break
    }
    let next = trimmed(lineRange(number + 1))
    guard !next.isEmpty, beginsLikeSentence(next) else { return false }
    let width = layout(&state).width
    guard width > Self.narrowestPage, hasRoom(line, for: next, of: 3 * width / 4) else { return false }
    if isInCapitals(line), !isInCapitals(next) { return true }
    guard number > 0 else { return false }
    // The rows of a table are short, and so are their heads.
    if 2 * next.count >= width || endsInStop(next) { return true }
    return more > 0 && number + 1 < text.lines.count && !text.lines[number + 1].isBlank
      && isSubhead(number + 1, &state, more: more - 1)
  }

  /// Two letters or more, and no small one.
  private func isInCapitals(_ line: Range<Int>) -> Bool {
    var letters = 0
    for index in line {
      if text.bytes[index] &- 0x61 < 26 { return false }
      if text.bytes[index] &- 0x41 < 26 { letters += 1 }
    }
    return letters > 1
  }

  /// Whether the first word of `next` would have stood in the line, in a page of a width.
  private func hasRoom(_ line: Range<Int>, for next: Range<Int>, of width: Int) -> Bool {
    trimmed(line).count + 1 + firstWord(trimmed(next)) <= width
  }

  /// Notes whether a signature follows the paragraph: two hyphens alone, and a few short lines without full stops up to the
  /// text's end.
  func noteSignature(_ body: Range<Int>, _ state: inout SplittingState) {
    guard body.count == 3, text.bytes[body.lowerBound] == 0xE2, text.bytes[body.lowerBound + 2] == 0x94 else {
      return
    }
    var number = state.firstLine
    while number < text.lines.count, lineRange(number).lowerBound <= body.lowerBound { number += 1 }
    guard text.lines.count - number < 8 else { return }
    for rest in number...text.lines.count {
      let line = trimmed(lineRange(rest))
      if line.count > LineForm.longest || endsInFullStop(line) { return }
    }
    state.isInSignature = true
  }
}
