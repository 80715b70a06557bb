internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Writes a line for each counted hit, as editors and compilers do: `path:line:column: …`.
public struct LineReport: Sendable {
  let context: ReportContext
  let style: Style

  /// A writer of lines; of the style only the signs count.
  public init(_ context: ReportContext, style: Style) {
    self.context = context
    self.style = style
  }

  /// Appends a line for each counted hit.
  ///
  /// Lines and columns are 1-based, columns in Unicode scalars; for a record the line is that of the record and
  /// the column 1.
  public func write(_ report: Report, into output: inout [UInt8]) {
    var places = FieldScalars(report)
    let source = withoutControls(report.source)
    for score in report.score.sentences {
      places.enter(score.sentence)
      for hit in score.evidence where hit.status == .counted {
        let place =
          report.line.map { ($0, 1) } ?? places.place(of: hit.source.lowerBound, in: score.sentence.field)
        let sign = style.sign(of: context.side(of: hit))
        let value = fixed(hit.value * hit.repeatFactor)
        let text = printable(report.slice(hit.source, of: score.sentence.field))
        let because = Because(hit, field: score.sentence.field, of: report, context, style).text
        output.append(
          contentsOf: """
            \(source):\(place.0):\(place.1): [\(sign) \(value) \(context.className(hit.signalClass))] \
            \(context.rule(hit.unit)): "\(text)" (\(because))

            """.utf8)
      }
    }
  }
}
