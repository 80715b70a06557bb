internal import DetenteScoring
internal import JSONRecords

/// Label Studio's tasks: the text in `data`, people's words in `annotations`, a program's in `predictions`; choices label
/// the text, labels its stretches.
enum LabelStudioForm {
  /// The names of the tags that an exported task refers to.
  static let tags = (text: "text", label: "label", span: "span")

  /// A task; of several annotations that say the same the last counts, and cancelled ones do not.
  static func record(_ task: JSONValue, _ builder: RecordBuilder) throws(LabelFault) -> LabelRecord {
    guard let data = task["data"] else {
      throw builder.fault("a task has no \"data\"; export from Label Studio as JSON, not as JSON-MIN")
    }
    var record = try builder.record(of: data, without: [])
    if data[builder.mapping.fields.id] == nil, case .number(let id)? = task["id"] { record.labelled.id = id }
    let annotations = (task["annotations"]?.elements ?? []).filter { $0["was_cancelled"] != .boolean(true) }
    var labels: [Label] = []
    for annotation in annotations {
      let results = annotation["result"]?.elements ?? []
      record.spans = []
      for result in results {
        let value = result["value"]
        if let choices = value?["choices"] {
          if let label = try builder.label(choices) { labels.append(label) }
        } else if let names = value?["labels"]?.elements {
          for name in names {
            record.spans.append(
              try builder.span(
                value?["start"], value?["end"], label: name, quoted: value?["text"], of: record.labelled.text)
            )
          }
        }
      }
    }
    if let first = labels.first, labels.contains(where: { $0 != first }) {
      throw builder.fault(
        "the task \(record.labelled.id) has several labels: \(labels.map(\.rawValue).joined(separator: ", "))"
      )
    }
    record.labelled.label = labels.last
    return record
  }
}
