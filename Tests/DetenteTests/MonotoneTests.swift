@testable import Detente
import DetenteRules
@testable import DetenteScoring
import DetenteTestSupport
import Testing

/// More on a channel never moves the balance to the other one.
@Suite("Monotone")
struct MonotoneTests {
  @Test("taking one hit away never moves the balance towards its side", arguments: 1...6)
  func generated(seed: Int) throws {
    let scorer = try BuiltInPack.scorer()
    var news = try BuiltInPack.news(seed: UInt64(100 + seed))
    var worker = ScoreWorker(scorer)
    var tried = 0
    for _ in 0..<40 {
      for sentence in try worker.score(news.text(sentences: 4)).sentences {
        tried += leaveOutEach(sentence, scorer)
      }
    }
    #expect(tried > 150)
  }

  @Test("nor in real articles", .enabled(if: RealText.isThere, RealText.absence))
  func real() throws {
    let scorer = try BuiltInPack.scorer()
    var worker = ScoreWorker(scorer)
    var tried = 0
    for article in try RealText.articles(bytes: 200_000) {
      for sentence in try worker.score(article.text).sentences { tried += leaveOutEach(sentence, scorer) }
    }
    #expect(tried > 300)
  }

  /// - Returns: how many hits were left out.
  private func leaveOutEach(_ sentence: SentenceScore, _ scorer: Scorer) -> Int {
    let classes = scorer.catalog.classes
    func channels(_ evidence: [Evidence]) -> (deescalation: Double, confrontation: Double) {
      var terms = evidence.map {
        Fold.Term(
          isDeescalation: classes[$0.signalClass].side == .deescalation, signalClass: $0.signalClass,
          clause: $0.clause, isUnasserted: $0.isUnasserted, value: $0.value)
      }
      return scorer.model.fold.channels(&terms)
    }
    let counted = sentence.counted
    for i in counted.indices {
      var rest = counted
      rest.remove(at: i)
      let without = channels(rest)
      if classes[counted[i].signalClass].side == .deescalation {
        #expect(without.deescalation <= sentence.deescalation + 1e-12, "\(counted[i])")
        #expect(without.confrontation == sentence.confrontation)
      } else {
        #expect(without.confrontation <= sentence.confrontation + 1e-12, "\(counted[i])")
        #expect(without.deescalation == sentence.deescalation)
      }
    }
    return counted.count
  }
}
