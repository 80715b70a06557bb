internal import Detente
public import DetenteReports
internal import DetenteRules
internal import DetenteScoring

/// Writes a comparison of two packs.
public struct ComparisonReport: Sendable {
  private let comparison: PackComparison
  private let names: (old: String, new: String)
  private let style: Style
  private let top: Int

  /// A report that shows so many changes of each kind.
  public init(_ comparison: PackComparison, names: (old: String, new: String), style: Style, top: Int = 20) {
    self.comparison = comparison
    self.names = names
    self.style = style
    self.top = top
  }

  /// Appends the report for people.
  public func write(into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    page.paragraph("\(names.old) → \(names.new)", .faint)
    summary(&page)
    figures(&page)
    changes(&page)
    parts(&page)
    page.release(to: &output)
  }

  private func summary(_ page: inout Page) {
    let changes = comparison.changes
    guard comparison.compared > 0 || comparison.unpaired > 0 else {
      return page.paragraph("no texts were named (--on, --labels): the packs alone are compared", .faint)
    }
    var facts = ["\(changes.count) of \(comparison.compared) changed"]
    let labels = changes.count(where: \.changesLabel)
    if labels < changes.count { facts.append("\(labels) in their label") }
    if comparison.figures != nil {
      facts.append("\(changes.count(where: \.isNowRight)) now right")
      facts.append("\(changes.count(where: \.isNowWrong)) now wrong")
      let other = changes.count { $0.changesLabel && $0.gold != nil && !$0.isNowRight && !$0.isNowWrong }
      if other > 0 { facts.append("\(other) wrong in another way") }
    }
    let unpaired = comparison.unpaired
    if unpaired > 0 {
      facts.append("\(counted(unpaired, "sentence")) \(agreeing(unpaired, "has", "have")) other borders")
    }
    page.paragraph(StyledText(facts.joined(separator: " · "), .strong))
  }

  /// The figures that moved.
  private func figures(_ page: inout Page) {
    guard let (old, new) = comparison.figures else { return }
    var moved: [StyledText] = []
    func add(_ name: String, _ before: Double?, _ after: Double?) {
      guard let before, let after, fixed(before, 3) != fixed(after, 3) else { return }
      moved.append(StyledText("\(name) \(fixed(before, 3))\u{A0}→\u{A0}\(fixed(after, 3))"))
    }
    for (name, _, figure) in Figures.rows { add(name, figure(old), figure(new)) }
    for label in Confusion.order {
      add("\(label.sign) precision", old.labels[label]?.precision, new.labels[label]?.precision)
      add("\(label.sign) recall", old.labels[label]?.recall, new.labels[label]?.recall)
      add("\(label.sign) F1", old.labels[label]?.f1, new.labels[label]?.f1)
    }
    guard !moved.isEmpty else { return page.line("no figure moved", .faint) }
    var line = StyledText()
    for (index, text) in moved.enumerated() {
      if index > 0 { line.append(" · ", .faint) }
      line.append(text)
    }
    page.paragraph(line)
  }

  private func changes(_ page: inout Page) {
    let groups: [(String, [ScoreChange])] = [
      ("now wrong", comparison.changes.filter(\.isNowWrong)),
      ("now right", comparison.changes.filter(\.isNowRight)),
      ("another label", comparison.changes.filter { $0.changesLabel && !$0.isNowRight && !$0.isNowWrong }),
      ("another balance", comparison.changes.filter { !$0.changesLabel }),
    ]
    for (title, list) in groups where !list.isEmpty {
      page.line()
      page.line(title + (list.count > top ? ", \(top) of \(list.count)" : ""), .faint)
      for change in list.prefix(top) { write(change, &page) }
    }
  }

  private func write(_ change: ScoreChange, _ page: inout Page) {
    var head = StyledText("\(change.old.label.sign)", change.old.label.tone)
    head.append("→")
    head.append("\(change.new.label.sign) ", change.new.label.tone)
    head.append(rightAligned("\(fixed(change.old.balance, signed: true)) → ", 8))
    head.append(fixed(change.new.balance, signed: true), .strong)
    head.append("  ")
    var text = StyledText(printable(change.text[...])).clipped(
      to: max(40, 2 * (style.width - 19) - 12), style)
    if let gold = change.gold {
      text.append("  people: \(gold.sign)", .faint)
      text.append(change.new.label == gold ? " ✓" : "", .strong)
    }
    page.paragraph(text, head: head, indent: 19)
    let rules = change.old.rules.map { "−\u{A0}\($0)" } + change.new.rules.map { "+\u{A0}\($0)" }
    if !rules.isEmpty { page.paragraph(StyledText(rules.joined(separator: "  "), .faint), indent: 19) }
  }

  // MARK: The packs

  private func parts(_ page: inout Page) {
    page.line()
    guard !comparison.parts.isEmpty else {
      return page.line("the packs do not differ in anything that scores", .faint)
    }
    page.line("the packs", .faint)
    for part in comparison.parts {
      let sign = part.kind == .added ? "+" : part.kind == .removed ? "−" : "~"
      var line = StyledText("\(sign) ", .strong)
      line.append("\(part.id)")
      line.append(" (\(part.section))", .faint)
      if let hits = comparison.hits[part.id] { line.append("  hits \(hits.old) → \(hits.new)") }
      page.line(line)
      for difference in part.differences { write(difference, &page) }
    }
  }

  private func write(_ difference: PartChange.Difference, _ page: inout Page) {
    func list(_ texts: [String], _ sign: String) -> String {
      let shown = texts.prefix(4).map { sign + $0 }.joined(separator: "  ")
      return shown + (texts.count > 4 ? "  … \(texts.count - 4) more" : "")
    }
    let head = StyledText("    \(difference.name) ", .faint)
    if difference.old.count == 1, difference.new.count == 1,
      (difference.old[0] + difference.new[0]).count < 50
    {
      return page.paragraph(StyledText("\(difference.old[0]) → \(difference.new[0])"), head: head)
    }
    if !difference.old.isEmpty { page.paragraph(StyledText(list(difference.old, "− ")), head: head) }
    if !difference.new.isEmpty { page.paragraph(StyledText(list(difference.new, "+ ")), head: head) }
    if difference.old.isEmpty, difference.new.isEmpty { page.paragraph(StyledText("changed"), head: head) }
  }

  // MARK: For machines

  /// Appends a row for each change.
  public func writeCSV(into output: inout [UInt8]) {
    var table = CSVTable([
      "id", "sentence", "old_label", "new_label", "old_balance", "new_balance", "label", "rules_gone",
      "rules_new", "text",
    ])
    for change in comparison.changes {
      table.append([
        change.id, change.sentence == 0 ? "" : "\(change.sentence)", change.old.label.rawValue,
        change.new.label.rawValue, decimal(change.old.balance), decimal(change.new.balance),
        change.gold?.rawValue ?? "", change.old.rules.joined(separator: " "),
        change.new.rules.joined(separator: " "),
        String(decoding: change.text, as: UTF8.self),
      ])
    }
    output += table.bytes
  }

  /// Appends everything as one JSON object.
  public func writeJSON(into output: inout [UInt8]) {
    JSONWriter.line(schema: "detente:comparison/1", into: &output) { writer in
      writer.member("old", names.old)
      writer.member("new", names.new)
      writer.member("compared", comparison.compared)
      writer.member("unpaired", comparison.unpaired)
      writer.member("changes", objects: comparison.changes) { writer, change in
        writer.member("id", change.id)
        writer.member("sentence", change.sentence == 0 ? nil : change.sentence)
        writer.member("old_label", change.old.label.rawValue)
        writer.member("new_label", change.new.label.rawValue)
        writer.member("old_balance", change.old.balance)
        writer.member("new_balance", change.new.balance)
        writer.member("label", change.gold?.rawValue)
        writer.member("rules_gone", change.old.rules)
        writer.member("rules_new", change.new.rules)
        writer.member("text", bytes: change.text[...])
      }
      writer.member("parts", objects: comparison.parts) { writer, part in
        writer.member("section", part.section)
        writer.member("id", part.id)
        writer.member("change", part.kind.rawValue)
        writer.member("old_hits", comparison.hits[part.id]?.old)
        writer.member("new_hits", comparison.hits[part.id]?.new)
        writer.member("differences", objects: part.differences) { writer, difference in
          writer.member("name", difference.name)
          writer.member("old", difference.old)
          writer.member("new", difference.new)
        }
      }
      writer.member("figures") { writer in
        guard let figures = comparison.figures else { return }
        for (key, figure) in Figures.members {
          writer.member(key, [figure(figures.old), figure(figures.new)].compactMap(\.self))
        }
      }
    }
  }
}
