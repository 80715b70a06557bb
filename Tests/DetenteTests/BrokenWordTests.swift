import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Testing

@Suite("Words that a line's end broke")
struct BrokenWordTests {
  /// Every eighth example of the pack.
  private static var examples: [String] {
    let pack = BuiltInPack.loading.pack
    let texts = (pack.lexicons + pack.rules).flatMap(\.examples).map(\.text)
    return stride(from: 0, to: texts.count, by: 8).map { texts[$0] }
  }

  private func score(_ text: String, _ worker: inout ScoreWorker) throws -> DocumentScore {
    try worker.score(Article(text: Array(text.utf8)))
  }

  /// The counted hits of a text by rule, with their words as they were before the line was broken.
  private func hits(_ score: DocumentScore, in text: String, _ catalog: Catalog) -> [String] {
    let bytes = Array(text.utf8)
    return score.sentences.flatMap(\.evidence).filter { $0.status == .counted }.map {
      let words = String(decoding: bytes[$0.source], as: UTF8.self)
      return
        "\(catalog.units[$0.unit].rule) \(words.replacing("-\r\n", with: "").replacing("-\n", with: "-"))"
    }
  }

  @Test("are found, wherever in the words of a hit the line was broken")
  func found() throws {
    let scorer = try BuiltInPack.scorer()
    var worker = ScoreWorker(scorer)
    var (tried, lost) = (0, [String]())
    for text in Self.examples {
      let whole = try score(text, &worker)
      let wanted = hits(whole, in: text, scorer.catalog)
      let bytes = Array(text.utf8)
      let spans = whole.sentences.flatMap(\.evidence).filter { $0.status == .counted }.map(\.source)
      for place in Set(spans.flatMap { Self.breaks(in: bytes, $0) }).sorted() {
        let broken = String(decoding: bytes[..<place] + Array("-\r\n".utf8) + bytes[place...], as: UTF8.self)
        let again = try score(broken, &worker)
        tried += 1
        if hits(again, in: broken, scorer.catalog) != wanted || again.label != whole.label {
          lost.append(broken)
        }
      }
    }
    #expect(tried > 500)
    #expect(lost.count * 100 <= tried, "\(lost.count) of \(tried): \(lost.prefix(20))")
  }

  /// Places inside the words of a span where a line may be broken, two letters before and three behind them.
  private static func breaks(in bytes: [UInt8], _ span: Range<Int>) -> [Int] {
    func isLetter(_ place: Int) -> Bool {
      bytes.indices.contains(place) && (bytes[place] | 0x20) &- 0x61 < 26
    }
    return span.filter { place in
      span.contains(place - 2) && (place - 2..<place + 3).allSatisfy(isLetter) && place % 3 == 0
    }
  }

  @Test("keep a hyphen of their own")
  func ownHyphens() throws {
    let scorer = try BuiltInPack.scorer()
    var worker = ScoreWorker(scorer)
    var (tried, changed) = (0, [String]())
    let pack = BuiltInPack.loading.pack
    for text in (pack.lexicons + pack.rules).flatMap(\.examples).map(\.text) {
      let broken = text.replacing(/([A-Za-z])-(?=[A-Za-z])/) { "\($0.1)-\n" }
      guard broken != text else { continue }
      let (whole, again) = (try score(text, &worker), try score(broken, &worker))
      tried += 1
      if hits(whole, in: text, scorer.catalog) != hits(again, in: broken, scorer.catalog) {
        changed.append(text)
      }
    }
    #expect(tried > 50)
    #expect(changed == [])
  }

  @Test(
    "change no score",
    arguments: [
      "The nego-\ntiations between Iran and Israel were sus-\npended.",
      "The nego-\r\ntiations between Iran and Israel were sus-\r\npended.",
      "The nego- \n  tiations between Iran and Israel were sus-\t\n\tpended.",
      "The nego\u{AD}\ntiations between Iran and Israel were sus\u{2010}\npended.",
    ])
  func same(_ text: String) throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let whole = try score("The negotiations between Iran and Israel were suspended.", &worker)
    let broken = try score(text, &worker)
    #expect(whole.label == .confront)
    #expect((broken.label, broken.balance) == (whole.label, whole.balance))
    let spans = broken.sentences.flatMap(\.evidence).filter { $0.status == .counted }.map(\.source)
    let start = "The ".utf8.count
    #expect(spans.contains { $0.lowerBound == start && $0.upperBound >= text.utf8.count - 1 }, "\(spans)")
  }
}
