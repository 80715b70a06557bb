internal import DetenteRules
internal import DetenteScoring

extension Side {
  /// The class of what belongs to its channel.
  var htmlClass: String { self == .deescalation ? "d" : "c" }
}

extension HTMLReport {
  func header(_ name: String, _ report: Report, _ page: inout HTMLWriter) {
    page.element("header") { page in
      page.element("h1", name)
      page.element("p", ["class": "faint"], report.facts(context).joined(separator: " · "))
    }
    page.newline()
  }

  /// The label, the two channels and what the article is made of.
  func summary(_ report: Report, _ page: inout HTMLWriter) {
    let score = report.score
    page.element("table", ["class": "summary"]) { page in
      row("label", &page) { page in
        page.element("b", ["class": score.label.rawValue], "\(score.label.sign) \(score.label.rawValue)")
      }
      channel(.deescalation, score.deescalation, &page)
      channel(.confrontation, score.confrontation, &page)
      row("balance", &page) { $0.text(score.balanceInWords) }
      if !score.isSilent { row("evidence", &page) { $0.text(score.evidenceInWords) } }
      row("sentences", &page) { page in counts(Summary(of: score), &page) }
      let classes = Summary.classes(of: score)
      if !classes.isEmpty {
        row("classes", &page) { page in
          for (index, total) in classes.enumerated() {
            let signalClass = context.catalog.classes[total.signalClass]
            if index > 0 { page.text("  ") }
            page.element("span", ["class": "nowrap"]) { page in
              page.element(
                "span", ["class": signalClass.side.htmlClass], "\(signalClass.side.sign) \(signalClass.id)")
              page.text(" ×\(total.hits)")
            }
          }
        }
      }
    }
    page.newline()
  }

  private func row(_ name: String, _ page: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"], name)
      page.element("td") { content(&$0) }
    }
    page.newline()
  }

  private func channel(_ side: Side, _ value: Double, _ page: inout HTMLWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row", "class": side.htmlClass], "\(side.sign) \(side.channel)")
      page.element("td") { page in
        page.text(fixed(value) + " ")
        page.element("span", ["class": "bar"]) { page in
          page.element("i", ["class": side.htmlClass, "style": "width:\(fixed(100 * value, 1))%"], "")
        }
      }
    }
    page.newline()
  }

  private func counts(_ summary: Summary, _ page: inout HTMLWriter) {
    let parts: [(Label, Int)] = [
      (.deescalate, summary.deescalate), (.confront, summary.confront), (.mixed, summary.mixed),
      (.neutral, summary.neutral),
    ]
    for (index, (label, count)) in parts.enumerated() {
      if index > 0 { page.text("  ") }
      page.element(
        "span", ["class": count > 0 ? "nowrap \(label.rawValue)" : "nowrap neutral"],
        "\(label.sign) \(count) \(label.rawValue)")
    }
  }

  func remarks(_ report: Report, _ page: inout HTMLWriter) {
    let notes = report.notes + selection.emptiness(in: report.score.sentences)
    for note in notes { page.element("p", ["class": "note"], "note: " + note) }
    for fault in report.faults { page.element("p", ["class": "fault"], "error: " + fault) }
    if !notes.isEmpty || !report.faults.isEmpty { page.newline() }
  }

  /// Two bars from the middle: confrontation to the left, de-escalation to the right.
  func axis(deescalation: Double, confrontation: Double, _ page: inout HTMLWriter) {
    page.element("span", ["class": "axis"]) { page in
      page.element("i", ["class": "c", "style": "width:\(fixed(50 * confrontation, 1))%"], "")
      page.element("i", ["class": "d", "style": "width:\(fixed(50 * deescalation, 1))%"], "")
    }
  }
}
