internal import DetenteRules
internal import DetenteScoring

extension PrettyReport {
  /// What the table has room for.
  private struct Columns {
    /// The label as a word, besides its sign.
    let hasLabel: Bool
    let hasSentences: Bool
    /// The width of the names.
    let name: Int

    init(_ lines: [Overview.Line], width: Int) {
      (hasLabel, hasSentences) = (width >= 60, width >= 48)
      let others = 4 + (hasLabel ? 13 : 2) + 20 + (hasSentences ? 11 : 0)
      let longest = lines.map { StyledText(printable($0.id[...])).width }.max() ?? 0
      name = max(10, min(max(longest, 8), width - others))
    }
  }

  /// Articles in a line each, in their order, where there are several, and not so many that nobody reads the table.
  func table(of overview: Overview, _ page: inout Page) {
    guard overview.count > 1, overview.count <= Overview.most else { return }
    let columns = Columns(overview.lines, width: style.width)
    page.line()
    page.line(String(repeating: "─", count: style.width), .faint)
    page.line()
    var head = StyledText(counted(overview.count, "article"), .strong).padded(to: columns.name + 4)
    head.append(String(repeating: " ", count: columns.hasLabel ? 13 : 2))
    head.append("   ▼", .deescalation)
    head.append("     ▲", .confrontation)
    head.append("   balance" + (columns.hasSentences ? "  sentences" : ""))
    page.line(head)
    for line in overview.lines { row(line, columns, &page) }
  }

  private func row(_ line: Overview.Line, _ columns: Columns, _ page: inout Page) {
    var row = StyledText("  ")
    row.append(StyledText(printable(line.id[...])).clippedAtStart(to: columns.name, style))
    row = row.padded(to: columns.name + 4)
    row.append(
      StyledText(line.label.sign + (columns.hasLabel ? " " + line.label.rawValue : ""), line.label.tone)
        .padded(to: columns.hasLabel ? 13 : 2))
    row.append(fixed(line.deescalation), line.deescalation > 0 ? Side.deescalation.tone : .faint)
    row.append("  ")
    row.append(fixed(line.confrontation), line.confrontation > 0 ? Side.confrontation.tone : .faint)
    row.append("   " + rightAligned(fixed(line.balance, signed: true), 7))
    if columns.hasSentences { row.append("  " + rightAligned(String(line.sentences), 9)) }
    page.line(row)
  }
}
