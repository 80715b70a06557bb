internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

extension PrettyReport {
  /// The article from its first scored sentence to its last: a column each, a row for each channel.
  func course(_ report: Report, _ page: inout Page) {
    let scored = report.score.sentences.filter(\.isScored)
    let width = max(style.width - PrettyReport.gutter - 2, 20)
    let perColumn = (scored.count + width * 3 - 1) / (width * 3)
    let columns = stride(from: 0, to: scored.count, by: max(perColumn, 1)).map { start in
      scored[start..<min(start + max(perColumn, 1), scored.count)]
    }
    guard scored.count > 1 else { return }
    for start in stride(from: 0, to: columns.count, by: width) {
      let part = columns[start..<min(start + width, columns.count)]
      strip(.deescalation, part.map { $0.map(\.deescalation).max() ?? 0 }, named: start == 0, &page)
      strip(.confrontation, part.map { $0.map(\.confrontation).max() ?? 0 }, named: false, &page)
      ticks(part.map { $0.first?.sentence.number ?? 0 }, &page)
    }
    let indent = StyledText(String(repeating: " ", count: PrettyReport.gutter))
    if perColumn > 1 {
      page.paragraph(StyledText("each column: the strongest of \(perColumn) sentences", .faint), head: indent)
    }
    page.paragraph(StyledText(report.score.movementInWords), head: StyledText("  thirds     "))
  }

  private func strip(_ side: Side, _ values: [Double], named: Bool, _ page: inout Page) {
    var line = StyledText(named ? "  course     " : String(repeating: " ", count: PrettyReport.gutter))
    line.append(side.sign + " ", side.tone)
    for value in values {
      line.append(level(value), value > 0 ? side.tone : .faint)
    }
    page.line(line)
  }

  /// A value in 0…1 as one character: a bar of eighths, in ASCII the tenths.
  private func level(_ value: Double) -> String {
    if value < 0.005 { return "·" }
    if style.isASCII { return String(min(9, max(1, Int((value * 10).rounded())))) }
    return ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][min(7, Int(value * 8))]
  }

  /// Sentence numbers under the strips, at the first column and at each multiple of five.
  private func ticks(_ numbers: [Int], _ page: inout Page) {
    var line = StyledText(String(repeating: " ", count: PrettyReport.gutter + 2))
    for (column, number) in numbers.enumerated() where column == 0 || number % 5 == 0 {
      let place = PrettyReport.gutter + 2 + column
      guard place > line.width || column == 0 else { continue }
      line = line.padded(to: place)
      line.append(String(number), .faint)
    }
    page.line(line)
  }
}
