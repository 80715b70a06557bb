internal import DetenteScoring
internal import DetenteText

extension BorderReport {
  func pretty(_ report: Report, _ page: inout Page) {
    page.line(printable(report.id[...]), .strong)
    for (score, layout) in report.laidOut {
      let sentence = score.sentence
      var head = StyledText(rightAligned(String(sentence.number), 4) + "  ")
      head.append(sentence.zone.rawValue, score.isScored ? .strong : .faint)
      let place = "\(sentence.field.rawValue) \(sentence.source.lowerBound)–\(sentence.source.upperBound)"
      head = head.padded(to: 20)
      head.append(place + (sentence.startsInQuotation ? " · goes on inside a quotation" : ""), .faint)
      page.line(head)
      page.paragraph(printable(report.text(of: sentence)), indent: 6)
      mark("dateline", layout.dateline, sentence.field, report, &page)
      mark("list label", layout.listLabel, sentence.field, report, &page)
      // A single main clause is the sentence once more.
      guard layout.clauses.count > 1 || layout.clauses.contains(where: { $0.kind != .main }) else { continue }
      for clause in layout.clauses { line(clause, sentence.field, report, &page) }
    }
  }

  private func mark(
    _ name: String, _ range: Range<Int>, _ field: Field, _ report: Report, _ page: inout Page
  ) {
    guard !range.isEmpty else { return }
    row(name, StyledText(printable(report.slice(range, of: field)), .faint), &page)
  }

  private func line(_ clause: ClauseLayout, _ field: Field, _ report: Report, _ page: inout Page) {
    var text = StyledText()
    for (number, stretch) in clause.stretches.enumerated() {
      if number > 0 { text.append(" … ", .faint) }
      // What opens a clause are its first words.
      let isOpened = stretch.lowerBound == clause.opener.lowerBound
      let start = isOpened ? min(clause.opener.upperBound, stretch.upperBound) : stretch.lowerBound
      let opener = printable(report.slice(stretch.lowerBound..<start, of: field))
      let rest = printable(report.slice(start..<stretch.upperBound, of: field))
      text.append(opener, .strong)
      if !opener.isEmpty, !rest.isEmpty { text.append(" ") }
      text.append(rest)
    }
    if let side = clause.contrast.name { text.append(" ·\u{A0}\(side)", .faint) }
    row(clause.kind.name, text, &page)
  }

  private func row(_ name: String, _ text: StyledText, _ page: inout Page) {
    page.paragraph(text, head: StyledText("       " + name, .faint), indent: 20)
  }
}
