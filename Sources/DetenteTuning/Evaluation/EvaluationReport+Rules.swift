internal import DetenteReports
internal import DetenteRules
internal import DetenteScoring

extension EvaluationReport {
  /// The rules asked for, in the evaluation's order.
  var shownRules: [RuleRecord] {
    evaluation.rules.filter { record in options.match.map { record.rule.contains($0) } ?? true }
  }

  /// Rules that do harm, then those that help most.
  func rules(_ page: inout Page) {
    let rules = shownRules
    guard !rules.isEmpty else { return }
    let harmful = rules.filter { $0.gainIfRemoved > 0 }
    let helpful = rules.filter { $0.gainIfRemoved < 0 }.reversed()
    let told = Set(harmful.prefix(options.top).map(\.rule))
    let doubtful = rules.filter { $0.wrong > max(1, $0.right) && !told.contains($0.rule) }.sorted {
      ($1.wrong, $0.rule) < ($0.wrong, $1.rule)
    }
    page.line()
    let width = max(12, min(style.width - 47, rules.map(\.rule.count).max() ?? 12))
    var head = StyledText("rule", .faint).padded(to: width)
    for (name, columns) in [
      ("side", 6), ("hits", 6), ("right", 6), ("wrong", 6), ("prec.", 7), ("ΔF1 if removed", 16),
    ] {
      head.append(rightAligned(name, columns), .faint)
    }
    page.line(head)
    for (title, list) in [
      ("they do harm", harmful), ("more wrong than right", doubtful), ("they help most", Array(helpful)),
    ] where !list.isEmpty {
      page.line("  \(title)\(list.count > options.top ? ", \(options.top) of \(list.count)" : "")", .faint)
      for record in list.prefix(options.top) { page.line(row(record, width)) }
    }
    page.line(
      "ΔF1: of the mean F1, the evidence folded anew without the rule's hits; plus: better without it.",
      .faint)
  }

  private func row(_ record: RuleRecord, _ width: Int) -> StyledText {
    var line = StyledText(record.rule).clipped(to: width, style).padded(to: width)
    line.append(rightAligned(record.side.sign, 6), record.side.tone)
    for count in [record.hits, record.right, record.wrong] { line.append(rightAligned("\(count)", 6)) }
    line.append(rightAligned(share(record.precision), 7))
    line.append(
      rightAligned(record.gainIfRemoved == 0 ? "0" : fixed(record.gainIfRemoved, 4, signed: true), 16),
      record.gainIfRemoved > 0 ? .strong : .plain)
    return line
  }

  /// Wrong hits of the rules with most of them, aligned; then the words that stand before such hits.
  func contexts(_ page: inout Page) {
    let worst = shownRules.filter { $0.wrong > 0 }.sorted { ($1.wrong, $0.rule) < ($0.wrong, $1.rule) }
      .prefix(options.contexts.rules)
    for record in worst {
      let hits = evaluation.wrongHits(of: record.rule)
      page.line()
      var title = StyledText("wrong hits of ")
      title.append(record.rule, .strong)
      title.append(
        hits.count > options.contexts.hits ? ", \(options.contexts.hits) of \(hits.count)" : "", .faint)
      page.line(title)
      for line in ContextLines(style).lines(Array(hits.prefix(options.contexts.hits)), record.side) {
        page.line(line)
      }
    }
    for side in Side.allCases {
      let (total, words) = evaluation.neighbours(ofWrong: side)
      guard !words.isEmpty else { continue }
      let list = words.prefix(6).map { "\($0.word) \($0.wrong):\($0.right)" }.joined(separator: ", ")
      page.line()
      page.paragraph(
        "hint: within \(Evaluation.reach) words before "
          + "\(total == 1 ? "the one" : "the \(total)") wrong \(side.sign) \(agreeing(total, "hit", "hits")) "
          + "stand, wrong to right: \(list). "
          + "Where one of them turns or weakens what follows, an operator or a cue would cover it.")
    }
  }

  /// Phrases of texts without a label, each with its first text.
  func gaps(_ page: inout Page) {
    guard !evaluation.gaps.isEmpty else { return }
    let missed = evaluation.texts.count(where: GapMiner.isMissed)
    page.line()
    page.paragraph(
      "\(counted(missed, "text")) \(agreeing(missed, "takes a side and gets", "take a side and get")) no label. "
        + "Phrases that only such texts have, by likely gain:",
      .plain)
    for gap in evaluation.gaps.prefix(options.top) {
      var line = StyledText(rightAligned("+\(gap.gain)", 5), .strong)
      line.append(" \(gap.label.sign) ", gap.label.tone)
      line.append("“\(gap.phrase)”")
      line.append(gap.wrong > 0 ? "  \(gap.right) right, \(gap.wrong) wrong" : "", .faint)
      page.line(line)
      if let index = gap.texts.first {
        page.line(
          StyledText("         " + printable(evaluation.texts[index].labelled.text[...]), .faint).clipped(
            to: style.width, style))
      }
    }
  }
}
