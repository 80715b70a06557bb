import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Foundation
import Testing

/// A sentence of the scoring model with its exact numbers.
struct WorkedExample: Decodable, CustomTestStringConvertible {
  var id: String
  var text: String
  var label: String
  var D: Double
  var C: Double
  var score: Double
  var confidence: Double
  var note: String

  var testDescription: String { "\(id) \(text)" }

  static let all: [WorkedExample] = {
    let url = Checkout.root.appending(path: "Tests/DetenteTests/Fixtures/worked_examples.jsonl")
    let lines = (try? String(contentsOf: url, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(WorkedExample.self, from: Data($0.utf8)) }
  }()
}

@Suite("Worked examples")
struct WorkedExamplesTests {
  @Test("there are twenty-four")
  func count() { #expect(WorkedExample.all.count == 24) }

  @Test("label and channels come out exactly, from text alone", arguments: WorkedExample.all)
  func scores(_ example: WorkedExample) throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let score = try worker.score(Article(text: Array(example.text.utf8)))
    #expect(score.label.rawValue == example.label, "\(example.note)")
    #expect(abs(score.deescalation - example.D) < 0.00005 + 1e-9)
    #expect(abs(score.confrontation - example.C) < 0.00005 + 1e-9)
    #expect(abs(score.balance - example.score) < 0.0001 + 1e-9)
  }
}
