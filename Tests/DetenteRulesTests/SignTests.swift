import DetenteRules
import Testing

@Suite struct SignTests {
  @Test(
    "signs that texts have are no signs of patterns",
    arguments: [
      "U.S.", "e.g. talks", "P5+1", "G7+", "24/7", "and/or", "women's", "rock-'n'-roll", "cease-fire", "§ 5",
      "50 %",
      "R&D", "St. John", "hand @{0,4} over", "{talk-verb} again", "A.B.C", "été", "\u{201C}no\u{201D}",
      "a.m.",
    ])
  func plain(_ entry: String) { #expect(Self.warnings(of: "\"\(entry)\"").isEmpty) }

  @Test(
    "signs of patterns and wildcards are told at their place",
    arguments: [
      ("hand * over", 6, 1), ("attack*", 7, 1), ("talks?", 6, 1), ("talks+", 6, 1), ("seize.*ship", 6, 2),
      ("a.+b", 2, 2),
      ("(a|b) c", 1, 1), ("a|b", 2, 1), ("[ab]c", 1, 1), ("give ... up", 6, 3), ("give … up", 6, 1),
      ("give {0,3} up", 6, 5), ("{a,b} c", 1, 5), ("a) b", 2, 1), ("@{0,3} a {0,2} b", 10, 5),
    ])
  func signs(_ entry: String, column: Int, length: Int) throws {
    let found = Self.warnings(of: "\"\(entry)\"")
    let only = try #require(found.first)
    #expect(found.count == 1 && only.severity == .warning && only.help != nil)
    #expect(only.location == SourceLocation(file: "a.yaml", line: 2, column: Self.lead.count + 1 + column))
    #expect(only.length == length)
  }

  @Test("a gap is offered where a sign stands between two words")
  func fix() {
    #expect(Self.warnings(of: "\"hand * over\"").first?.fix?.replacement == "@{0,3}")
    #expect(Self.warnings(of: "\"hand {1,2} over\"").first?.fix?.replacement == "@{1,2}")
    #expect(Self.warnings(of: "\"attack*\"").first?.fix == nil)
    #expect(Self.warnings(of: "[hand * over]").first?.fix == nil)
  }

  private static let lead = "  - { id: a.words, class: D_A, entries: ["

  private static func warnings(of entry: String) -> [Diagnostic] {
    let lexicon = "lexicons:\n\(lead)\(entry)] }\n"
    let (_, all) = RulePackReader.read([PackFile(path: "a.yaml", bytes: Array(lexicon.utf8))])
    return all.filter { $0.code == .literalSign }
  }
}
