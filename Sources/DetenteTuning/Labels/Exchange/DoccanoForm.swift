internal import JSONRecords

/// doccano's JSONL: `label` is a list of names, or of triples `[start, end, name]`; projects for both at once have
/// `cats` and `entities`.
enum DoccanoForm {
  private static let own: Set = ["label", "cats", "entities", "relations"]

  /// Whether a line has doccano's form rather than ours.
  static func isLikely(_ line: [UInt8]) -> Bool {
    guard let object = try? JSONValue(line) else { return false }
    if object["entities"]?.elements != nil || object["cats"]?.elements != nil { return true }
    return object["label"]?.elements != nil
  }

  static func record(_ object: JSONValue, _ builder: RecordBuilder) throws(LabelFault) -> LabelRecord {
    var record = try builder.record(of: object, without: own.union([builder.mapping.fields.label]))
    // What doccano adds to each record.
    record.further.removeAll { $0.name == "Comments" && $0.value == .array([]) }
    let text = record.labelled.text
    let label = object[builder.mapping.fields.label]
    if let list = label?.elements, list.contains(where: { $0.elements != nil }) {
      for triple in list { record.spans.append(try span(triple, builder, text)) }
    } else {
      record.labelled.label = try builder.label(label)
    }
    if let names = object["cats"] { record.labelled.label = try builder.label(names) }
    for entity in object["entities"]?.elements ?? [] { record.spans.append(try span(entity, builder, text)) }
    return record
  }

  private static func span(
    _ value: JSONValue, _ builder: RecordBuilder, _ text: [UInt8]
  ) throws(LabelFault) -> LabelSpan {
    if let triple = value.elements {
      guard triple.count == 3 else { throw builder.fault("a span is no triple of start, end and label") }
      return try builder.span(triple[0], triple[1], label: triple[2], quoted: nil, of: text)
    }
    return try builder.span(
      value["start_offset"], value["end_offset"], label: value["label"], quoted: nil, of: text)
  }
}
