import DetenteRules
import DetenteTestSupport
import Testing

@Suite struct SpellingTests {
  /// A pack with one test whose text, at 4:12, is written as given, and that text.
  private func pattern(_ source: String) throws -> (SourceText, SourceFiles) {
    let file = PackFile(
      path: "x.yaml", bytes: Array("tests:\n  - fires: []\n    todo: true\n    text:  \(source)\n".utf8))
    let (pack, _) = RulePackReader.read([file])
    return (try #require(pack.tests.first?.text, "\(source) was not read"), SourceFiles([file]))
  }

  /// The line and column of the first `needle` of a text, counted from what stands in the file.
  private func place(_ source: String, _ needle: String) throws -> String {
    let (text, files) = try pattern(source)
    let bytes = Array(text.text.utf8)
    let wanted = Array(needle.utf8)
    let offset = try #require(
      bytes.indices.first { bytes[$0...].starts(with: wanted) }, "\(needle) is not in \(text.text)")
    let place = text.place(of: offset..<offset, in: files).location
    return "\(place.line):\(place.column)"
  }

  @Test(
    "offsets lead to the place in the file",
    arguments: [
      ("abc(", "(", "4:15"),
      ("'abc('", "(", "4:16"),
      ("'it''s ('", "(", "4:19"),
      ("'it''s ('", "'", "4:15"),
      ("'é漢🙂('", "(", "4:16"),
      (#""\\b\x41\u00e9\"(""#, "(", "4:28"),
      (#""\\b(""#, #"\b"#, "4:13"),
      (#""a\U0001F642(""#, "(", "4:24"),
      ("\"ab\\\n        cd(\"", "(", "5:11"),
      ("\"ab\n\n      cd(\"", "(", "6:9"),
      ("'ab\n      cd('", "(", "5:9"),
      ("ab\n      cd(", "(", "5:9"),
      ("|-\n      ab\n        cd(", "(", "6:11"),
      ("|-\n\n      ab(", "(", "6:9"),
      (">-\n      ab\n      cd(", "(", "6:9"),
      (">-\n      ab\n\n        cd(", "(", "7:11"),
    ])
  func places(_ source: String, _ needle: String, _ expected: String) throws {
    #expect(try place(source, needle) == expected)
  }

  @Test("the end of a text lies behind its last character")
  func end() throws {
    let (text, files) = try pattern("'ab'")
    #expect(text.place(of: 2..<2, in: files).location.column == 15)
    #expect(text.place(of: 0..<2, in: files).length == 2)
  }

  @Test("a range of escapes takes the room of its escapes")
  func length() throws {
    let (text, files) = try pattern(#""a\u00e9b""#)
    #expect(text.place(of: 1..<3, in: files) == (SourceLocation(file: "x.yaml", line: 4, column: 14), 6))
  }

  @Test("a file that is not at hand gives the scalar's own place")
  func absent() {
    let place = SourceLocation(file: "gone.yaml", line: 3, column: 5)
    #expect(SourceText("abc", at: place).place(of: 2..<2, in: SourceFiles([])).location == place)
  }

  /// Every character that is no white space must be found in the source where the mapping says it is.
  @Test("the mapping agrees with libyaml on generated scalars of every style")
  func agreesWithLibyaml() throws {
    var dice = Dice(seed: 20260)
    let letters = ["a", "(", "é", "漢", " ", "b", "''", "\n      ", "  "]
    var checked = 0
    for round in 0..<4000 {
      var body = "x"
      for _ in 0..<dice.roll(12) { body += dice.pick(letters) }
      body += "y"
      let inner = body.replacing("''", with: "q")
      let source =
        switch round % 5 {
        case 0: "'\(body)'"
        case 1: "\"\(inner.replacing("b", with: #"\x62"#).replacing("é", with: #"\u00e9"#))\""
        case 2: "|-\n      \(inner)"
        case 3: ">-\n      \(inner)"
        default: inner
        }
      let (text, files) = try pattern(source)
      let bytes = files.files[0].bytes
      for (offset, byte) in text.text.utf8.enumerated() where byte > 0x20 && byte < 0x80 {
        let start = try #require(files.byteOffset(of: text.place(of: offset..<offset, in: files).location))
        let there = bytes[start]
        #expect(
          there == byte || (there == 0x5C && byte == 0x62), "\(source) offset \(offset) of \(text.text)")
        checked += 1
      }
    }
    #expect(checked > 10_000)
  }
}
