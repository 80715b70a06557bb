import DetenteText
import Foundation
import Testing

@Suite("Folding")
struct FoldingTests {
  static let cases: [[String]] = Fixtures.files("folding").flatMap { file in
    Fixtures.text(file).components(separatedBy: "\n").filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .map { $0.components(separatedBy: " | ").map(Fixtures.unescaped) }
  }

  @Test("a spelling folds to its plain form", arguments: cases)
  func folds(_ pair: [String]) throws {
    try #require(pair.count == 2)
    let document = try TextDocument(pair[0])
    #expect(Array(String(decoding: document.text.bytes, as: UTF8.self).utf8) == Array(pair[1].utf8))
    #expect(document.text.lower == document.text.bytes.map { (65...90).contains($0) ? $0 + 32 : $0 })
  }

  @Test("folding the original of a folded character again gives that character", arguments: cases)
  func roundTrip(_ pair: [String]) throws {
    let source = Array(pair[0].utf8)
    let document = try TextDocument(pair[0])
    for (offset, byte) in document.text.bytes.enumerated() where byte < 0x80 && byte != 0x20 {
      let range = document.text.sourceRange(of: offset..<offset + 1)
      // A hyphen is a long dash alone and a hyphen between letters.
      let again = try TextDocument("a" + String(decoding: source[range], as: UTF8.self) + "b").text.bytes
      #expect(again.dropFirst().dropLast().contains(byte), "\(offset) from \(range)")
    }
  }

  @Test("a folded range comes from the start of its first character to the end of its last")
  func ranges() throws {
    let text = "\u{FEFF}“ﬃx”  —so…"
    let document = try TextDocument(text)
    #expect(String(decoding: document.text.bytes, as: UTF8.self) == "\"ffix\" — so...")
    // The mark and each quote have three bytes, the ligature too.
    #expect(document.text.sourceRange(of: 0..<1) == 3..<6)
    #expect(document.text.sourceRange(of: 1..<2) == 6..<9)
    #expect(document.text.sourceRange(of: 2..<5) == 6..<10)
    #expect(document.text.sourceRange(of: 6..<7) == 13..<15)
    #expect(document.text.sourceRange(of: 7..<10) == 15..<18)
    #expect(document.text.sourceRange(of: 14..<15) == 20..<23)
    #expect(document.text.sourceRange(of: 4..<4) == 9..<9)
  }

  @Test("a word that a line's end broke comes from both its halves", arguments: ["-", "\u{2010}", "\u{AD}"])
  func brokenWord(_ hyphen: String) throws {
    let text = "The nego\(hyphen) \r\n  tiations failed"
    let folded = try TextDocument(text).text
    let source = Array(text.utf8)
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "The negotiations failed")
    #expect(
      String(decoding: source[folded.sourceRange(of: 4..<16)], as: UTF8.self)
        == "nego\(hyphen) \r\n  tiations")
    #expect(String(decoding: source[folded.sourceRange(of: 4..<8)], as: UTF8.self) == "nego")
    #expect(String(decoding: source[folded.sourceRange(of: 8..<16)], as: UTF8.self) == "tiations")
    #expect(String(decoding: source[folded.sourceRange(of: 17..<23)], as: UTF8.self) == "failed")
  }
}
