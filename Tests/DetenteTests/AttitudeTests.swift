import Detente
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Foundation
import Testing

/// What is thought of kind plans and deeds, or done to them: they are scorned, doubted, broken, blocked, or welcomed and
/// kept.
@Suite("Attitudes")
struct AttitudeTests {
  private struct Attitude {
    var sign: String
    var predicate: String
    /// How many objects are still read wrongly.
    var known: Int
  }

  private static func attitudes() throws -> [Attitude] {
    try Fixture.rows("attitudes.tsv").map { row in
      Attitude(sign: row[0], predicate: row[1], known: try #require(Int(row[2])))
    }
  }

  @Test("a kind deed counts for what is thought of it or done to it")
  func signs() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let (attitudes, objects) = (try Self.attitudes(), Fixture.rows("attitude-objects.tsv").map { $0[0] })
    try #require(attitudes.count >= 160 && objects.count >= 17)
    var wrong = 0
    for attitude in attitudes {
      var misread: [String] = []
      for object in objects {
        let text = "The Chadian government \(attitude.predicate) \(object)."
        let balance = try worker.score(text).sentences.reduce(0) { $0 + $1.deescalation - $1.confrontation }
        if attitude.sign == "+" ? balance <= 0 : balance >= 0 {
          misread.append("\(text) (\(balance), not \(attitude.sign))")
        }
      }
      wrong += misread.count
      #expect(misread.count <= attitude.known, "\(misread.joined(separator: "\n"))")
    }
    // The list of what is known to be wrong is to shrink.
    #expect(
      wrong == attitudes.reduce(0) { $0 + $1.known }, "attitudes.tsv tells more faults than there are")
  }
}
