/// Two records held against each other, case by case.
public struct BenchmarkComparison: Sendable {
  /// What can be said of a case.
  public enum Verdict: String, Sendable {
    case slower, faster
    /// The interval does not clear the threshold.
    case same
    /// The results differ, though pack and texts are the same: the times say nothing.
    case changed
    /// Fewer rounds a side than an interval can be told from.
    case few = "too few rounds"
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
  /// What else differs between the two and may be why, in the first record's order.
  public let differences: [(name: String, before: String, after: String)]

  /// From so many rounds a side on the resamples say how far a median moves.
  static let fewestRounds = 3

  /// Facts that differ in any two runs, or say it again.
  private static let passing: Set<String> = ["date", "load", "memory"]

  /// Compares; a ratio counts only where its whole interval lies beyond the threshold. With another pack, over the same
  /// texts, other results are what was asked for: the times count all the same.
  /// - Parameter threshold: the least ratio that is worth a word, above 1.
  public init(_ before: BenchmarkRecord, _ after: BenchmarkRecord, threshold: Double) {
    let facts = Dictionary(after.facts.map { ($0.name, $0.value) }) { first, _ in first }
    let differences = before.facts.compactMap { fact -> (name: String, before: String, after: String)? in
      guard !Self.passing.contains(fact.name), let value = facts[fact.name], value != fact.value else {
        return nil
      }
      return (fact.name, fact.value, value)
    }
    let mayChange =
      differences.contains { $0.name == "pack" } && !differences.contains { $0.name == "corpus" }
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
      } else if hasRatio, mayChange || old.digest == new.digest, old.measure == new.measure {
        row.ratio = new.median / old.median
        row.verdict = .few
        if min(old.rounds.count, new.rounds.count) < Self.fewestRounds {
          rows.append(row)
          continue
        }
        let found = interval([new.rounds, old.rounds]) { median($0[0]) / median($0[1]) }
        row.interval = found
        row.verdict =
          found.lowerBound > threshold ? .slower : found.upperBound < 1 / threshold ? .faster : .same
      }
      rows.append(row)
    }
    for new in after.cases where !before.cases.contains(where: { $0.name == new.name }) {
      rows.append(Row(name: new.name, before: "", after: amount(new.median, new.measure), verdict: .missing))
    }
    (self.rows, self.differences) = (rows, differences)
  }

  /// Appends a table in columns, and under it what else differs.
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
    for each in differences {
      output.append(contentsOf: "\(each.name): \(each.before) → \(each.after)\n".utf8)
    }
  }
}
