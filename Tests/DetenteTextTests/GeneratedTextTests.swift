import DetenteText
import Foundation
import Testing

/// Random texts of pieces that trip splitters; the same for the same seed.
struct TextGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Xorshift, for the standard generator has no seed.
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  static let pieces = [
    " ", " ", " ", " ", "\n", "\n", "\r\n", "\n\n", "\r", "\t", "    ", "\n    ", "\u{A0}", "\u{2003}",
    "\u{2028}",
    "\u{2029}", "\u{0C}", "\u{85}", ".", ".", ".", "?", "!", "...", "…", ". . .", "\"", "“", "”", "'", "’",
    "«", "»",
    "(", ")", "[1]", ":", ";", ",", "-", "--", "–", "—", " - ", "-\n", "\u{AD}", "\u{AD}\n", "\u{200B}",
    "\u{FEFF}",
    "\u{301}", "e\u{301}", "x\u{308}\u{301}", "U.S.", "Gen.", "No. 5", "J. R.", "a.m.", "3.5",
    "https://x.org/a.b",
    "www.x.org", "• ", "- ", "1. ", "(a) ", "KYIV, March 3 (Reuters) —", "Istanbul:", "Nuclear Dispute: ",
    "The", "nego", "tiations", "nego-\n", "talks", "failed", "TALKS", "élan", "Élan", "東京。", "мир", "ﬃ", "ſ",
    "\u{212A}", "😀", "_", "\u{1}",
  ]

  mutating func text(pieces count: Int) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}

@Suite("Generated texts")
struct GeneratedTextTests {
  /// What pages, mail and live blogs put between sentences.
  static let furniture: [String] = (1...1500).map { seed in
    var generator = TextGenerator(seed: UInt64(seed) + 5_000)
    let pieces = [
      "The talks of both sides went on until", "late and came to nothing", " ", "\n", "\n\n", "\n", "\n\n",
      "\u{0C}",
      "\r\n", "41", "Page 3 of 12", "*41*", "- 7 -", "17-02345", "S/PV.8123", "14:05", "2.30pm GMT",
      "10 min ago",
      "12 June 2023", "Report of both sides", "> ", ">", ">> ", "--", "* * *", "Analysis", "From: both",
      "nego-",
      "tiations", ".", "Talks ..... 5", "    ", "14:05 Talks failed", "1. ", "- ", "\u{200B}", "\u{2013}",
    ]
    return (0..<seed % 40 + 1).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test("what belongs to a page is lost nowhere either")
  func furnitureInvariants() throws {
    for text in Self.furniture {
      let document = try TextDocument(text)
      #expect(Invariants.faults(document, text: Array(text.utf8)) == [], "\(text.debugDescription)")
    }
  }

  static let texts: [String] = (1...1500).map { seed in
    var generator = TextGenerator(seed: UInt64(seed))
    return generator.text(pieces: seed % 60 + 1)
  }

  /// Without characters that folding drops and accents: what meets when one falls away, as two hyphens around a
  /// soft one, is not folded a second time.
  static let lastingTexts = texts.map { text in
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint && $0 != "\u{301}" }))
  }

  @Test("nothing is lost, nothing overlaps, and every range goes back to its original")
  func invariants() throws {
    for text in Self.texts {
      let document = try TextDocument(text)
      #expect(Invariants.faults(document, text: Array(text.utf8)) == [], "\(text.debugDescription)")
    }
  }

  @Test("folding the original of a sentence again gives the sentence")
  func roundTrip() throws {
    for text in Self.lastingTexts {
      let source = Array(text.utf8)
      let document = try TextDocument(text)
      for sentence in document.sentences {
        let again = try TextDocument(String(decoding: source[sentence.source], as: UTF8.self)).text
        let folded = document.text.bytes[sentence.folded]
        #expect(letters(again.bytes[...]) == letters(folded), "\(text.debugDescription)")
      }
    }
  }

  @Test("what is folded has nothing left to fold")
  func idempotent() throws {
    for text in Self.lastingTexts {
      let once = try TextDocument(text).text.bytes
      let twice = try TextDocument(String(decoding: once, as: UTF8.self)).text.bytes
      #expect(letters(once[...]) == letters(twice[...]), "\(text.debugDescription)")
    }
  }

  @Test("a byte order mark in front changes nothing")
  func byteOrderMark() throws {
    for text in Self.texts where !text.hasPrefix("\u{301}") {
      let plain = try TextDocument(text)
      let marked = try TextDocument("\u{FEFF}" + text)
      #expect(plain.text.bytes == marked.text.bytes)
      #expect(plain.sentences.map(\.folded) == marked.sentences.map(\.folded))
      #expect(marked.sentences.allSatisfy { $0.source.lowerBound >= 3 })
    }
  }

  @Test("line ends of one or two characters give the same sentences")
  func lineEnds() throws {
    for text in Self.texts {
      let short = String(text.unicodeScalars.filter { $0 != "\r" }.map(Character.init))
      let plain = try TextDocument(short)
      let long = try TextDocument(
        String(String.UnicodeScalarView(short.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] })))
      #expect(plain.text.bytes == long.text.bytes, "\(short.debugDescription)")
      #expect(plain.sentences.map(\.folded) == long.sentences.map(\.folded), "\(short.debugDescription)")
      #expect(plain.sentences.map(\.zone) == long.sentences.map(\.zone))
    }
  }

  @Test("words are those of the slow definition")
  func words() throws {
    for text in Self.texts {
      let folded = try TextDocument(text).text
      let fast = TokenizerTests.fast(folded, 0..<folded.bytes.count)
      #expect(fast == TokenizerTests.slow(folded.bytes), "\(text.debugDescription)")
    }
  }

  /// The bytes without spaces: at a text's ends they may fall away.
  private func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.filter { $0 != 0x20 } }
}
