import Detente
import DetenteScoring
import DetenteTestSupport
import Testing

/// What cannot be computed anew from the evidence is a bug.
@Suite("Recomputation")
struct RecomputationTests {
  /// Sentences with evidence that are computed anew, at least, over both tests.
  static let least = 2_000

  @Test("every score of generated news follows from its evidence", arguments: 1...8)
  func generated(seed: Int) throws {
    var news = try BuiltInPack.news(seed: UInt64(300 + seed))
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let check = Recomputation(pack: BuiltInPack.loading.pack)
    var sentences = 0
    for number in 0..<60 {
      let score = try worker.score(
        news.text(sentences: 1 + number % 12), title: number % 3 == 0 ? news.sentence() : nil,
        date: number % 2 == 0 ? 1999_05_01 : nil)
      sentences += score.sentences.count { !$0.evidence.isEmpty }
      #expect(check.faults(in: score) == [], "\(score)")
    }
    #expect(sentences * 8 > Self.least)
  }

  @Test("every score of real articles does", .enabled(if: RealText.isThere, RealText.absence))
  func real() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let check = Recomputation(pack: BuiltInPack.loading.pack)
    var sentences = 0
    for article in try RealText.articles(bytes: 200_000) {
      let score = try worker.score(article.text, title: article.title)
      sentences += score.sentences.count { !$0.evidence.isEmpty }
      #expect(check.faults(in: score) == [], "\(article.title ?? "")")
    }
    #expect(sentences > 300)
  }

  @Test("every sentence that the pack tests itself with does")
  func pack() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let check = Recomputation(pack: BuiltInPack.loading.pack)
    for sentence in try #require(BuiltInPack.words).sentences {
      #expect(check.faults(in: try worker.score(sentence)) == [], "\(sentence)")
    }
  }

  @Test("a number that was changed is found out")
  func changed() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let check = Recomputation(pack: BuiltInPack.loading.pack)
    let right = try worker.score("The bloc lifted its sanctions. Rebels shelled the town, officials said.")
    #expect(check.faults(in: right) == [])
    let changes: [(inout DocumentScore) -> Void] = [
      { $0.deescalation += 1e-6 }, { $0.confidence -= 1e-6 }, { $0.label = .neutral }, { $0.intensity = 0 },
      { $0.sentences[0].deescalation -= 1e-6 }, { $0.sentences[0].confidence += 1e-6 },
      { $0.sentences[0].strongest { $0.weight += 1e-6 } },
      { $0.sentences[0].strongest { $0.operators = [] } },
      { $0.sentences[1].strongest { $0.isUnasserted.toggle() } },
      { $0.sentences[1].strongest { $0.discourseFactor = 0.9 } },
      { $0.sentences[1].penalties.append(.deepOperators) }, { $0.sentences[1].weight = 1 },
    ]
    for (number, change) in changes.enumerated() {
      var wrong = right
      change(&wrong)
      #expect(check.faults(in: wrong) != [], "change \(number)")
    }
  }
}

extension SentenceScore {
  /// Changes the strongest hit.
  fileprivate mutating func strongest(_ change: (inout Evidence) -> Void) {
    guard let index = evidence.indices.max(by: { evidence[$0].value < evidence[$1].value }) else { return }
    change(&evidence[index])
  }
}
