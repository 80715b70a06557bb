import Serialization
import Testing

@testable import DetenteText

@Suite("Words and what is told of them")
struct WordKindsTests {
  private static let words = (0..<600).map { "word\($0 * 7919 % 1000)" }

  private static func table() -> WordKinds {
    var table = WordKinds()
    for (i, word) in words.enumerated() { table.insert(Array(word.utf8), UInt8(1 << (i % 8))) }
    return table
  }

  private static func expectAll(in table: WordKinds) {
    for (i, word) in words.enumerated() {
      let bytes = Array("a \(word) z".utf8)
      #expect(table.kinds(bytes.span, 2..<bytes.count - 2) == UInt8(1 << (i % 8)), "\(word)")
      #expect(table.kinds(bytes.span, 1..<bytes.count - 2) == 0)
    }
  }

  @Test("each of many words is found, and nothing longer, shorter or unknown")
  func lookUp() {
    let table = Self.table()
    Self.expectAll(in: table)
    #expect(table.kinds(Array("WORD7".utf8).span, 0..<5) == table.kinds(Array("word7".utf8).span, 0..<5))
    #expect(table.kinds(Array("word".utf8).span, 0..<4) == 0)
    #expect(table.kinds(Array("a very long word".utf8).span, 0..<16) == 0)
    #expect(table.kinds([UInt8]().span, 0..<0) == 0)
    #expect(WordKinds().kinds(Array("word".utf8).span, 0..<4) == 0)
  }

  @Test("what is told twice adds up")
  func adds() {
    var table = WordKinds()
    table.insert(Array("no".utf8), 1)
    table.insert(Array("no".utf8), 4)
    table.insert([], 2)
    #expect(table.kinds(Array("no".utf8).span, 0..<2) == 5)
  }

  @Test("they are the same when stored and read; damage is told")
  func storage() throws {
    var writer = SealedBytes.writer()
    writer.write(Self.table())
    let bytes = SealedBytes.seal(writer)
    var reader = try SealedBytes.open(bytes)
    Self.expectAll(in: try WordKinds(from: &reader))

    var broken = SealedBytes.writer()
    broken.write(bytes: Array("no".utf8))
    broken.write(words: [Int32(3)])
    broken.write(bytes: [1])
    var damaged = try SealedBytes.open(SealedBytes.seal(broken))
    #expect(throws: ByteFault.self) { try WordKinds(from: &damaged) }
  }
}
