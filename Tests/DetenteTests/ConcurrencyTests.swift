import Detente
import DetenteScoring
import DetenteTestSupport
import Foundation
import Testing

@Suite("Concurrency")
struct ConcurrencyTests {
  /// The project's own articles and the worked examples, each as an article.
  static let articles: [Article] = {
    let folder = Checkout.root.appending(path: "examples")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let examples = files.sorted { $0.path < $1.path }.compactMap { try? Data(contentsOf: $0) }
    return examples.map { Article(text: Array($0), date: 2024_03_04) }
      + WorkedExample.all.map { Article(text: Array($0.text.utf8)) }
  }()

  /// What has to come out alike, exactly.
  private static func numbers(_ score: DocumentScore) -> [Double] {
    [score.deescalation, score.confrontation, score.confidence]
      + score.sentences.flatMap { sentence in
        [sentence.deescalation, sentence.confrontation]
          + sentence.evidence.flatMap { [Double($0.unit), Double($0.source.lowerBound), $0.value] }
      }
  }

  private static func run(_ scorer: Scorer, from first: Int) throws -> [[Double]] {
    var worker = ScoreWorker(scorer)
    var results = [[Double]](repeating: [], count: articles.count)
    for step in articles.indices {
      let index = (first + step) % articles.count
      results[index] = numbers(try worker.score(articles[index]))
    }
    return results
  }

  @Test("tasks that share a scorer, each in an order of its own, get what one alone gets")
  func shared() async throws {
    let scorer = try BuiltInPack.scorer()
    try #require(Self.articles.count >= 27)
    let alone = try Self.run(scorer, from: 0)
    #expect(alone.contains { $0.contains { $0 > 0 && $0 < 1 } })
    try await withThrowingTaskGroup(of: [[Double]].self) { group in
      for task in 0..<8 { group.addTask { try Self.run(scorer, from: task * 3) } }
      for try await results in group { #expect(results == alone) }
    }
  }
}
