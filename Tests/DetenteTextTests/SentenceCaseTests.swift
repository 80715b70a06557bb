import DetenteText
import Foundation
import Testing

@Suite("Sentences, zones, datelines and labels, by case")
struct SentenceCaseTests {
  @Test("there are at least 130 cases")
  func enough() {
    #expect(SentenceCase.all.count >= 130)
    #expect(Set(SentenceCase.all.map(\.name)).count == SentenceCase.all.count)
  }

  @Test("a text is cut where the case is marked", arguments: SentenceCase.all)
  func cut(_ wanted: SentenceCase) throws {
    #expect(try found(wanted.text, wanted) == wanted.expected)
  }

  @Test("line ends of two characters change no sentence", arguments: SentenceCase.all)
  func carriageReturns(_ wanted: SentenceCase) throws {
    let text = wanted.text.replacingOccurrences(of: "\r\n", with: "\n")
    let long = text.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try folded(text, wanted.title) == folded(long, wanted.title))
  }

  @Test("a byte order mark changes no sentence", arguments: SentenceCase.all)
  func byteOrderMark(_ wanted: SentenceCase) throws {
    #expect(try folded(wanted.text, wanted.title) == folded("\u{FEFF}" + wanted.text, wanted.title))
  }

  @Test("nothing is lost and nothing overlaps", arguments: SentenceCase.all)
  func invariants(_ wanted: SentenceCase) throws {
    let document = try TextDocument(wanted.text, title: wanted.title)
    #expect(Invariants.faults(document, text: Array(wanted.text.utf8)) == [])
  }

  /// The sentences of the text, as a case writes them.
  private func found(_ text: String, _ wanted: SentenceCase) throws -> [SentenceCase.Expected] {
    let document = try TextDocument(text, title: wanted.title)
    let source = Array(text.utf8)
    func original(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : String(decoding: source[document.text.sourceRange(of: range)], as: UTF8.self)
    }
    var paragraph = document.sentences.last { $0.field == .title }?.paragraph ?? 0
    return document.sentences.filter { $0.field == .text }.map { sentence in
      defer { paragraph = sentence.paragraph }
      return SentenceCase.Expected(
        text: String(decoding: source[sentence.source], as: UTF8.self), zone: sentence.zone.rawValue,
        isQuoted: sentence.startsInQuotation,
        startsParagraph: wanted.marksParagraphs && sentence.paragraph != paragraph,
        dateline: original(sentence.dateline), label: original(sentence.listLabel))
    }
  }

  private func folded(_ text: String, _ title: String?) throws -> [String] {
    let document = try TextDocument(text, title: title)
    return document.sentences.map { sentence in
      let words = String(decoding: document.folded(sentence.field).bytes[sentence.folded], as: UTF8.self)
      return "\(sentence.zone) \(sentence.paragraph) \(sentence.startsInQuotation) \(words)"
    }
  }
}
