@testable import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Foundation
import Testing

/// Nothing that is not in the text or the pack has a part in a score.
@Suite("Order")
struct OrderTests {
  /// Names of rules and classes instead of indices would hide a change of order: everything is compared.
  private func results(_ scorer: Scorer, _ articles: [Article]) throws -> [String] {
    var worker = ScoreWorker(scorer)
    return try articles.map { try worker.score($0).everything }
  }

  private func articles(seed: UInt64, _ count: Int) throws -> [Article] {
    var news = try BuiltInPack.news(seed: seed)
    return (0..<count).map { number in
      Article(
        title: number % 3 == 0 ? Array(news.sentence().utf8) : nil, text: Array(news.text(sentences: 5).utf8),
        date: number % 4 == 0 ? 1998_03_01 : nil)
    }
  }

  @Test("the order in which a pack's files are given changes no result and no diagnostic", arguments: [1, 2])
  func files(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let shuffled = Scorer.load(Scorer.builtInFiles.shuffled(using: &dice))
    let scorer = try #require(shuffled.scorer)
    #expect(shuffled.pack.digest == BuiltInPack.loading.pack.digest)
    #expect("\(shuffled.diagnostics)" == "\(BuiltInPack.loading.diagnostics)")
    #expect("\(scorer.catalog)" == "\(try BuiltInPack.scorer().catalog)")
    let articles = try articles(seed: 400, 60)
    #expect(try results(scorer, articles) == results(BuiltInPack.scorer(), articles))
  }

  @Test("a worker's earlier documents leave no trace: any order gives each document the same result")
  func interleaving() throws {
    let scorer = try BuiltInPack.scorer()
    let articles = try articles(seed: 401, 60)
    let expected = try articles.map { article in
      var fresh = ScoreWorker(scorer)
      return try fresh.score(article).everything
    }
    var dice = Dice(seed: 5)
    for _ in 0..<3 {
      let order = articles.indices.shuffled(using: &dice)
      var first = ScoreWorker(scorer)
      var second = ScoreWorker(scorer)
      for (number, index) in order.enumerated() {
        let result = number % 3 == 0 ? try second.score(articles[index]) : try first.score(articles[index])
        #expect(result.everything == expected[index])
      }
    }
  }

  @Test("an article that is no text leaves no trace either")
  func afterError() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let text = Article(text: Array("Iran shelled Iraq. It later agreed to a ceasefire.".utf8))
    let before = try worker.score(text).everything
    #expect(throws: (any Error).self) { try worker.score(Article(text: [0x41, 0xFF, 0x41])) }
    #expect(worker.document.sentences.isEmpty)
    #expect(try worker.score(text).everything == before)
  }

  @Test("workers of one scorer at once give what one gives after another")
  func concurrency() async throws {
    let scorer = try BuiltInPack.scorer()
    let articles = try articles(seed: 402, 40)
    let expected = try results(scorer, articles)
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { try results(scorer, articles) } }
      for try await found in group { #expect(found == expected) }
    }
  }

  /// Two processes have different hash seeds. The second is this test alone, once more, which leaves its results
  /// in a file.
  @Test("hash seeds have no part in a result: another process finds the same")
  func hashSeeds() throws {
    let environment = ProcessInfo.processInfo.environment
    let digests = try results(BuiltInPack.scorer(), articles(seed: 403, 40)).map { Digest.of($0) }
    let own = digests.joined(separator: "\n")
    if let path = environment["DETENTE_HASH_SEED_RESULTS"] {
      return try own.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "detente-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let arguments = CommandLine.arguments
    let process = Process()
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = Self.onlyThisTest(arguments)
    var other = environment.filter { $0.key != "SWIFT_DETERMINISTIC_HASHING" }
    other["DETENTE_HASH_SEED_RESULTS"] = file.path
    process.environment = other
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try String(contentsOf: file, encoding: .utf8) == own, "\(arguments)")
  }

  /// The arguments of this process, with a filter that names this test.
  private static func onlyThisTest(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var rest = arguments.dropFirst().makeIterator()
    while let argument = rest.next() {
      if argument == "--filter" || argument == "--skip" { _ = rest.next() } else { result.append(argument) }
    }
    return result + ["--filter", "DetenteTests.OrderTests/hashSeeds"]
  }
}

/// A short name for a long result: FNV-1a.
private enum Digest {
  static func of(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
