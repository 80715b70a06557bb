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

  private static let joints = [" and ", ", and ", "; ", ", but "]
  /// Plain deeds with their side.
  private static let seconds: [(text: String, side: Side)] = [
    ("Chad attacked the port", .confrontation), ("Chad shelled the town", .confrontation),
    ("Chad expelled the envoys", .confrontation), ("Chad released the hostages", .deescalation),
    ("Chad signed the ceasefire", .deescalation), ("Chad withdrew its troops", .deescalation),
  ]

  private static func firsts() throws -> [First] {
    try Fixture.rows("crossings.tsv").map { First(text: $0[0], known: try #require(Int($0[1]))) }
  }

  /// What is counted from a byte on, de-escalation less confrontation.
  private static func balance(of score: DocumentScore, from start: Int, _ catalog: Catalog) -> Double {
    score.sentences.filter { $0.sentence.zone != .headline }.flatMap(\.evidence)
      .filter { $0.status == .counted && $0.source.lowerBound >= start }
      .reduce(0) { $0 + (catalog.classes[$1.signalClass].side == .deescalation ? $1.value : -$1.value) }
  }

  @Test("a deed keeps its side beside a clause that denies, doubts or tells of something else")
  func sides() throws {
    let scorer = try BuiltInPack.scorer()
    var worker = ScoreWorker(scorer)
    let firsts = try Self.firsts()
    try #require(firsts.count > 30)
    var wrong = 0
    for first in firsts {
      var misread: [String] = []
      for joint in Self.joints {
        for second in Self.seconds {
          let text = "\(first.text)\(joint)\(second.text)."
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
    #expect(wrong == firsts.reduce(0) { $0 + $1.known }, "crossings.tsv tells more faults than there are")
  }
}
