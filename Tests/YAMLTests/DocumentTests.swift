import Testing

@testable import YAML

@Suite struct DocumentTests {
  private func parse(_ text: String) -> YAMLDocument { YAMLDocument(parsing: Array(text.utf8)) }

  private func pairs(_ text: String) throws -> [YAMLMapping.Pair] {
    let document = parse(text)
    #expect(document.faults.isEmpty)
    guard case .mapping(let mapping) = document.root else {
      Issue.record("not a mapping: \(text)")
      return []
    }
    return mapping.pairs
  }

  private func scalars(_ text: String) throws -> [YAMLScalar] {
    try pairs(text).compactMap { if case .scalar(let scalar) = $0.value { scalar } else { nil } }
  }

  @Test("scalars stay text and keep their quoting")
  func styles() throws {
    let found = try scalars("a: no\nb: 'no'\nc: \"no\"\nd: |\n  no\ne: >-\n  no\n")
    #expect(found.map(\.text) == ["no", "no", "no", "no\n", "no"])
    #expect(found.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }

  @Test("keys keep their order, and one that stands twice stands twice")
  func order() throws {
    #expect(try pairs("b: 1\na: 2\nb: 3\n").map(\.key.text) == ["b", "a", "b"])
  }

  @Test("lines and columns count scalars, bytes count bytes")
  func marks() throws {
    let found = try scalars("é: ab\n\"漢字\": 'x y'\r\nz: q\n")
    #expect(found[0].start == YAMLMark(line: 1, column: 4, byte: 4))
    #expect(found[0].end == YAMLMark(line: 1, column: 6, byte: 6))
    #expect(found[1].start == YAMLMark(line: 2, column: 7, byte: 17))
    #expect(found[1].end == YAMLMark(line: 2, column: 12, byte: 22))
    #expect(found[2].start.line == 3)
  }

  @Test("lines end where editors end them: not at U+2028")
  func lineEnds() throws {
    #expect(try scalars("a: 'x\u{2028}y'\nb: z\n")[1].start == YAMLMark(line: 2, column: 4, byte: 14))
    #expect(try scalars("a: x\rb: z\r")[1].start.line == 2)
  }

  @Test("a byte order mark counts as bytes, not as a column")
  func byteOrderMark() throws {
    #expect(try scalars("\u{FEFF}a: b\n")[0].start == YAMLMark(line: 1, column: 4, byte: 6))
  }

  @Test("an empty source has neither root nor fault", arguments: ["", "\n\n", "# only a comment\n"])
  func empty(_ text: String) {
    let document = parse(text)
    #expect(document.root == nil)
    #expect(document.faults.isEmpty)
  }

  @Test("what packs do not use is refused, all of it at once")
  func refused() {
    let document = parse("a: &x 1\nb: *x\nc: !!str 2\n? [k]\n: v\n---\nd: 1\n")
    #expect(document.root == nil)
    #expect(document.faults.map(\.kind) == [.anchor, .alias, .tag, .keyNotScalar, .secondDocument])
    #expect(document.faults.map(\.mark.line) == [1, 2, 3, 4, 6])
  }

  @Test("a syntax fault names its place and what was being read")
  func syntax() throws {
    let fault = try #require(parse("a: [1, 2\nb: 3\n").faults.first)
    #expect(fault.kind == .syntax)
    #expect(fault.mark.line == 2)
    #expect(fault.context?.text == "while parsing a flow sequence")
    #expect(fault.context?.mark == YAMLMark(line: 1, column: 4, byte: 3))
  }

  @Test("ill-formed UTF-8 is a fault at its place", arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80]])
  func encoding(_ bad: [UInt8]) throws {
    let document = YAMLDocument(parsing: Array("a: b\nc: é".utf8) + bad + Array("\n".utf8))
    let fault = try #require(document.faults.first)
    #expect(fault.kind == .encoding)
    #expect(fault.mark.line == 2)
    #expect(fault.mark.column == 5)
    #expect(fault.mark.byte == 10)
  }

  @Test("UTF-16 is no UTF-8")
  func utf16() {
    #expect(
      YAMLDocument(parsing: [0xFF, 0xFE, 0x61, 0, 0x3A, 0, 0x20, 0, 0x62, 0]).faults.first?.kind == .encoding)
  }

  @Test("a raw control character is a fault at its place")
  func controlCharacter() throws {
    let fault = try #require(parse("\u{FEFF}a: b\nc: d\u{08}e\n").faults.first)
    #expect(fault.kind == .encoding)
    #expect(fault.mark == YAMLMark(line: 2, column: 5, byte: 12))
  }

  @Test("nesting is limited, whatever stands inside")
  func depth() {
    let limit = YAMLDocument.depthLimit
    #expect(parse(String(repeating: "[", count: limit) + String(repeating: "]", count: limit)).faults.isEmpty)
    for opener in ["[", "{a: "] {
      let fault = parse(String(repeating: opener, count: 100_000)).faults.last
      #expect(fault?.kind == .tooDeep || fault?.kind == .syntax)
    }
    let deep = parse(String(repeating: "[", count: limit + 1) + String(repeating: "]", count: limit + 1))
    #expect(deep.faults.map(\.kind) == [.tooDeep])
    #expect(deep.faults.first?.mark.column == limit + 1)
  }

  @Test("NUL characters and long scalars survive")
  func bytes() throws {
    #expect(try scalars("a: \"x\\0y\"\n")[0].text == "x\0y")
    let long = String(repeating: "ab ", count: 100_000) + "c"
    #expect(try scalars("a: '\(long)'\n")[0].text == long)
  }
}
