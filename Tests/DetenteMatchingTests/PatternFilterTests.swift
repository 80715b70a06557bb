import DetenteRules
import DetenteText
import Testing

@testable import DetenteMatching

/// What the fast finder tries at all: a filter that let everything through would still find the right matches.
@Suite struct PatternFilterTests {
  /// Whether any plan of a pattern is set off in a sentence, and where a match may begin, by spaces.
  private func look(
    for pattern: String, in sentence: String, terms: [Term] = []
  ) -> (isSetOff: Bool, beginnings: [Int]) {
    let (rules, diagnostics) = RuleSet.compile(units: [regex(pattern)], terms: terms)
    #expect(diagnostics.isEmpty)
    let text = TestText(sentences: [sentence])
    var finder = MatchFinder(rules)
    var (matches, failures): ([Match], [MatchFailure]) = ([], [])
    finder.find(
      .signals, in: text.folded, sentence: text.sentences[0], tokens: text.tokens,
      tokenRange: text.tokenRanges[0], into: &matches, failures: &failures)
    let index = rules.layers[Layer.signals.rawValue]
    var places: UInt64 = 0
    finder.ground.gather(finder.sightings, from: 0)
    index.programs.work(finder.board, places: 64, endless: finder.glances.places > 64, on: &finder.ground)
    for number in 0..<finder.ground.dueCount { places |= finder.ground.take(number).places }
    places &= (1 << UInt64(finder.glances.places)) - 1
    return (finder.board.planCount > 0, (0..<64).filter { places >> UInt64($0) & 1 != 0 })
  }

  @Test(
    arguments: [
      ("\\blifted @{0,3} sanctions\\b", "He lifted all sanctions", [1]),
      ("\\blifted @{0,3} sanctions\\b", "The sanctions that he lifted", []),
      ("\\blifted @{0,3} sanctions\\b", "lifted one two three four sanctions", []),
      ("\\blifted @{0,3} sanctions\\b", "lifted one two three sanctions lifted sanctions", [0, 5]),
      (
        "\\b(?:lift(?:s|ed|ing)?(?: of)?|eas(?:e[sd]?|ing)) (?:the )?(?:ban|curfew)s?\\b",
        "they ease the ban", [1]
      ),
      (
        "\\b(?:lift(?:s|ed|ing)?(?: of)?|eas(?:e[sd]?|ing)) (?:the )?(?:ban|curfew)s?\\b", "the ban eases", []
      ),
      (
        "\\b(?:lift(?:s|ed|ing)?(?: of)?|eas(?:e[sd]?|ing)) (?:the )?(?:ban|curfew)s?\\b",
        "lifting of the curfews", [0]
      ),
      (
        "\\b(?:lift(?:s|ed|ing)?(?: of)?|eas(?:e[sd]?|ing)) (?:the )?(?:ban|curfew)s?\\b",
        "lifting for the curfews", []
      ),
      ("\\bready (?:\\w+ ){0,2}talk", "ready never to talk, ready as ever to talk", [0]),
      ("\\bready\\b(?= to (?:talk|meet)\\b)", "ready to meet and ready to go", [0]),
      ("\\bready\\b(?! to go)", "ready to go", [0]),
      ("\\b(?:armed |ground )*forces @{0,2} left\\b", "the armed ground forces have left", [1, 2, 3]),
      ("\\bcease-?fire held\\b", "the cease-fire held, the ceasefire holds", [1]),
      ("\\bre-?open(?:s|ed)? (?:borders|crossings)\\b", "they re-opened crossings and reopen roads", [1]),
      ("\\b(?:dozens of |[\\w-]+ ){0,3}prisoners freed\\b", "dozens of ill prisoners freed", [0, 1, 2, 3]),
    ] as [(String, String, [Int])])
  func aPatternIsTriedWhereAMatchMayBegin(pattern: String, sentence: String, places: [Int]) {
    #expect(look(for: pattern, in: sentence).beginnings == places)
  }

  @Test(arguments: [
    ("\\blifted @{0,3} sanctions\\b", "The sanctions stay; nothing of the kind was ever lifted"),
    (
      "\\b(?:talks|parleys) (?:on|about) @{0,4} (?:truce|peace)\\b",
      "peace talks on trade, tariffs, wheat and rice, truce"
    ),
    ("\\b{sides} (?:met|spoke)\\b", "both met, and the two spoke"),
  ])
  func whatStandsTooFarAwaySetsNothingOff(pattern: String, sentence: String) {
    let terms = [Term(id: "sides", any: [text("both sides"), text("the two parties")], at: here)]
    #expect(!look(for: pattern, in: sentence, terms: terms).isSetOff)
  }

  @Test func aLongSentenceIsSeenToItsEnd() {
    let filler = String(repeating: "word ", count: 90)
    let sentence = filler + "they lifted all sanctions " + filler + "lifted sanctions"
    let (rules, _) = RuleSet.compile(units: [regex("\\blifted @{0,3} sanctions\\b")])
    #expect(compare(rules, on: TestText(sentences: [sentence])).count == 2)
  }

  @Test func aPatternBoundToTheStartIsTriedThereOnly() {
    let (rules, _) = RuleSet.compile(units: [regex("^\\W*\\d+ comments?\\b")])
    let text = TestText(sentences: ["12 comments", "there were 12 comments", "(3 comments)"])
    #expect(compare(rules, on: text).count == 2)
    #expect(rules.layers[0].runs.map(\.mode) == [.start])
  }
}
