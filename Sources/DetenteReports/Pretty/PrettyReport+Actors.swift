internal import DetenteScoring

extension PrettyReport {
  /// The actors with the most to their name, at most ten; then those with too little, and the roles.
  func actors(_ report: Report, _ page: inout Page) {
    let all = report.score.actors
    guard !all.isEmpty else { return }
    let isRole = { (actor: ActorScore) in context.catalog.actors[actor.actor].isRole }
    let named = all.filter { !isRole($0) && $0.isSufficient }
    page.line()
    if !named.isEmpty { table(named, &page) } else { page.line("actors", .strong) }
    pairs(report, &page)
    tail("too little to judge:", all.filter { !isRole($0) && !$0.isSufficient }, &page)
    tail("not named, so no party:", all.filter(isRole), &page)
  }

  private func table(_ actors: [ActorScore], _ page: inout Page) {
    let hasBars = style.width >= 78
    let name = hasBars ? 26 : max(12, style.width - 26)
    var head = StyledText("actors", .strong).padded(to: name + 3)
    if hasBars {
      head.append("▲ confronts", .confrontation)
      head.append("  ")
      head.append("de-escalates ▼", .deescalation)
    } else {
      page.line("actors: plus is ▼ de-escalation, minus ▲ confrontation", .strong)
      head = StyledText().padded(to: name + 1)
    }
    head.append("  balance  hits  deeds")
    page.line(head)
    for actor in actors.prefix(10) { row(actor, name: name, bars: hasBars, &page) }
    if actors.count > 10 { page.line("  and \(actors.count - 10) more (-f json)", .faint) }
  }

  private func row(_ actor: ActorScore, name: Int, bars: Bool, _ page: inout Page) {
    let entry = context.catalog.actors[actor.actor]
    var title = StyledText(entry.name)
    if title.width + entry.id.count + 3 <= name { title.append(" (\(entry.id))", .faint) }
    var line = StyledText("  ")
    line.append(title.clipped(to: name, style))
    line = line.padded(to: name + 3)
    if bars { line.append(bar(actor.balance)) }
    if bars { line.append("  ") }
    line.append(rightAligned(fixed(actor.balance, signed: true), 7))
    line.append("  " + rightAligned(String(actor.hits), 4))
    line.append("  " + rightAligned(percent(actor.deedShare), 5))
    page.line(line)
  }

  /// Some actors in a line of running text.
  private func tail(_ title: String, _ actors: [ActorScore], _ page: inout Page) {
    guard !actors.isEmpty else { return }
    page.paragraph(
      StyledText("\(title) " + context.inWords(actors).joined(separator: ", "), .faint),
      head: StyledText("  "), indent: 4)
  }

  /// A balance on a line from −1 to 1 with its zero in the middle.
  private func bar(_ balance: Double) -> StyledText {
    let half = 13
    let filled = min(half, Int((balance.magnitude * Double(half)).rounded()))
    var line = StyledText(String(repeating: "·", count: balance < 0 ? half - filled : half), .faint)
    if balance < 0 { line.append(String(repeating: "█", count: filled), .confrontation) }
    line.append("│")
    if balance > 0 { line.append(String(repeating: "█", count: filled), .deescalation) }
    line.append(String(repeating: "·", count: balance > 0 ? half - filled : half), .faint)
    return line
  }
}
