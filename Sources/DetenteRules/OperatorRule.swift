/// How far an operator or a cue reaches.
public struct Scope: Hashable, Sendable {
  /// What ends the reach before the words are used up.
  public enum Limit: String, Hashable, Sendable, CaseIterable {
    /// The noun phrase: through "A, B or C" lists, not past a verb or preposition.
    case phrase
    case clause, sentence
  }

  /// The most words between trigger and argument; insertions between paired commas are not counted.
  public var words: Int
  /// What ends the reach early.
  public var limit: Limit

  /// A reach of so many words.
  public init(words: Int, limit: Limit) {
    self.words = words
    self.limit = limit
  }

  /// More words than a sentence has: a reach that only its limit ends.
  public static let unlimited = 100_000
}

/// The hits a cell applies to: all of a side, or those of listed classes.
public enum CellSubject: Hashable, Sendable {
  case side(Side)
  case classes([String])
}

/// What a cell makes of its argument.
public enum CellOutcome: Hashable, Sendable {
  /// Another class; the weight is the class's own where nil.
  case becomes(String, weight: Double?)
  /// The same hit, its weight times a factor; `raised` first lifts a bare mention to its class's weight.
  case keeps(factor: Double, raised: Bool)
  /// The hit is cancelled.
  case nothing
  /// The hit as it was before the operator applied just before ("did not lift the sanctions").
  case restores(factor: Double)
}

/// One cell of the operator table.
public struct OperatorCell: Sendable {
  /// Which hits it is for.
  public var subject: CellSubject
  /// Operators of which one must have been applied just before; empty: any or none.
  public var after: [String]
  /// Words of which one must stand in the argument's clause; empty: no such demand.
  public var near: [Entry]
  /// What becomes of the hit.
  public var outcome: CellOutcome
  /// A factuality status set on the result.
  public var status: String?
  /// One more hit, made by the operator.
  public var adds: (signalClass: String, weight: Double?)?
  /// Where the cell begins.
  public var location: SourceLocation

  /// A cell; what is left out is not asked for.
  public init(
    subject: CellSubject, after: [String] = [], near: [Entry] = [], outcome: CellOutcome,
    status: String? = nil, adds: (signalClass: String, weight: Double?)? = nil,
    at location: SourceLocation
  ) {
    self.subject = subject
    self.after = after
    self.near = near
    self.outcome = outcome
    self.status = status
    self.adds = adds
    self.location = location
  }
}

/// An operator: its triggers, how far each reaches, and what it makes of an argument.
public struct OperatorRule: Sendable {
  /// How the operator finds its arguments.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// One argument, after the trigger (or before a `backward` trigger).
    case unary
    /// A preferred argument before the trigger and a refused one after it ("X over Y").
    case prefer
    /// As `prefer`, the other way about ("not X but Y", "rather than X, Y").
    case preferReversed = "prefer-reversed"
    /// An act whose object is the argument ("attacked the aid convoy"); fired by hits, not triggers.
    case object
    /// As `object`, where a preposition joins the argument to the act ("talks on the shelling").
    case topic

    /// Whether hits, not words of its own, are its triggers.
    public var isTriggeredByHits: Bool { self == .object || self == .topic }
  }

  /// The name, unique among operators, such as `AVERT`.
  public var id: String
  /// What to call it in reports; empty: the id.
  public var title = ""
  /// How it finds its arguments.
  public var form: Form = .unary
  /// How far it looks for them.
  public var scope = Scope(words: 15, limit: .clause)
  /// Whether who stands before the trigger is asked for what becomes of the argument, by whoever says so ("Norland said that
  /// Suedia *must* leave"); otherwise it is that one's own doing.
  public var asksSubject = false
  /// Words before their argument; `signalClass` and `weight` of an entry are those of a hit of its own.
  public var triggers: [Entry] = []
  /// Patterns before their argument.
  public var triggerPatterns: [SourceText] = []
  /// Words after their argument.
  public var backward: [Entry] = []
  /// Patterns after their argument.
  public var backwardPatterns: [SourceText] = []
  /// Words that turn the hit in whose gap they stand, where its rule has none of them itself ("freed *none of* the
  /// hostages").
  public var within: [Entry] = []
  /// Words that look like a trigger and are none.
  public var pseudo: [Entry] = []
  /// For `.object` and `.topic`: the classes whose hits act as triggers.
  public var acts: [String] = []
  /// What becomes of an argument; the first cell that applies counts.
  public var cells: [OperatorCell] = []
  /// The id of another operator whose cells are this one's too.
  public var cellsOf: SourceText?
  /// Sentences it must bear on.
  public var examples: [RuleExample] = []
  /// Near misses: it must not.
  public var counterexamples: [RuleExample] = []
  /// Where its id stands.
  public var location: SourceLocation

  /// An operator without triggers, to be filled.
  public init(id: String, at location: SourceLocation) {
    self.id = id
    self.location = location
  }
}
