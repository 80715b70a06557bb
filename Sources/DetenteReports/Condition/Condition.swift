internal import DetenteRules
internal import DetenteScoring

/// A condition over a document's score, such as `balance < -0.4 or any(C_ATTACK)`.
public struct Condition: Sendable {
  /// A number of a document.
  enum Quantity: Sendable, Equatable {
    case constant(Double)
    case balance, deescalation, confrontation, confidence, intensity, coverage, duality, sentences
    /// The greatest value of a channel among the scored sentences.
    case peak(Side)
    /// The least or greatest balance among the scored sentences; 0 where there is none.
    case extremeBalance(isLeast: Bool)
    /// The share of scored sentences with a label, in 0…1.
    case share(Label)
    /// The share of scored sentences in which a class or rule counts, in 0…1.
    case shareOf(String)
  }

  /// A value that a condition asked for, as it is written there.
  public struct Reading: Sendable, Hashable {
    /// Such as `share(confront)`.
    public var name: String
    /// The value: a number with four decimals at most, a label, or whether something is there.
    public var value: String
  }

  enum Comparison: String, Sendable, CaseIterable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case greater = ">"
  }

  indirect enum Node: Sendable {
    case compare(Quantity, Comparison, Quantity)
    case label(Label, isEqual: Bool)
    /// Whether a hit of the class or rule counts in a scored sentence.
    case any(String)
    case not(Node)
    case and(Node, Node)
    case or(Node, Node)
  }

  /// As it was written.
  public let source: String
  let root: Node
  /// The names of classes and rules that it asks for, with their places.
  let asked: [(name: String, range: Range<Int>)]

  /// Names that the pack knows neither as class nor as rule: the fault of the first.
  public func fault(in context: ReportContext) -> ConditionFault? {
    let classes = Set(context.catalog.classes.map(\.id))
    let rules = Set(context.catalog.units.map(\.rule))
    guard let unknown = asked.first(where: { !classes.contains($0.name) && !rules.contains($0.name) }) else {
      return nil
    }
    let close = Suggestion.nearest(to: unknown.name, among: classes.sorted() + rules.sorted())
    return ConditionFault(
      source: source, range: unknown.range,
      message: "the pack has no class or rule \"\(unknown.name)\""
        + (close.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  /// Whether a document meets the condition; thresholds have a tolerance of 1e−9.
  public func holds(for report: Report, in context: ReportContext) -> Bool {
    evaluate(root, report.score, context)
  }

  /// What a document has of everything that the condition asks for, in its order, each once.
  public func readings(of report: Report, in context: ReportContext) -> [Reading] {
    var readings: [Reading] = []
    collect(root, report.score, context, into: &readings)
    return readings
  }

  private func collect(
    _ node: Node, _ score: DocumentScore, _ context: ReportContext, into readings: inout [Reading]
  ) {
    func add(_ name: String, _ value: String) {
      let reading = Reading(name: name, value: value)
      if !readings.contains(reading) { readings.append(reading) }
    }
    switch node {
    case .compare(let left, _, let right):
      for quantity in [left, right] {
        if case .constant = quantity { continue }
        add(quantity.text, shortest(value(quantity, score, context)))
      }
    case .label: add("label", score.label.rawValue)
    case .any(let name): add("any(\(name))", "\(evaluate(node, score, context))")
    case .not(let inner): collect(inner, score, context, into: &readings)
    case .and(let left, let right), .or(let left, let right):
      collect(left, score, context, into: &readings)
      collect(right, score, context, into: &readings)
    }
  }

  private func evaluate(_ node: Node, _ score: DocumentScore, _ context: ReportContext) -> Bool {
    switch node {
    case .compare(let left, let comparison, let right):
      let difference = value(left, score, context) - value(right, score, context)
      return switch comparison {
      case .less: difference < -1e-9
      case .lessOrEqual: difference <= 1e-9
      case .greater: difference > 1e-9
      case .greaterOrEqual: difference >= -1e-9
      case .equal: difference.magnitude <= 1e-9
      case .notEqual: difference.magnitude > 1e-9
      }
    case .label(let label, let isEqual): return (score.label == label) == isEqual
    case .any(let name):
      return score.sentences.contains { $0.isScored && has(name, $0, context) }
    case .not(let inner): return !evaluate(inner, score, context)
    case .and(let left, let right): return evaluate(left, score, context) && evaluate(right, score, context)
    case .or(let left, let right): return evaluate(left, score, context) || evaluate(right, score, context)
    }
  }

  /// Whether a hit of the class or rule counts in the sentence.
  private func has(_ name: String, _ sentence: SentenceScore, _ context: ReportContext) -> Bool {
    sentence.evidence.contains {
      $0.status == .counted
        && (context.className($0.signalClass) == name || context.rule($0.unit) == name)
    }
  }

  private func value(_ quantity: Quantity, _ score: DocumentScore, _ context: ReportContext) -> Double {
    switch quantity {
    case .constant(let value): value
    case .balance: score.balance
    case .deescalation: score.deescalation
    case .confrontation: score.confrontation
    case .confidence: score.confidence
    case .intensity: score.intensity
    case .coverage: score.coverage
    case .duality: score.duality
    case .sentences: Double(score.scored)
    case .peak(let side):
      score.sentences.filter(\.isScored).map { side == .deescalation ? $0.deescalation : $0.confrontation }
        .max() ?? 0
    case .extremeBalance(let isLeast):
      (score.sentences.filter(\.isScored).map { isLeast ? -$0.balance : $0.balance }.max() ?? 0)
        * (isLeast ? -1 : 1)
    case .share(let label): share(of: score) { $0.label == label }
    case .shareOf(let name): share(of: score) { has(name, $0, context) }
    }
  }

  private func share(of score: DocumentScore, where holds: (SentenceScore) -> Bool) -> Double {
    Double(score.sentences.count { $0.isScored && holds($0) }) / Double(max(score.scored, 1))
  }
}

/// Why a text is no condition, with the place.
public struct ConditionFault: Error, Sendable, Hashable {
  /// The whole text.
  public var source: String
  /// The place, in Unicode scalars.
  public var range: Range<Int>
  /// What is wrong, in one line, without the place.
  public var message: String

  /// The text with carets under the place, and the message.
  public var rendered: String {
    let carets =
      String(repeating: " ", count: range.lowerBound) + String(repeating: "^", count: max(1, range.count))
    return "  \(source)\n  \(carets) \(message)"
  }
}
