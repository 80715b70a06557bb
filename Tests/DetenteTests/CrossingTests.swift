import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

/// What is said of the deed of one clause says nothing of the deed of the next, which has a subject of its own.
@Suite("Clauses side by side")
struct CrossingTests {
  /// A first clause, and how many of its sentences are known to be read wrongly.
  private struct First {
    var text: String
    var known: Int
  }

  /// Plain deeds with their side.
  private static let seconds: [(text: String, side: Side)] = [
    ("attacked the port", .confrontation), ("shelled the town", .confrontation),
    ("expelled the envoys", .confrontation), ("released the hostages", .deescalation),
    ("signed the ceasefire", .deescalation), ("withdrew its troops", .deescalation),
  ]

  private static func firsts(_ fixture: String) throws -> [First] {
    try Fixture.rows(fixture).map { First(text: $0[0], known: try #require(Int($0[1]))) }
  }

  /// What is counted from a byte on, de-escalation less confrontation.
  private static func balance(of score: DocumentScore, from start: Int, _ catalog: Catalog) -> Double {
    score.sentences.filter { $0.sentence.zone != .headline }.flatMap(\.evidence)
      .filter { $0.status == .counted && $0.source.lowerBound >= start }
      .reduce(0) { $0 + (catalog.classes[$1.signalClass].side == .deescalation ? $1.value : -$1.value) }
  }

  @Test("a deed keeps its side beside a clause that denies, doubts or tells of something else")
  func sides() throws {
    try keepSides("crossings.tsv", joints: [" and ", ", and ", "; ", ", but "], subject: "Chad ")
  }

  @Test("so does the second verb of a subject")
  func secondVerbs() throws {
    try keepSides("crossings-verbs.tsv", joints: [" and ", " and later ", ", but ", ", then "], subject: "")
  }

  private func keepSides(_ fixture: String, joints: [String], subject: String) throws {
    let scorer = try BuiltInPack.scorer()
    var worker = ScoreWorker(scorer)
    let firsts = try Self.firsts(fixture)
    try #require(firsts.count > 15)
    var wrong = 0
    for first in firsts {
      var misread: [String] = []
      for joint in joints {
        for second in Self.seconds {
          let text = "\(first.text)\(joint)\(subject)\(second.text)."
          let start = first.text.utf8.count + joint.utf8.count
          let score = try worker.score(text, title: "Chad and Libya")
          let balance = Self.balance(of: score, from: start, scorer.catalog)
          if second.side == .deescalation ? balance < 0.05 : balance > -0.05 {
            misread.append("\(text) (\(balance))")
          }
        }
      }
      wrong += misread.count
      #expect(misread.count <= first.known, "\(misread.joined(separator: "\n"))")
    }
    #expect(wrong == firsts.reduce(0) { $0 + $1.known }, "\(fixture) tells more faults than there are")
  }
}
