import DetenteMatching
import DetenteRules
import Testing

@Suite struct FinderTests {
  /// Unit, sentence, and what both finders must find in it.
  @Test(arguments: [
    (entry("olive branch"), "An Olive Branch, olive branches, olive  branch", ["Olive Branch"]),
    (
      entry("olive branch", .noun), "An olive branch and two olive branches.",
      ["olive branch", "olive branches"]
    ),
    (
      entry("cease-fire", .noun), "A ceasefire, cease-fires, a cease fire; cease firing",
      ["ceasefire", "cease-fires", "cease fire"]
    ),
    (
      entry("peace"), "peace peaceful outpeace (peace) peace's re-peace",
      ["peace", "peace", "peace", "peace"]
    ),
    (entry("U.S."), "The U.S. and U.S.A. or U.S.", ["U.S.", "U.S."]),
    (entry("no, no"), "no, no, no, no", ["no, no", "no, no"]),
    (entry("Türkiye"), "In TÜRKIYE and Türkiye's x Türkiyem", ["TÜRKIYE", "Türkiye"]),
    (
      entry("coup d’état", .noun), "a coup d'état, coup d'étatx, COUP D'ÉTAT", ["coup d'état", "COUP D'ÉTAT"]
    ),
    (entry("May", caseSensitive: true), "May may MAY mAY", ["May", "MAY"]),
    (
      entry("pull back", .verb), "pulls back, pulling back; pull  back pulled back.",
      ["pulls back", "pulling back", "pulled back"]
    ),
    (entry("$100"), "for $100 or x$100 or $1000", ["$100"]),
    (regex("\\btalks?\\b"), "talk talks talking smalltalk", ["talk", "talks"]),
    (regex("talk"), "smalltalk", ["talk"]),
    (
      regex("\\b(?:peace|truce) (?:talks|deal)\\b"), "a peace deal, truce talks, peace treaty",
      ["peace deal", "truce talks"]
    ),
    (regex("(?<!no )\\bwar\\w*"), "no war, warfare", ["warfare"]),
    (regex("\\bre-?arm(?:s|ed)?\\b"), "rearms re-armed re arm", ["rearms", "re-armed"]),
    (regex("!{2,}"), "war!!! now!", ["!!!"]),
    (regex("[\"“]peace"), "a \"peace", ["\"peace"]),
    (regex("\\bŁódź\\w*"), "in łÓDŹskie", ["łÓDŹskie"]),
    (regex("(?i:WAR)\\b", caseSensitive: true), "x War", ["War"]),
    (regex("\\b(\\w+) and \\1\\b"), "war and war", ["war and war"]),
    (regex("foo\\Kbar"), "foobar", ["bar"]),
    (regex("\\b[ck]iev\\b"), "Kiev \u{212A}iev ciev", ["Kiev", "\u{212A}iev", "ciev"]),
    (entry("kiss"), "ki\u{17F}\u{17F} kiss", ["ki\u{17F}\u{17F}", "kiss"]),
  ])
  func bothFind(unit: UnitSource, sentence: String, expected: [String]) {
    #expect(matched(unit, in: sentence) == expected)
  }

  @Test func theLongestFormOfAnEntryWins() {
    var words = Entry(text("peace"))
    words.forms = [text("peace talks"), text("peace talks in Oslo")]
    let unit = UnitSource(layer: .signals, content: .entry(words), rule: "r")
    #expect(matched(unit, in: "peace talks in Osaka") == ["peace talks"])
    #expect(matched(unit, in: "peace talks in Oslo, peace") == ["peace talks in Oslo", "peace"])
  }

  @Test func formsBeyondASCIIStandBesideOthers() {
    var names = Entry(text("Kemal"))
    names.forms = [text("Mustafa Kemal"), text("Mustafa Kemal Atatürk"), text("Atatürk's")]
    let unit = UnitSource(layer: .signals, content: .entry(names), rule: "r")
    #expect(matched(unit, in: "Kemal, Mustafa Kemal; Ataturk") == ["Kemal", "Mustafa Kemal"])
    #expect(
      matched(unit, in: "Mustafa Kemal Atatürk, Mustafa Kemal é Kemal; Atatürk's")
        == ["Mustafa Kemal Atatürk", "Mustafa Kemal", "Kemal", "Atatürk's"])
  }

  /// Whoever needs phrases alone gets them without a pattern being tried; but in a sentence beyond ASCII all there is.
  @Test(arguments: [("truce and war", [0]), ("truce and wär, war", [0, 1])])
  func phrasesMayBeEnough(sentence: String, expected: [Int32]) throws {
    let (rules, _) = RuleSet.compile(units: [entry("truce"), regex("\\bwar\\b"), entry("été")])
    #expect((0..<3).map { rules.isPhrase($0) } == [true, false, true])
    let subject = TestText(sentences: [sentence])
    var finder = MatchFinder(rules)
    func units(isEnough: Bool) -> [Int32] {
      var (matches, failures): ([Match], [MatchFailure]) = ([], [])
      finder.find(
        .signals, in: subject.folded, sentence: subject.sentences[0], tokens: subject.tokens,
        tokenRange: subject.tokenRanges[0], into: &matches, failures: &failures
      ) { _ in isEnough }
      return matches.map(\.unit)
    }
    #expect(units(isEnough: true) == expected)
    #expect(units(isEnough: false) == [0, 1])
  }

  @Test func theScoredSpanIsTheGroupCalledHit() throws {
    let (rules, _) = RuleSet.compile(units: [regex("\\bno (?<hit>war)|(?<hit>peace) now")])
    let subject = TestText(sentences: ["no war, peace now"])
    let spans = compare(rules, on: subject).map { subject.string($0.spanStart, $0.spanEnd) }
    #expect(spans == ["war", "peace"])
  }

  @Test func aGroupCalledHitThatHoldsNothingIsNone() throws {
    let (rules, _) = RuleSet.compile(units: [regex("\\bpeace (?<hit>)talks"), regex("\\bwar(?<hit>s?)")])
    let subject = TestText(sentences: ["peace talks in war, wars"])
    let spans = compare(rules, on: subject).map { subject.string($0.spanStart, $0.spanEnd) }
    #expect(spans == ["peace talks", "war", "s"])
  }

  @Test func noMatchSeesBeyondItsSentence() {
    let (rules, _) = RuleSet.compile(units: [
      regex("\\bpeace(?! talks)"), regex("(?<=no )war"), entry("peace talks"),
    ])
    let whole = TestText(sentences: ["no", "war for peace", "talks"])
    let found = compare(rules, on: whole)
    #expect(found.map(\.unit) == [0])
  }

  /// Phrases share a trie with single words, which take their numbers there and no places.
  @Test(arguments: [1, 126, 127, 255, 600])
  func phrasesAreFoundAmongManySingleWords(count: Int) {
    let single = (0..<count).map { entry("word\($0)") }
    let (rules, _) = RuleSet.compile(units: single + [entry("olive branch"), entry("olive branch office")])
    let found = compare(rules, on: TestText(sentences: ["word0 or an olive branch office"]))
    #expect(found.map { Int($0.unit) } == [0, count, count + 1])
  }

  @Test func layersAreSearchedApart() {
    let (rules, _) = RuleSet.compile(units: [
      entry("war"), entry("may", layer: .context), regex("\\bmay", layer: .context),
    ])
    let subject = TestText(sentences: ["war may come"])
    #expect(compare(rules, on: subject, layers: [.signals]).map(\.unit) == [0])
    #expect(compare(rules, on: subject, layers: [.context]).map(\.unit) == [1, 2])
  }

  @Test(arguments: ["\\b(a+)+b", "(a+)+b"])
  func aLimitIsReportedOnceForASentenceAndNeverAsNoMatch(source: String) {
    let (rules, _) = RuleSet.compile(units: [regex(source), entry("war")])
    let subject = TestText(sentences: ["war " + String(repeating: "a", count: 60) + "! war b", "war aab"])
    var finder = MatchFinder(rules)
    var (matches, failures): ([Match], [MatchFailure]) = ([], [])
    for (number, sentence) in subject.sentences.enumerated() {
      finder.find(
        .signals, in: subject.folded, sentence: sentence, tokens: subject.tokens,
        tokenRange: subject.tokenRanges[number], into: &matches, failures: &failures)
    }
    #expect(failures == [MatchFailure(unit: 0, code: -47)])
    #expect(matches.map(\.unit) == [1, 1, 1, 0])
  }

  @Test func matchesComeByStartThenEndThenUnit() {
    let units = [
      entry("peace talks"), entry("talks"), regex("\\bpeace"), entry("peace"), entry("peace talks"),
    ]
    let (rules, _) = RuleSet.compile(units: units)
    let found = compare(rules, on: TestText(sentences: ["peace talks"]))
    #expect(found.map(\.unit) == [2, 3, 0, 4, 1])
  }

  @Test("hundreds of rules of one phrase, and of separators, are all found")
  func many() {
    let signs = ["-", "/", "'", "&", "+", "#", "=", "~"]
    let separators = signs.flatMap { first in
      signs.flatMap { second in (signs + [""]).map { first + second + $0 } }
    }
    let units =
      (0..<400).map { _ in entry("peace talks") } + (0..<300).map { _ in entry("truce") }
      + separators.map { entry("war\($0)room") }
    let (rules, diagnostics) = RuleSet.compile(units: units, lexemes: lexemes)
    #expect(diagnostics.isEmpty)
    let rooms = separators.map { "war\($0)room" }.joined(separator: " ")
    let found = compare(rules, on: TestText(sentences: ["peace talks, a truce, \(rooms)"]))
    #expect(found.count == 700 + separators.count)
  }
}
