public import DetenteText

/// What a sentence, or a document, does.
public enum Label: String, Hashable, Sendable, CaseIterable {
  case deescalate, confront, mixed, neutral
}

/// A sentence's two channels, its label and the evidence for them.
public struct SentenceScore: Sendable {
  /// Where it stands.
  public var sentence: Sentence
  /// In 0…1.
  public var deescalation = 0.0
  /// In 0…1.
  public var confrontation = 0.0
  /// What the sentence does.
  public var label = Label.neutral
  /// Strength of evidence, from 0.2 to 1: a heuristic, not a probability.
  public var confidence = 0.9
  /// The weight in the document, 0 for duplicates and boilerplate.
  public var weight = 0.0
  /// By start, then end, then pack order; with suppressed and cancelled hits.
  public var evidence: [Evidence] = []
  /// Why the confidence was lowered.
  public var penalties: [Penalty] = []

  /// De-escalation less confrontation, from −1, confrontation, to 1, de-escalation.
  public var balance: Double { deescalation - confrontation }
  /// Whether the sentence counts in the document.
  public var isScored: Bool { sentence.zone.isScored }

  /// A neutral score of a sentence.
  public init(sentence: Sentence) { self.sentence = sentence }
}

/// What makes a sentence's score less certain; each takes a tenth of the confidence.
public enum Penalty: String, Sendable, Hashable, CaseIterable {
  /// A hit is asked, not told.
  case question
  /// It has more words than `ScoringParameters.longSentence`.
  case longSentence = "long-sentence"
  /// Two operators or more bear on a hit that counts.
  case deepOperators = "deep-operators"
  /// A hit that counts leans on a pronoun for which nobody was found.
  case unresolvedPronoun = "unresolved-pronoun"
  /// It has hits, and none counts.
  case unmatchedDomain = "unmatched-domain"
}
