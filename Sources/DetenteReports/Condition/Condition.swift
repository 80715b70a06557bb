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
    /// The share of scored sentences with a label, in 0…1.
    case share(Label)
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
  /// The names that `any` asks for, with their places.
  let asked: [(name: String, range: Range<Int>)]

  /// Names of `any` that the pack knows neither as class nor as rule: the fault of the first.
  public func fault(in context: ReportContext) -> ConditionFault? {
    let classes = Set(context.catalog.classes.map(\.id))
    let rules = Set(context.catalog.units.map(\.rule))
    guard let unknown = asked.first(where: { !classes.contains($0.name) && !rules.contains($0.name) }) else {
      return nil
    }
    return ConditionFault(
      source: source, range: unknown.range, message: "the pack has no class or rule \"\(unknown.name)\"")
  }

  /// Whether a document meets the condition; thresholds have a tolerance of 1e−9.
  public func holds(for report: Report, in context: ReportContext) -> Bool {
    evaluate(root, report.score, context)
  }

  private func evaluate(_ node: Node, _ score: DocumentScore, _ context: ReportContext) -> Bool {
    switch node {
    case .compare(let left, let comparison, let right):
      let difference = value(left, score) - value(right, score)
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
      return score.sentences.contains { sentence in
        sentence.isScored
          && sentence.evidence.contains {
            $0.status == .counted
              && (context.className($0.signalClass) == name || context.rule($0.unit) == name)
          }
      }
    case .not(let inner): return !evaluate(inner, score, context)
    case .and(let left, let right): return evaluate(left, score, context) && evaluate(right, score, context)
    case .or(let left, let right): return evaluate(left, score, context) || evaluate(right, score, context)
    }
  }

  private func value(_ quantity: Quantity, _ score: DocumentScore) -> Double {
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
    case .share(let label):
      score.scored == 0
        ? 0 : Double(score.sentences.count { $0.isScored && $0.label == label }) / Double(score.scored)
    }
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
