import Detente
import DetenteRules
import DetenteScoring
import Testing

@Suite("Rules that match no word")
struct MarksOnlyTests {
  /// The English pack with a rule that matches marks alone.
  private static let scorer = Scorer.load(
    Scorer.builtInFiles + [
      PackFile(
        path: "rules/marks.yaml", bytes: Array("rules: [ { id: marks, class: C_ATTACK, regex: '!!+' } ]".utf8)
      )
    ]
  ).scorer

  @Test(
    "a hit at the end of a sentence, behind all words, is scored like any other",
    arguments: [
      "Iran condemned it and attacked Israel, !!", "Iran condemned the raid \"!!",
      "He condemned and Iran said \"stop!!\"", "!! Iran attacked Israel.", "!!",
      "Chad hosted talks between Mali and Niger !!",
    ])
  func scored(text: String) throws {
    var worker = ScoreWorker(try #require(Self.scorer))
    let score = try worker.score(text)
    #expect(
      score.sentences.contains { $0.counted.contains { $0.source.count >= 2 && $0.baseWeight > 0.5 } })
  }

  @Test("scare quotes are an operator among those that a hit has: no more than three")
  func depth() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let score = try worker.score("Norland did not fail to prevent an \"attack\" in Sudan.")
    let depths = score.sentences.flatMap(\.evidence).map(\.operators.count)
    #expect(depths.max() == 3)
  }
}
