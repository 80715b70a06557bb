/// Which way a cue looks for the hits it bears on.
public enum Direction: String, Hashable, Sendable, CaseIterable { case forward, backward, both }

/// A status of factuality with its factor for each family of classes.
public struct FactualityStatus: Sendable {
  /// The name, such as `alleged`.
  public var id: String
  /// Factors in 0…1 by family.
  public var factors: [FactualityFamily: Double]
  /// Nobody asserts it: capped per side before the fold.
  public var unasserted: Bool
  /// Where its id stands.
  public var location: SourceLocation

  /// A status with all its values.
  public init(
    id: String, factors: [FactualityFamily: Double], unasserted: Bool, at location: SourceLocation
  ) {
    self.id = id
    self.factors = factors
    self.unasserted = unasserted
    self.location = location
  }
}

/// Words that change the factuality, degree or discourse weight of the hits in their scope.
public struct CueRule: Sendable {
  /// The name, unique among cues.
  public var id: String
  /// Factuality: the status it sets.
  public var status: String?
  /// Degree: the factor it multiplies with.
  public var factor: Double?
  /// Where it looks for hits.
  public var direction: Direction = .forward
  /// How far it looks.
  public var scope = Scope(words: 15, limit: .clause)
  /// Only hits of these classes or sides; empty: all.
  public var on: [String] = []
  /// Words and phrases that are the cue.
  public var entries: [Entry] = []
  /// Patterns that are the cue.
  public var regexes: [SourceText] = []
  /// What looks like the cue and is none.
  public var pseudo: [Entry] = []
  /// Where its id stands.
  public var location: SourceLocation

  /// A cue without words, to be filled.
  public init(id: String, at location: SourceLocation) {
    self.id = id
    self.location = location
  }
}

/// Where in the discourse of its sentence a hit stands.
public enum DiscourseRole: String, Hashable, Sendable, CaseIterable {
  case main
  case beforeBut = "before-but"
  case afterBut = "after-but"
  case concessive, background
}

/// Factuality, degree, discourse and quotation.
public struct Modifiers: Sendable {
  /// The factuality table.
  public var statuses: [FactualityStatus] = []
  /// The most that the unasserted hits of one side count together.
  public var unassertedCap = 0.10
  /// Cues that set a status; of several the least factor counts.
  public var factuality: [CueRule] = []
  /// Cues that multiply.
  public var degree: [CueRule] = []
  /// The bounds of the product of degree factors.
  public var degreeClip: ClosedRange<Double> = 0.5...1.5
  /// Factors by place in the sentence; a place without one has 1.
  public var discourse: [DiscourseRole: Double] = [:]
  /// Verbs of saying, which make a quotation a statement and name a speaker.
  public var speechVerbs: [Entry] = []
  /// Quotation marks by which a writer keeps a word at a distance, as of a so-called "peace plan"; nil: they say nothing.
  public var scareQuote: CueRule?
  /// An allegation of one party against another: the class that it adds for the speaker.
  public var allegation: (status: String, adds: String, weight: Double)?
  /// Conditional sentences: statuses of consequent and antecedent, the class of a coercive condition.
  public var conditional: ConditionalRule?

  /// No modifiers.
  public init() {}
}

/// What an if-clause does to the hits inside it and to those of the clause that depends on it.
public struct ConditionalRule: Sendable {
  /// The status of hits inside the if-clause.
  public var antecedent = "hypothetical"
  /// The status of the main clause's hits.
  public var consequent = "conditional"
  /// The status of the main clause's hits under "would".
  public var remote = "hypothetical"
  /// The status inside an unless-clause.
  public var unless = "unless"
  /// Words that make the main clause remote.
  public var remoteCues: [Entry] = []
  /// Classes of an offer.
  public var offers: [String] = []
  /// Classes that a condition asks of the other side: concessions, as the end of a hostile act is one.
  public var demands: [String] = []
  /// The class and weight of a coercive condition put to the other side.
  public var condition: (signalClass: String, weight: Double)?
  /// Where the rule begins.
  public var location: SourceLocation

  /// A rule with the usual statuses.
  public init(at location: SourceLocation) { self.location = location }
}
