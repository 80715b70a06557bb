/// How a pattern is compiled. Every pattern is UTF-8 with Unicode properties (but for `ascii`), and `\C` is refused.
public struct PatternOptions: OptionSet, Hashable, Sendable {
  /// The options as bits.
  public let rawValue: UInt8

  /// Options from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Letters match in either case, by Unicode's simple case folding.
  public static let caseless = PatternOptions(rawValue: 1)
  /// The match begins where the search begins. PCRE2 drops its JIT code for calls that ask for this at match
  /// time, so it is a property of the pattern.
  public static let anchored = PatternOptions(rawValue: 2)
  /// Groups may share a name.
  public static let duplicateNames = PatternOptions(rawValue: 4)
  /// For subjects of ASCII alone, on which it matches as the same pattern without it, and faster: letters and cases are
  /// told by a table of bytes. Scalars of the pattern beyond ASCII, which no such subject holds, stand for nothing.
  public static let ascii = PatternOptions(rawValue: 32)
  /// No machine code.
  public static let interpreted = PatternOptions(rawValue: 8)
  /// No machine code and nothing else that makes matching fast: for patterns that are only to be found sound.
  public static let unpolished = PatternOptions(rawValue: 24)
}
