/// Many patterns under one owner, compiled when they are first needed: most of a large pack's never are.
public final class PatternSet: Sendable {
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

  /// A set of patterns, each with what it is compiled with.
  public init(_ patterns: [(source: String, options: PatternOptions)]) {
    entries = patterns.map { Entry($0.source, $0.options) }
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
    let entry = entries[index]
    func match(_ pattern: borrowing LazyPattern) -> MatchOutcome {
      let anchored = entry.options.contains(.anchored)
      // No reference is counted for a match: threads would wait for each other's counts.
      if let code = unsafe pattern.code {
        return unsafe scratch.run(code, anchored: anchored, in: bytes, subject: subject, from: start)
      }
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
    return isASCII ? match(entry.ascii) : match(entry.unicode)
  }

  /// The pattern at an index, compiled at its first use, for searches.
  public func pattern(_ index: Int) throws(PatternError) -> Pattern {
    let entry = entries[index]
    return try entry.unicode.compiled { () throws(PatternError) in try entry.compile(isASCII: false) }
  }
}
