internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Writes results for people.
public struct PrettyReport: Sendable {
  let context: ReportContext
  let style: Style
  let selection: SentenceSelection
  /// Whether each quoted sentence is followed by what made its numbers.
  let explains: Bool
  /// Whether that includes matches that another one holds inside it.
  let showsCovered: Bool
  private var isFirst = true
  /// The articles so far.
  private(set) var overview = Overview()

  /// A writer for people.
  public init(
    _ context: ReportContext, style: Style, sentences: SentenceSelection = .top(3), explain: Bool = false,
    covered: Bool = false
  ) {
    self.context = context
    self.style = style
    selection = sentences
    explains = explain
    showsCovered = covered
  }

  /// Appends a result.
  public mutating func write(_ report: Report, into output: inout [UInt8]) {
    separate(into: &output)
    var page = Page(style, taking: &output)
    header(report, &page)
    if report.score.scored > 0 {
      page.line()
      summary(report, &page)
      if !report.score.isSilent { course(report, &page) }
    }
    sentences(report, &page)
    actors(report, &page)
    remarks(report, &page)
    page.release(to: &output)
    overview.add(report)
  }

  /// Takes in the articles that another writer wrote.
  mutating func takeIn(_ other: Overview) { overview.add(other) }

  /// Appends what stands between two results, from the second on.
  mutating func separate(into output: inout [UInt8]) {
    if !isFirst {
      var page = Page(style, taking: &output)
      page.line()
      page.line(String(repeating: "─", count: style.width), .faint)
      page.line()
      page.release(to: &output)
    }
    isFirst = false
  }

  /// Appends what holds for all results.
  public func end(into output: inout [UInt8]) {
    guard !isFirst else { return }
    var page = Page(style, taking: &output)
    table(of: overview, &page)
    page.line()
    page.paragraph(
      "[ ]▼ lowers conflict, [ ]▲ raises it, ⇄ turned by an operator. A measure of wording, found by rules: "
        + "neither a forecast nor a check of facts.", .faint)
    let more = [
      explains ? nil : "--explain", selection == .all ? nil : "--sentences\u{A0}all",
      "-o\u{A0}report.html", "-f\u{A0}json",
    ].compactMap(\.self)
    page.paragraph("more: " + more.joined(separator: " · "), .faint)
    page.release(to: &output)
  }

  private func header(_ report: Report, _ page: inout Page) {
    if let headline = report.headline { page.paragraph(printable(headline), .strong) }
    page.paragraph(report.facts(context).joined(separator: " · "), .faint)
  }

  private func remarks(_ report: Report, _ page: inout Page) {
    let (notes, faults) = (report.notes, report.faults)
    guard !notes.isEmpty || !faults.isEmpty else { return }
    page.line()
    for note in notes { page.paragraph("note: " + note, .faint) }
    for fault in faults { page.paragraph("error: " + fault, .strong) }
  }
}
