/// What is known of the lines up to the next empty one.
struct LineBlock {
  /// The break that ends its last line; the number of all breaks for the text's end.
  var end = -1
  /// Whether each of its lines stands for itself.
  var isList = false
}

extension SentenceSplitter {
  /// Whether the break at `index` stands in a list of headlines: lines that nobody broke to fit a page.
  ///
  /// None of its lines begins small or ends in a full stop, and at half of the breaks or more the next line's first word
  /// would have had room: where a text is broken to fit a page, at hardly any.
  /// - Complexity: a line is looked at once, when the first break of its block is asked for.
  func isInList(_ index: Int, _ state: inout SplittingState) -> Bool {
    if index > state.block.end || state.block.end < 0 { state.block = block(from: index, &state) }
    return state.block.isList && index < state.block.end
  }

  private func block(from first: Int, _ state: inout SplittingState) -> LineBlock {
    var end = first
    while end < text.lines.count, !text.lines[end].isBlank {
      let next = lineRange(end + 1)
      if isMark(next, isFree: false) || isAddress(next) { break }
      end += 1
    }
    // A last line that is empty is none.
    if end > first, end == text.lines.count, lineRange(end).isEmpty { end -= 1 }
    let lines = first...end
    // Most blocks are told by a line that begins small.
    guard end > first, lines.allSatisfy(mayBeHeadline) else { return LineBlock(end: end) }
    var width = lines.reduce(0) { max($0, lineRange($1).count) }
    guard width <= Self.longestWrappedLine else { return LineBlock(end: end) }
    // Few lines may all be narrow; that their page is, the other lines would have to say.
    if first > 0 { width = max(width, min(Self.narrowestPage, layout(&state).width)) }
    let roomy = lines.dropLast().count { number in
      let next = trimmed(lineRange(number + 1))
      return trimmed(lineRange(number)).count + 1 + firstWord(next) <= width
    }
    return LineBlock(end: end, isList: 2 * roomy >= lines.count - 1)
  }

  private func mayBeHeadline(_ number: Int) -> Bool {
    let line = trimmed(lineRange(number))
    return !line.isEmpty && beginsLikeSentence(line) && !endsInFullStop(line)
  }

  func endsInFullStop(_ line: Range<Int>) -> Bool {
    endsInStop(line) && text.bytes[line.upperBound - 1] != UInt8(ascii: "?")
      && text.bytes[line.upperBound - 1] != UInt8(ascii: "!")
  }

  /// A capital, a digit, a letter without case, or one of these in a quotation.
  func beginsLikeSentence(_ line: Range<Int>) -> Bool {
    let first = text.bytes[line.lowerBound]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), line.count > 1 {
      return text.bytes[line.lowerBound + 1] &- 0x61 >= 26
    }
    guard first >= 0x80 else { return first &- 0x30 < 10 || first &- 0x41 < 26 }
    let scalar = WordCharacter.scalar(at: line.lowerBound, text.bytes.span).0
    return scalar != "\u{2014}" && scalar.properties.generalCategory != .lowercaseLetter
  }

  /// The bytes of the word that a line begins with.
  func firstWord(_ line: Range<Int>) -> Int {
    var end = line.lowerBound
    while end < line.upperBound, text.bytes[end] != 0x20 { end += 1 }
    return end - line.lowerBound
  }
}
