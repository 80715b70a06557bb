public import DetenteRules

/// One hit with everything that made, changed, cancelled or suppressed it.
///
/// Indices refer to the `Catalog` of the scorer that made it. A sentence's channels follow from its counted
/// evidence alone: see `Fold`.
public struct Evidence: Sendable {
  /// Whether a hit counts.
  public enum Status: String, Sendable, CaseIterable {
    /// It enters the channel of its side.
    case counted
    /// Another match or the domain gate took precedence.
    case suppressed
    /// An operator consumed it.
    case cancelled
  }

  /// Why a hit does not count.
  public enum Reason: Sendable, Hashable {
    /// A longer or higher match: the index of its unit.
    case overlap(unit: Int)
    /// A mask: the index of its unit.
    case mask(unit: Int)
    /// An ambiguous word in a sentence without a domain anchor.
    case noAnchor
    /// An ambiguous word beside words of another domain: the index of that unit.
    case foreign(unit: Int)
    /// An ambiguous word in an article about another domain: the index of a unit of that domain.
    case foreignArticle(unit: Int)
    /// The index of the operator that consumed it.
    case consumed(by: Int)
    /// Inside the if-clause of an offer.
    case condition
  }

  /// Where the domain anchor stands that lets an ambiguous word count.
  public enum GateOpening: String, Sendable, Hashable, CaseIterable {
    /// In the hit's own sentence: an anchor, or a hit that is not ambiguous.
    case own
    /// In the sentence before.
    case previous
    /// In the headline.
    case headline
  }

  /// The unit that fired; for evidence that an operator adds, the trigger's unit.
  public var unit: Int
  /// The operator that added it, where it is not a hit of its own.
  public var addedBy: Int?
  /// Whether it counts.
  public var status: Status = .counted
  /// Why it does not; nil where it counts.
  public var reason: Reason?
  /// UTF-8 bytes of the original field.
  public var source: Range<Int>
  /// The class the rule gave.
  public var baseClass: Int
  /// The class after the operators.
  public var signalClass: Int
  /// The strength before the operators, in 0…1.
  public var baseWeight: Double
  /// The strength after the operators, in 0…1.
  public var weight: Double
  /// Innermost first, at most three.
  public var operators: [AppliedOperator] = []
  /// What makes it less than asserted, in the order of the cues.
  public var factuality: [AppliedStatus] = []
  /// What strengthens or weakens it, in the order of the cues.
  public var degree: [AppliedDegree] = []
  /// Where in its sentence it stands.
  public var discourse: DiscourseRole = .main
  /// What its place in the discourse leaves of it.
  public var discourseFactor = 1.0
  /// The 0-based clause, for repeats.
  public var clause = 0
  /// Whether any status is one that nobody asserts, or it stands behind the other side's news.
  public var isUnasserted = false
  /// Whether it is background, and its side has nothing else where the other side has news.
  public var isBehindNews = false
  /// min(1, weight × least factuality × clipped degree × discourse), in 0…1; 0 where not counted.
  public var value = 0.0
  /// 1, or the repeat factor for a further hit of a class in its clause.
  public var repeatFactor = 1.0
  /// Who said it: indices of actors, ascending; empty: unknown.
  public var speaker: [Int] = []
  /// Who does it: indices of actors, ascending; empty: unknown.
  public var actor: [Int] = []
  /// To whom: indices of actors, ascending; empty: unknown.
  public var target: [Int] = []
  /// What opened the domain gate for it; nil where it needs no anchor, or found none.
  public var gateOpenedBy: GateOpening?
  /// Whether `actor` or `target` was named in an earlier sentence, and only a pronoun or "both sides" stands here.
  public var isResolvedPronoun = false

  /// Whether it does not count because the whole article is about another domain.
  var isOfForeignArticle: Bool {
    if case .foreignArticle = reason { true } else { false }
  }

  /// A hit that counts, before anything changed it.
  public init(
    unit: Int, source: Range<Int>, baseClass: Int, signalClass: Int, baseWeight: Double, weight: Double
  ) {
    self.unit = unit
    self.source = source
    self.baseClass = baseClass
    self.signalClass = signalClass
    self.baseWeight = baseWeight
    self.weight = weight
  }
}

/// An operator that changed a hit.
public struct AppliedOperator: Sendable, Hashable {
  /// The index of the operator in the pack.
  public var index: Int
  /// The trigger, in UTF-8 bytes of the original field.
  public var source: Range<Int>
  /// Class and weight that came out.
  public var signalClass: Int
  /// The strength that came out, in 0…1.
  public var weight: Double
}

/// A factuality status of a hit with the cue that set it.
public struct AppliedStatus: Sendable, Hashable {
  /// The index of the status in the pack.
  public var index: Int
  /// The cue, in UTF-8 bytes of the original field; empty where the sentence's form set it ("?").
  public var source: Range<Int>
  /// What it multiplies with.
  public var factor: Double
}

/// A booster or downtoner of a hit.
public struct AppliedDegree: Sendable, Hashable {
  /// The index of the cue rule in the pack.
  public var index: Int
  /// The cue, in UTF-8 bytes of the original field.
  public var source: Range<Int>
  /// What it multiplies with.
  public var factor: Double
}
