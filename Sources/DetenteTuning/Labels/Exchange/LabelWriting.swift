internal import DetenteReports
internal import DetenteScoring
internal import JSONRecords

/// Writes labelled texts for another program, offsets in its own units.
public struct LabelWriting: Sendable {
  private let format: LabelFormat
  private let unit: OffsetUnit

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
      let form = doccanoForm(of: records)
      for record in records {
        var writer = JSONWriter(taking: &output)
        if format == .jsonl { writeOwn(record, &writer) } else { writeDoccano(record, form, &writer) }
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

  private func writeGoldstein(_ labelled: LabelledText, _ writer: inout JSONWriter) {
    guard let value = labelled.goldstein else { return }
    writer.key("goldstein")
    writer.literal("\(value)")
  }

  private func ends(of span: LabelSpan, in unit: OffsetUnit, _ text: [UInt8]) -> (Int, Int) {
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

  // MARK: doccano

  /// Which of doccano's projects the records are for.
  private enum DoccanoProject { case classification, sequence, both }

  private func doccanoForm(of records: [LabelRecord]) -> DoccanoProject {
    let hasSpans = records.contains { !$0.shownSpans.isEmpty }
    return !hasSpans ? .classification : records.contains { $0.shownLabel != nil } ? .both : .sequence
  }

  private func writeDoccano(_ record: LabelRecord, _ project: DoccanoProject, _ writer: inout JSONWriter) {
    let labelled = record.labelled
    writer.beginObject()
    writer.member("id", labelled.id)
    writer.member("text", bytes: labelled.text[...])
    let names = record.shownLabel.map { [$0.rawValue] } ?? []
    switch project {
    case .classification: writer.member("label", names)
    case .sequence: writeTriples("label", record, &writer)
    case .both:
      writer.member("cats", names)
      writeTriples("entities", record, &writer)
    }
    writeGoldstein(labelled, &writer)
    writer.members(record.further)
    writer.endObject()
  }

  private func writeTriples(_ name: String, _ record: LabelRecord, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for span in record.shownSpans {
      let (start, end) = ends(of: span, in: unit, record.labelled.text)
      writer.beginArray()
      writer.integer(start)
      writer.integer(end)
      writer.string(span.label)
      writer.endArray()
    }
    writer.endArray()
  }

  // MARK: Label Studio

  private func writeTask(_ record: LabelRecord, _ writer: inout JSONWriter) {
    let labelled = record.labelled
    writer.beginObject()
    writer.key("data")
    writer.beginObject()
    writer.member("id", labelled.id)
    writer.member("text", bytes: labelled.text[...])
    writeGoldstein(labelled, &writer)
    writer.members(record.further)
    writer.endObject()
    if labelled.label != nil || !record.spans.isEmpty {
      writer.key("annotations")
      writer.beginArray()
      writer.beginObject()
      writeResult(labelled.label, record.spans, labelled.text, &writer)
      writer.endObject()
      writer.endArray()
    }
    if let prediction = record.prediction {
      writer.key("predictions")
      writer.beginArray()
      writer.beginObject()
      writer.member("model_version", prediction.model)
      writer.member("score", prediction.score)
      writeResult(prediction.label, prediction.spans, labelled.text, &writer)
      writer.endObject()
      writer.endArray()
    }
    writer.endObject()
  }

  private func writeResult(
    _ label: Label?, _ spans: [LabelSpan], _ text: [UInt8], _ writer: inout JSONWriter
  ) {
    func begin(_ id: String, _ tag: String, _ type: String) {
      writer.beginObject()
      writer.member("id", id)
      writer.member("from_name", tag)
      writer.member("to_name", LabelStudioForm.tags.text)
      writer.member("type", type)
      writer.key("value")
      writer.beginObject()
    }
    writer.key("result")
    writer.beginArray()
    if let label {
      begin("label", LabelStudioForm.tags.label, "choices")
      writer.member("choices", [label.rawValue])
      writer.endObject()
      writer.endObject()
    }
    for (index, span) in spans.enumerated() {
      let (start, end) = ends(of: span, in: unit, text)
      begin("span-\(index + 1)", LabelStudioForm.tags.span, "labels")
      writer.member("start", start)
      writer.member("end", end)
      writer.member("text", bytes: text[span.range])
      writer.member("labels", [span.label])
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }
}

extension LabelRecord {
  /// What people say, else what the pack says: for programs that know no predictions.
  fileprivate var shownLabel: Label? { labelled.label ?? prediction?.label }
  fileprivate var shownSpans: [LabelSpan] { spans.isEmpty ? prediction?.spans ?? [] : spans }
}

extension JSONWriter {
  /// Members that are handed on as they are.
  fileprivate mutating func members(_ members: [JSONValue.Member]) {
    for member in members {
      key(escaping: member.name)
      value(member.value)
    }
  }

  fileprivate mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let truth): bool(truth)
    case .number(let digits): literal(digits)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      self.members(members)
      endObject()
    }
  }
}

extension JSONValue {
  /// As JSON text, without white space.
  var written: String {
    var bytes: [UInt8] = []
    var writer = JSONWriter(taking: &bytes)
    writer.value(self)
    writer.release(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
