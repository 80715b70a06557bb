internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Writes results as one HTML file for people: nothing is loaded, no script runs, and it can be printed.
///
/// A sentence opens to what made its numbers.
public struct HTMLReport: Sendable {
  let context: ReportContext
  let selection: SentenceSelection
  /// Whether what made the numbers is open from the start.
  let explains: Bool
  /// Whether that includes matches that another one holds inside it.
  let showsCovered: Bool
  /// Whether there may be several articles: then they close with a table.
  let isList: Bool
  /// The articles so far.
  private(set) var overview = Overview()

  /// A writer of a report of one article, or of a list of them.
  public init(
    _ context: ReportContext, list: Bool, sentences: SentenceSelection = .all, explain: Bool = false,
    covered: Bool = false
  ) {
    self.context = context
    isList = list
    selection = sentences
    explains = explain
    showsCovered = covered
  }

  /// Appends what stands before a list; one article has its own headline as the title.
  public func begin(into output: inout [UInt8]) {
    guard isList else { return }
    var page = HTMLWriter(taking: &output)
    head("detente", &page)
    page.release(to: &output)
  }

  /// Appends a result.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    var page = HTMLWriter(taking: &output)
    let headline = report.headline.map(printable)
    let name = headline ?? printable(report.id[...])
    if !isList { head(name, &page) }
    page.element("article", ["id": isList ? Self.anchor(report.id) : nil]) { page in
      page.newline()
      header(name, report, &page)
      if report.score.scored > 0 { summary(report, &page) }
      remarks(report, &page)
      if report.score.scored > 0, !report.score.isSilent { course(report, &page) }
      actors(report, &page)
      sentences(report, &page)
    }
    page.newline()
    page.release(to: &output)
    overview.add(report)
  }

  /// Takes in the articles that another writer wrote.
  mutating func takeIn(_ other: Overview) { overview.add(other) }

  /// Appends what holds for all results; nothing where there was none.
  public func end(into output: inout [UInt8]) {
    guard isList || overview.count > 0 else { return }
    var page = HTMLWriter(taking: &output)
    if isList { table(&page) }
    foot(&page)
    page.markup("</body>\n</html>\n")
    page.release(to: &output)
  }

  /// A name for links: letters, digits, full stops and hyphens as they are, other bytes as `_` and two hexadecimal
  /// digits.
  static func anchor(_ id: [UInt8]) -> String {
    var anchor = ""
    for byte in id {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        anchor.unicodeScalars.append(Unicode.Scalar(byte))
      default: anchor += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return anchor
  }

  /// The name of a sentence for links.
  func anchor(of score: SentenceScore, in report: Report) -> String {
    (isList ? Self.anchor(report.id) + "-" : "") + "s\(score.sentence.number)"
  }

  private func head(_ title: String, _ page: inout HTMLWriter) {
    let language = context.catalog.pack.language
    page.markup("<!DOCTYPE html>\n")
    page.markup("<html")
    if !language.isEmpty {
      page.markup(" lang=\"")
      page.text(language)
      page.markup("\"")
    }
    page.markup(">\n<head>\n<meta charset=\"utf-8\"/>\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    page.void("meta", ["name": "generator", "content": "\(Engine.name) \(Engine.version)"])
    page.newline()
    page.element("title", title)
    page.markup("\n<style>\n" + Self.sheet + "</style>\n</head>\n<body>\n")
  }

  private func foot(_ page: inout HTMLWriter) {
    let pack = context.catalog.pack
    page.element("footer") { page in
      page.element(
        "p",
        "▼ lowers conflict, ▲ raises it, ⇄ turned by an operator. A measure of wording, found by rules: "
          + "neither a forecast nor a check of facts.")
      page.element("p") { page in
        page.text("\(Engine.name) \(Engine.version) · pack \(pack.id) \(pack.version) · SHA-256 ")
        page.element("code", context.catalog.digest)
      }
    }
    page.newline()
  }
}
