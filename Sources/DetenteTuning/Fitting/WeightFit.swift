public import Detente
public import DetenteRules
internal import DetenteScoring
internal import Glibc

/// A weight that labelled texts speak for.
public struct WeightChange: Sendable, Hashable {
  /// The rule's id.
  public var rule: String
  /// Its class, whose range binds the weight.
  public var signalClass: String
  /// The weight that the rule has now, of its own or by its class.
  public var old: Double
  /// The weight suggested, within the range and rounded to `WeightFit.step`.
  public var new: Double
  /// How many hits in the texts that were fitted to speak for it.
  public var hits: Int
  /// How much of those are on the label's side.
  public var right: Int
}

/// Finds weights of rules that suit labelled texts better, within the ranges of their classes.
///
/// Coordinate by coordinate, on the model's own fold: a rule's weight is moved over its range in steps, all else as it
/// is, and stays where the loss is least. The loss of a text that takes a side is log(1 + exp(−k·balance)), signed by
/// the side; of a neutral one the same of how far its stronger channel stays under the border of neutrality. To move
/// away from the present weight costs `pull` times the square of the move in ranges. Only hits whose value is their
/// rule's weight times factors bear on it: those that an operator gave another weight do not.
public struct WeightFit: Sendable {
  /// How to fit.
  public struct Options: Sendable {
    /// Rules with fewer hits in the fitted texts are left alone.
    public var leastHits = 20
    /// The share of texts that is held out, in 0…0.9; which, their ids decide.
    public var heldOut = 0.3
    /// How much a move over the whole range costs, in texts.
    public var pull = 4.0
    /// Sweeps over all rules; it ends sooner where nothing moves.
    public var sweeps = 5

    /// Twenty hits, thirty per cent held out.
    public init() {}
  }

  /// Weights are multiples of this: more digits would claim more than such data tell.
  public static let step = 0.05
  /// How steep the loss is: a text at a balance of 0.5 on its side costs 0.08, one on the other side 2.58.
  private static let steepness = 5.0

  /// By rule, in pack order.
  public let changes: [WeightChange]
  /// How many rules had hits enough.
  public let fitted: Int
  /// The loss over the fitted texts, a text, before and after.
  public let loss: (before: Double, after: Double)
  /// The texts that were held out, as the present pack scores them.
  public let heldOut: [ScoredText]

  /// Fits the weights of a pack to scored texts.
  /// - Complexity: O(sweeps × steps × hits).
  public init(_ texts: [ScoredText], by scorer: Scorer, pack: RulePack, options: Options = Options()) {
    let split = texts.filter { $0.labelled.label != nil && $0.labelled.label != .mixed }
    heldOut = split.filter { Self.isHeldOut($0.labelled.id, options.heldOut) }
    let fittedTexts = split.filter { !Self.isHeldOut($0.labelled.id, options.heldOut) }
    var search = WeightSearch(fittedTexts, scorer, pack, steepness: Self.steepness)
    let before = search.loss
    let rules = search.rules.filter { $0.places.count >= options.leastHits }
    fitted = rules.count
    for _ in 0..<options.sweeps {
      var hasMoved = false
      for rule in rules where search.improve(rule, pull: options.pull, step: Self.step) { hasMoved = true }
      if !hasMoved { break }
    }
    let count = Double(max(1, fittedTexts.count))
    loss = (before / count, search.loss / count)
    changes = rules.compactMap { rule in
      let new = search.weights[rule.index]
      guard abs(new - rule.weight) > 1e-9 else { return nil }
      return WeightChange(
        rule: rule.id, signalClass: rule.signalClass, old: rule.weight, new: new, hits: rule.places.count,
        right: rule.right)
    }
  }

  /// Whether a text is held out: by its id alone, so that more texts do not move the others.
  static func isHeldOut(_ id: String, _ share: Double) -> Bool {
    // FNV-1a, then SplitMix for bits that are spread evenly.
    let hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var mixer = SplitMix(seed: hash)
    return Double(mixer.next() >> 11) / Double(1 << 53) < share
  }
}

/// A rule whose weight may move.
struct FittedRule {
  var index: Int
  var id: String
  var signalClass: String
  var weight: Double
  var range: ClosedRange<Double>
  /// Its hits: the text, and how often the text has it.
  var places: [Int] = []
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
      let border = ScoringParameters().neutralBelow
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
