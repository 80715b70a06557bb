internal import YAML

extension PackReading {
  /// The entries of a list; faulty ones are reported and left out.
  mutating func entries(_ record: Record, _ key: String, as shape: Shape) -> [Entry] {
    var entries: [Entry] = []
    for node in record.items(key) {
      if let entry = entry(node, as: shape) { entries.append(entry) }
    }
    return entries
  }

  mutating func entry(_ node: YAMLNode, as shape: Shape) -> Entry? {
    if case .scalar(let scalar) = node {
      if scalar.text.isEmpty { return nil }
      referToTerms(in: scalar)
      return Entry(source(scalar))
    }
    guard case .mapping = node, let record = open(node, as: shape) else { return nil }
    guard let kind = EntryShape.kinds.first(where: { record[$0] != nil }), let text = record.scalar(kind)
    else { return nil }
    referToTerms(in: text)
    for form in record.scalars("forms") { referToTerms(in: form) }
    checkInflection(record, kind: kind)
    var entry = Entry(
      source(text), Entry.Inflection(rawValue: kind) ?? .phrase,
      forms: record.scalars("forms").map(source), plural: record.string("plural"),
      past: record.string("past"), participle: record.string("participle"),
      compare: record.bool("compare") ?? false, weight: record.number("weight"),
      ambiguous: record.bool("ambiguous"), caseSensitive: record.string("case") == "sensitive")
    if let signalClass = record.scalar("class") ?? record.scalar("own") {
      refer(to: .signalClass, signalClass)
      entry.signalClass = signalClass.text
    }
    return entry
  }

  /// An override that its entry's kind has no use for is a slip.
  private mutating func checkInflection(_ record: Record, kind: String) {
    let uses = ["plural": "noun", "past": "verb", "participle": "verb", "compare": "adjective"]
    for value in record.values {
      guard let needed = uses[value.name], needed != kind else { continue }
      report(
        .badValue, "`\(value.key.text)` has no use beside `\(kind)`", at: .scalar(value.key),
        label: "it belongs to `\(needed)`")
    }
  }

  /// Notes the terms that a pattern or entry names.
  mutating func referToTerms(in scalar: YAMLScalar) {
    guard scalar.text.utf8.contains(0x7B) else { return }
    for reference in TermReference.all(in: scalar.text) {
      let place = source(scalar).place(of: reference.range, in: files)
      references.append(
        Reference(
          namespace: .term, name: reference.name, location: place.location, length: place.length))
    }
  }

  /// The examples of a list; those with broken marks are reported and left out.
  mutating func examples(_ record: Record, _ key: String, mayMark: Bool = true) -> [RuleExample] {
    var examples: [RuleExample] = []
    for node in record.items(key) {
      if let example = example(node, mayMark: mayMark) { examples.append(example) }
    }
    return examples
  }

  private mutating func example(_ node: YAMLNode, mayMark: Bool) -> RuleExample? {
    var scalar: YAMLScalar
    var todo = false
    var note = ""
    if case .scalar(let plain) = node {
      scalar = plain
    } else {
      guard case .mapping = node, let record = open(node, as: EntryShape.example),
        let text = record.scalar("text") ?? record.scalar("todo")
      else { return nil }
      scalar = text
      todo = record["todo"] != nil
      note = record.string("note") ?? ""
    }
    if scalar.text.isEmpty { return nil }
    let place = location(scalar.start)
    guard scalar.text.utf8.contains(0x5B) || scalar.text.utf8.contains(0x5D) else {
      return RuleExample(text: scalar.text, spans: [], todo: todo, note: note, at: place)
    }
    switch ExampleMarks.parse(scalar.text) {
    case .success(let marked):
      if !mayMark, let span = marked.spans.first {
        report(
          at: span.lowerBound..<(span.lowerBound + 2), of: scalar, "a counterexample marks nothing",
          label: "nothing may fire here")
        return nil
      }
      return RuleExample(text: marked.text, spans: marked.spans, todo: todo, note: note, at: place)
    case .failure(let fault):
      report(at: fault.range, of: scalar, fault.message, label: fault.label)
      return nil
    }
  }

  private mutating func report(
    at range: Range<Int>, of scalar: YAMLScalar, _ message: String, label: String
  ) {
    let place = source(scalar).place(of: range, in: files)
    diagnostics.append(
      Diagnostic(.badExample, message, at: place.location, length: place.length, label: label))
  }
}
