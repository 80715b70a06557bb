import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Testing

@Suite("Compiled packs")
struct CompiledPackTests {
  /// The project's articles, the worked examples, and every tenth example of the pack, among them letters that only look
  /// like ASCII ones and a sentence of more than 64 words.
  private static var articles: [Article] {
    let pack = BuiltInPack.loading.pack
    let examples = (pack.lexicons + pack.rules).flatMap(\.examples).map(\.text)
    let texts =
      stride(from: 0, to: examples.count, by: 10).map { examples[$0] }
      + [
        "The ministers resumed tal\u{212A}s, and the ſhelling stopped.",
        "The nego-\ntiations were sus-\npended.",
        "They " + String(repeating: "met and ", count: 70) + "signed a ceasefire.",
      ]
    return ConcurrencyTests.articles + texts.map { Article(text: Array($0.utf8)) }
  }

  @Test("the English pack scores as before, to the last evidence")
  func sameScores() throws {
    let scorer = try BuiltInPack.scorer()
    let restored = try #require(CompiledPack(bytes: CompiledPack(scorer).bytes).scorer)
    var worker = ScoreWorker(scorer)
    var other = ScoreWorker(restored)
    var hits = 0
    for article in Self.articles {
      let (score, again) = (try worker.score(article), try other.score(article))
      #expect(score.everything == again.everything)
      hits += score.sentences.reduce(0) { $0 + $1.evidence.count }
    }
    #expect(hits > 500)
    #expect(restored.catalog.digest == scorer.catalog.digest)
    #expect("\(restored.catalog)" == "\(scorer.catalog)")
    #expect(restored.unassertedCap == scorer.unassertedCap && restored.degreeClip == scorer.degreeClip)
  }

  @Test("a restored scorer can be kept again, as the same bytes")
  func again() throws {
    let bytes = CompiledPack(try BuiltInPack.scorer()).bytes
    #expect(CompiledPack(try #require(CompiledPack(bytes: bytes).scorer)).bytes == bytes)
  }

  @Test("damaged bytes are no pack")
  func damage() throws {
    let bytes = CompiledPack(try BuiltInPack.scorer()).bytes
    var dice = Dice(seed: 3)
    for _ in 0..<50 {
      var damaged = bytes
      damaged[dice.roll(bytes.count)] ^= UInt8(1 << dice.roll(8))
      #expect(CompiledPack(bytes: damaged).scorer == nil)
    }
    #expect(CompiledPack(bytes: []).scorer == nil)
    #expect(CompiledPack(bytes: Array(bytes.dropLast())).scorer == nil)
  }
}
