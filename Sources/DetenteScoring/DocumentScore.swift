/// What an article comes to.
public struct DocumentScore: Sendable {
  /// The weighted mean over the signal sentences, in 0…1.
  public var deescalation = 0.0
  /// As `deescalation`.
  public var confrontation = 0.0
  /// What the article does.
  public var label = Label.neutral
  /// Strength of evidence, from 0.2 to 1, or 0 where nothing was scored: a heuristic, not a probability.
  public var confidence = 0.0
  /// Σ w·max(D, C) over signal sentences by Σ w over all, in 0…1.
  public var intensity = 0.0
  /// The signal sentences' share of the weight, in 0…1.
  public var coverage = 0.0
  /// 2·min(D, C) by D + C: 0 where one channel is silent, 1 where both are equal.
  public var duality = 0.0
  /// How many sentences were scored.
  public var scored = 0
  /// Mean balances of the body's thirds; nil under nine scored sentences.
  public var thirds: [Double]?
  /// The largest change of balance between neighbouring body sentences: their numbers and the change.
  public var swing: Swing?
  /// All sentences, in order, also those of zero weight.
  public var sentences: [SentenceScore] = []
  /// By total strength, then id.
  public var actors: [ActorScore] = []
  /// What could not be computed.
  public var errors: [ScoreError] = []
  /// What a reader should know of how it was read.
  public var notices: [Notice] = []

  /// De-escalation less confrontation, from −1, confrontation, to 1, de-escalation.
  public var balance: Double { deescalation - confrontation }

  /// The score of a document without sentences.
  public init() {}
}

/// The largest change of balance between two neighbouring sentences of the body.
public struct Swing: Sendable, Hashable {
  /// The number of the first sentence.
  public var from: Int
  /// The number of the second sentence.
  public var to: Int
  /// From −2 to 2; plus is towards de-escalation.
  public var change: Double
}

/// What one actor does in an article, over the counted hits it is the source of.
public struct ActorScore: Sendable {
  /// The index of the actor in the catalog.
  public var actor: Int
  /// How many counted hits it is the source of.
  public var hits = 0
  /// The sum of the values of its hits on that side.
  public var deescalation = 0.0
  /// As `deescalation`.
  public var confrontation = 0.0
  /// The sum of the values of words; a deed of any status of factuality, such as a planned one, is among them.
  public var words = 0.0
  /// The sum of the values of the other deeds.
  public var deeds = 0.0

  /// (ΣD − ΣC) / (ΣD + ΣC), from −1 to 1; 0 where both are 0 (VICS I-1).
  public var balance: Double {
    let total = deescalation + confrontation
    return total > 0 ? (deescalation - confrontation) / total : 0
  }
  /// The mean value of a hit, in 0…1 (VICS I-2).
  public var strength: Double { hits > 0 ? (deescalation + confrontation) / Double(hits) : 0 }
  /// The share of deeds among words and deeds, in 0…1.
  public var deedShare: Double { words + deeds > 0 ? deeds / (words + deeds) : 0 }
  /// Under three hits there is too little to judge.
  public var isSufficient: Bool { hits >= 3 }
}

/// Something that could not be computed: the rest of the result stands.
public struct ScoreError: Sendable, Hashable {
  /// A stable code, such as `match-limit`.
  public var code: String
  /// What happened, for people.
  public var message: String
  /// The id of the rule, where one is at fault.
  public var rule: String?
  /// The number of the sentence, where one is concerned.
  public var sentence: Int?
}

/// Something a reader should know of how the article was read.
public struct Notice: Sendable, Hashable {
  /// The code for a text that is not of the pack's language.
  public static let foreignLanguage = "foreign-language"

  /// A stable code, such as `duplicate-headline`.
  public var code: String
  /// How many sentences it concerns.
  public var count: Int
}
