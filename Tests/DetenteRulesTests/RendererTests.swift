import DetenteRules
import Testing

@Suite struct RendererTests {
  private let files = SourceFiles([
    PackFile(path: "a.yaml", bytes: Array("one\n  regex: \"\\bwar\"\nthree".utf8))
  ])

  private var diagnostic: Diagnostic {
    let place = SourceLocation(file: "a.yaml", line: 2, column: 10)
    return Diagnostic(
      .controlCharacter, "a message", at: place, length: 7, label: "a label", notes: ["a note"],
      help: "some help",
      fix: SourceEdit(at: place, length: 7, replacement: "'\\bwar'"))
  }

  @Test("a diagnostic shows message, place, line, caret, notes, help and edit")
  func whole() {
    #expect(
      DiagnosticRenderer(files, folder: "rules/en").render(diagnostic) == """
        error[E021]: a message
         ┌─ rules/en/a.yaml:2:10
         │
        2│   regex: "\\bwar"
         │          ^^^^^^^ a label
         = a note
        help: some help
         │
        2│ - regex: "\\bwar"
        2│ + regex: '\\bwar'

        """)
  }

  @Test("colour is put around the parts and changes nothing else")
  func colour() {
    var paints: [DiagnosticStyle.Part: DiagnosticStyle.Paint] = [:]
    for part in DiagnosticStyle.Part.allCases { paints[part] = .init(before: "<", after: ">") }
    let painted = DiagnosticRenderer(files, style: DiagnosticStyle(paints: paints)).render(diagnostic)
    #expect(painted.contains("<error[E021]><: a message>"))
    #expect(painted.contains("<^^^^^^^ a label>"))
    #expect(painted.contains("<+ regex: '\\bwar'>"))
    let stripped = painted.filter { $0 != "<" && $0 != ">" }
    #expect(stripped == DiagnosticRenderer(files).render(diagnostic))
  }

  @Test(
    "a place past the end of its line or file stops nothing", arguments: [(2, 99), (3, 6), (99, 1), (0, 0)])
  func outside(_ line: Int, _ column: Int) {
    var diagnostic = diagnostic
    diagnostic.location = SourceLocation(file: "a.yaml", line: line, column: column)
    diagnostic.fix = SourceEdit(at: diagnostic.location, length: 5, replacement: "x")
    #expect(DiagnosticRenderer(files).render(diagnostic).hasPrefix("error[E021]: a message\n"))
  }

  @Test("no printed line is wider than asked for", arguments: [40, 60, 100])
  func width(_ width: Int) {
    for column in stride(from: 1, through: 400, by: 7) {
      let line = String(repeating: "漢字abc ", count: 60)
      let files = SourceFiles([PackFile(path: "a.yaml", bytes: Array(line.utf8))])
      let place = SourceLocation(file: "a.yaml", line: 1, column: min(column, 360))
      let diagnostic = Diagnostic(
        .badValue, "short", at: place, length: 20, label: "label",
        notes: [String(repeating: "word ", count: 40)],
        fix: SourceEdit(at: place, length: 3, replacement: "other"))
      for line in DiagnosticRenderer(files, style: DiagnosticStyle(width: width)).render(diagnostic).split(
        separator: "\n")
      {
        let columns = line.unicodeScalars.reduce(0) { $0 + ((0x4E00...0x9FFF).contains($1.value) ? 2 : 1) }
        #expect(columns <= width, "\(line)")
      }
    }
  }

  @Test(
    "the caret stands under its character, whatever stands before it",
    arguments: [
      "", "abc", "é漢字 ", "🙂e\u{301}", "\t", "a\tb\t", "\u{8}\u{202E}",
    ])
  func caret(_ before: String) {
    let files = SourceFiles([PackFile(path: "a.yaml", bytes: Array("\(before)X rest".utf8))])
    let place = SourceLocation(file: "a.yaml", line: 1, column: before.unicodeScalars.count + 1)
    let lines = DiagnosticRenderer(files).render(Diagnostic(.badValue, "m", at: place, label: "")).split(
      separator: "\n", omittingEmptySubsequences: false)
    func columns(_ text: Substring, upTo sign: Unicode.Scalar) -> Int {
      text.unicodeScalars.prefix { $0 != sign }.reduce(0) { sum, scalar in
        switch scalar.value {
        case 0x301: sum
        case 0x4E00...0x9FFF, 0x1F000...0x1FFFF: sum + 2
        default: sum + 1
        }
      }
    }
    #expect(columns(lines[3], upTo: "X") == columns(lines[4], upTo: "^"))
  }

  @Test("errors and warnings are counted")
  func summary() {
    let warning = Diagnostic(.noExamples, "w", at: diagnostic.location)
    #expect(DiagnosticRenderer.summary([]) == "0 errors, 0 warnings")
    #expect(DiagnosticRenderer.summary([diagnostic, warning, warning]) == "1 error, 2 warnings")
  }

  @Test("lines end at LF, CR LF and CR, and a byte order mark is no column")
  func lines() {
    let files = SourceFiles([PackFile(path: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("é1\r\n2\r3\n\n5".utf8))])
    #expect((1...6).map { files.line($0, of: "a") } == ["é1", "2", "3", "", "5", nil])
    #expect(files.line(0, of: "a") == nil)
    #expect(files.byteOffset(of: SourceLocation(file: "a", line: 1, column: 2)) == 5)
    for (line, column, byte) in [(1, 1, 3), (1, 2, 5), (2, 1, 8), (3, 1, 10), (5, 1, 13)] {
      let place = SourceLocation(file: "a", line: line, column: column)
      #expect(files.location(ofByte: byte, of: "a") == place)
      #expect(files.byteOffset(of: place) == byte)
    }
  }
}
