import Detente
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Foundation
import Testing

/// Events that nouns name, with all that is said of them: that they begin, go on, are called off, did not take place.
@Suite("Events")
struct EventTests {
  private struct Event {
    var isKind: Bool
    var isPlural: Bool
    var noun: String
  }

  private struct Happening {
    var predicate: String
    /// The sign for kind events, and for hard ones.
    var signs: (kind: String, hard: String)
    /// How many events are still read wrongly.
    var known: Int
  }

  private static func events() -> [Event] {
    Fixture.rows("events.tsv").map { row in
      Event(isKind: row[0] == "+", isPlural: row[1] == "plural", noun: row[2])
    }
  }

  private static func happenings() throws -> [Happening] {
    try Fixture.rows("happenings.tsv").map { row in
      Happening(predicate: row[0], signs: (row[1], row[2]), known: try #require(Int(row[3])))
    }
  }

  private static func sentence(_ event: Event, _ predicate: String) -> String {
    guard event.isPlural else { return "\(event.noun) \(predicate)." }
    for (one, many) in [("has ", "have "), ("was ", "were "), ("is ", "are "), ("goes ", "go ")]
    where predicate.hasPrefix(one) {
      return "\(event.noun) \(many)\(predicate.dropFirst(one.count))."
    }
    return "\(event.noun) \(predicate)."
  }

  @Test("an event has the sign that is said of it")
  func signs() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let (events, happenings) = (Self.events(), try Self.happenings())
    try #require(events.count >= 29 && happenings.count >= 51)
    var wrong = 0
    for happening in happenings {
      var misread: [String] = []
      for event in events {
        let sign = event.isKind ? happening.signs.kind : happening.signs.hard
        let text = Self.sentence(event, happening.predicate)
        let score = try worker.score(text, title: "Chad and Togo")
        let balance = score.sentences.filter { $0.sentence.zone != .headline }
          .reduce(0) { $0 + $1.deescalation - $1.confrontation }
        if sign == "+" && balance <= 0 || sign == "-" && balance >= 0 {
          misread.append("\(text) (\(balance), not \(sign))")
        }
      }
      wrong += misread.count
      #expect(misread.count <= happening.known, "\(misread.joined(separator: "\n"))")
    }
    // The list of what is known to be wrong is to shrink.
    #expect(
      wrong == happenings.reduce(0) { $0 + $1.known }, "happenings.tsv tells more faults than there are")
  }
}
