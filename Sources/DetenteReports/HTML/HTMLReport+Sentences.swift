internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension HTMLReport {
  /// The article itself, or what was chosen of it.
  func sentences(_ report: Report, _ page: inout HTMLWriter) {
    let all = report.score.sentences
    let shown = selection.indices(in: all)
    guard !shown.isEmpty else { return }
    page.element("h2", shown.count == all.count ? "Sentences" : "Sentences: \(shown.count) of \(all.count)")
    if !explains, shown.contains(where: { !all[$0].evidence.isEmpty }) {
      page.element("p", ["class": "hint"], "A sentence opens to what made its numbers.")
    }
    page.newline()
    for (place, index) in shown.enumerated() {
      let isGap = place > 0 && (shown[place - 1] != index - 1 || beginsParagraph(index, of: report))
      sentence(all[index], isGap: isGap, of: report, &page)
    }
  }

  /// Whether an empty line stands before a sentence.
  private func beginsParagraph(_ index: Int, of report: Report) -> Bool {
    let (before, here) = (report.score.sentences[index - 1].sentence, report.score.sentences[index].sentence)
    guard before.field == here.field, before.source.upperBound <= here.source.lowerBound else { return true }
    let between = report.slice(before.source.upperBound..<here.source.lowerBound, of: here.field)
    return between.count { $0 == UInt8(ascii: "\n") } > 1
  }

  private func sentence(_ score: SentenceScore, isGap: Bool, of report: Report, _ page: inout HTMLWriter) {
    let kind = "s" + (isGap ? " gap" : "") + (score.isScored ? "" : " unscored")
    let name = anchor(of: score, in: report)
    if score.evidence.isEmpty {
      page.element("div", ["class": kind, "id": name]) { line(score, of: report, &$0) }
    } else {
      page.element("details", ["class": kind, "id": name, "open": explains ? "open" : nil]) { page in
        page.element("summary") { line(score, of: report, &$0) }
        explanation(of: score, in: report, &page)
      }
    }
    page.newline()
  }

  /// Number, sign, channels and words.
  private func line(_ score: SentenceScore, of report: Report, _ page: inout HTMLWriter) {
    page.element("span", ["class": "number faint"], String(score.sentence.number))
    let channels = "de-escalation \(fixed(score.deescalation)) · confrontation \(fixed(score.confrontation))"
    page.element(
      "span", ["class": score.label.rawValue, "title": "\(score.label.rawValue) · \(channels)"],
      score.label.sign)
    axis(deescalation: score.deescalation, confrontation: score.confrontation, &page)
    page.element("span", ["class": score.sentence.zone == .headline ? "words strong" : "words"]) { page in
      for piece in MarkedSentence(score, of: report, context).pieces {
        switch piece {
        case .begin: break
        case .words(let words, nil): page.text(words)
        case .words(let words, let mark?):
          page.element("mark", ["class": mark.side.htmlClass, "title": tip(score.evidence[mark.hit])], words)
        case .end(let mark): page.element("b", ["class": mark.side.htmlClass], mark.sign)
        }
      }
      if score.sentence.zone != .body {
        let zone = score.sentence.zone.rawValue + (score.isScored ? "" : ", not scored")
        page.element("span", ["class": "zone"], zone)
      }
    }
  }

  /// What is shown where a mark is pointed at.
  private func tip(_ hit: Evidence) -> String {
    let what = "\(context.className(hit.signalClass)) \(short(hit.value * hit.repeatFactor))"
    return context.roles(of: hit).map { "\(what) · \($0)" } ?? what
  }

  /// What made a sentence's numbers: each hit with its value and reasons, then the fold.
  private func explanation(of score: SentenceScore, in report: Report, _ page: inout HTMLWriter) {
    let shown = score.evidence.indices.filter { showsCovered || !context.isCovered($0, in: score.evidence) }
    page.element("table", ["class": "hits"]) { page in
      for index in shown { row(score.evidence[index], score, report, &page) }
    }
    let hidden = score.evidence.count - shown.count
    if hidden > 0 {
      page.element(
        "p", ["class": "faint"], "\(hidden) more inside \(agreeing(hidden, "one", "some")) of these")
    }
    page.element("p", ["class": "fold"]) { page in
      for side in Side.allCases {
        let fold = FoldInWords(side, of: score, context)
        page.element("span", ["class": side.htmlClass], "\(side.sign) \(side.channel)")
        page.text(" = \(fold.product)" + (fold.value.map { " = \($0)" } ?? ""))
        page.markup("<br/>")
      }
      page.text("balance = \(short(score.deescalation)) − \(short(score.confrontation)) = ")
      page.element("b", short(score.balance, signed: true))
      page.text(" · " + score.strengthInWords)
    }
  }

  private func row(_ hit: Evidence, _ score: SentenceScore, _ report: Report, _ page: inout HTMLWriter) {
    let side = context.side(of: hit)
    let isCounted = hit.status == .counted
    let field = score.sentence.field
    page.element("tr", ["class": isCounted ? nil : "faint"]) { page in
      page.element("td", ["class": "number"], isCounted ? short(hit.value * hit.repeatFactor) : "–")
      page.element("td", ["class": "nowrap" + (isCounted ? " " + side.htmlClass : "")]) { page in
        page.text("\(side.sign) \(context.className(hit.signalClass))")
      }
      page.element("td") { page in
        page.element("q", printable(report.slice(hit.source, of: field)))
        if let roles = context.roles(of: hit) { page.text(" " + roles) }
        page.markup("<br/>")
        page.element("span", ["class": "faint"]) { page in
          page.element("code", context.rule(hit.unit))
          page.text(" " + Because(hit, field: field, of: report, context, Style()).text)
        }
      }
    }
    page.newline()
  }
}
