import Detente
import DetenteReports
import DetenteTuning
import Testing

@Suite("The explanation of a rule")
struct RuleExplanationTests {
  private func explained(_ id: String, _ text: String? = nil) throws -> String {
    let loading = TestPack.loading()
    let scorer = try #require(loading.scorer)
    let card = try #require(RuleCard(id, in: loading.pack, scorer))
    let context = ReportContext(catalog: scorer.catalog)
    let explanation = RuleExplanation(card, scorer, context: context, style: Style())
    var bytes: [UInt8] = []
    explanation.writeCard(measuresCost: false, into: &bytes)
    if let text { _ = try explanation.writeVerdict(on: Array(text.utf8), into: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("says what the rule is")
  func card() throws {
    #expect(
      try explained("truce.words") == """
        truce.words · lexicon · pack.yaml:21
          class      ▼ D_AGREE: deed, factuality as default; a test
          weight     0.60 (the class’s 0.60, range 0.40…0.70)
          entry      truce → truces
          entry      cease-fire → cease fires, cease-fires, cease fire, ceasefires,
                     ceasefire
          looked for only where one of its words stands: cease, ceasefire, ceasefires,
                     truce, truces
          examples   1 that must fire, 0 that must not

        """)
    #expect(
      try explained("talks.willing").contains("stands: ready, willing, willingness\n")
        || explained("talks.willing").contains("stands: talk, talks\n"))
    #expect(try explained("REFUSE").contains("  cell       on deescalation: gives C_REJECT\n"))
  }

  @Test(
    "says what it did in a text",
    arguments: [
      ("truce.words", "They signed a truce.", "fired on “truce”: ▼ D_AGREE 0.60"),
      ("truce.words", "They rejected the truce.", "fired on “truce”: ▲ C_REJECT 0.40"),
      ("REFUSE", "They rejected the truce.", "fired on “truce”: ▲ C_REJECT 0.40 (a hit of truce.words)"),
      ("talks.words", "They are ready for talks.", "matched and is suppressed on “talks”: ▼ D_TALKS"),
      (
        "talks.willing", "They are ready for lunch.",
        "did not match\n  closest: matched “ready for ”"
      ),
      ("REFUSE", "They rejected the hat.", "on the text  matched “rejected”, with no hit in its scope"),
      ("REFUSE", "They rejected the hat.", "bears on: no\n             hit stands in its sentence"),
      ("talks.words", "Nothing here.", "did not match\n  nothing of it stands in the text"),
    ])
  func verdict(rule: String, text: String, expected: String) throws {
    let found = try explained(rule, text)
    #expect(found.contains(expected))
  }

  @Test("a word is found where it is spelled: forms, then within forms, then patterns")
  func spelling() throws {
    let scorer = try TestPack.scorer
    #expect(RuleCard.ids(spelling: "Talks", by: scorer) == ["talks.words", "talks.willing"])
    #expect(RuleCard.ids(spelling: "conference", by: scorer) == ["talks.words"])
    #expect(RuleCard.ids(spelling: "talk", by: scorer) == ["talks.words", "talks.willing"])
    #expect(RuleCard.ids(spelling: "willing", by: scorer) == ["talks.willing"])
    #expect(RuleCard.ids(spelling: "alk", by: scorer) == ["talks.willing"])
    #expect(RuleCard.ids(spelling: "gardening", by: scorer) == [])
    #expect(RuleCard.ids(spelling: "", by: scorer) == [])
  }

  @Test("a text that is none is refused")
  func noText() { #expect(throws: (any Error).self) { _ = try explained("truce.words", "a\u{0}b") } }

  @Test("every part of the pack with words has a card, and every form is listed")
  func forms() throws {
    let loading = TestPack.loading()
    let scorer = try #require(loading.scorer)
    for id in RuleCard.ids(in: loading.pack) { #expect(RuleCard(id, in: loading.pack, scorer) != nil) }
    let card = try #require(RuleCard("attack.words", in: loading.pack, scorer))
    #expect(
      RuleForms(card, scorer).parts.flatMap(\.forms).sorted() == ["shell", "shelled", "shelling", "shells"])
    let pattern = try #require(RuleCard("talks.willing", in: loading.pack, scorer))
    #expect(RuleForms(pattern, scorer).parts.first?.entry == nil)
    #expect(RuleCard("nothing", in: loading.pack, scorer) == nil)
  }
}
