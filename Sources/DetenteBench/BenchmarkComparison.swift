/// Two records held against each other, case by case.
public struct BenchmarkComparison: Sendable {
  /// What can be said of a case.
  public enum Verdict: String, Sendable {
    case slower, faster
    /// The interval does not clear the threshold.
    case same
    /// The results differ: the times say nothing.
    case changed
    /// Only one of the records has it.
    case missing
  }

  /// A case of both records.
  public struct Row: Sendable {
    /// The case.
    public var name: String
    /// What it took before and after, as text for people; empty where it is missing.
    public var before: String
    /// As `before`.
    public var after: String
    /// After divided by before, of the medians; for memory the same.
    public var ratio: Double?
    /// The 95 % interval of the ratio.
    public var interval: ClosedRange<Double>?
    /// What can be said.
    public var verdict: Verdict
  }

  /// The cases of the first record in its order, then those only the second has.
  public let rows: [Row]

  /// Compares; a ratio counts only where its whole interval lies beyond the threshold.
  /// - Parameter threshold: the least ratio that is worth a word, above 1.
  public init(_ before: BenchmarkRecord, _ after: BenchmarkRecord, threshold: Double) {
    var rows: [Row] = []
    for old in before.cases {
      guard let new = after.cases.first(where: { $0.name == old.name }) else {
        rows.append(
          Row(name: old.name, before: amount(old.median, old.measure), after: "", verdict: .missing))
        continue
      }
      var row = Row(
        name: old.name, before: amount(old.median, old.measure), after: amount(new.median, new.measure),
        verdict: .changed)
      // A measure of nothing, such as memory where it is not known, has no ratio.
      let hasRatio = (old.rounds + new.rounds).allSatisfy { $0 > 0 && $0.isFinite }
      if old.digest == new.digest, old.measure == new.measure, old.rounds == new.rounds {
        row.verdict = .same
      } else if hasRatio, old.digest == new.digest, old.measure == new.measure {
        let found = interval([new.rounds, old.rounds]) { median($0[0]) / median($0[1]) }
        row.ratio = new.median / old.median
        row.interval = found
        row.verdict =
          found.lowerBound > threshold ? .slower : found.upperBound < 1 / threshold ? .faster : .same
      }
      rows.append(row)
    }
    for new in after.cases where !before.cases.contains(where: { $0.name == new.name }) {
      rows.append(Row(name: new.name, before: "", after: amount(new.median, new.measure), verdict: .missing))
    }
    self.rows = rows
  }

  /// Appends a table in columns.
  public func writeTable(into output: inout [UInt8]) {
    let cells = rows.map { row in
      [
        row.name, row.before, row.after, row.ratio.map(digits) ?? "",
        row.interval.map { "\(digits($0.lowerBound)) – \(digits($0.upperBound))" } ?? "",
        row.verdict.rawValue,
      ]
    }
    appendTable(
      [["case", "before", "after", "ratio", "95 % interval", "verdict"]] + cells, rightAligned: [1, 2, 3],
      into: &output)
  }
}
