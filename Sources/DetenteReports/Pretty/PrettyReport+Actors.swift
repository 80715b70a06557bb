internal import DetenteScoring

extension PrettyReport {
  /// The actors with the most to their name, at most ten.
  func actors(_ report: Report, _ page: inout Page) {
    let actors = report.score.actors
    guard !actors.isEmpty else { return }
    page.line()
    let hasBars = style.width >= 78
    let name = min(20, style.width / 4)
    var head = StyledText("actors", .strong).padded(to: name + 3)
    if hasBars {
      head.append("▲ confrontation", .confrontation)
      head.append("   ")
      head.append("de-escalation ▼", .deescalation)
      head.append("  balance  hits  deeds")
    } else {
      head.append("balance")
      page.line("actors: plus is ▼ de-escalation, minus ▲ confrontation", .strong)
      head = StyledText().padded(to: name + 3)
      head.append("balance  hits  deeds")
    }
    page.line(head)
    for actor in actors.prefix(10) { row(actor, name: name, bars: hasBars, &page) }
    if actors.count > 10 { page.line("  and \(actors.count - 10) more (-f json)", .faint) }
  }

  private func row(_ actor: ActorScore, name: Int, bars: Bool, _ page: inout Page) {
    var line = StyledText("  ")
    line.append(StyledText(context.catalog.actors[actor.actor].name).clipped(to: name))
    line = line.padded(to: name + 3)
    if actor.isSufficient {
      if bars {
        line.append(bar(actor.balance))
        line.append("  ")
      }
      line.append(right(fixed(actor.balance, signed: true), 7))
    } else {
      line.append(StyledText("insufficient: under 3 hits", .faint).clipped(to: bars ? 33 : 7))
      line = line.padded(to: name + 3 + (bars ? 42 : 7))
    }
    line.append("  " + right(String(actor.hits), 4))
    line.append("  " + right(actor.isSufficient ? percent(actor.deedShare) : "", 5))
    page.line(line)
  }

  /// A balance on a line from −1 to 1 with its zero in the middle.
  private func bar(_ balance: Double) -> StyledText {
    let half = 16
    let filled = min(half, Int((balance.magnitude * Double(half)).rounded()))
    var line = StyledText(String(repeating: "·", count: balance < 0 ? half - filled : half), .faint)
    if balance < 0 { line.append(String(repeating: "█", count: filled), .confrontation) }
    line.append("│")
    if balance > 0 { line.append(String(repeating: "█", count: filled), .deescalation) }
    line.append(String(repeating: "·", count: balance > 0 ? half - filled : half), .faint)
    return line
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
