import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Foundation
import Testing

/// A sentence of the reference article as people read it.
private struct ReferenceSentence: Decodable {
  var id: String
  var role: String
  /// In Unicode scalars.
  var start: Int
  var label: String
  var accept: [String]
}

private let folder = Checkout.shared("seed")

/// The article that the model was first tried on; it never enters the project.
@Suite("The reference article", .enabled(if: folder != nil, "the reference article is not at hand"))
struct SeedArticleTests {
  private func text() throws -> String {
    try String(contentsOf: try #require(folder).appending(path: "article.txt"), encoding: .utf8)
  }

  private func score() throws -> DocumentScore {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    return try worker.score(text())
  }

  @Test("twenty of its twenty-two sentences are labelled as people did")
  func labels() throws {
    let lines = try String(
      contentsOf: try #require(folder).appending(path: "seed_reference.jsonl"), encoding: .utf8)
    let reference = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(ReferenceSentence.self, from: Data($0.utf8))
    }
    let score = try score()
    let scalars = try text().unicodeScalars
    var right = 0
    var wrong: [String] = []
    for line in reference {
      let byte = String(scalars.prefix(line.start)).utf8.count
      let found = try #require(
        score.sentences.first { $0.sentence.source.contains(byte) }, "\(line.id) is a sentence")
      if line.role == "duplicate" || line.role == "boilerplate" {
        #expect(!found.isScored && found.weight == 0, "\(line.id) weighs nothing")
      } else if ([line.label] + line.accept).contains(found.label.rawValue) {
        right += 1
      } else {
        wrong.append("\(line.id): \(found.label.rawValue), not \(line.label)")
      }
    }
    #expect(score.scored == 22)
    #expect(right >= 20, "\(wrong)")
    #expect(score.label == .mixed)
  }

  @Test("Turkey acts on the two parties and is none of them; hard deeds are those of the United States alone")
  func parties() throws {
    let scorer = try BuiltInPack.scorer()
    let score = try score()
    let hits = score.sentences.filter(\.isScored).flatMap(\.counted)
    func ids(_ hit: Evidence) -> [String] { hit.actor.map { scorer.catalog.actors[$0].id } }
    let turkey = try #require(score.actors.first { scorer.catalog.actors[$0.actor].id == "TUR" })
    #expect(turkey.balance > 0)
    let efforts = hits.filter { ids($0).contains("TUR") }
    #expect(efforts.allSatisfy { Set(ids($0)).isDisjoint(with: ["IRN", "USA"]) })
    #expect(efforts.contains { Set($0.target.map { scorer.catalog.actors[$0].id }) == ["IRN", "USA"] })
    let deeds = hits.filter {
      let signalClass = scorer.catalog.classes[$0.signalClass]
      return signalClass.side == .confrontation && signalClass.mode == .deed && $0.value >= 0.15 - 1e-9
    }
    #expect(!deeds.isEmpty)
    for deed in deeds { #expect(ids(deed) == ["USA"]) }
  }
}
