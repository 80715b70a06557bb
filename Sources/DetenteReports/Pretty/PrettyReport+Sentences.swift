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
    case .top(let count):
      // Who asks for reasons wants to know also why nothing signals anything.
      if explains, report.score.isSilent {
        for score in all.filter({ $0.isScored && !$0.evidence.isEmpty }).prefix(count) {
          page.line()
          quote(score, of: report, &page)
        }
        return
      }
      var quoted: Set<Int> = []
      strongest(.deescalation, count, report, &quoted, &page)
      strongest(.confrontation, count, report, &quoted, &page)
    default:
      for index in selection.indices(in: all) {
        page.line()
        quote(all[index], of: report, &page)
      }
    }
    for note in selection.emptiness(in: all) {
      page.line()
      page.line("note: " + note, .faint)
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
    let top = side.strongest(count, of: report.score.sentences).map { report.score.sentences[$0] }
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
    var head = StyledText(rightAligned(String(score.sentence.number), 4) + " ")
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
