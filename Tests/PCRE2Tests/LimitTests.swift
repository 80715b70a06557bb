import PCRE2
import Testing

@Suite struct LimitTests {
  /// PCRE2's PCRE2_ERROR_MATCHLIMIT.
  static let matchLimit: Int32 = -47

  @Test(
    arguments: [
      "(a+)+b", "^(\\w+\\s?)*$", "(?:a|aa)+c", "^(?:a?){20}a{20}$",
    ], [[PatternOptions](), [.interpreted], [.anchored]])
  func aLimitThatIsHitIsAFailureAndNoMissingMatch(source: String, options: [PatternOptions]) throws {
    let pattern = try Pattern(source, PatternOptions(options))
    var limits = MatchLimits()
    limits.match = 1_000
    limits.least = 100
    var scratch = MatchScratch(limits: limits)
    let bytes = Array((String(repeating: "a", count: 38) + "!bc").utf8)
    let outcome = pattern.match(in: bytes, subject: 0..<bytes.count, from: 0, using: &scratch)
    guard case .failure(let code) = outcome else {
      Issue.record("\(outcome) instead of a failure")
      return
    }
    #expect(code == Self.matchLimit)
    #expect(describe(code) == "match limit exceeded")
  }

  // The last character that a match needs is in the subject: otherwise PCRE2 sees at once that there is none.

  @Test func machineCodeIsMade() throws {
    #expect(try Pattern("a+b").hasMachineCode)
    #expect(try !Pattern("a+b", [.interpreted]).hasMachineCode)
  }

  @Test func theScratchServesOnAfterAFailure() throws {
    var scratch = MatchScratch()
    let bad = try Pattern("(a+)+b")
    let bytes = Array((String(repeating: "a", count: 60) + "!b").utf8)
    guard case .failure = bad.match(in: bytes, subject: 0..<62, from: 0, using: &scratch) else {
      Issue.record("no failure")
      return
    }
    let good = try Pattern("a{60}")
    #expect(good.match(in: bytes, subject: 0..<60, from: 0, using: &scratch) == .match)
    #expect(scratch.end == 60)
  }

  @Test func aSearchFromManyPlacesSharesOneBudget() throws {
    // About 400 steps from each of 6,000 starts: within the limit of each, beyond that of all.
    let pattern = try Pattern("(?:a{1,20}){1,3}b")
    let bytes = Array((String(repeating: "a", count: 5_998) + "!b").utf8)
    var limits = MatchLimits()
    limits.least = 10
    var generous = MatchScratch(limits: limits)
    #expect(pattern.match(in: bytes, subject: 5_800..<6_000, from: 5_800, using: &generous) == .noMatch)
    limits.search = 100_000
    var strict = MatchScratch(limits: limits)
    #expect(
      pattern.match(in: bytes, subject: 0..<6_000, from: 0, using: &strict) == .failure(Self.matchLimit))
  }

  @Test func aDeepRecursionEndsInAFailure() throws {
    let pattern = try Pattern("(\\((?:[^()]|(?1))*+\\))")
    let bytes = Array((String(repeating: "(", count: 200_000) + "!)").utf8)
    var scratch = MatchScratch()
    let outcome = pattern.match(in: bytes, subject: 0..<bytes.count, from: 0, using: &scratch)
    guard case .failure = outcome else {
      Issue.record("\(outcome) instead of a failure")
      return
    }
  }
}
