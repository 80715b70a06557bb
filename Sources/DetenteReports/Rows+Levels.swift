internal import Detente
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension Rows {
  mutating func document(_ report: Report, _ output: inout [UInt8]) {
    let score = report.score
    let summary = Summary(of: score)
    row.string(report.id[...], &output)
    row.string(report.source, &output)
    row.integer(report.line, &output)
    row.string(report.headline, &output)
    row.string(report.isoDate, &output)
    row.string(score.label.rawValue, &output)
    row.number(score.balance, &output)
    row.number(score.deescalation, &output)
    row.number(score.confrontation, &output)
    row.number(score.confidence, &output)
    row.number(score.intensity, &output)
    row.number(score.coverage, &output)
    row.number(score.duality, &output)
    row.integer(score.scored, &output)
    row.integer(score.sentences.count, &output)
    row.integer(summary.deescalate, &output)
    row.integer(summary.confront, &output)
    row.integer(summary.mixed, &output)
    row.integer(summary.neutral, &output)
    row.integer(summary.hits, &output)
    row.number(summary.deescalationPeak?.value ?? 0, &output)
    row.integer(summary.deescalationPeak.map { score.sentences[$0.index].sentence.number }, &output)
    row.number(summary.confrontationPeak?.value ?? 0, &output)
    row.integer(summary.confrontationPeak.map { score.sentences[$0.index].sentence.number }, &output)
    for third in 0..<3 {
      row.number(score.thirds.flatMap { $0.indices.contains(third) ? $0[third] : nil }, &output)
    }
    row.number(score.swing?.change, &output)
    row.integer(score.errors.count, &output)
    let notices = score.notices
    row.string(notices.isEmpty ? "" : notices.map(\.code).joined(separator: " "), &output)
    row.end(&output)
  }

  mutating func sentences(_ report: Report, _ output: inout [UInt8]) {
    var places = FieldScalars(report)
    var article: [UInt8] = []
    for score in report.score.sentences {
      let sentence = score.sentence
      places.enter(sentence)
      let char = places.range(sentence.source, in: sentence.field)
      row.string(report.id[...], &output)
      row.integer(sentence.number, &output)
      row.string(sentence.zone.rawValue, &output)
      row.string(sentence.field.rawValue, &output)
      row.integer(sentence.source.lowerBound, &output)
      row.integer(sentence.source.upperBound, &output)
      row.integer(char.0, &output)
      row.integer(char.1, &output)
      row.string(report.text(of: sentence), &output)
      row.string(score.label.rawValue, &output)
      row.number(score.balance, &output)
      row.number(score.deescalation, &output)
      row.number(score.confrontation, &output)
      row.number(score.confidence, &output)
      row.number(score.weight, &output)
      row.integer(score.evidence.count { $0.status == .counted }, &output)
      last(of: report, &article, &output)
      row.end(&output)
    }
  }

  mutating func hits(_ report: Report, _ output: inout [UInt8]) {
    var places = FieldScalars(report)
    var id: [UInt8] = []
    var article: [UInt8] = []
    for score in report.score.sentences where !score.evidence.isEmpty {
      places.enter(score.sentence)
      for hit in score.evidence {
        if id.isEmpty {
          let start = output.count
          row.string(report.id[...], &output)
          id.append(contentsOf: output[start...])
        } else {
          row.cells(id, columns: 1, &output)
        }
        row.integer(score.sentence.number, &output)
        identity(of: hit, &output)
        let field = score.sentence.field
        let char = places.range(hit.source, in: field)
        row.integer(hit.source.lowerBound, &output)
        row.integer(hit.source.upperBound, &output)
        row.integer(char.0, &output)
        row.integer(char.1, &output)
        row.string(report.slice(hit.source, of: field), &output)
        strength(of: hit, &output)
        names(hit.speaker, &output) { $0.actor($1) }
        names(hit.actor, &output) { $0.actor($1) }
        names(hit.target, &output) { $0.actor($1) }
        row.string(field.rawValue, &output)
        last(of: report, &article, &output)
        row.end(&output)
      }
    }
  }

  /// The last cells of a row, which tell its article: written once for an article, then copied.
  private mutating func last(of report: Report, _ written: inout [UInt8], _ output: inout [UInt8]) {
    guard written.isEmpty else {
      let columns = Report.originColumns.count + Report.articleColumns.count
      return row.cells(written, columns: columns, &output)
    }
    let start = output.count
    row.origin(of: report, &output)
    row.article(of: report, &output)
    written.append(contentsOf: output[start...])
  }

  private mutating func identity(of hit: Evidence, _ output: inout [UInt8]) {
    write(2, \.unitCells, hit.unit, &output) { row, context, output in
      let unit = context.catalog.units[hit.unit]
      row.string(unit.rule, &output)
      row.string(unit.entry, &output)
    }
    write(3, \.classCells, hit.signalClass, &output) { row, context, output in
      let signalClass = context.catalog.classes[hit.signalClass]
      row.string(signalClass.id, &output)
      row.string(signalClass.side.rawValue, &output)
      row.string(signalClass.mode.rawValue, &output)
    }
    row.string(hit.status.rawValue, &output)
    row.string(hit.reason?.code, &output)
    row.string(hit.reason?.culprit(in: context), &output)
  }

  /// Cells of so many columns, for the number of a unit or class: copied, where they have been written before.
  private mutating func write(
    _ columns: Int, _ cells: WritableKeyPath<Rows, [Int: [UInt8]]>, _ number: Int, _ output: inout [UInt8],
    _ body: (inout RowWriter, ReportContext, inout [UInt8]) -> Void
  ) {
    if let written = self[keyPath: cells][number] { return row.cells(written, columns: columns, &output) }
    let start = output.count
    body(&row, context, &output)
    self[keyPath: cells][number] = Array(output[start...])
  }

  /// The names of what several numbers stand for.
  private mutating func names(
    _ numbers: [Int], _ output: inout [UInt8], _ name: (ReportContext, Int) -> String
  ) {
    row.string(numbers.isEmpty ? "" : numbers.map { name(context, $0) }.joined(separator: " "), &output)
  }

  private mutating func strength(of hit: Evidence, _ output: inout [UInt8]) {
    row.string(context.className(hit.baseClass), &output)
    row.number(hit.baseWeight, &output)
    names(hit.operators.map(\.index), &output) { $0.catalog.operators[$1] }
    row.number(hit.weight, &output)
    names(hit.factuality.map(\.index), &output) { $0.catalog.statuses[$1] }
    row.number(context.factualityFactor(of: hit), &output)
    names(hit.degree.map(\.index), &output) { $0.catalog.degrees[$1] }
    row.number(context.degreeFactor(of: hit), &output)
    row.string(hit.discourse.rawValue, &output)
    row.number(hit.discourseFactor, &output)
    row.integer(hit.clause, &output)
    row.bool(hit.isUnasserted, &output)
    row.number(hit.value, &output)
    row.number(hit.repeatFactor, &output)
  }
}
