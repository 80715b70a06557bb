extension Report {
  /// The columns that lead a row back to its document: what the row of that calls `source` and `line`.
  ///
  /// Ids may be missing or occur twice. They stand last, for they came last; `source` of a hit is who does it.
  static let originColumns = ["doc_source", "doc_line"]

  /// The columns of an article's own row that tables of sentences and hits are grouped by; named as there.
  static let articleColumns = ["date", "title"]
}

extension RowWriter {
  /// The cells of `Report.originColumns`.
  mutating func origin(of report: Report, _ output: inout [UInt8]) {
    string(report.source, &output)
    integer(report.line, &output)
  }

  /// The cells of `Report.articleColumns`.
  mutating func article(of report: Report, _ output: inout [UInt8]) {
    string(report.isoDate, &output)
    string(report.headline, &output)
  }
}
