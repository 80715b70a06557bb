/// How much work a match may be; what goes beyond is a failure, never "no match".
public struct MatchLimits: Hashable, Sendable {
  /// PCRE2's match limit for one start position. Harmless rules stay below 1,000; 10,000 bounds the worst at
  /// about 15 µs of machine code.
  public var match: UInt32 = 10_000
  /// What all start positions of a search may use together. PCRE2 counts each start afresh, so a search from
  /// `n` starts gets `search / n` for each, at most `match` and at least `least`.
  public var search: UInt64 = 20_000_000
  /// The least that a start position of a long subject gets.
  public var least: UInt32 = 500
  /// Nested backtracking points of the interpreter.
  public var depth: UInt32 = 10_000
  /// Memory of the interpreter, in KiB.
  public var heap: UInt32 = 32_768

  /// The limits given above.
  public init() {}

  /// The match limit for a search that may begin at as many positions.
  func match(starts: Int) -> UInt32 {
    let share = search / UInt64(max(1, starts))
    return UInt32(min(UInt64(match), max(UInt64(least), share)))
  }
}

/// What came of a match.
public enum MatchOutcome: Hashable, Sendable {
  /// The scratch holds the groups.
  case match
  case noMatch
  /// PCRE2's error code: a limit (−47 match, −53 depth, −63 heap, −46 machine-code stack) or bad UTF-8.
  case failure(Int32)
}
