@testable import DetenteMatching
import DetenteRules
import DetenteText
import Testing

@Suite struct GapTests {
  static let gap = regex("\\bhand @{0,3} over\\b")

  @Test(arguments: [
    ("hand over", true), ("hand them over", true), ("hand all the guns over", true),
    ("hand all of the guns over", false), ("hand, today, over", true), ("hand \"them\" over", true),
    ("hand the cease-fire deal over", true), ("hand 1.5 million men over", true),
    ("hand U.S. arms over", true),
    ("hand the rebels' arms over", true), ("hand all; over", false), ("hand all: over", false),
    ("hand all — over", false), ("hand (all over", false), ("hand all) over", false), ("hand  over", false),
    ("handover", false), ("hand but it over", false), ("hand which over", false), ("hand it but over", false),
    ("hand butter over", true), ("hand the who's over", false), ("HAND It OVER", true),
    ("hand it over-", true),
  ])
  func aGapCrossesWordsButNoClause(sentence: String, matches: Bool) {
    let found = matched(Self.gap, in: sentence, barriers: ["but", "which", "who", "because", "whom"])
    #expect(found.isEmpty == !matches)
  }

  @Test func aGapIsLazy() {
    #expect(matched(Self.gap, in: "hand it over and over") == ["hand it over"])
  }

  @Test func aGapHasALeastNumberOfWords() {
    let unit = regex("\\bset @{1,2} free\\b")
    #expect(matched(unit, in: "set free").isEmpty)
    #expect(matched(unit, in: "set them free") == ["set them free"])
  }

  @Test func aGapTakesTheFewestWordsAlsoBeforeAMark() {
    let sum = regex("\\bgave @{0,4} \\$\\d+ million to\\b")
    #expect(matched(sum, in: "gave $4 million to lend $8 million to Mali") == ["gave $4 million to"])
    #expect(matched(sum, in: "gave Mali $4 million to rebuild") == ["gave Mali $4 million to"])
  }

  @Test func anEntryIsFoldedAsTextsAre() {
    // A combining accent, a ligature, an ellipsis and guillemets: the same characters stand in the text.
    for written in [
      "de\u{301}tente", "\u{FB01}re", "war\u{2026} now", "plan \u{AB}B\u{BB}", "cease\u{2011}fire",
    ] {
      #expect(!matched(entry(written), in: FoldedText.folded("A \(written) it was")).isEmpty, "\(written)")
    }
  }

  @Test func bracketsDeeperThanPCRE2ReadsAreNotFollowed() {
    let pattern = String(repeating: "(", count: 50_000) + "a" + String(repeating: ")", count: 50_000)
    #expect(throws: PatternParser.Unknown.self) { try PatternParser.parse(pattern) }
    #expect(throws: Never.self) { try PatternParser.parse("((((a))))") }
  }

  @Test func anEntryMayHaveAGap() {
    let unit = entry("hand @{0,4} over", .verb)
    #expect(
      matched(unit, in: "He handed the last two hostages over, handing over arms.")
        == ["handed the last two hostages over", "handing over"])
    #expect(matched(unit, in: "handed x over-x handed x overx") == ["handed x over"])
  }

  @Test func barriersSharingALetterAreToldApart() {
    let barriers = ["who", "whose", "whom", "when", "(odd)"]
    #expect(matched(Self.gap, in: "hand whole over", barriers: barriers) == ["hand whole over"])
    for word in ["who", "whose", "whom", "when"] {
      #expect(matched(Self.gap, in: "hand \(word) over", barriers: barriers).isEmpty)
    }
  }
}

@Suite struct TermTests {
  static let terms = [
    Term(id: "talk-verb", any: [text("talk"), text("talk.s"), text("negotiate")], at: here),
    Term(id: "who", pattern: text("(?:the )?(?:king|{talk-verb}er)"), at: here),
  ]

  @Test func termsStandForTheirAlternatives() {
    let unit = regex("\\bready to {talk-verb}\\b")
    #expect(
      matched(unit, in: "Ready to negotiate, ready to talk.s", terms: Self.terms)
        == ["Ready to negotiate", "ready to talk.s"])
    #expect(matched(unit, in: "ready to talkzs", terms: Self.terms).isEmpty)
  }

  @Test func termsMayUseTermsInAnyOrder() {
    let unit = regex("\\b{who} spoke")
    #expect(
      matched(unit, in: "the talker spoke, king spoke", terms: Self.terms.reversed())
        == ["the talker spoke", "king spoke"])
  }

  @Test func entriesMayHoldTerms() {
    #expect(
      matched(entry("agree to {talk-verb}", .verb), in: "agreed to negotiate", terms: Self.terms)
        == ["agreed to negotiate"])
  }

  @Test func bracesOfPCRE2AreNoTerms() {
    #expect(matched(regex("\\bo{2}\\p{L}x{1,2}\\x{61}[{a}]\\{b}"), in: "ooyxa}{b}") == ["ooyxa}{b}"])
  }
}

@Suite struct DiagnosticTests {
  private func diagnose(
    _ unit: UnitSource, terms: [Term] = []
  ) -> [Diagnostic] { RuleSet.compile(units: [unit], terms: terms).1 }

  /// A pattern, its style, and the column and length that the fault must be told at.
  @Test(arguments: [
    ("\\b(?:peace", ScalarStyle.plain, 3, 1), ("\\b(?:peace", .singleQuoted, 4, 1),
    ("it''s a{2,1}", .plain, 12, 1), ("it's a{2,1}", .singleQuoted, 13, 1), ("é(", .plain, 2, 1),
    ("{long} @{0,5} \\bx{2,1}", .plain, 22, 1), ("{long}{long} (", .singleQuoted, 15, 1),
  ])
  func anErrorOfPCRE2IsToldAtItsPlaceInTheScalar(source: String, style: ScalarStyle, column: Int, length: Int)
    throws
  {
    let terms = [Term(id: "long", any: [text("a much longer text"), text("another")], at: here)]
    let unit = UnitSource(layer: .signals, content: .regex(text(source, style: style)), rule: "some.rule")
    let found = diagnose(unit, terms: terms)
    let diagnostic = try #require(found.first)
    #expect(found.count == 1)
    #expect(diagnostic.code == .patternSyntax)
    #expect(diagnostic.location.column == column)
    #expect(diagnostic.length == length)
    #expect(diagnostic.notes.contains("in 'some.rule'"))
    #expect(diagnostic.notes.contains { $0.hasPrefix("PCRE2 error 1") })
    #expect(!diagnostic.label.isEmpty)
  }

  @Test func aPatternThatMatchesTheEmptyStringIsRefused() {
    #expect(diagnose(regex("a*|b")).map(\.code) == [.matchesEmpty])
    #expect(diagnose(entry("  ")).map(\.code) == [.matchesEmpty])
  }

  @Test func anUnknownTermIsToldAtItsPlace() throws {
    let diagnostic = try #require(diagnose(regex("\\ba {who-else} b")).first)
    #expect(diagnostic.code == .unknownReference)
    #expect(diagnostic.location.column == 5)
    #expect(diagnostic.length == 10)
  }

  @Test(arguments: ["a@{0,3} b", "a @{0,3}b", "@{0,3} b", "a @{3,1} b", "a @{0,40} b", "a @{3} b"])
  func aGapThatIsNoneIsRefused(source: String) {
    #expect(diagnose(regex(source)).map(\.code) == [.badValue])
  }

  @Test func aFaultOfATermIsToldOnceAtTheTerm() {
    let term = Term(id: "bad", pattern: text("(oops"), at: here)
    let (rules, found) = RuleSet.compile(
      units: [regex("{bad} a"), regex("{bad} b"), entry("c")], terms: [term])
    #expect(found.map(\.code) == [.patternSyntax])
    #expect(rules.definingPattern(of: 0) == "")
    #expect(compare(rules, on: TestText(sentences: ["oops a c"])).map(\.unit) == [2])
  }

  @Test func termsThatUseThemselvesAreRefused() {
    let terms = [
      Term(id: "a", pattern: text("x{b}"), at: here), Term(id: "b", pattern: text("{a}y"), at: here),
    ]
    #expect(RuleSet.compile(units: [], terms: terms).1.map(\.code) == [.badValue, .badValue])
  }

  @Test(arguments: [
    ("talk", true), ("\\w+ said", false), ("!{2,}", true), ("\\b[A-Z]\\w+ness", true), ("(*UTF)\\bwar", true),
    ("\\b\\w+ of war\\b", false), ("(?x)\\b war", true), ("\\bwar|peace", true), ("\\bwar|^peace", false),
    ("(?:\\bthe )?\\bpeace", false), ("(?:foo|\\bbar)?baz", true), ("\\b@", true),
  ])
  func whatRunsOnEverySentenceIsReported(source: String, unfilterable: Bool) {
    let (rules, found) = RuleSet.compile(units: [regex(source)])
    #expect(found.map(\.code) == (unfilterable ? [.unfilterable] : []))
    #expect(rules.isUnfilterable(0) == unfilterable)
  }
}
