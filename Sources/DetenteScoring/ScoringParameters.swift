/// The constants of the fold; factors that belong to words are the pack's.
///
/// Each was settled in the scoring model (docs/SCORING.md tells from what); none may change without its tests.
public struct ScoringParameters: Sendable {
  /// What a further hit of one class in one clause keeps of its value.
  public var repeatFactor = 0.3
  /// A sentence whose stronger channel stays below this is neutral.
  public var neutralBelow = 0.15
  /// What the weaker channel must reach for a mixed sentence, absolutely and relative to the stronger.
  public var mixedMinimum = 0.15
  /// What the weaker channel must reach relative to the stronger.
  public var mixedRatio = 0.35
  /// Thresholds are met within this, so that 0.15 reached by a sum of doubles is 0.15.
  public var tolerance = 1e-9
  /// The weight of the headline in a document.
  public var headlineWeight = 1.5
  /// The weight of the first sentences of the body, and how many they are.
  public var leadWeight = 1.25
  /// How many sentences of the body lead.
  public var leadSentences = 3
  /// The weight of the other sentences.
  public var bodyWeight = 1.0
  /// What a sentence that only describes a climate keeps of its weight.
  public var stateFactor = 0.5
  /// A document whose intensity stays below this is neutral.
  public var documentNeutralBelow = 0.03
  /// The duality from which a document is mixed.
  public var documentMixedDuality = 0.6
  /// Fewer scored sentences than this make no trajectory.
  public var trajectoryMinimum = 9
  /// How many different words of other domains an article about one of them holds in its sentences.
  public var foreignMinimum = 2
  /// Which share of its sentences hold them.
  public var foreignShare = 0.25
  /// How many of its first sentences may lack them: an article says at once what it is about.
  public var foreignLead = 4
  /// What each penalty leaves of the confidence, and the least that remains.
  public var penaltyFactor = 0.9
  /// The least confidence that remains.
  public var confidenceFloor = 0.2
  /// More words than this make a sentence long.
  public var longSentence = 60

  /// The settled constants.
  public init() {}
}
