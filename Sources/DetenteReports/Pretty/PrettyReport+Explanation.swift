internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension PrettyReport {
  /// What made a sentence's numbers: each hit with its value and reasons, then the fold.
  func explanation(of score: SentenceScore, in report: Report, _ page: inout Page) {
    guard !score.evidence.isEmpty else {
      if score.isScored { page.line("         no rule fired", .faint) }
      return
    }
    page.line("         value    class · rule “matched” · because", .faint)
    let shown = score.evidence.filter { showsCovered || !isCovered($0, in: score) }
    for hit in shown { row(hit, field: score.sentence.field, in: report, &page) }
    let hidden = score.evidence.count - shown.count
    if hidden > 0 {
      page.line(
        "             – \(hidden) more inside \(hidden == 1 ? "one" : "some") of these (-v shows \(hidden == 1 ? "it" : "them"))",
        .faint)
    }
    fold(.deescalation, score, &page)
    fold(.confrontation, score, &page)
    var line = StyledText(
      "         balance = \(short(score.deescalation)) − \(short(score.confrontation)) = ")
    line.append(short(score.balance, signed: true) + " ", .strong)
    line.append("\(score.label.sign) \(score.label.rawValue)", score.label.tone)
    page.line(line)
    let penalties = score.penalties.map(\.explanation).joined(separator: "; ")
    let lowered = penalties.isEmpty ? "" : ", lowered: \(penalties)"
    page.paragraph(
      StyledText("strength of evidence \(fixed(score.confidence))\(lowered)", .faint), indent: 9)
  }

  private func row(_ hit: Evidence, field: Field, in report: Report, _ page: inout Page) {
    let side = context.side(of: hit)
    let isCounted = hit.status == .counted
    let value = isCounted ? short(hit.value * hit.repeatFactor) : "–"
    var head = StyledText(String(repeating: " ", count: max(0, 14 - value.count)) + value + " ")
    head.append(side.sign, isCounted ? side.tone : .faint)
    head.append(" ")
    var what = StyledText(context.className(hit.signalClass), isCounted ? side.tone : .faint)
    let matched = printable(report.slice(hit.source, of: field))
    what.append(" · \(context.rule(hit.unit)) “\(matched)”", isCounted ? .plain : .faint)
    if let roles = roles(of: hit) { what.append(" · \(roles)", .faint) }
    page.paragraph(what, head: head)
    let because = Because(hit, field: field, of: report, context, style)
    page.paragraph(StyledText(because.text, .faint), indent: head.width)
  }

  /// Who does what to whom, where that is known.
  private func roles(of hit: Evidence) -> String? {
    func names(_ actors: [Int]) -> String { actors.map(context.readableName).joined(separator: ", ") }
    var parts: [String] = []
    if !hit.actor.isEmpty { parts.append("by " + names(hit.actor)) }
    if !hit.target.isEmpty { parts.append("towards " + names(hit.target)) }
    if !hit.speaker.isEmpty, hit.speaker != hit.actor { parts.append("said by " + names(hit.speaker)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Whether the hit lies inside another match of its side, which says the same in more words.
  private func isCovered(_ hit: Evidence, in score: SentenceScore) -> Bool {
    guard case .overlap(let unit) = hit.reason else { return false }
    return score.evidence.contains {
      $0.unit == unit && $0.source.lowerBound <= hit.source.lowerBound
        && $0.source.upperBound >= hit.source.upperBound
        && context.catalog.classes[$0.baseClass].side == context.catalog.classes[hit.baseClass].side
    }
  }

  /// The fold of one channel as arithmetic that can be checked by hand.
  private func fold(_ side: Side, _ score: SentenceScore, _ page: inout Page) {
    let hits = score.evidence.filter { $0.status == .counted && context.side(of: $0) == side }
    let asserted = hits.filter { !$0.isUnasserted }.map { short($0.value * $0.repeatFactor) }
    let open = hits.filter(\.isUnasserted).map { $0.value * $0.repeatFactor }
    let value = side == .deescalation ? score.deescalation : score.confrontation
    var factors = asserted.map { "(1 − \($0))" }
    if !open.isEmpty {
      let together = 1 - open.reduce(1) { $0 * (1 - $1) }
      factors.append(
        together > context.unassertedCap
          ? "(1 − \(short(context.unassertedCap)) for what nobody asserts)" : "(1 − \(short(together)))")
    }
    var line = StyledText(side.channel, side.tone)
    line.append(factors.isEmpty ? " = 0" : " = 1 − " + factors.joined(separator: " × "))
    if !factors.isEmpty { line.append(" = \(short(value))", .strong) }
    var head = StyledText("         ")
    head.append(side.sign + " ", side.tone)
    page.paragraph(line, head: head)
  }
}
