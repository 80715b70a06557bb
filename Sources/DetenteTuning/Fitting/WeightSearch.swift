internal import Detente
internal import DetenteRules
internal import DetenteScoring
internal import Glibc

/// A rule whose weight may move.
struct FittedRule {
  var index: Int
  var id: String
  var signalClass: String
  var weight: Double
  var range: ClosedRange<Double>
  /// The text of each of its hits.
  var places: [Int] = []
  /// How many of them are on the label's side.
  var right = 0
}

/// Texts with the weights that are being tried.
struct WeightSearch {
  private let texts: [ScoredText]
  private let refolding: Refolding
  private let steepness: Double
  private(set) var rules: [FittedRule] = []
  /// By rule, as tried at present.
  private(set) var weights: [Double] = []
  /// By unit: the rule whose weight is its own, or −1.
  private var ruleOfUnit: [Int]
  private var losses: [Double] = []

  var loss: Double { losses.reduce(0, +) }

  init(_ texts: [ScoredText], _ scorer: Scorer, _ pack: RulePack, steepness: Double) {
    self.texts = texts
    self.steepness = steepness
    refolding = Refolding(scorer.model)
    let catalog = scorer.catalog
    ruleOfUnit = Array(repeating: -1, count: catalog.units.count)
    let classes = Dictionary(pack.classes.map { ($0.id, $0) }) { first, _ in first }
    var indices: [String: (index: Int, own: Set<String>)] = [:]
    for rule in (pack.lexicons + pack.rules).sorted(by: { $0.location < $1.location }) {
      guard let name = rule.signalClass, let signalClass = classes[name] else { continue }
      // Entries with a weight or class of their own do not follow their rule's.
      let own = rule.entries.filter { $0.weight != nil || $0.signalClass != nil }.map(\.text.text)
      indices[rule.id] = (rules.count, Set(own))
      rules.append(
        FittedRule(
          index: rules.count, id: rule.id, signalClass: name, weight: rule.weight ?? signalClass.weight,
          range: signalClass.range))
    }
    for (unit, name) in catalog.units.enumerated() {
      guard let (index, own) = indices[name.rule], !(name.entry.map(own.contains) ?? false) else { continue }
      ruleOfUnit[unit] = index
    }
    weights = rules.map(\.weight)
    for (text, scored) in texts.enumerated() {
      for sentence in scored.score.sentences where sentence.isScored {
        for hit in sentence.evidence where hit.isJudged {
          guard let rule = rule(of: hit), let label = scored.labelled.label else { continue }
          rules[rule].places.append(text)
          if hit.isRight(label, in: catalog) { rules[rule].right += 1 }
        }
      }
    }
    losses = texts.indices.map { loss(of: $0) }
  }

  /// The rule whose weight a hit's value follows; nil where an operator gave it another.
  private func rule(of hit: Evidence) -> Int? {
    guard hit.addedBy == nil, hit.operators.isEmpty, ruleOfUnit[hit.unit] >= 0 else { return nil }
    let index = ruleOfUnit[hit.unit]
    return abs(hit.baseWeight - rules[index].weight) < 1e-9 ? index : nil
  }

  private func loss(of text: Int) -> Double {
    let score = refolding.document(texts[text].score) { hit in
      guard let rule = rule(of: hit), rules[rule].weight > 0 else { return hit.value }
      return min(1, hit.value * weights[rule] / rules[rule].weight)
    }
    switch texts[text].labelled.label {
    case .deescalate: return Self.softplus(-steepness * score.balance)
    case .confront: return Self.softplus(steepness * score.balance)
    case .neutral:
      let border = refolding.parameters.neutralBelow
      return Self.softplus(steepness * (max(score.deescalation, score.confrontation) - border))
    default: return 0
    }
  }

  private static func softplus(_ x: Double) -> Double { x > 30 ? x : log1p(exp(x)) }

  /// Moves a rule's weight to where the loss is least.
  /// - Returns: whether it moved.
  mutating func improve(_ rule: FittedRule, pull: Double, step: Double) -> Bool {
    let affected = Array(Set(rule.places)).sorted()
    let width = max(step, rule.range.upperBound - rule.range.lowerBound)
    func cost(_ weight: Double) -> Double {
      pull * ((weight - rule.weight) / width) * ((weight - rule.weight) / width)
    }
    let present = weights[rule.index]
    var best = (
      weight: present, loss: affected.reduce(0) { $0 + losses[$1] } + cost(present), losses: [Double]()
    )
    for weight in Self.candidates(rule, step) where weight != present {
      weights[rule.index] = weight
      let tried = affected.map { loss(of: $0) }
      let total = tried.reduce(0, +) + cost(weight)
      // Rounding must not make it wander between equals.
      if total < best.loss - 1e-6 { best = (weight, total, tried) }
    }
    weights[rule.index] = best.weight
    for (text, loss) in zip(affected, best.losses) { losses[text] = loss }
    return best.weight != present
  }

  /// The weights to try: the present one, and the multiples of the step in the range.
  private static func candidates(_ rule: FittedRule, _ step: Double) -> [Double] {
    let (low, high) = (rule.range.lowerBound, rule.range.upperBound)
    let first = Int((low / step - 1e-9).rounded(.up))
    let last = Int((high / step + 1e-9).rounded(.down))
    guard first <= last else { return [rule.weight] }
    return [rule.weight] + (first...last).map { Double($0) * step }.map { ($0 * 100).rounded() / 100 }
  }
}
