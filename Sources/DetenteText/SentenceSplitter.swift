/// Cuts a folded text into paragraphs and sentences.
///
/// Lines are looked at once to find the paragraphs, and in a paragraph only full stops, question and exclamation
/// marks and quotation marks are looked at: the cost is linear, whatever the text is. What changes on the way is in a
/// `SplittingState`: a mutating method would copy the splitter for each question it asks it.
struct SentenceSplitter {
  /// The longest sentence in bytes: what is longer is no sentence (a table, a text without full stops) and is cut
  /// between words. Of 300,000 sentences of agencies and speeches the longest has 2,400.
  static let longestSentence = 4_096

  let field: Field
  let text: FoldedText
  let conventions: ConventionTable
  /// The headline, to know it again.
  private(set) var headline: Headline?
  /// Whether the text has no capital at all, so that a small letter after a full stop says nothing.
  let isLowerCase: Bool

  /// A splitter for a field; `title` is the folded title where the article has one.
  init(_ field: Field, _ text: FoldedText, title: FoldedText?, _ conventions: ConventionTable) {
    self.field = field
    self.text = text
    self.conventions = conventions
    isLowerCase = text.bytes == text.lower
    headline = title.map(Headline.init(title:))
    if title == nil { headline = firstHeadline() }
  }

  /// Appends the text's sentences; they are numbered on from those already there.
  func split(into sentences: inout [Sentence]) {
    var state = SplittingState(paragraph: sentences.last?.paragraph ?? 0)
    var start = 0
    for index in text.lines.indices where endsParagraph(at: index, &state) {
      let end = Int(text.lines[index].offset)
      splitParagraph(start..<end, &state, into: &sentences)
      start = end + 1
      state.firstLine = index + 1
    }
    splitParagraph(start..<text.bytes.count, &state, into: &sentences)
  }

  private func splitParagraph(
    _ range: Range<Int>, _ state: inout SplittingState, into sentences: inout [Sentence]
  ) {
    let body = trimmed(range)
    guard !body.isEmpty else { return }
    state.paragraph += 1
    state.paragraphsOfField += 1
    let zone = zone(of: body, state)
    state.isInQuotation = state.isInQuotation && text.bytes[body.lowerBound] == UInt8(ascii: "\"")
    var sentence = Sentence(
      number: 0, zone: zone, field: field, folded: body, source: 0..<0, dateline: 0..<0, listLabel: 0..<0,
      paragraph: state.paragraph, startsInQuotation: state.isInQuotation)
    var index = body.lowerBound
    if zone == .body {
      index = endOfListMarker(in: body)
      if index > body.lowerBound { sentence.listMarker = body.lowerBound..<index }
      if index == body.lowerBound { sentence.dateline = dateline(in: body, first: !state.isBodyOpen) }
      index = max(index, sentence.dateline.upperBound)
      if sentence.dateline.isEmpty { sentence.listLabel = listLabel(in: index..<body.upperBound) }
      state.passBodyParagraph(ended: text.bytes[body.upperBound - 1] == UInt8(ascii: ":") || endsInStop(body))
    }
    if zone == .boilerplate {
      index = body.upperBound
      noteSignature(body, &state)
    }
    while index < body.upperBound {
      index = text.nextSentenceMark(index..<body.upperBound)
      guard index < body.upperBound else { break }
      if text.bytes[index] == UInt8(ascii: "\"") {
        state.isInQuotation = isInQuotation(afterMark: index, in: body, state)
        index += 1
        continue
      }
      let stop = stop(at: index, from: sentence.folded.lowerBound, in: body, state)
      for mark in index..<stop.end where text.bytes[mark] == UInt8(ascii: "\"") {
        state.isInQuotation = false
      }
      index = stop.end
      if stop.endsSentence {
        sentence.folded = sentence.folded.lowerBound..<index
        append(sentence, &state, to: &sentences)
        open(&sentence, at: index, in: body, &state)
        index = max(index, sentence.folded.lowerBound)
      }
    }
    sentence.folded = sentence.folded.lowerBound..<body.upperBound
    append(sentence, &state, to: &sentences)
  }

  /// Starts the next sentence of a paragraph.
  private func open(
    _ sentence: inout Sentence, at index: Int, in body: Range<Int>, _ state: inout SplittingState
  ) {
    let rest = trimmed(index..<body.upperBound)
    sentence.folded = rest
    sentence.dateline = 0..<0
    sentence.listLabel = 0..<0
    sentence.listMarker = 0..<0
    sentence.startsInQuotation = state.isInQuotation
    guard sentence.zone == .body, startsLine(rest.lowerBound, &state) else { return }
    sentence.listLabel = listLabel(in: rest)
  }

  /// Whether the original broke the line before `index`.
  private func startsLine(_ index: Int, _ state: inout SplittingState) -> Bool {
    while state.line < text.lines.count, Int(text.lines[state.line].offset) + 1 < index { state.line += 1 }
    return state.line < text.lines.count && Int(text.lines[state.line].offset) + 1 == index
  }

  /// Appends a sentence, in pieces if it is too long for one.
  private func append(
    _ sentence: Sentence, _ state: inout SplittingState, to sentences: inout [Sentence]
  ) {
    var piece = sentence
    var rest = trimmed(sentence.folded)
    while !rest.isEmpty {
      piece.number = sentences.count + 1
      piece.folded = trimmed(rest.lowerBound..<cut(of: rest))
      piece.source = text.map.sourceRange(of: piece.folded, from: &state.nextChange)
      rest = trimmed(piece.folded.upperBound..<rest.upperBound)
      piece.isCut = !rest.isEmpty
      sentences.append(piece)
      piece.dateline = 0..<0
      piece.listLabel = 0..<0
      piece.listMarker = 0..<0
    }
  }

  private func cut(of range: Range<Int>) -> Int {
    guard range.count > Self.longestSentence else { return range.upperBound }
    let limit = range.lowerBound + Self.longestSentence
    // What stands at a page's end belongs to the sentence: the pieces would lose it between them.
    for index in stride(from: limit, to: range.lowerBound, by: -1)
    where text.bytes[index] == 0x20 && !text.isPageEnd(index) {
      return index
    }
    return edge(of: range, before: limit)
  }

  /// The last place before `limit` that is not inside a word, in a text without spaces; the end of the first word
  /// where that is longer.
  private func edge(of range: Range<Int>, before limit: Int) -> Int {
    let bytes = text.bytes.span
    var edge = range.lowerBound
    var index = edge
    while index < range.upperBound, index < limit || edge == range.lowerBound {
      let length = WordCharacter.length(at: index, bytes)
      if length > 0 {
        index += length
      } else {
        index += bytes[index] < 0x80 ? 1 : WordCharacter.scalar(at: index, bytes).1
        edge = index
      }
    }
    return edge == range.lowerBound ? range.upperBound : edge
  }

  /// The range without the spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text.bytes[start] == 0x20 { start += 1 }
    while end > start, text.bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
