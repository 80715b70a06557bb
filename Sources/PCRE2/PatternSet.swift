/// Many patterns under one owner, compiled when they are first needed: most of a large pack's never are.
@safe public final class PatternSet: Sendable {
  /// A pattern that is known to compile.
  private final class Entry: Sendable {
    let source: String
    let options: PatternOptions
    let unicode = LazyPattern()
    let ascii = LazyPattern()

    init(_ source: String, _ options: PatternOptions) {
      self.source = source
      self.options = options
    }

    /// Compiles it, without machine code.
    func compile(isASCII: Bool) throws(PatternError) -> Pattern {
      let plain = options.union(.interpreted)
      // What only Unicode's letters can say is left as it is.
      if isASCII, let pattern = try? Pattern(source, plain.union(.ascii)) { return pattern }
      return try Pattern(source, plain)
    }
  }

  private let entries: [Entry]
  // SAFETY: the same, without a count of who holds them: `entries` holds them as long as the set lives.
  private let uncounted: [Unmanaged<Entry>]

  /// A set of patterns, each with what it is compiled with.
  public init(_ patterns: [(source: String, options: PatternOptions)]) {
    entries = patterns.map { Entry($0.source, $0.options) }
    // SAFETY: `entries` never changes.
    unsafe uncounted = entries.map { unsafe Unmanaged.passUnretained($0) }
  }

  /// What the pattern at an index is compiled with.
  public func options(of index: Int) -> PatternOptions { entries[index].options }

  /// As `Pattern.match(in:subject:from:using:)`, for the pattern at an index; its first use compiles it. A pattern
  /// that does not compile fails with PCRE2's code.
  ///
  /// - Parameter isASCII: whether the subject holds nothing else, by the caller's word.
  public func match(
    _ index: Int, in bytes: [UInt8], subject: Range<Int>, isASCII: Bool, from start: Int,
    using scratch: inout MatchScratch
  ) -> MatchOutcome {
    // SAFETY: the set lives through the call and with it the entry. No reference is counted for a match, of the entry or of
    // what it holds: threads would wait for each other's counts.
    unsafe uncounted[index]._withUnsafeGuaranteedRef { entry in
      let anchored = entry.options.contains(.anchored)
      if let code = unsafe isASCII ? entry.ascii.code : entry.unicode.code {
        return unsafe scratch.run(code, anchored: anchored, in: bytes, subject: subject, from: start)
      }
      return isASCII
        ? Self.tryRarely(entry.ascii, of: entry, isASCII: true, bytes, subject, start, &scratch)
        : Self.tryRarely(entry.unicode, of: entry, isASCII: false, bytes, subject, start, &scratch)
    }
  }

  /// A try of a pattern that has no machine code yet.
  private static func tryRarely(
    _ pattern: borrowing LazyPattern, of entry: Entry, isASCII: Bool, _ bytes: [UInt8], _ subject: Range<Int>,
    _ start: Int, _ scratch: inout MatchScratch
  ) -> MatchOutcome {
    let anchored = entry.options.contains(.anchored)
    do throws(PatternError) {
      if let plain = try pattern.plain({ () throws(PatternError) in try entry.compile(isASCII: isASCII) }) {
        // SAFETY: `plain` lives through the call and with it the code.
        let outcome = unsafe scratch.run(
          plain.code, anchored: anchored, in: bytes, subject: subject, from: start, share: LazyPattern.share
        )
        if case .failure = outcome {} else { return outcome }
      }
      let code = unsafe try pattern.machineCode { () throws(PatternError) in
        try entry.compile(isASCII: isASCII)
      }
      return unsafe scratch.run(code, anchored: anchored, in: bytes, subject: subject, from: start)
    } catch {
      return .failure(error.code)
    }
  }

  /// The pattern at an index, compiled at its first use, for searches.
  public func pattern(_ index: Int) throws(PatternError) -> Pattern {
    let entry = entries[index]
    return try entry.unicode.compiled { () throws(PatternError) in try entry.compile(isASCII: false) }
  }
}
