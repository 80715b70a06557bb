import PCRE2
import Testing

@Suite struct PatternSetTests {
  @Test(arguments: [true, false])
  func aSetMatchesAsItsPatternsDo(isASCII: Bool) throws {
    let set = PatternSet([("a+", []), ("b", [.anchored]), ("(", [])])
    let bytes = Array("xaab".utf8)
    var scratch = MatchScratch()
    func match(_ index: Int, from start: Int) -> MatchOutcome {
      set.match(index, in: bytes, subject: 0..<4, isASCII: isASCII, from: start, using: &scratch)
    }
    #expect(match(0, from: 0) == .match)
    #expect(scratch.start == 1 && scratch.end == 3)
    #expect(match(1, from: 0) == .noMatch)
    #expect(match(1, from: 3) == .match)
    #expect(match(2, from: 0) == .failure(114))
  }

  /// What the first tries, without machine code, say of a text, all later ones have to say, too.
  @Test(
    arguments: ["b+c|b", "(a+)+b", "(?:a|aa)+c"]
      + (4...14).flatMap {
        ["(?:a?){\($0)}a{\($0)}c", "(?:a{1,\($0)}){1,3}b", "(?:\\w|a){\($0)}!c", "(?:a*?){\($0)}c"]
      },
    [true, false])
  func allTriesComeToTheSame(source: String, isASCII: Bool) throws {
    let set = PatternSet([(source, [])])
    let bytes = Array((String(repeating: "a", count: 30) + "!bbc").utf8)
    var scratch = MatchScratch()
    let expected = try Pattern(source).match(in: bytes, subject: 0..<bytes.count, from: 0, using: &scratch)
    for _ in 0..<40 {
      let outcome = set.match(
        0, in: bytes, subject: 0..<bytes.count, isASCII: isASCII, from: 0, using: &scratch)
      #expect(outcome == expected)
    }
  }

  /// In a text of ASCII a pattern finds the same with its letters told by a table of bytes.
  @Test(arguments: [
    #"\bt(?:rêve|reve)?s?\b"#, "[^\\w\\s—]+", "é?t", "[a-é]+", "[^’']+", "—*x", #"\p{Lu}\w*"#, #"(?<=\W)s"#,
    #"\x{2014}?n"#,
    #"[\x{2014}e]+"#, #"\R"#, #"\h\H"#, "[[:punct:]]+", "[[:alpha:]]+", #"\D\d"#, #"\s\S"#, "K", "ſ?s",
    #"\X"#, ".+?$",
    #"(?i:É)?b"#, #"\Qé\E?v"#,
  ])
  func textOfASCIIMatchesAlike(source: String) throws {
    let texts = [
      "Trust is a Treaty's trEve", "k K s S\tx-n 1a", "\u{B}v\u{C}\r\n\u{1C}u", "~{|}`^_@ [x]",
      "et tu, bRuTe?",
    ]
    for caseless in [[], PatternOptions.caseless] {
      let unicode = try Pattern(source, caseless)
      let set = PatternSet([(source, caseless)])
      var scratch = MatchScratch()
      for text in texts {
        let bytes = Array(text.utf8)
        for start in bytes.indices {
          let expected = unicode.match(in: bytes, subject: 0..<bytes.count, from: start, using: &scratch)
          let range = expected == .match ? scratch.start..<scratch.end : 0..<0
          let found = set.match(
            0, in: bytes, subject: 0..<bytes.count, isASCII: true, from: start, using: &scratch)
          #expect(found == expected, "\(text) from \(start)")
          if found == .match { #expect(scratch.start..<scratch.end == range, "\(text) from \(start)") }
        }
      }
    }
  }
}
