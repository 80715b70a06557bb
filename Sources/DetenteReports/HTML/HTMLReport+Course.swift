internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension HTMLReport {
  /// So many columns can be told apart.
  private static let mostColumns = 400
  /// The height of a channel, in the units of the drawing, in which a column is ten wide.
  private static let height = 50.0

  /// The article from its first scored sentence to its last, confrontation upwards, de-escalation downwards.
  func course(_ report: Report, _ page: inout HTMLWriter) {
    let all = report.score.sentences
    let quoted = Set(selection.indices(in: all).map { all[$0].sentence.number })
    let scored = all.filter(\.isScored)
    guard scored.count > 1 else { return }
    let perColumn = (scored.count + Self.mostColumns - 1) / Self.mostColumns
    let columns = stride(from: 0, to: scored.count, by: perColumn).map { start in
      scored[start..<min(start + perColumn, scored.count)]
    }
    page.element("figure") { page in
      page.newline()
      page.element(
        "svg",
        [
          "viewBox": "0 0 \(10 * columns.count) \(Int(2 * Self.height))", "preserveAspectRatio": "none",
          "role": "img", "aria-label": "course of the article",
        ]
      ) { page in
        page.newline()
        page.void(
          "rect",
          [
            "class": "zero", "x": "0", "y": "\(Int(Self.height))", "width": "\(10 * columns.count)",
            "height": "0.5",
          ])
        for (number, column) in columns.enumerated() {
          let linked = column.first { quoted.contains($0.sentence.number) }
          self.column(number, column, link: linked.map { "#" + anchor(of: $0, in: report) }, &page)
        }
      }
      page.newline()
      page.element("figcaption") { page in
        page.element("span", ["class": "c"], "▲ confrontation upwards")
        page.text(", ")
        page.element("span", ["class": "d"], "▼ de-escalation downwards")
        let grouped =
          perColumn > 1 ? ", each column the strongest of \(perColumn) sentences" : ", sentence by sentence"
        page.text(grouped + ". " + capitalized(report.score.movementInWords) + ".")
      }
    }
    page.newline()
  }

  private func column(
    _ number: Int, _ sentences: ArraySlice<SentenceScore>, link: String?, _ page: inout HTMLWriter
  ) {
    guard let first = sentences.first else { return }
    let confrontation = sentences.map(\.confrontation).max() ?? 0
    let deescalation = sentences.map(\.deescalation).max() ?? 0
    let name = "\(first.sentence.number): ▲ \(fixed(confrontation)) ▼ \(fixed(deescalation))"
    page.element("a", ["href": link]) { page in
      page.element("title", name)
      // What can be pointed at is the whole column.
      page.void("rect", ["class": "column", "x": "\(10 * number)", "y": "0", "width": "10", "height": "100"])
      bar("c", at: number, top: Self.height * (1 - confrontation), height: Self.height * confrontation, &page)
      bar("d", at: number, top: Self.height, height: Self.height * deescalation, &page)
    }
    page.newline()
  }

  private func bar(
    _ side: String, at number: Int, top: Double, height: Double, _ page: inout HTMLWriter
  ) {
    guard height > 0 else { return }
    page.void(
      "rect",
      [
        "class": side, "x": "\(10 * number + 1)", "y": fixed(top, 1), "width": "8",
        "height": fixed(height, 1),
      ])
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
