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

  /// The first line of a text, if an empty line and more text follow it; prose has still to be told from headlines.
  init?(firstLineOf text: FoldedText) {
    guard let first = text.lines.first, first.isBlank, Int(first.offset) + 1 < text.bytes.count else {
      return nil
    }
    lower = text.lower
    range = 0..<Int(first.offset)
    isInText = true
  }
}

extension SentenceSplitter {
  /// Paragraphs at the text's start among which the headline may be repeated.
  static let paragraphsWithHeadline = 5

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
    return isAddress(body) ? .boilerplate : .body
  }
}
