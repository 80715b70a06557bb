import DetenteText
import Testing

@Suite("Words")
struct TokenizerTests {
  /// The definition, character by character with Unicode's properties.
  static func slow(_ bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isNumber = [.decimalNumber, .letterNumber, .otherNumber].contains(scalar.properties.generalCategory)
      let isLetter = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      ].contains(scalar.properties.generalCategory)
      if isNumber || isLetter || scalar == "_" {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  static func fast(_ text: FoldedText, _ range: Range<Int>) -> [String] {
    var tokens: [Token] = []
    Tokenizer.tokenize(text, range, into: &tokens)
    return tokens.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
  }

  @Test("words are runs of letters, digits and underscores")
  func words() throws {
    let text = try TextDocument("U.S.-led “re-engage” 3.5_x élan x\u{301}y 東京 ½ ²").text
    #expect(
      Self.fast(text, 0..<text.bytes.count) == [
        "U", "S", "led", "re", "engage", "3", "5_x", "élan", "x", "y", "東京", "½", "²",
      ])
  }

  @Test("a range cuts the words at its ends")
  func range() throws {
    let text = try TextDocument("talks failed").text
    #expect(Self.fast(text, 2..<8) == ["lks", "fa"])
    #expect(Self.fast(text, 5..<5) == [])
  }

  @Test("every assigned character beyond ASCII is in a word or not as Unicode says")
  func allScalars() throws {
    for start in Array(stride(from: UInt32(0x80), to: 0x3_2000, by: 0x2000)) + [0xE_0000] {
      let scalars = (start..<start + 0x2000).compactMap(Unicode.Scalar.init)
      let text = try TextDocument(scalars.map { "a\($0)" }.joined(separator: " ")).text
      #expect(Self.fast(text, 0..<text.bytes.count) == Self.slow(text.bytes))
    }
  }
}
