internal import DetenteReports
internal import DetenteScoring
internal import JSONRecords

/// Writes labelled texts for another program, offsets in its own units.
public struct LabelWriting: Sendable {
  private let format: LabelFormat
  let unit: OffsetUnit

  /// A writer of a format; offsets count what the format counts, unless another unit is named.
  public init(_ format: LabelFormat, unit: OffsetUnit? = nil) {
    self.format = format
    self.unit = unit ?? format.unit
  }

  /// Appends all records, in their order.
  public func write(_ records: [LabelRecord], into output: inout [UInt8]) {
    switch format {
    case .csv: writeTable(records, into: &output)
    case .jsonl, .doccano:
      let project = doccanoProject(of: records)
      for record in records {
        var writer = JSONWriter(taking: &output)
        if format == .jsonl { writeOwn(record, &writer) } else { writeDoccano(record, project, &writer) }
        writer.endLine()
        writer.release(to: &output)
      }
    case .labelStudio:
      var writer = JSONWriter(taking: &output)
      writer.beginArray()
      for record in records { writeTask(record, &writer) }
      writer.endArray()
      writer.endLine()
      writer.release(to: &output)
    }
  }

  // MARK: Our own form

  private func writeOwn(_ record: LabelRecord, _ writer: inout JSONWriter) {
    let labelled = record.labelled
    writer.beginObject()
    writer.member("id", labelled.id)
    writer.member("text", bytes: labelled.text[...])
    writer.member("label", labelled.label?.rawValue)
    writeGoldstein(labelled, &writer)
    if !record.spans.isEmpty {
      writer.key("spans")
      writeSpans(record, &writer)
    }
    writer.members(record.further)
    writer.endObject()
  }

  private func writeSpans(_ record: LabelRecord, _ writer: inout JSONWriter) {
    let text = record.labelled.text
    writer.beginArray()
    for span in record.spans {
      writer.beginObject()
      for unit in [OffsetUnit.byte, .char] { writer.member(unit.rawValue, ends(of: span, in: unit, text)) }
      writer.member("label", span.label)
      writer.member("text", bytes: text[span.range])
      writer.endObject()
    }
    writer.endArray()
  }

  func writeGoldstein(_ labelled: LabelledText, _ writer: inout JSONWriter) {
    guard let value = labelled.goldstein else { return }
    writer.key("goldstein")
    writer.literal("\(value)")
  }

  func ends(of span: LabelSpan, in unit: OffsetUnit, _ text: [UInt8]) -> (Int, Int) {
    (unit.count(before: span.range.lowerBound, in: text), unit.count(before: span.range.upperBound, in: text))
  }

  // MARK: A table

  private func writeTable(_ records: [LabelRecord], into output: inout [UInt8]) {
    var further: [String] = []
    var known: Set<String> = []
    for record in records {
      for member in record.further where known.insert(member.name).inserted { further.append(member.name) }
    }
    let hasGoldstein = records.contains { $0.labelled.goldstein != nil }
    let hasSpans = records.contains { !$0.spans.isEmpty }
    var table = CSVTable(
      ["id", "text", "label"] + (hasGoldstein ? ["goldstein"] : []) + (hasSpans ? ["spans"] : []) + further)
    for record in records {
      let labelled = record.labelled
      var row = [labelled.id, String(decoding: labelled.text, as: UTF8.self), labelled.label?.rawValue ?? ""]
      if hasGoldstein { row.append(labelled.goldstein.map { "\($0)" } ?? "") }
      if hasSpans { row.append(record.spans.isEmpty ? "" : spanCell(record)) }
      let object = JSONValue.object(record.further)
      row += further.map { name in object[name].map(CSVForm.cell) ?? "" }
      table.append(row)
    }
    output += table.bytes
  }

  private func spanCell(_ record: LabelRecord) -> String {
    var bytes: [UInt8] = []
    var writer = JSONWriter(taking: &bytes)
    writeSpans(record, &writer)
    writer.release(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
