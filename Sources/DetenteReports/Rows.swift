/// What a row of a table stands for.
public enum RowLevel: String, Sendable, CaseIterable {
  case doc, sentence, hit

  /// The columns, in order; their names never change their meaning.
  public var columns: [String] {
    switch self {
    case .doc:
      [
        "id", "source", "line", "title", "date", "label", "balance", "deescalation", "confrontation",
        "confidence", "intensity", "coverage", "duality", "sentences", "all_sentences", "n_deescalate",
        "n_confront", "n_mixed", "n_neutral", "hits", "peak_deescalation", "peak_deescalation_n",
        "peak_confrontation", "peak_confrontation_n", "third_1", "third_2", "third_3", "swing", "errors",
        "notices",
      ]
    case .sentence:
      [
        "id", "n", "zone", "field", "start", "end", "char_start", "char_end", "text", "label", "balance",
        "deescalation", "confrontation", "confidence", "weight", "hits",
      ] + Report.originColumns + Report.articleColumns
    case .hit:
      [
        "id", "n", "rule", "entry", "class", "side", "mode", "status", "reason", "by", "start", "end",
        "char_start", "char_end", "text", "base_class", "base_weight", "operators", "weight", "factuality",
        "factuality_factor", "degree", "degree_factor", "discourse", "discourse_factor", "clause",
        "unasserted",
        "value", "repeat", "speaker", "source", "target", "field",
      ] + Report.originColumns + Report.articleColumns
    }
  }
}

/// Writes results as flat rows, JSONL or CSV: a row per document, sentence or hit.
public struct Rows: Sendable {
  let context: ReportContext
  let level: RowLevel
  let isCSV: Bool
  var row: RowWriter
  /// Cells that only depend on a unit or a class, once they have been written.
  var unitCells: [Int: [UInt8]] = [:]
  var classCells: [Int: [UInt8]] = [:]

  /// A writer of rows; CSV begins with a line of names.
  public init(_ context: ReportContext, level: RowLevel, csv: Bool) {
    self.context = context
    self.level = level
    isCSV = csv
    row = RowWriter(columns: level.columns, csv: csv)
  }

  /// Appends the line of names, for CSV.
  public func begin(into output: inout [UInt8]) {
    if isCSV { output.append(contentsOf: (level.columns.joined(separator: ",") + "\n").utf8) }
  }

  /// Appends the rows of a result.
  /// - Complexity: for `doc`, linear in the sentences and hits, without allocating per row.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    switch level {
    case .doc: document(report, &output)
    case .sentence: sentences(report, &output)
    case .hit: hits(report, &output)
    }
  }
}
