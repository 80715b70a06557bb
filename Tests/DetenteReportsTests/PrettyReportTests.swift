@testable import DetenteReports
import Testing

/// What the report for people looks like.
private func pretty(
  _ reports: [Report], _ style: Style = Style(), sentences: SentenceSelection = .top(3), explain: Bool = false
) -> [UInt8] {
  var output: [UInt8] = []
  var writer = PrettyReport(Samples.context, style: style, sentences: sentences, explain: explain)
  for report in reports { writer.write(report, into: &output) }
  writer.end(into: &output)
  return output
}

private func lines(_ bytes: [UInt8]) -> [Substring] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n")
}

@Suite("The report for people")
struct PrettyReportTests {
  @Test("in 80 columns without colour")
  func plain() throws { try expectGolden(pretty([Samples.article]), "pretty.txt") }

  @Test("in ASCII")
  func ascii() throws {
    let output = pretty([Samples.article], Style(ascii: true), sentences: .all, explain: true)
    #expect(output.allSatisfy { $0 < 0x80 })
    try expectGolden(output, "pretty-ascii.txt")
  }

  @Test("in colour")
  func color() throws {
    try expectGolden(pretty([Samples.article], Style(colored: true)), "pretty-color.txt")
  }

  @Test("with every hit explained")
  func explained() throws {
    try expectGolden(pretty([Samples.article], sentences: .all, explain: true), "pretty-explain.txt")
  }

  @Test("in 48 columns")
  func narrow() throws {
    try expectGolden(pretty([Samples.article], Style(width: 48), sentences: .signal), "pretty-48.txt")
  }

  @Test("of several articles, one empty, with the peaks alone")
  func several() throws {
    try expectGolden(pretty([Samples.record, Samples.empty], sentences: .none), "pretty-several.txt")
  }

  @Test("no line is wider than asked for", arguments: [40, 48, 60, 72, 80, 100, 200])
  func width(columns: Int) {
    for (selection, ascii) in [(SentenceSelection.all, false), (.top(2), true), (.none, false), (.all, true)]
    {
      let output = pretty(
        [Samples.article, Samples.record], Style(width: columns, ascii: ascii), sentences: selection,
        explain: true)
      for line in lines(output) { #expect(StyledText(String(line)).width <= columns, "\(line)") }
    }
  }

  @Test("colour adds sequences and takes only the brackets away")
  func colorSaysNothingAlone() {
    let colored = String(decoding: pretty([Samples.article], Style(colored: true)), as: UTF8.self)
    let bare = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let plain = String(decoding: pretty([Samples.article]), as: UTF8.self)
    let words = { (text: String) in text.filter { !"[] \n".contains($0) } }
    #expect(words(bare) == words(plain))
    #expect(!plain.contains("\u{1B}"))
  }

  @Test("control characters and direction marks of an article do not reach the terminal")
  func controls() {
    #expect(printable(Array("a\u{1B}[31mb\u{202E}c\r\n\td\u{9B}e".utf8)[...]) == "a\u{FFFD}[31mbc d\u{FFFD}e")
  }

  @Test("the balance never stands without the names of both channels")
  func names() {
    for line in lines(pretty([Samples.article])) where line.hasPrefix("  balance") {
      #expect(line.contains("de-escalation") && line.contains("confrontation"))
    }
  }
}
