internal import DetenteRules
internal import DetenteScoring

extension PrettyReport {
  /// The indentation of what stands behind a row's name.
  static let gutter = 13
  /// How many classes stand in the summary.
  private static let shownClasses = 5

  func summary(_ report: Report, _ page: inout Page) {
    let score = report.score
    var label = StyledText("  label      ")
    label.append("\(score.label.sign) \(score.label.rawValue)", score.label.tone)
    page.line(label)
    channel(.deescalation, score.deescalation, &page)
    channel(.confrontation, score.confrontation, &page)
    page.paragraph(StyledText(score.balanceInWords), head: StyledText("  balance    "))
    guard !score.isSilent else { return counts(score, &page) }
    page.paragraph(StyledText(score.evidenceInWords), head: StyledText("  evidence   "))
    counts(score, &page)
    classes(score, &page)
  }

  private func channel(_ side: Side, _ value: Double, _ page: inout Page) {
    var line = StyledText("  ")
    line.append("\(side.sign) \(side.channel)", side.tone)
    line.append(" \(fixed(value)) ")
    line.append(bar(value, width: min(50, style.width - line.width)), side.tone)
    page.line(line)
  }

  /// A bar for a value in 0…1, in eighths of a column.
  private func bar(_ value: Double, width: Int) -> String {
    let eighths = Int((value * Double(width * 8)).rounded())
    let partial =
      style.isASCII ? (eighths % 8 >= 4 ? "█" : "") : ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let filled = String(repeating: "█", count: eighths / 8) + partial
    return filled + String(repeating: "·", count: max(0, width - filled.count))
  }

  private func counts(_ score: DocumentScore, _ page: inout Page) {
    let summary = Summary(of: score)
    var line = StyledText()
    let parts: [(Label, Int)] = [
      (.deescalate, summary.deescalate), (.confront, summary.confront), (.mixed, summary.mixed),
      (.neutral, summary.neutral),
    ]
    for (label, count) in parts {
      if line.width > 0 { line.append("  ") }
      line.append("\(label.sign)\u{A0}\(count)\u{A0}\(label.rawValue)", count > 0 ? label.tone : .faint)
    }
    page.paragraph(line, head: StyledText("  sentences  "))
  }

  private func classes(_ score: DocumentScore, _ page: inout Page) {
    let all = Summary.classes(of: score)
    let top = all.prefix(Self.shownClasses)
    guard !top.isEmpty else { return }
    var line = StyledText()
    for total in top {
      let signalClass = context.catalog.classes[total.signalClass]
      if line.width > 0 { line.append("  ") }
      line.append("\(signalClass.side.sign)\u{A0}\(signalClass.id)", signalClass.side.tone)
      line.append("\u{A0}×\(total.hits)")
    }
    if all.count > top.count { line.append("  and\u{A0}\(all.count - top.count)\u{A0}more", .faint) }
    page.paragraph(line, head: StyledText("  classes    "))
  }
}
