@testable import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

@Suite("Tokens of a range")
struct TokenRangeTests {
  @Test("looked for behind the last one, in any order, they are those looked for anew")
  func behindTheLast() {
    var dice = Dice(seed: 11)
    for _ in 0..<200 {
      var marks = SentenceMarks()
      var end: Int32 = 0
      for _ in 0..<dice.roll(30) {
        let start = end + Int32(dice.roll(3))
        end = start + 1 + Int32(dice.roll(8))
        marks.tokens.append(Token(start: start, end: end))
      }
      var token = 0
      for _ in 0..<40 {
        let start = dice.roll(Int(end) + 3)
        let range = start..<start + dice.roll(20)
        let anew = marks.tokenRange(range)
        #expect(marks.tokenRange(range, behind: &token) == anew)
        #expect(token == anew.lowerBound)
        // By what the words say: tokens that overlap the range.
        if !range.isEmpty {
          let overlapping = marks.tokens.indices.filter { range.overlaps(marks.tokens[$0].range) }
          #expect(Array(anew) == overlapping)
        }
      }
    }
  }
}
