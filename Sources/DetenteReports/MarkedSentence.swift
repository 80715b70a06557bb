internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// A sentence as one line, cut at the borders of its counted hits: for reports that mark them.
struct MarkedSentence {
  /// A span to mark.
  struct Mark {
    var range: Range<Int>
    var side: Side
    /// Whether an operator moved the hit to the other side.
    var isTurned: Bool
    /// The hit's index in the sentence's evidence.
    var hit: Int

    /// What stands behind the span.
    var sign: String { (isTurned ? "⇄" : "") + side.sign }
  }

  /// What follows what: words with the innermost mark around them, and where marks begin and end.
  enum Piece {
    case begin(Mark)
    case words(String, Mark?)
    case end(Mark)
  }

  /// From left to right.
  private(set) var pieces: [Piece] = []
  private var isAfterSpace = true

  init(_ score: SentenceScore, of report: Report, _ context: ReportContext) {
    let field = score.sentence.field
    let whole = score.sentence.source.clamped(to: 0..<report.bytes(of: field).count)
    let marks = Self.marks(of: score, in: whole, context)
    let borders = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [whole.upperBound])
    var place = whole.lowerBound
    for border in borders.sorted() {
      let inside = marks.filter { $0.range.contains(place) }.min { $0.range.count < $1.range.count }
      append(report.slice(place..<border, of: field), inside)
      for mark in marks.reversed() where mark.range.upperBound == border { pieces.append(.end(mark)) }
      for mark in marks where mark.range.lowerBound == border { pieces.append(.begin(mark)) }
      place = border
    }
  }

  /// Marks by start, the longer first; one for equal spans of a side, none inside a longer one of its side.
  private static func marks(
    of score: SentenceScore, in whole: Range<Int>, _ context: ReportContext
  ) -> [Mark] {
    let counted = score.evidence.indices.filter {
      score.evidence[$0].status == .counted && !score.evidence[$0].source.isEmpty
    }
    let all = counted.map { index in
      let hit = score.evidence[index]
      return Mark(
        range: hit.source.clamped(to: whole), side: context.side(of: hit),
        isTurned: context.catalog.classes[hit.baseClass].side != context.side(of: hit), hit: index)
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
  private mutating func append(_ bytes: ArraySlice<UInt8>, _ mark: Mark?) {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let isSpaceFirst = scalars.first?.properties.isWhitespace == true
    let core = printable(bytes)
    var words = isSpaceFirst && !isAfterSpace ? " " + core : core
    if !bytes.isEmpty { isAfterSpace = core.isEmpty ? isAfterSpace || isSpaceFirst : false }
    if scalars.last?.properties.isWhitespace == true, !core.isEmpty {
      words += " "
      isAfterSpace = true
    }
    if !words.isEmpty { pieces.append(.words(words, mark)) }
  }
}
