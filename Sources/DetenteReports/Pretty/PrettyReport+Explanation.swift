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
    let shown = score.evidence.indices.filter { showsCovered || !context.isCovered($0, in: score.evidence) }
    for index in shown { row(score.evidence[index], field: score.sentence.field, in: report, &page) }
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
    page.paragraph(StyledText(score.strengthInWords, .faint), indent: 9)
  }

  private func row(_ hit: Evidence, field: Field, in report: Report, _ page: inout Page) {
    let side = context.side(of: hit)
    let isCounted = hit.status == .counted
    let value = isCounted ? short(hit.value * hit.repeatFactor) : "–"
    var head = StyledText(rightAligned(value, 14) + " ")
    head.append(side.sign, isCounted ? side.tone : .faint)
    head.append(" ")
    var what = StyledText(context.className(hit.signalClass), isCounted ? side.tone : .faint)
    let matched = printable(report.slice(hit.source, of: field))
    what.append(" · \(context.rule(hit.unit)) “\(matched)”", isCounted ? .plain : .faint)
    if let roles = context.roles(of: hit) { what.append(" · \(roles)", .faint) }
    page.paragraph(what, head: head)
    let because = Because(hit, field: field, of: report, context, style)
    page.paragraph(StyledText(because.text, .faint), indent: head.width)
  }

  /// The fold of one channel as arithmetic that can be checked by hand.
  private func fold(_ side: Side, _ score: SentenceScore, _ page: inout Page) {
    let fold = FoldInWords(side, of: score, context)
    var line = StyledText(side.channel, side.tone)
    line.append(" = \(fold.product)")
    if let value = fold.value { line.append(" = \(value)", .strong) }
    var head = StyledText("         ")
    head.append(side.sign + " ", side.tone)
    page.paragraph(line, head: head)
  }
}
