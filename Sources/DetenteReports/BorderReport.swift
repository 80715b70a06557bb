internal import DetenteScoring
internal import DetenteText

/// Writes where sentences begin and end and the zone each stands in, for people or as rows.
public struct BorderReport: Sendable {
  /// The form of the report.
  public enum Form: Sendable { case pretty, jsonl, csv }

  /// The columns of `jsonl` and `csv`, in order.
  public static let columns = [
    "id", "n", "zone", "field", "paragraph", "start", "end", "char_start", "char_end", "in_quotation", "text",
  ]

  let style: Style
  let form: Form
  private var row: RowWriter
  private var isFirst = true

  /// A writer of borders.
  public init(style: Style, form: Form) {
    self.style = style
    self.form = form
    row = RowWriter(columns: BorderReport.columns, csv: form == .csv)
  }

  /// Appends the line of names, for CSV.
  public func begin(into output: inout [UInt8]) {
    if form == .csv { output.append(contentsOf: (BorderReport.columns.joined(separator: ",") + "\n").utf8) }
  }

  /// Appends the sentences of an article.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    if form == .pretty { return pretty(report, &output) }
    var places = FieldScalars(report)
    for score in report.score.sentences {
      let sentence = score.sentence
      places.enter(sentence)
      let char = places.range(sentence.source, in: sentence.field)
      row.string(report.id[...], &output)
      row.integer(sentence.number, &output)
      row.string(sentence.zone.rawValue, &output)
      row.string(sentence.field.rawValue, &output)
      row.integer(sentence.paragraph, &output)
      row.integer(sentence.source.lowerBound, &output)
      row.integer(sentence.source.upperBound, &output)
      row.integer(char.0, &output)
      row.integer(char.1, &output)
      row.bool(sentence.startsInQuotation, &output)
      row.string(report.text(of: sentence), &output)
      row.end(&output)
    }
  }

  private mutating func pretty(_ report: Report, _ output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    if !isFirst { page.line() }
    isFirst = false
    page.line(printable(report.id[...]), .strong)
    for score in report.score.sentences {
      let sentence = score.sentence
      let number = String(sentence.number)
      var head = StyledText(String(repeating: " ", count: max(0, 4 - number.count)) + number + "  ")
      head.append(sentence.zone.rawValue, score.isScored ? .strong : .faint)
      let place = "  \(sentence.field.rawValue) \(sentence.source.lowerBound)–\(sentence.source.upperBound)"
      head = head.padded(to: 17)
      head.append(place, .faint)
      page.line(head)
      page.paragraph(printable(report.text(of: sentence)), indent: 6)
    }
    page.release(to: &output)
  }
}
