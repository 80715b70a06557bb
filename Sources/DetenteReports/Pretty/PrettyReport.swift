internal import DetenteRules
public import DetenteScoring
internal import DetenteText

/// Which sentences a report for people quotes.
public enum SentenceSelection: Sendable, Hashable {
  case all
  /// Those that are not neutral.
  case signal
  /// Those with a label.
  case label(Label)
  /// So many of the strongest of each side.
  case top(Int)
  /// Those with a number in one of the ranges; a range that has none is said to be empty.
  case numbers([ClosedRange<Int>])
  case none
}

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
      explains ? nil : "--explain", selection == .all ? nil : "--sentences\u{A0}all", "-f\u{A0}json",
    ].compactMap(\.self)
    page.paragraph("more: " + more.joined(separator: " · "), .faint)
    page.release(to: &output)
  }

  private func header(_ report: Report, _ page: inout Page) {
    let id = printable(report.id[...])
    if let headline = report.headline { page.paragraph(printable(headline), .strong) }
    let score = report.score
    let left = score.sentences.count - score.scored
    var facts = [id, counted(score.scored, "sentence")]
    if left > 0 { facts[1] += " (and \(left) not scored)" }
    if let date = report.isoDate { facts.append(date) }
    facts.append(context.packName)
    page.paragraph(facts.joined(separator: " · "), .faint)
  }

  private func remarks(_ report: Report, _ page: inout Page) {
    let score = report.score
    guard !score.notices.isEmpty || !score.errors.isEmpty || score.isSilent else { return }
    page.line()
    if score.scored == 0 {
      page.line("note: no sentence to score", .faint)
    } else if score.isSilent, !score.notices.contains(where: { $0.code == "foreign-article" }) {
      page.paragraph(
        "note: no sentence signals more or less conflict: that is what neutral means here", .faint)
    }
    for notice in score.notices { page.paragraph("note: " + notice.message, .faint, indent: 0) }
    for error in score.errors {
      let place = [error.rule.map { "rule \($0)" }, error.sentence.map { "sentence \($0)" }].compactMap(
        \.self)
      let suffix = place.isEmpty ? "" : " (" + place.joined(separator: ", ") + ")"
      page.paragraph("error: \(error.code): \(error.message)\(suffix)", .strong)
    }
  }
}

extension DocumentScore {
  /// Whether no scored sentence is anything but neutral.
  var isSilent: Bool { sentences.allSatisfy { !$0.isScored || $0.label == .neutral } }
}
