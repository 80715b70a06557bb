import DetenteText
import Foundation

/// The data that tests read, and conventions such as an English pack gives.
enum Fixtures {
  static func files(_ folder: String) -> [URL] {
    let root = Bundle.module.resourceURL?.appending(path: "Fixtures/\(folder)")
    let found = root.flatMap {
      try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    return (found ?? []).sorted { $0.path < $1.path }
  }

  static func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

  /// The text with `\n`, `\r`, `\t`, `\s`, `\\` and `\u{…}` as the characters they stand for.
  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch kind {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "s": result.append(" ")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        if let scalar = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) {
          result.append(scalar)
        }
      default: result.append(kind)
      }
    }
    return String(result)
  }

  static let conventions = TextConventions(
    abbreviations: [
      "no", "art", "inc", "jan", "feb", "etc", "approx", "vs", "fig", "a.m", "p.m", "u.s", "dlrs", "pct",
    ],
    titles: ["gen", "lt", "maj", "sen", "dr", "mr", "mrs", "st", "rep", "gov"],
    agencies: ["reuters", "ap", "agence france-presse"],
    starters: ["the", "he", "she", "it", "we", "they", "both", "few", "by", "on"],
    clocks: ["pm", "am", "gmt", "ago", "min", "h", "hours"], dates: ["march", "june", "monday"],
    pages: ["page", "of"], kickers: ["analysis", "in brief"])

  /// "cease-fire" is known in both spellings, as an entry of a pack is.
  static let known = KnownWords(
    ["negotiations", "conflict", "escalation", "ceasefire", "cease-fire", "sitins"].map { Array($0.utf8) },
    beginnings: ["suspend", "sit-in"].map { Array($0.utf8) })

  static let reader = DocumentReader(conventions, known: known)
}

extension TextDocument {
  init(_ text: String, title: String? = nil) throws {
    self.init()
    try Fixtures.reader.read(title: title.map { Array($0.utf8) }, text: Array(text.utf8), into: &self)
  }
}
