import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Testing

@Suite("Ranges")
struct RangeTests {
  @Test("every number of generated news is in its range", arguments: 1...8)
  func generated(seed: Int) throws {
    var news = try BuiltInPack.news(seed: UInt64(seed))
    var worker = ScoreWorker(try BuiltInPack.scorer())
    var counted = 0
    for _ in 0..<30 {
      let score = try worker.score(news.text(sentences: 6), date: news.dice.chance(50) ? 2020_05_01 : nil)
      check(score)
      counted += score.sentences.reduce(0) { $0 + $1.counted.count }
    }
    #expect(counted > 100, "news without hits tests nothing")
  }

  @Test("every number of real articles is in its range", .enabled(if: RealText.isThere, RealText.absence))
  func real() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    for article in try RealText.articles(bytes: 250_000) {
      check(try worker.score(article.text, title: article.title))
    }
  }

  private func check(_ score: DocumentScore) {
    for sentence in score.sentences {
      let isInRange =
        (0...1).contains(sentence.deescalation) && (0...1).contains(sentence.confrontation)
        && sentence.balance.magnitude <= 1 && (0.2...1).contains(sentence.confidence)
      #expect(isInRange, "\(sentence)")
      for side in [true, false] {
        let hits = sentence.counted.filter { isDeescalation($0) == side }
        let channel = side ? sentence.deescalation : sentence.confrontation
        if hits.isEmpty { #expect(channel == 0 && channel.sign == .plus, "\(sentence)") }
        if hits.contains(where: { $0.value > 0 }) { #expect(channel > 0, "\(sentence)") }
      }
      if sentence.counted.isEmpty { #expect(sentence.label == .neutral) }
      for item in sentence.evidence {
        #expect((0...1).contains(item.value) && (0...1).contains(item.weight), "\(item)")
        #expect(item.status == .counted || item.value == 0, "\(item)")
      }
    }
    let values = [score.deescalation, score.confrontation, score.intensity, score.coverage, score.duality]
    for value in values { #expect((0...1).contains(value)) }
    #expect((0.2...1).contains(score.confidence))
    #expect(score.balance.magnitude <= 1)
    for actor in score.actors {
      #expect(actor.balance.magnitude <= 1 && (0...1).contains(actor.deedShare) && actor.hits > 0)
    }
  }

  private func isDeescalation(_ item: Evidence) -> Bool {
    BuiltInPack.loading.scorer?.catalog.classes[item.signalClass].side == .deescalation
  }
}
