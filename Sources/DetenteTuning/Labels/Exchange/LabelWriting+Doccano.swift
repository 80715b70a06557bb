internal import DetenteReports
internal import DetenteScoring

extension LabelWriting {
  /// Which of doccano's projects the records are for.
  enum DoccanoProject { case classification, sequence, both }

  func doccanoProject(of records: [LabelRecord]) -> DoccanoProject {
    let hasSpans = records.contains { !$0.shownSpans.isEmpty }
    return !hasSpans ? .classification : records.contains { $0.shownLabel != nil } ? .both : .sequence
  }

  func writeDoccano(_ record: LabelRecord, _ project: DoccanoProject, _ writer: inout JSONWriter) {
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
}

extension LabelRecord {
  /// What people say, else what the pack says: for programs that know no predictions.
  fileprivate var shownLabel: Label? { labelled.label ?? prediction?.label }
  fileprivate var shownSpans: [LabelSpan] { spans.isEmpty ? prediction?.spans ?? [] : spans }
}
