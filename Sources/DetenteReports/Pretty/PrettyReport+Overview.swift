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
    for line in overview.lines {
      row(
        StyledText(printable(line.id[...])), line.label,
        (line.deescalation, line.confrontation, line.balance, line.sentences), columns, &page)
    }
    let means = overview.means
    row(
      StyledText("mean · sum", .faint), nil,
      (means.deescalation, means.confrontation, means.balance, means.sentences), columns, &page)
  }

  private typealias Values = (
    deescalation: Double, confrontation: Double, balance: Double, sentences: Int
  )

  // Inlined twice it is three kilobytes.
  @inline(never)
  private func row(
    _ name: StyledText, _ label: Label?, _ values: Values, _ columns: Columns, _ page: inout Page
  ) {
    var row = StyledText("  ")
    row.append(name.clippedAtStart(to: columns.name, style))
    row = row.padded(to: columns.name + 4)
    let word = label.map { $0.sign + (columns.hasLabel ? " " + $0.rawValue : "") } ?? ""
    row.append(StyledText(word, label?.tone ?? .faint).padded(to: columns.hasLabel ? 13 : 2))
    row.append(fixed(values.deescalation), values.deescalation > 0 ? Side.deescalation.tone : .faint)
    row.append("  ")
    row.append(fixed(values.confrontation), values.confrontation > 0 ? Side.confrontation.tone : .faint)
    row.append("   " + rightAligned(fixed(values.balance, signed: true), 7))
    if columns.hasSentences { row.append("  " + rightAligned(String(values.sentences), 9)) }
    page.line(row)
  }
}
