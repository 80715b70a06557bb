public import DetenteRules

/// What one rule does on a corpus.
public struct RuleStatistics: Sendable, Hashable {
  /// The rule's id.
  public var rule: String
  /// The side of its class; nil for what has none.
  public var side: Side?
  /// How many hits it has that count.
  public var hits = 0
  /// How many matches of it do not count: another rule, a mask, the gate or an operator took precedence.
  public var suppressed = 0
  /// In how many sentences it has a counted hit.
  public var sentences = 0
  /// In how many of those another rule of its side has one, too.
  public var overlaps = 0
  /// In how many of those a rule of the other side has one.
  public var conflicts = 0
  /// Of its hits in texts labelled deescalate and in texts labelled confront, corrected for how many there are of each,
  /// the share of the latter: 0.5 says nothing. nil without such labels.
  public var lean: Double?
  /// How many hits the lean comes from.
  public var leanHits = 0
  /// The share of the time that all rules' own patterns take on a sample of the sentences, in 0…1; nil: not measured.
  public var time: Double?
}

/// What the rules of a pack do on a corpus.
public struct CorpusStatistics: Sendable {
  /// How many scored sentences the corpus has.
  public internal(set) var sentences = 0
  /// How many have a counted hit.
  public internal(set) var covered = 0
  /// How many have counted hits of several rules of one side.
  public internal(set) var overlaps = 0
  /// How many have counted hits of both sides.
  public internal(set) var conflicts = 0
  /// How many texts are labelled deescalate or confront.
  public internal(set) var polar = 0
  /// All lexicons, rules and masks that fire, in pack order, those that never fired as well.
  public internal(set) var rules: [RuleStatistics] = []
  /// All masks without a class and all operators, in pack order, those that did nothing as well.
  public internal(set) var helpers: [HelperStatistics] = []
  /// Frequent phrases of sentences that name an actor and have no hit.
  public internal(set) var misses: [MissedPhrase] = []
  /// What could not be scored.
  public internal(set) var faults: [LabelFault] = []
  /// The rules that gave up on a text: their hits there are not counted.
  public internal(set) var limits: [LabelFault] = []
}

/// A phrase right behind a known actor where no rule fired.
public struct MissedPhrase: Sendable, Hashable {
  /// Two or three words in lower case.
  public var phrase: String
  /// In how many sentences without a hit it stands right behind an actor.
  public var sentences: Int
  /// The first such sentence.
  public var example: String
}

/// What a part of a pack did that has no hits of its own.
public struct HelperStatistics: Sendable, Hashable {
  /// Its section, in the singular: mask or operator.
  public var section: String
  /// The id.
  public var id: String
  /// Hits that it hid, changed, cancelled or added.
  public var hits: Int
}
