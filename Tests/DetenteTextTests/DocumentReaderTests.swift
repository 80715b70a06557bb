import DetenteText
import Testing

@Suite("Reading bytes")
struct DocumentReaderTests {
  static let invalid: [([UInt8], Int)] = [
    ([0xFF, 0xFE, 0x41, 0x00], 0), ([0xFE, 0xFF, 0x00, 0x41], 0),
    ([0x41, 0xC0, 0xAF], 1), ([0x41, 0xC1, 0xBF], 1), ([0xE0, 0x9F, 0xBF], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
    ([0x61, 0x62, 0xED, 0xA0, 0x80], 2), ([0xED, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xF5, 0x80, 0x80, 0x80], 0), ([0x80], 0), ([0x61, 0xBF], 1), ([0xE2, 0x82], 0), ([0xE2], 0),
    ([0xF0, 0x9F, 0x98], 0), ([0xC3, 0x41], 0), ([0xE2, 0x41, 0x41], 0), ([0xE2, 0x82, 0x41], 0),
    ([0xF0, 0x9F, 0x98, 0x41], 0), (Array(repeating: 0x61, count: 23) + [0xC3], 23),
  ]

  @Test("bytes that are not UTF-8 are refused at the first bad sequence", arguments: invalid)
  func refusesInvalid(_ bytes: [UInt8], _ offset: Int) {
    var document = TextDocument()
    #expect(throws: TextError.invalidUTF8(field: .text, offset: offset)) {
      try Fixtures.reader.read(title: nil, text: bytes, into: &document)
    }
    #expect(throws: TextError.invalidUTF8(field: .title, offset: offset)) {
      try Fixtures.reader.read(title: bytes, text: [0x61], into: &document)
    }
    #expect(document.sentences.isEmpty && document.text.bytes.isEmpty)
  }

  @Test("a NUL byte shows a binary file", arguments: [0, 1, 7, 8, 9, 40])
  func refusesBinary(_ offset: Int) {
    var document = TextDocument()
    #expect(throws: TextError.binary(field: .text, offset: offset)) {
      try Fixtures.reader.read(
        title: nil, text: Array(repeating: 0x61, count: offset) + [0, 0xFF], into: &document)
    }
  }

  @Test("every scalar's own encoding is accepted")
  func acceptsAllScalars() throws {
    var document = TextDocument()
    for start in stride(from: UInt32(1), to: 0x11_0000, by: 0x1000) {
      let scalars = (start..<min(start + 0x1000, 0x11_0000)).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      try Fixtures.reader.read(title: nil, text: Array(text.utf8), into: &document)
    }
  }

  @Test(
    "a text without words has no sentences", arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{200B}\u{A0}\r\n"])
  func empty(_ text: String) throws {
    #expect(try TextDocument(text).sentences.isEmpty)
  }

  @Test("a document read again is as if it were new")
  func refilled() throws {
    var document = try TextDocument("Gone.\n\nAll “gone”.", title: "Old")
    try Fixtures.reader.read(title: nil, text: Array("New.\n\nNews.".utf8), into: &document)
    let fresh = try TextDocument("New.\n\nNews.")
    #expect(document.sentences == fresh.sentences)
    #expect(document.text.bytes == fresh.text.bytes)
    #expect(document.title.bytes.isEmpty)
    #expect(document.text.sourceRange(of: 0..<9) == 0..<4 + 6)
  }

  @Test("a title's sentences come first, are the headline and are counted on")
  func title() throws {
    let document = try TextDocument("It broke off.", title: "Talks fail. What now?")
    #expect(document.sentences.map(\.number) == [1, 2, 3])
    #expect(document.sentences.map(\.field) == [.title, .title, .text])
    #expect(document.sentences.map(\.zone) == [.headline, .headline, .body])
    #expect(document.sentences.map(\.paragraph) == [1, 1, 2])
  }
}
