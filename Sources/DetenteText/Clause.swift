/// What kind of clause a part of a sentence is.
public enum ClauseKind: UInt8, Hashable, Sendable, CaseIterable {
  case main, concessive, conditional, unless, prospective, temporal, relative
  /// Between paired dashes or brackets.
  case insertion
}

/// Where a clause stands to a contrast word of its part of the sentence.
public enum ContrastSide: UInt8, Hashable, Sendable { case none, before, after }

/// A clause: the bound of every scope. Its tokens need not be neighbours, for an outer clause continues after
/// an insertion.
public struct Clause: Hashable, Sendable {
  /// What kind of clause it is.
  public var kind: ClauseKind
  /// Where it stands to a contrast word of its part.
  public var contrast = ContrastSide.none
  /// Tokens of the word that opened it; empty for a main clause.
  public var opener: Range<Int>
  /// The stretch between semicolons, colons and long dashes that it belongs to.
  public var part: Int
  /// The clause that depends on it or that it depends on: the main clause of an if-clause; nil where there is none.
  public var partner: Int?
  /// The clause that it goes on from behind a joint.
  public var continued: Int?
  /// Whether the clause stands before the clause it depends on.
  public var isInitial = false
}

/// A word that opens a clause, found by the rules.
public struct ClauseMark: Hashable, Sendable {
  /// What the word does.
  public enum Opening: Hashable, Sendable {
    case subordinate(ClauseKind)
    case contrast
    /// A joint that opens a clause only before a new finite verb or doer.
    case coordination
    /// No word of its own: the main verb behind a relative clause that no comma ends.
    case resumption
    /// No word of its own: the main verb behind a condition that no comma ends.
    case consequence
  }

  /// Tokens of the word.
  public var tokens: Range<Int>
  /// What it opens.
  public var opening: Opening
  /// Whether a main clause of its own follows, though one stands before: "said that | if it rained, | they would wait".
  public var isEmbedded: Bool
  /// Whether it ends at a resumption behind it, and the clause before it goes on.
  public var isClosed = false

  /// Makes one from its parts.
  public init(tokens: Range<Int>, opening: Opening, isEmbedded: Bool = false) {
    self.tokens = tokens
    self.opening = opening
    self.isEmbedded = isEmbedded
  }
}

/// The clauses of one sentence and the clause of each of its tokens.
public struct ClauseMap: Sendable {
  /// In the order of their beginnings.
  public internal(set) var clauses: [Clause] = []
  /// By token index within the sentence.
  public internal(set) var clauseOfToken: [Int] = []

  /// No clauses.
  public init() {}
}
