@testable import DetenteScoring
import DetenteTestSupport
@testable import DetenteText
import Foundation
import Testing

/// A document whose numbers come from the reference arithmetic of the scoring model, `fold.py`, run by hand: of each
/// hit it says what it is worth, and of each sentence and the whole what the fold makes of that.
struct ReferenceDocument: Decodable, CustomTestStringConvertible {
  struct Hit: Decodable {
    var signalClass: Int
    var side: String
    var mode: String
    var clause: Int
    var isUnasserted: Bool
    var value: Double
  }

  struct Sentence: Decodable {
    var zone: String
    var hits: [Hit]
    var deescalation: Double
    var confrontation: Double
    var label: String
    var confidence: Double
  }

  struct Values: Decodable {
    var deescalation: Double
    var confrontation: Double
    var balance: Double
    var label: String
    var intensity: Double
    var coverage: Double
    var duality: Double
    var confidence: Double
    var sentences: Int
  }

  var name: String
  var sentences: [Sentence]
  var expected: Values
  var testDescription: String { name }

  static let all: [ReferenceDocument] = {
    let url = Checkout.root.appending(path: "Tests/DetenteScoringTests/Fixtures/documents.json")
    return (try? JSONDecoder().decode([ReferenceDocument].self, from: Data(contentsOf: url))) ?? []
  }()
}

@Suite("Documents")
struct DocumentFoldTests {
  let fold = Fold()

  /// A sentence that stands at a number and is worth what its channels say.
  private func sentence(_ number: Int, _ deescalation: Double, _ confrontation: Double, _ zone: Zone = .body)
    -> SentenceScore
  {
    var score = SentenceScore(
      sentence: Sentence(
        number: number, zone: zone, field: .text, folded: 0..<0, source: 0..<0, dateline: 0..<0,
        listLabel: 0..<0,
        paragraph: 1, startsInQuotation: false))
    score.deescalation = deescalation
    score.confrontation = confrontation
    score.label = fold.label(deescalation: deescalation, confrontation: confrontation)
    score.confidence = fold.confidence(deescalation: deescalation, confrontation: confrontation)
    return score
  }

  /// A hit of a rule, by number.
  private func hit(_ unit: Int) -> Evidence {
    Evidence(unit: unit, source: 0..<1, baseClass: 0, signalClass: 0, baseWeight: 0.3, weight: 0.3)
  }

  private func document(
    _ sentences: [SentenceScore], isState: ([Evidence]) -> Bool = { _ in false }
  ) -> DocumentScore {
    var sentences = sentences
    let folding = DocumentFold(fold: fold)
    folding.weigh(&sentences, isState: isState)
    return folding.document(sentences)
  }

  /// A body whose sentences have these balances.
  private func body(_ balances: [Double]) -> [SentenceScore] {
    balances.enumerated().map { sentence($0 + 1, max(0, $1), max(0, -$1)) }
  }

  // MARK: The reference

  @Test("there are twenty-seven reference documents")
  func count() { #expect(ReferenceDocument.all.count == 27) }

  @Test(
    "every number of the reference arithmetic comes out, from hits to document",
    arguments: ReferenceDocument.all)
  func reference(_ reference: ReferenceDocument) throws {
    var scores: [SentenceScore] = []
    for (number, expected) in reference.sentences.enumerated() {
      var terms = expected.hits.map {
        Fold.Term(
          isDeescalation: $0.side == "deescalation", signalClass: $0.signalClass, clause: $0.clause,
          isUnasserted: $0.isUnasserted, value: $0.value)
      }
      let channels = fold.channels(&terms)
      let zone = try #require(Zone(rawValue: expected.zone))
      var score = sentence(number + 1, channels.deescalation, channels.confrontation, zone)
      #expect(abs(score.deescalation - expected.deescalation) < 1e-6)
      #expect(abs(score.confrontation - expected.confrontation) < 1e-6)
      #expect(score.label.rawValue == expected.label)
      #expect(abs(score.confidence - expected.confidence) < 1e-6)
      score.evidence = expected.hits.map { hit($0.mode == "state" ? 1 : 0) }
      scores.append(score)
    }
    let result = document(scores) { hits in !hits.isEmpty && hits.allSatisfy { $0.unit == 1 } }
    let expected = reference.expected
    #expect(result.scored == expected.sentences)
    #expect(result.label.rawValue == expected.label)
    for (name, value, reference) in [
      ("deescalation", result.deescalation, expected.deescalation),
      ("confrontation", result.confrontation, expected.confrontation),
      ("balance", result.balance, expected.balance),
      ("intensity", result.intensity, expected.intensity), ("coverage", result.coverage, expected.coverage),
      ("duality", result.duality, expected.duality), ("confidence", result.confidence, expected.confidence),
    ] {
      #expect(abs(value - reference) < 0.00006, "\(name)")
    }
  }

  // MARK: Few sentences

  @Test("a document without sentences has no values")
  func empty() {
    let result = document([])
    #expect(result.scored == 0 && result.label == .neutral && result.thirds == nil && result.swing == nil)
    let values = [
      result.deescalation, result.confrontation, result.intensity, result.coverage, result.duality,
    ]
    #expect(values.allSatisfy { $0 == 0 })
    #expect(result.confidence == 0)
  }

  @Test(
    "a document of one scored sentence has its values, label and confidence, in headline and body",
    arguments: [(0.0, 0.0), (0.1, 0.05), (0.0, 0.149), (0.4, 0.2), (0.9, 0.0), (0.2, 0.8)],
    [Zone.headline, .body])
  func single(_ channels: (Double, Double), zone: Zone) {
    let only = sentence(1, channels.0, channels.1, zone)
    for rest in [[], [sentence(2, 0, 0.9, .boilerplate), sentence(3, 0.9, 0, .duplicate)]] {
      let result = document([only] + rest)
      #expect(result.deescalation == only.deescalation && result.confrontation == only.confrontation)
      #expect(result.label == only.label && abs(result.confidence - only.confidence) < 1e-12)
      #expect(result.scored == 1)
    }
  }

  // MARK: Trajectory

  @Test("eight scored sentences are too short for a trajectory, nine are not", arguments: 1...12)
  func shortest(count: Int) {
    let result = document(body((0..<count).map { $0 % 2 == 0 ? 0.5 : -0.5 }))
    #expect((result.thirds == nil) == (count < 9))
    #expect((result.swing == nil) == (count < 9))
  }

  @Test("thirds are unweighted means, cut at a third of the body rounded down; the last takes the rest")
  func thirds() throws {
    // Eleven: three, three and five.
    let balances = [0.3, 0.3, 0.6, -0.2, -0.4, 0, 0.5, 0.5, 0, -0.5, 0.25]
    let thirds = try #require(document(body(balances)).thirds)
    let expected = [0.4, -0.2, 0.15]
    #expect(thirds.count == 3)
    for (value, expected) in zip(thirds, expected) { #expect(abs(value - expected) < 1e-12) }
  }

  @Test("headline, duplicates and boilerplate have no part in thirds and swing")
  func onlyBody() throws {
    let balances = [0.3, 0.3, 0.6, -0.2, -0.4, 0, 0.5, 0.5, 0]
    let plain = document(body(balances))
    let strange = [
      sentence(1, 0, 0.95, .headline), sentence(2, 0.95, 0, .duplicate), sentence(3, 0.9, 0, .boilerplate),
    ]
    let padded = document(
      strange + balances.enumerated().map { sentence($0 + 4, max(0, $1), max(0, -$1)) })
    #expect(padded.thirds == plain.thirds)
    #expect(padded.swing?.change == plain.swing?.change)
    #expect(padded.swing?.from == plain.swing.map { $0.from + 3 })
  }

  @Test("the swing is the largest change between neighbours, the first of equals, with its sign")
  func swing() throws {
    var balances = [0.1, 0.1, 0.7, -0.6, 0.2, 0.2, 0.1, 0.1, 0.1]
    let fall = try #require(document(body(balances)).swing)
    #expect(fall.from == 3 && fall.to == 4 && abs(fall.change + 1.3) < 1e-12)
    balances[4] = 0.8
    let rise = try #require(document(body(balances)).swing)
    #expect(rise.from == 4 && rise.to == 5 && abs(rise.change - 1.4) < 1e-12)
    let equal = try #require(document(body([0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0])).swing)
    #expect(equal.from == 1 && equal.to == 2)
    #expect(document(body([Double](repeating: 0.4, count: 9))).swing == nil)
  }

  // MARK: Weights

  @Test("only the first three scored body sentences are the lead, wherever they stand")
  func lead() {
    var sentences = [
      sentence(1, 0.5, 0, .headline), sentence(2, 0, 0.9, .boilerplate), sentence(3, 0, 0.4),
      sentence(4, 0, 0.5, .duplicate), sentence(5, 0.3, 0), sentence(6, 0, 0), sentence(7, 0.2, 0),
    ]
    sentences[4].evidence = [hit(1)]
    DocumentFold(fold: fold).weigh(&sentences) { !$0.isEmpty }
    #expect(sentences.map(\.weight) == [1.5, 0, 1.25, 0, 0.625, 1.25, 1])
  }
}
