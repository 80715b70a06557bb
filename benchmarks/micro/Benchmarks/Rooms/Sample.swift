import Detente
import DetenteText
import Scan

/// What is measured on: the same on every machine.
enum Sample {
  static let english = Scorer.load(Scorer.builtInFiles)

  /// Some 2 KB of news.
  static let article: [UInt8] = {
    let sentences = [
      "The two governments agreed on Tuesday to reopen the crossing at Vora and to exchange forty prisoners.",
      "Officials said that the army had pulled most of its guns back from the river before dawn.",
      "Traders in the market town of Lessa reported higher prices for wheat, rice and cooking oil.",
      "The opposition accused the ministry of hiding the number of people killed in last month's shelling.",
      "A delegation is to fly to Geneva next week, where mediators hope to extend the ceasefire.",
      "Rain is expected in the north, with strong winds along the coast during the night.",
    ]
    return Array((sentences + sentences + sentences + sentences).joined(separator: " ").utf8)
  }()

  /// A table of 10,000 words: those of the article, and others as long.
  static let table: WordTable = {
    var builder = WordTable.Builder()
    for word in String(decoding: article, as: UTF8.self).lowercased().split(whereSeparator: { !$0.isLetter }) {
      _ = builder.insert(Array(word.utf8))
    }
    var state: UInt64 = 7
    while builder.count < 10_000 {
      let word = (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(ascii: "a") + UInt8(state >> 33 & 15)
      }
      _ = builder.insert(word)
    }
    let heads = (0..<builder.count).map { number in
      var head = WordTable.Head()
      if number.isMultiple(of: 2) { head.atom = Int32(number) }
      if number.isMultiple(of: 3) { head.sole = Int32(number) }
      return head
    }
    return builder.finish(heads)
  }()

  /// The article in lower case, and its words.
  static func words() throws -> (lower: [UInt8], tokens: [Token]) {
    var document = TextDocument()
    try DocumentReader().read(title: nil, text: article, into: &document)
    var tokens: [Token] = []
    Tokenizer.tokenize(document.text, 0..<document.text.bytes.count, into: &tokens)
    return (document.text.lower, tokens)
  }
}
