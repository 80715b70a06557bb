/// How far an operator or a cue reaches.
public struct Scope: Hashable, Sendable {
  /// What ends the reach before the words are used up.
  public enum Limit: String, Hashable, Sendable {
    /// The noun phrase: through "A, B or C" lists, not past a verb or preposition.
    case phrase
    case clause, sentence
  }

  /// The most words between trigger and argument; insertions between paired commas are not counted.
  public var words: Int
  public var limit: Limit

  public init(words: Int, limit: Limit) {
    self.words = words
    self.limit = limit
  }
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
  public var subject: CellSubject
  /// Operators of which one must have been applied just before; empty: any or none.
  public var after: [String]
  /// Words of which one must stand in the argument's clause; empty: no such demand.
  public var near: [Entry]
  public var outcome: CellOutcome
  /// A factuality status set on the result.
  public var status: String?
  /// One more hit, made by the operator.
  public var adds: (signalClass: String, weight: Double?)?
  public var location: SourceLocation

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
  public enum Form: String, Hashable, Sendable {
    /// One argument, after the trigger (or before a `backward` trigger).
    case unary
    /// A preferred argument before the trigger and a refused one after it ("X over Y").
    case prefer
    /// As `prefer`, the other way about ("not X but Y", "rather than X, Y").
    case preferReversed = "prefer-reversed"
    /// An act whose object is the argument ("attacked the aid convoy"); fired by hits, not triggers.
    case object
  }

  public var id: String
  public var title = ""
  public var form: Form = .unary
  public var scope = Scope(words: 15, limit: .clause)
  public var triggers: [Entry] = []
  public var triggerPatterns: [SourceText] = []
  public var backward: [Entry] = []
  public var backwardPatterns: [SourceText] = []
  /// Words that look like a trigger and are none.
  public var pseudo: [Entry] = []
  /// For `.object`: the classes whose hits act as triggers.
  public var acts: [String] = []
  public var cells: [OperatorCell] = []
  /// The id of another operator whose cells are this one's too.
  public var cellsOf: SourceText?
  public var examples: [RuleExample] = []
  public var counterexamples: [RuleExample] = []
  public var location: SourceLocation

  public init(id: String, at location: SourceLocation) {
    self.id = id
    self.location = location
  }
}
