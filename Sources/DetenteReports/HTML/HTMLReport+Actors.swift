internal import DetenteRules
internal import DetenteScoring

extension HTMLReport {
  /// Who confronts and who de-escalates: those with enough to their name, then the others, and the roles.
  func actors(_ report: Report, _ page: inout HTMLWriter) {
    let all = report.score.actors
    guard !all.isEmpty else { return }
    let isRole = { (actor: ActorScore) in context.catalog.actors[actor.actor].isRole }
    let named = all.filter { !isRole($0) && $0.isSufficient }
    page.element("h2", "Actors")
    if !named.isEmpty {
      page.element("table", ["class": "list"]) { page in
        page.markup("<thead><tr><th scope=\"col\">actor</th>")
        page.markup("<th scope=\"col\"><span class=\"c\">▲ confronts</span> ")
        page.markup("<span class=\"d\">de-escalates ▼</span></th>")
        page.markup("<th scope=\"col\">balance</th><th scope=\"col\">hits</th><th scope=\"col\">deeds</th>")
        page.markup("</tr></thead>\n")
        page.element("tbody") { page in
          for actor in named { row(actor, &page) }
        }
      }
      page.newline()
    }
    pairs(report, &page)
    tail("Too little to judge:", all.filter { !isRole($0) && !$0.isSufficient }, &page)
    tail("Not named, so no party:", all.filter(isRole), &page)
  }

  private func row(_ actor: ActorScore, _ page: inout HTMLWriter) {
    let entry = context.catalog.actors[actor.actor]
    page.element("tr") { page in
      page.element("th", ["scope": "row"]) { page in
        page.text(entry.name + " ")
        page.element("span", ["class": "faint"], entry.id)
      }
      page.element("td") { page in
        axis(deescalation: max(0, actor.balance), confrontation: max(0, -actor.balance), &page)
      }
      page.element("td", ["class": "number"], fixed(actor.balance, signed: true))
      page.element("td", ["class": "number"], String(actor.hits))
      page.element("td", ["class": "number"], percent(actor.deedShare))
    }
    page.newline()
  }

  /// Who did something to whom.
  private func pairs(_ report: Report, _ page: inout HTMLWriter) {
    let pairs = ActorPairs(report, context).list
    guard !pairs.isEmpty else { return }
    page.element("p") { page in
      page.text("To whom: ")
      for (index, pair) in pairs.enumerated() {
        if index > 0 { page.text(", ") }
        page.element("span", ["class": "nowrap"]) { page in
          page.text(pair.name)
          for side in Side.allCases {
            guard let hits = pair.hits[side] else { continue }
            page.text(" ")
            page.element("span", ["class": side.htmlClass], "\(side.sign) ×\(hits)")
          }
        }
      }
      page.text(".")
    }
    page.newline()
  }

  private func tail(_ title: String, _ actors: [ActorScore], _ page: inout HTMLWriter) {
    guard !actors.isEmpty else { return }
    let list = context.inWords(actors).joined(separator: ", ")
    page.element("p", ["class": "faint"], "\(title) \(list).")
    page.newline()
  }

  /// The articles in a line each, linked to their reports.
  func table(_ page: inout HTMLWriter) {
    guard overview.count > 1, overview.count <= Overview.most else { return }
    page.element("nav") { page in
      page.element("h2", counted(overview.count, "article"))
      page.element("table", ["class": "list"]) { page in
        page.markup("<thead><tr><th scope=\"col\">article</th><th scope=\"col\">label</th>")
        page.markup("<th scope=\"col\"><span class=\"c\">▲</span> <span class=\"d\">▼</span></th>")
        page.markup("<th scope=\"col\">balance</th><th scope=\"col\">sentences</th></tr></thead>\n")
        page.element("tbody") { page in
          for line in overview.lines { row(line, &page) }
        }
        page.newline()
        page.element("tfoot") { page in means(overview.means, &page) }
      }
    }
    page.newline()
  }

  private func row(_ line: Overview.Line, _ page: inout HTMLWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"]) { page in
        let name = printable(line.id[...])
        page.element("a", ["href": "#" + Self.anchor(line.id)], line.headline ?? name)
        if line.headline != nil { page.element("small", ["class": "faint"], " " + name) }
      }
      page.element(
        "td", ["class": "nowrap " + line.label.rawValue], "\(line.label.sign) \(line.label.rawValue)")
      page.element("td") { axis(deescalation: line.deescalation, confrontation: line.confrontation, &$0) }
      page.element("td", ["class": "number"], fixed(line.balance, signed: true))
      page.element("td", ["class": "number"], String(line.sentences))
    }
    page.newline()
  }

  private func means(_ means: Overview.Means, _ page: inout HTMLWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row", "class": "faint"], "mean, and sum of sentences")
      page.element("td", "")
      page.element("td") { axis(deescalation: means.deescalation, confrontation: means.confrontation, &$0) }
      page.element("td", ["class": "number"], fixed(means.balance, signed: true))
      page.element("td", ["class": "number"], String(means.sentences))
    }
    page.newline()
  }
}
