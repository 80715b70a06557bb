public import Detente
public import DetenteRules
internal import DetenteScoring

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
    // Mixed texts speak for neither side.
    let sided = texts.filter { $0.labelled.label != nil && $0.labelled.label != .mixed }
    heldOut = sided.filter { Self.isHeldOut($0.labelled.id, options.heldOut) }
    let fittedTexts = sided.filter { !Self.isHeldOut($0.labelled.id, options.heldOut) }
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
    // The bits of FNV are not spread evenly.
    var mixer = SplitMix(seed: fnv1a(id.utf8))
    return Double(mixer.next() >> 11) / Double(1 << 53) < share
  }
}
