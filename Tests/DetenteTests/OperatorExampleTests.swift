import Detente
import DetenteRules
import Testing

/// What shows an operator is what it makes of a hit, not that its trigger stands there.
@Suite("Examples of operators")
struct OperatorExampleTests {
  /// The results for an operator with these keys, in the order of its cases.
  private func results(_ keys: String) throws -> [PackTester.Result] {
    let text = """
      format: 1
      pack: small
      version: 0.1.0
      language: en
      classes:
        - { id: D_TALKS, side: deescalation, weight: 0.35, range: [0.10, 0.45], mode: deed, origin: "a test" }
        - { id: C_ATTACK, side: confrontation, weight: 0.90, range: [0.70, 1.0], mode: deed, origin: "a test" }
        - { id: C_BREAKDOWN, side: confrontation, weight: 0.40, range: [0.15, 0.60], mode: deed, origin: "a test" }
      lexicons:
        - { id: talks.words, class: D_TALKS, entries: [{ noun: talk }] }
        - { id: attack.words, class: C_ATTACK, entries: [{ noun: attack }] }
      operators:
        - id: SCRAP
          scope: { words: 8, to: clause }
      \(keys)
      """
    let loading = Scorer.load([PackFile(path: "pack.yaml", bytes: Array(text.utf8))])
    var tester = PackTester(try #require(loading.scorer), pack: loading.pack)
    return tester.run()
  }

  private static let keys = """
        triggers: [{ verb: scrap }]
        cells: [{ on: deescalation, gives: C_BREAKDOWN }]

    """

  @Test("an example in which the trigger bears on nothing fails, and says so")
  func idle() throws {
    let results = try results(
      Self.keys
        + #"    examples: ["They [[scrapped]] the talks.", "They [[scrapped]] the ship.", "They scrapped the ship."]"#
    )
    #expect(results.map(\.outcome) == [.passed, .failed, .failed])
    #expect(
      results[1].messages == ["the trigger matched, but bore on nothing: no hit stands in its sentence"])
  }

  @Test(
    "says what is in the way between a trigger and the nearest hit",
    arguments: [
      ("The talks were [[scrapped]].", "“talks” stands before it, and `triggers` bear on what follows them"),
      (
        "They [[scrapped]] the ship that was to take a large party of envoys to the talks.",
        "“talks” stands 13 words off, and the scope is 8"
      ),
      ("They [[scrapped]] the attack.", "no cell is for C_ATTACK, the class of “attack”"),
      ("They [[scrapped]] the ship; the talks began.", "between it and “talks” the clause ends"),
    ])
  func obstacle(example: String, reason: String) throws {
    let results = try results(Self.keys + "    examples: [\"\(example)\"]")
    #expect(results.map(\.outcome) == [.failed])
    let lead = "the trigger matched, but bore on nothing: "
    #expect(results[0].messages.first?.hasPrefix(lead + reason) == true, "\(results[0].messages)")
  }

  @Test("each marked trigger must bear on something")
  func everyMark() throws {
    let results = try results(
      Self.keys + #"    examples: ["They [[scrapped]] the talks; a ship was [[scrapped]]."]"#)
    #expect(results.map(\.outcome) == [.failed])
  }

  @Test("a counterexample in which it changes a hit fails; its trigger may stand there")
  func counterexample() throws {
    let results = try results(
      Self.keys
        + #"    counterexamples: ["They scrapped the talks.", "They scrapped the ship.", "The talks went on."]"#
    )
    #expect(results.map(\.outcome) == [.failed, .passed, .passed])
    #expect(results[0].messages == ["must bear on nothing, and does"])
  }

  @Test("a hit of its own, a hit that it takes away and one that it adds count as well")
  func otherEffects() throws {
    let own = try results(
      """
          triggers: [{ verb: scrap, own: C_BREAKDOWN, weight: 0.40 }]
          cells: [{ on: deescalation, gives: nothing }]
          examples: ["They [[scrapped]] the ship.", "They [[scrapped]] the talks."]
      """)
    #expect(own.map(\.outcome) == [.passed, .passed])
    let added = try results(
      """
          triggers: [{ verb: scrap }]
          cells: [{ on: deescalation, gives: nothing, adds: { class: C_BREAKDOWN, weight: 0.40 } }]
          examples: ["They [[scrapped]] the talks."]
      """)
    #expect(added.map(\.outcome) == [.passed])
  }
}
