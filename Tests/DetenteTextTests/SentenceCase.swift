import Foundation
import Testing

/// A case of `Fixtures/cases`: marked text, taken apart into the text and what must be found in it.
struct SentenceCase: CustomTestStringConvertible, Sendable {
  struct Expected: Equatable, CustomStringConvertible, Sendable {
    var text = ""
    var zone = "body"
    var isQuoted = false
    var startsParagraph = false
    var dateline = ""
    var label = ""

    var description: String {
      "\n\(startsParagraph ? "¶" : " ")\(zone)\(isQuoted ? " quoted" : "") ⟪\(dateline)⟫ ⟦\(label)⟧ |\(text)|"
    }
  }

  var name: String
  var title: String?
  var text = ""
  var expected: [Expected] = []

  var testDescription: String { name }

  /// Whether the case says where paragraphs start.
  var marksParagraphs: Bool { expected.contains { $0.startsParagraph } }

  static let all: [SentenceCase] = {
    let files = Fixtures.files("cases").filter { $0.pathExtension == "txt" }
    return files.flatMap { file in
      let blocks = ("\n" + Fixtures.text(file)).components(separatedBy: "\n## ").dropFirst()
      return blocks.map(SentenceCase.init(block:))
    }
  }()

  private init(block: String) {
    var lines = block.components(separatedBy: "\n")
    name = lines.removeFirst()
    if let first = lines.first, first.hasPrefix("= ") {
      title = Fixtures.unescaped(String(first.dropFirst(2)))
      lines.removeFirst()
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let marked = lines.joined(separator: "\n")
    for piece in marked.components(separatedBy: "¦") { take(Fixtures.unescaped(piece)) }
  }

  private mutating func take(_ piece: String) {
    var wanted = Expected()
    var rest = piece
    let space = rest.prefix { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" || $0 == ">" }
    rest.removeFirst(space.count)
    if rest.hasPrefix("¶") {
      wanted.startsParagraph = true
      rest.removeFirst()
    }
    for mark in ["headline", "duplicate", "boilerplate", "quoted"] where rest.hasPrefix("@\(mark) ") {
      if mark == "quoted" { wanted.isQuoted = true } else { wanted.zone = mark }
      rest.removeFirst(mark.count + 2)
    }
    wanted.dateline = Self.marked(rest, "⟪", "⟫")
    wanted.label = Self.marked(rest, "⟦", "⟧")
    rest.removeAll { "⟪⟫⟦⟧".contains($0) }
    text += space + rest
    wanted.text = rest.trimmingCharacters(in: .whitespacesAndNewlines)
    expected.append(wanted)
  }

  private static func marked(_ text: String, _ open: Character, _ close: Character) -> String {
    guard let start = text.firstIndex(of: open), let end = text.firstIndex(of: close) else { return "" }
    return String(text[text.index(after: start)..<end])
  }
}
