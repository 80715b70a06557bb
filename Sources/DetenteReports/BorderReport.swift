internal import DetenteScoring
internal import DetenteText

/// Writes where sentences and their clauses begin and end and the zone each sentence stands in, for people or
/// as rows.
public struct BorderReport: Sendable {
  /// The form of the report.
  public enum Form: Sendable { case pretty, jsonl, csv }

  /// What a row stands for.
  public enum Level: String, Sendable, CaseIterable {
    case sentence, clause

    /// The columns, in order; their names never change their meaning.
    public var columns: [String] {
      switch self {
      case .sentence:
        [
          "id", "n", "zone", "field", "paragraph", "start", "end", "char_start", "char_end", "in_quotation",
          "dateline", "list_label", "clauses", "text",
        ] + Report.originColumns
      case .clause:
        [
          "id", "n", "zone", "field", "clause", "stretch", "kind", "contrast", "opener", "start", "end",
          "char_start", "char_end", "text",
        ] + Report.originColumns
      }
    }
  }

  let style: Style
  let form: Form
  let level: Level
  var row: RowWriter
  private var isFirst = true

  /// A writer of borders; the level is that of rows, for people it is always both.
  public init(style: Style, form: Form, level: Level = .sentence) {
    self.style = style
    self.form = form
    self.level = level
    row = RowWriter(columns: level.columns, csv: form == .csv)
  }

  /// Appends the line of names, for CSV.
  public func begin(into output: inout [UInt8]) {
    if form == .csv { output.append(contentsOf: (level.columns.joined(separator: ",") + "\n").utf8) }
  }

  /// Appends the sentences of an article, whose layout must have been read.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    switch (form, level) {
    case (.pretty, _):
      separate(into: &output)
      var page = Page(style, taking: &output)
      pretty(report, &page)
      page.release(to: &output)
    case (_, .sentence): sentences(report, &output)
    case (_, .clause): clauses(report, &output)
    }
  }

  /// Appends what stands between two articles, from the second on.
  mutating func separate(into output: inout [UInt8]) {
    guard form == .pretty else { return }
    if !isFirst { output.append(UInt8(ascii: "\n")) }
    isFirst = false
  }
}
