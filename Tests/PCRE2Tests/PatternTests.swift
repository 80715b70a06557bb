import PCRE2
import Testing

/// The first match of a pattern in a text, as text; nil where there is none.
private func firstMatch(
  _ source: String, in text: String, options: PatternOptions = [.caseless]
) throws -> String? {
  let pattern = try Pattern(source, options)
  var scratch = MatchScratch()
  let bytes = Array(text.utf8)
  let outcome = pattern.match(in: bytes, subject: 0..<bytes.count, from: 0, using: &scratch)
  guard outcome == .match else {
    #expect(outcome == .noMatch)
    return nil
  }
  return String(decoding: bytes[scratch.start..<scratch.end], as: UTF8.self)
}

@Suite struct PatternTests {
  @Test(arguments: [
    ("(peace", 114, 6), ("a{2,1}", 104, 5), ("x[z-a]", 108, 4), ("\\C", 183, 2), ("(?<n>a)(?<n>b)", 143, 12),
  ])
  func refusesWithPCRE2sCodeMessageAndOffset(source: String, code: Int, offset: Int) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    #expect(error.code == Int32(code))
    #expect(error.offset == offset)
    #expect(!error.message.isEmpty)
  }

  @Test func groupsMayShareANameWhereThatIsAllowed() throws {
    let pattern = try Pattern("(?<hit>a)x|(b)(?<hit>c)", [.duplicateNames])
    #expect(pattern.groups == ["hit": [1, 3]])
    #expect(pattern.captureCount == 3)
  }

  @Test(arguments: [("a*", true), ("a|", true), ("\\b", true), ("a+", false), ("(?:ab|c)d?", false)])
  func knowsWhetherItMatchesTheEmptyString(source: String, empty: Bool) throws {
    #expect(try Pattern(source).matchesEmpty == empty)
  }

  @Test(arguments: [
    ("ÉTAT", "coup d'état"), ("\\w+ye", "Türkiye"), ("\\bŁódź\\b", "in ŁÓDŹ."), ("d.b", "dáb"),
  ])
  func caseAndWordsFollowUnicode(source: String, text: String) throws {
    #expect(try firstMatch(source, in: text) != nil)
  }

  @Test func caseCountsWithoutTheOption() throws {
    #expect(try firstMatch("May", in: "may", options: []) == nil)
    #expect(try firstMatch("May", in: "May", options: []) == "May")
  }

  @Test func assertionsSeeTheSubjectAndNothingAroundIt() throws {
    let bytes = Array("not war now".utf8)
    var scratch = MatchScratch()
    let behind = try Pattern("(?<=not )war")
    #expect(behind.match(in: bytes, subject: 0..<11, from: 4, using: &scratch) == .match)
    #expect(behind.match(in: bytes, subject: 4..<11, from: 4, using: &scratch) == .noMatch)
    let whole = try Pattern("^war$")
    #expect(whole.match(in: bytes, subject: 4..<7, from: 4, using: &scratch) == .match)
    #expect(scratch.start == 4 && scratch.end == 7)
  }

  @Test func anAnchoredPatternMatchesAtTheStartOnly() throws {
    let bytes = Array("no war".utf8)
    var scratch = MatchScratch()
    let pattern = try Pattern("\\bwar", [.anchored])
    #expect(pattern.match(in: bytes, subject: 0..<6, from: 0, using: &scratch) == .noMatch)
    #expect(pattern.match(in: bytes, subject: 0..<6, from: 3, using: &scratch) == .match)
  }

  @Test func groupsThatTookNoPartHaveNoRange() throws {
    let bytes = Array("xb".utf8)
    var scratch = MatchScratch()
    let pattern = try Pattern("(a)|(b)")
    #expect(pattern.match(in: bytes, subject: 0..<2, from: 0, using: &scratch) == .match)
    #expect(scratch.range(of: 1) == nil)
    #expect(scratch.range(of: 2) == 1..<2)
  }
}
