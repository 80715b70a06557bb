public import DetenteReports
internal import DetenteRules
internal import DetenteText

/// Writes places one below the other: for people aligned at the hit, for machines a row each.
public struct ConcordanceReport: Sendable {
  /// What places are written as.
  public enum Form: Sendable { case pretty, jsonl, csv }

  private let style: Style
  private let form: Form

  /// A writer of places.
  public init(style: Style, form: Form) {
    self.style = style
    self.form = form
  }

  /// Appends what comes before all places.
  public func begin(into output: inout [UInt8]) {
    guard form == .csv else { return }
    output +=
      CSVTable([
        "id", "sentence", "start", "end", "before", "hit", "after", "status", "rule", "field", "doc_source",
        "doc_line",
      ]).bytes
  }

  /// Appends the places of one text, which came from an input and, where it is a record, a line of it.
  public func write(
    _ lines: [Concordance.Line], from source: String, line record: Int?, into output: inout [UInt8]
  ) {
    switch form {
    case .pretty: pretty(lines, into: &output)
    case .csv:
      for line in lines {
        var table = CSVTable()
        table.append([
          line.context.id, "\(line.sentence)", "\(line.source.lowerBound)", "\(line.source.upperBound)",
          line.context.before, line.context.hit, line.context.after, line.status,
          line.rule, line.field.rawValue, source, record.map(String.init) ?? "",
        ])
        output += table.bytes
      }
    case .jsonl:
      var writer = JSONWriter(taking: &output)
      for line in lines {
        writer.beginObject()
        writer.member("id", line.context.id)
        writer.member("sentence", line.sentence)
        writer.member("start", line.source.lowerBound)
        writer.member("end", line.source.upperBound)
        writer.member("before", line.context.before)
        writer.member("hit", line.context.hit)
        writer.member("after", line.context.after)
        writer.member("status", line.status.isEmpty ? nil : line.status)
        writer.member("rule", line.rule.isEmpty ? nil : line.rule)
        writer.member("field", line.field.rawValue)
        writer.member("doc_source", source)
        writer.member("doc_line", record)
        writer.endObject()
        writer.endLine()
      }
      writer.release(to: &output)
    }
  }

  private static let idWidth = 12

  private func pretty(_ lines: [Concordance.Line], into output: inout [UInt8]) {
    var page = Page(style, taking: &output)
    var narrow = style
    narrow.width = style.width - Self.idWidth - 1
    for line in lines {
      let place = "\(printable(Array(line.context.id.utf8)[...])):\(line.sentence)"
      var row = StyledText(place, .faint).clippedAtStart(to: Self.idWidth, style).padded(to: Self.idWidth)
      // What does not count stands in round brackets.
      let isSilent = line.isCounted == false
      for text in ContextLines(narrow, isFaint: isSilent).lines([line.context], nil) { row.append(text) }
      page.line(row)
    }
    page.release(to: &output)
  }
}
