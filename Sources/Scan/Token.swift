/// A word: a longest run of letters, digits and underscores, in PCRE2's sense of `\w` under UCP.
public struct Token: Hashable, Sendable {
  /// The first byte, counted in the folded text.
  public var start: Int32
  /// The byte after the last one.
  public var end: Int32

  /// The word that stands at these bytes.
  public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// The word's bytes.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
