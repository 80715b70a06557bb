import DetenteText
import Testing

@Suite("Texts that are no articles")
struct HostileTextTests {
  /// Up to two megabytes.
  static let texts: [(String, String)] = [
    ("one word", String(repeating: "a", count: 2_000_000)),
    ("full stops", String(repeating: ".", count: 500_000)),
    ("full stops with spaces", String(repeating: ". ", count: 250_000)),
    ("full stops and quotes", String(repeating: ".\" ", count: 175_000)),
    ("quotes", String(repeating: "\"", count: 500_000)),
    ("spaces", String(repeating: " ", count: 500_000)),
    ("line feeds", String(repeating: "\n", count: 500_000)),
    ("short lines", String(repeating: "1\n", count: 250_000)),
    ("hyphens", String(repeating: "- ", count: 250_000)),
    ("hyphens at line ends", String(repeating: "a-\n", count: 175_000)),
    ("long words at line ends", String(repeating: String(repeating: "a", count: 300) + "-\n", count: 1_600)),
    ("broken words", String(repeating: "nego-\ntiations ", count: 32_000)),
    ("soft hyphens", String(repeating: "\u{AD}", count: 250_000)),
    ("soft hyphens and spaces", String(repeating: "\u{AD} ", count: 125_000)),
    ("soft hyphens at line ends", String(repeating: "\u{AD}\n", count: 175_000)),
    ("zero-width spaces", String(repeating: "\u{200B}", count: 175_000)),
    ("spaces and zero-width spaces", String(repeating: " \u{200B}", count: 125_000)),
    ("accents", "e" + String(repeating: "\u{301}", count: 250_000)),
    ("accented letters", String(repeating: "e\u{301}", count: 175_000)),
    ("Japanese", String(repeating: "東京は平和だ。", count: 25_000)),
    ("brackets", String(repeating: "(", count: 500_000)),
    ("openers after a stop", String(repeating: ". ((((((((((((", count: 37_500)),
    ("initials", String(repeating: "A. ", count: 175_000)),
    ("capitals and commas", String(repeating: "A, ", count: 175_000)),
    ("a word at each stop", String(repeating: "abcdefghijklmnopqrstuvwxyz.", count: 17_500)),
    ("words without a stop", String(repeating: "word ", count: 100_000)),
    ("a long address on each line", String(repeating: "https://x.org/aaaaaaaaaaaaaaaa\n", count: 16_250)),
    ("page numbers", String(repeating: String(repeating: "word ", count: 8) + "\n\n41\n\n", count: 10_000)),
    (
      "page numbers in sentences",
      String(repeating: String(repeating: "word ", count: 8) + "so\n\n41\n\n", count: 10_000)
    ),
    ("running titles", String(repeating: "words that a page cuts and that go\n\nA title\n\n", count: 10_000)),
    (
      "wide gaps",
      String(
        repeating: "words that a page cuts and that go" + String(repeating: "\n", count: 500), count: 1000)
    ),
    ("marks of quotation", String(repeating: ">", count: 500_000)),
    ("marks of quotation on lines", String(repeating: ">\n", count: 175_000)),
    ("marks of quotation and spaces", String(repeating: "> ", count: 175_000)),
    ("quoted lines", String(repeating: "> so it is\nand so\n", count: 25_000)),
    ("times", String(repeating: "14:05\n", count: 80_000)),
    ("times with text", String(repeating: "14:05 Talks\n", count: 40_000)),
    ("labels", String(repeating: "Talks: none\n", count: 40_000)),
    (
      "subheads",
      String(repeating: "Talks\nNone of them came to the talks that they had asked for.\n", count: 8_000)
    ),
    ("leaders", String(repeating: "Talks ..... 5\n", count: 30_000)),
    ("rules", String(repeating: "--\n", count: 120_000)),
    ("one long address", "https://" + String(repeating: "x.", count: 250_000)),
  ]

  @Test("megabytes of anything come to an end with nothing lost, in linear time", arguments: texts.map(\.0))
  func comesToAnEnd(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.0 == name }?.1)
    let clock = ContinuousClock()
    let quarter = String(text.unicodeScalars.prefix(text.unicodeScalars.count / 4))
    let once = try clock.measure { _ = try TextDocument(quarter) }
    var document = TextDocument()
    let often = try clock.measure { document = try TextDocument(text) }
    // Four times the text: quadratic time would be sixteen times as long.
    #expect(often < once * 10 + .milliseconds(500), "\(once) for a quarter, \(often) for the whole")
    #expect(Invariants.faults(document, text: Array(text.utf8)) == [])
    var tokens: [Token] = []
    for sentence in document.sentences {
      Tokenizer.tokenize(document.text, sentence.folded, into: &tokens)
    }
  }

  @Test("a sentence too long for one is cut between words, a word never is")
  func longSentences() throws {
    let words = try TextDocument(String(repeating: "word ", count: 20_000))
    #expect(words.sentences.count > 1)
    #expect(words.sentences.allSatisfy { $0.folded.count <= 4_096 })
    #expect(words.sentences.dropLast().allSatisfy { $0.isCut })
    #expect(words.sentences.last?.isCut == false)
    for sentence in words.sentences {
      #expect(words.text.bytes[sentence.folded].starts(with: Array("word".utf8)))
      #expect(words.text.bytes[sentence.folded].suffix(4) == Array("word".utf8)[...])
    }
    let word = try TextDocument("So " + String(repeating: "a", count: 100_000) + " it is.")
    #expect(word.sentences.contains { $0.folded.count == 100_000 })
  }

  @Test(
    "without spaces it is cut at any other sign, and never inside a word",
    arguments: [",", "、", "-", "…", "e\u{301}."])
  func longSentencesWithoutSpaces(_ sign: String) throws {
    let text = String(repeating: "word" + sign, count: 20_000)
    let document = try TextDocument(text)
    #expect(document.sentences.count > 10)
    #expect(document.sentences.allSatisfy { $0.folded.count <= 4_096 })
    var tokens: [Token] = []
    for sentence in document.sentences { Tokenizer.tokenize(document.text, sentence.folded, into: &tokens) }
    var whole: [Token] = []
    Tokenizer.tokenize(document.text, 0..<document.text.bytes.count, into: &whole)
    #expect(tokens == whole)
    #expect(Invariants.faults(document, text: Array(text.utf8)) == [])
  }

  @Test("random characters of all planes lose nothing", arguments: 1...20)
  func randomScalars(_ seed: Int) throws {
    var generator = TextGenerator(seed: UInt64(seed))
    var scalars = String.UnicodeScalarView()
    while scalars.count < 5_000 {
      let limit: UInt32 = [0x80, 0x800, 0x3000, 0x1_0000, 0x11_0000].randomElement(using: &generator) ?? 1
      if let scalar = Unicode.Scalar(UInt32.random(in: 1..<limit, using: &generator)) {
        scalars.append(scalar)
      }
    }
    let text = String(scalars)
    let document = try TextDocument(text)
    #expect(Invariants.faults(document, text: Array(text.utf8)) == [])
    let folded = document.text
    #expect(
      TokenizerTests.fast(folded, 0..<folded.bytes.count) == TokenizerTests.slow(folded.bytes))
  }

  @Test("random bytes are refused or read, never worse", arguments: 1...50)
  func randomBytes(_ seed: Int) {
    var generator = TextGenerator(seed: UInt64(seed))
    let bytes = (0..<200).map { _ in
      UInt8.random(in: 1...(Bool.random(using: &generator) ? 127 : 255), using: &generator)
    }
    var document = TextDocument()
    let isText = String(validating: bytes, as: UTF8.self) != nil
    do {
      try Fixtures.reader.read(title: nil, text: bytes, into: &document)
      #expect(isText)
    } catch {
      #expect(!isText)
    }
  }
}
