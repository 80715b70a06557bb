import DetenteTestSupport
import Scan
import Testing

@Suite struct ByteKindsTests {
  /// What `ByteKinds` is to tell, said plainly.
  private static func kinds(of text: [UInt8]) -> (words: [UInt64], marks: [UInt64], beyond: [UInt64]) {
    func bits(_ isOne: (UInt8) -> Bool) -> [UInt64] {
      stride(from: 0, to: text.count, by: 64).map { block in
        text[block..<min(block + 64, text.count)].enumerated()
          .reduce(0) { $0 | (isOne($1.element) ? 1 << UInt64($1.offset) : 0) }
      }
    }
    let words = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".utf8)
    return (bits { words.contains($0) }, bits { ".?!\"".utf8.contains($0) }, bits { $0 >= 0x80 })
  }

  @Test(arguments: ScanWay.allCases) func tellsTheSameByEachWay(way: ScanWay) {
    guard way.isSupported else { return }
    var kinds = ByteKinds()
    var dice = Dice(seed: 7)
    let every = (0...UInt8.max).map(\.self)
    let random = [0, 1, 63, 64, 65, 127, 1_000, 3].map { count in
      (0..<count).map { _ in UInt8(dice.roll(dice.pick([128, 256]))) }
    }
    // A longer text before a shorter one: nothing of it may be left.
    for text in [every] + random {
      kinds.tell(text, by: way)
      let plain = Self.kinds(of: text)
      #expect(kinds.words == plain.words)
      #expect(kinds.marks == plain.marks)
      #expect(kinds.beyond == plain.beyond)
    }
  }

  @Test func goesTheFastestWayThatThereIs() {
    #expect(ScanWay.plain.isSupported)
    #expect(ScanWay.best.isSupported)
    #expect(!ScanWay.allCases.contains { $0.isSupported && $0.rawValue > ScanWay.best.rawValue })
  }
}
