internal import DetenteReports
internal import DetenteScoring

extension LabelWriting {
  func writeTask(_ record: LabelRecord, _ writer: inout JSONWriter) {
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
