internal import Synchronization

/// Many patterns under one owner, compiled when they are first needed: most of a large pack's never are.
public final class PatternSet: Sendable {
  /// A pattern that is known to compile.
  @safe private final class Entry: @unchecked Sendable {
    // SAFETY (@unchecked): `code` alone is not Sendable by itself; it is atomic, and what it points to never changes.
    let source: String
    let options: PatternOptions
    let compiled = AtomicLazyReference<Pattern>()
    // SAFETY: the code of `compiled`, which is never replaced: it lives as long as the entry.
    let code = unsafe Atomic<UnsafeRawPointer?>(nil)

    init(_ source: String, _ options: PatternOptions) {
      self.source = source
      self.options = options
    }

    func pattern() throws(PatternError) -> Pattern {
      if let known = compiled.load() { return known }
      // Two threads may both compile it; one of the two is kept.
      let pattern = compiled.storeIfNil(try Pattern(source, options))
      unsafe code.store(UnsafeRawPointer(pattern.code), ordering: .releasing)
      return pattern
    }
  }

  private let entries: [Entry]

  /// A set of patterns, each with what it is compiled with.
  public init(_ patterns: [(source: String, options: PatternOptions)]) {
    entries = patterns.map { Entry($0.source, $0.options) }
  }

  /// What the pattern at an index is compiled with.
  public func options(of index: Int) -> PatternOptions { entries[index].options }

  /// The pattern at an index, compiled at its first use.
  public func pattern(_ index: Int) throws(PatternError) -> Pattern { try entries[index].pattern() }

  /// As `Pattern.match(in:subject:from:using:)`, for the pattern at an index; its first use compiles it. A pattern
  /// that does not compile fails with PCRE2's code.
  public func match(
    _ index: Int, in bytes: [UInt8], subject: Range<Int>, from start: Int,
    using scratch: inout MatchScratch
  ) -> MatchOutcome {
    let entry = entries[index]
    // No reference is counted for a match: threads would wait for each other's counts.
    if let code = unsafe entry.code.load(ordering: .acquiring) {
      return unsafe scratch.run(
        OpaquePointer(code), anchored: entry.options.contains(.anchored), in: bytes, subject: subject,
        from: start)
    }
    do throws(PatternError) {
      return try entry.pattern().match(in: bytes, subject: subject, from: start, using: &scratch)
    } catch {
      return .failure(error.code)
    }
  }
}
