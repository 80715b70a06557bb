internal import DetenteScoring
internal import DetenteText

extension BorderReport {
  mutating func sentences(_ report: Report, _ output: inout [UInt8]) {
    var places = FieldScalars(report)
    for (score, layout) in report.laidOut {
      let sentence = score.sentence
      places.enter(sentence)
      begin(score, report, &output)
      row.integer(sentence.paragraph, &output)
      place(sentence.source, sentence.field, &places, &output)
      row.bool(sentence.startsInQuotation, &output)
      optional(layout.dateline, sentence.field, report, &output)
      optional(layout.listLabel, sentence.field, report, &output)
      row.integer(layout.clauses.count, &output)
      row.string(report.text(of: sentence), &output)
      row.origin(of: report, &output)
      row.end(&output)
    }
  }

  /// A row for each stretch: a clause that goes on after an insertion has several.
  mutating func clauses(_ report: Report, _ output: inout [UInt8]) {
    var places = FieldScalars(report)
    for (score, layout) in report.laidOut {
      let field = score.sentence.field
      places.enter(score.sentence)
      for clause in layout.clauses {
        for (number, stretch) in clause.stretches.enumerated() {
          begin(score, report, &output)
          row.integer(clause.index, &output)
          row.integer(number + 1, &output)
          row.string(clause.kind.name, &output)
          row.string(clause.contrast.name, &output)
          optional(clause.opener, field, report, &output)
          place(stretch, field, &places, &output)
          row.string(report.slice(stretch, of: field), &output)
          row.origin(of: report, &output)
          row.end(&output)
        }
      }
    }
  }

  private mutating func begin(_ score: SentenceScore, _ report: Report, _ output: inout [UInt8]) {
    row.string(report.id[...], &output)
    row.integer(score.sentence.number, &output)
    row.string(score.sentence.zone.rawValue, &output)
    row.string(score.sentence.field.rawValue, &output)
  }

  private mutating func place(
    _ range: Range<Int>, _ field: Field, _ places: inout FieldScalars, _ output: inout [UInt8]
  ) {
    let char = places.range(range, in: field)
    row.integer(range.lowerBound, &output)
    row.integer(range.upperBound, &output)
    row.integer(char.0, &output)
    row.integer(char.1, &output)
  }

  private mutating func optional(
    _ range: Range<Int>, _ field: Field, _ report: Report, _ output: inout [UInt8]
  ) {
    row.string(range.isEmpty ? nil : report.slice(range, of: field), &output)
  }
}

extension Report {
  /// The sentences with their layout.
  var laidOut: Zip2Sequence<[SentenceScore], [SentenceLayout]> {
    precondition(layout.count == score.sentences.count, "the layout of the sentences was not read")
    return zip(score.sentences, layout)
  }
}

extension ClauseKind {
  /// The kind as results name it.
  var name: String {
    switch self {
    case .main: "main"
    case .concessive: "concessive"
    case .conditional: "conditional"
    case .unless: "unless"
    case .prospective: "prospective"
    case .temporal: "temporal"
    case .relative: "relative"
    case .insertion: "insertion"
    }
  }
}

extension ContrastSide {
  /// The side as results name it; nil where no contrast word is near.
  var name: String? {
    switch self {
    case .none: nil
    case .before: "before-but"
    case .after: "after-but"
    }
  }
}
