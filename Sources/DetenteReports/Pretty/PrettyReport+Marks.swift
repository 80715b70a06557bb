internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension PrettyReport {
  /// A span to mark in a sentence.
  private struct Mark {
    var range: Range<Int>
    var side: Side
    /// Whether an operator moved the hit to the other side.
    var isTurned: Bool
  }

  /// The sentence with its counted hits marked: coloured, else in brackets, always with the sign of their side.
  func marked(_ score: SentenceScore, of report: Report) -> StyledText {
    let field = score.sentence.field
    let whole = score.sentence.source.clamped(to: 0..<report.bytes(of: field).count)
    let marks = self.marks(of: score, in: whole)
    let borders = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [whole.upperBound])
    var text = StyledText()
    var place = whole.lowerBound
    var isAfterSpace = true
    for border in borders.sorted() {
      let inside = marks.filter { $0.range.contains(place) }.min { $0.range.count < $1.range.count }
      append(
        report.slice(place..<border, of: field), tone: inside?.side.hitTone ?? .plain, &isAfterSpace, &text)
      for mark in marks.reversed() where mark.range.upperBound == border {
        if !style.isColored { text.append("]") }
        text.append((mark.isTurned ? "⇄" : "") + mark.side.sign, mark.side.tone)
      }
      for mark in marks where mark.range.lowerBound == border && !style.isColored { text.append("[") }
      place = border
    }
    return text
  }

  /// Marks by start, the longer first; one for equal spans of a side, none inside a longer one of its side.
  private func marks(of score: SentenceScore, in whole: Range<Int>) -> [Mark] {
    let all = score.evidence.filter { $0.status == .counted && !$0.source.isEmpty }.map { hit in
      Mark(
        range: hit.source.clamped(to: whole), side: context.side(of: hit),
        isTurned: context.catalog.classes[hit.baseClass].side != context.side(of: hit))
    }
    var kept: [Mark] = []
    for mark in all.sorted(by: {
      ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count)
    })
    where !mark.range.isEmpty {
      let isCovered = kept.contains { $0.side == mark.side && $0.range.clamped(to: mark.range) == mark.range }
      if !isCovered { kept.append(mark) }
    }
    return kept
  }

  /// Appends a part of a sentence as `printable` would write the whole.
  private func append(
    _ bytes: ArraySlice<UInt8>, tone: Tone, _ isAfterSpace: inout Bool, _ text: inout StyledText
  ) {
    let isSpaceFirst =
      String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties.isWhitespace == true
    let isSpaceLast =
      String(decoding: bytes, as: UTF8.self).unicodeScalars.last?.properties.isWhitespace == true
    let core = printable(bytes)
    if isSpaceFirst, !isAfterSpace { text.append(" ", tone) }
    text.append(core, tone)
    if !bytes.isEmpty { isAfterSpace = core.isEmpty ? isAfterSpace || isSpaceFirst : false }
    if isSpaceLast, !core.isEmpty {
      text.append(" ", tone)
      isAfterSpace = true
    }
  }
}
