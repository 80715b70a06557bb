/// Many patterns under one owner, so that the loop over them counts no references.
@safe public final class PatternSet: @unchecked Sendable {
  // SAFETY (@unchecked): all stored properties are constant and PCRE2 code is read-only.
  /// The patterns, in the order given.
  public let patterns: [Pattern]
  // SAFETY: each pointer lives as long as the pattern at the same index, which `patterns` keeps.
  private let codes: [OpaquePointer]
  private let anchored: [Bool]

  /// A set of patterns, which share their owners with it.
  public init(_ patterns: [Pattern]) {
    self.patterns = patterns
    unsafe codes = patterns.map { unsafe $0.code }
    anchored = patterns.map { $0.options.contains(.anchored) }
  }

  /// As `Pattern.match(in:subject:from:using:)`, for the pattern at an index.
  public func match(
    _ index: Int, in bytes: [UInt8], subject: Range<Int>, from start: Int,
    using scratch: inout MatchScratch
  ) -> MatchOutcome {
    // SAFETY: `self` lives through the call and with it the code.
    unsafe scratch.run(codes[index], anchored: anchored[index], in: bytes, subject: subject, from: start)
  }
}
