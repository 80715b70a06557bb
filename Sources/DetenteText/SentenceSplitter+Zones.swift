/// The headline as it is known again: some lower-case bytes.
struct Headline {
  let lower: [UInt8]
  let range: Range<Int>
  /// Whether it stands in the text itself, at its range.
  let isInText: Bool

  /// The whole of a title.
  init(title: FoldedText) {
    lower = title.lower
    var end = lower.count
    while end > 0, lower[end - 1] == 0x20 { end -= 1 }
    range = 0..<end
    isInText = false
  }

  /// Some bytes of a text.
  init(_ range: Range<Int>, of text: FoldedText) {
    lower = text.lower
    self.range = range
    isInText = true
  }
}

extension SentenceSplitter {
  /// Paragraphs at the text's start among which the headline may be repeated.
  static let paragraphsWithHeadline = 5

  /// A headline wrapped over more lines, or longer than this, is none.
  private static let mostHeadlineLines = 3
  private static let longestHeadline = 240

  /// The first paragraph of the text that is no kicker and belongs to no page, if an empty line and more text follow it and
  /// it is no prose.
  func firstHeadline() -> Headline? {
    guard field == .text else { return nil }
    var state = SplittingState(paragraph: 0)
    var start = 0
    for index in text.lines.indices.prefix(Self.paragraphsWithHeadline + Self.mostHeadlineLines)
    where endsParagraph(at: index, &state) {
      let lines = index - state.firstLine + 1
      let range = start..<Int(text.lines[index].offset)
      start = range.upperBound + 1
      state.firstLine = index + 1
      if isAboveHeadline(trimmed(range)) { continue }
      let last = range.isEmpty ? 0 : text.bytes[range.upperBound - 1]
      guard text.lines[index].isBlank, start < text.bytes.count, last != UInt8(ascii: ","),
        last != UInt8(ascii: ":"),
        last != UInt8(ascii: ";"), !isProse(range)
      else { return nil }
      if lines > 1,
        lines > Self.mostHeadlineLines || range.count > Self.longestHeadline || !listLabel(in: range).isEmpty
      {
        return nil
      }
      return Headline(range, of: text)
    }
    return nil
  }

  /// Whether a paragraph before the headline is no part of the article.
  private func isAboveHeadline(_ body: Range<Int>) -> Bool {
    isKicker(body) || LineForm.mark(text.bytes.span, body, conventions) != nil
  }

  private func isKicker(_ body: Range<Int>) -> Bool {
    conventions.kinds(text.lower.span, body).contains(.kicker)
  }

  /// Whether the line says what the headline says, in capitals or not.
  func isHeadline(_ line: Range<Int>) -> Bool {
    guard let headline, headline.range.count == line.count, !line.isEmpty else { return false }
    for offset in 0..<line.count
    where headline.lower[headline.range.lowerBound + offset] != text.lower[line.lowerBound + offset] {
      return false
    }
    return true
  }

  func zone(of body: Range<Int>, _ state: SplittingState) -> Zone {
    if field == .title { return .headline }
    if let headline, headline.isInText, body.lowerBound == headline.range.lowerBound { return .headline }
    if state.paragraphsOfField <= Self.paragraphsWithHeadline, isHeadline(body) { return .duplicate }
    if state.isInSignature || isAddress(body) { return .boilerplate }
    // What is the whole text is all that there is to score.
    if LineForm.mark(text.bytes.span, body, conventions) != nil, body.count < text.bytes.count {
      return .boilerplate
    }
    if let headline, headline.isInText, body.upperBound <= headline.range.lowerBound { return .boilerplate }
    return .body
  }
}
