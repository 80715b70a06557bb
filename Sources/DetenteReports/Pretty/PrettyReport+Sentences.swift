internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension PrettyReport {
  /// The characters of a sentence that are quoted: longer ones are tables, lists and texts without full stops.
  private static let longestQuote = 1_000

  func sentences(_ report: Report, _ page: inout Page) {
    let all = report.score.sentences
    switch selection {
    case .none: peaks(report, &page)
    case .all: list(all, of: report, &page)
    case .signal: list(all.filter { $0.isScored && $0.label != .neutral }, of: report, &page)
    case .label(let label):
      let wanted = all.filter { $0.isScored && $0.label == label }
      list(wanted, of: report, &page)
      if wanted.isEmpty {
        page.line()
        page.line("note: no sentence is \(label.rawValue)", .faint)
      }
    case .numbers(let wanted):
      list(all.filter { score in wanted.contains { $0.contains(score.sentence.number) } }, of: report, &page)
      for range in wanted where range.lowerBound > all.count {
        page.line()
        page.line("note: there is no sentence \(range.lowerBound)", .faint)
      }
    case .top(let count):
      // Who asks for reasons wants to know also why nothing signals anything.
      if explains, report.score.isSilent {
        return list(all.filter { $0.isScored && !$0.evidence.isEmpty }.prefix(count), of: report, &page)
      }
      var quoted: Set<Int> = []
      strongest(.deescalation, count, report, &quoted, &page)
      strongest(.confrontation, count, report, &quoted, &page)
    }
  }

  private func list(_ sentences: some Sequence<SentenceScore>, of report: Report, _ page: inout Page) {
    for score in sentences {
      page.line()
      quote(score, of: report, &page)
    }
  }

  /// The strongest sentence of each side in one line each.
  private func peaks(_ report: Report, _ page: inout Page) {
    let summary = Summary(of: report.score)
    var quoted: Set<Int> = []
    guard summary.deescalationPeak != nil || summary.confrontationPeak != nil else { return }
    strongest(.deescalation, 1, report, &quoted, &page)
    strongest(.confrontation, 1, report, &quoted, &page)
  }

  private func strongest(
    _ side: Side, _ count: Int, _ report: Report, _ quoted: inout Set<Int>, _ page: inout Page
  ) {
    func value(_ score: SentenceScore) -> Double {
      side == .deescalation ? score.deescalation : score.confrontation
    }
    // What only touches on the other side is no strong case of it.
    let own = side == .deescalation ? Label.deescalate : .confront
    let candidates = report.score.sentences.filter { $0.isScored && ($0.label == own || $0.label == .mixed) }
    let top = candidates.sorted { (value($1), $0.sentence.number) < (value($0), $1.sentence.number) }
      .prefix(count)
    guard !top.isEmpty else { return }
    page.line()
    var title = StyledText("\(side.sign) ", side.tone)
    title.append(
      count == 1 ? "peak \(side.channel)" : "strongest \(side.channel), the peak first", .strong)
    page.line(title)
    for score in top {
      if explains, score.sentence.number != top.first?.sentence.number { page.line() }
      if quoted.insert(score.sentence.number).inserted {
        quote(score, of: report, &page)
      } else {
        heading(of: score, " · quoted above", &page)
      }
    }
  }

  /// The line above a quotation: its number and sign, its channels, and what else there is to say of it.
  private func heading(of score: SentenceScore, _ remark: String, _ page: inout Page) {
    let number = String(score.sentence.number)
    var head = StyledText(String(repeating: " ", count: max(0, 4 - number.count)) + number + " ")
    head.append(score.label.sign, score.label.tone)
    head.append(" ")
    var text = "de-escalation \(fixed(score.deescalation)) · confrontation \(fixed(score.confrontation))"
    if score.sentence.zone != .body {
      text += " · \(score.sentence.zone.rawValue)\(score.isScored ? "" : ", not scored")"
    }
    page.paragraph(StyledText(text + remark, .faint), head: head, indent: 7)
  }

  private func quote(_ score: SentenceScore, of report: Report, _ page: inout Page) {
    heading(of: score, "", &page)
    page.paragraph(marked(score, of: report).cut(to: Self.longestQuote), indent: 7)
    if explains { explanation(of: score, in: report, &page) }
  }
}
