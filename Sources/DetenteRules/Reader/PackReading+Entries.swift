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
    if isTextWithColon(node, as: shape) { return nil }
    guard case .mapping = node, let record = open(node, as: shape) else { return nil }
    guard let text = EntryShape.kinds.lazy.compactMap({ record.value($0) }).first,
      case .scalar(let words) = text.node
    else { return nil }
    referToTerms(in: words)
    for form in record.scalars("forms") { referToTerms(in: form) }
    var entry = Entry(source(words), Entry.Inflection(rawValue: text.name) ?? .phrase)
    if record.values.count == 1 { return entry }
    checkInflection(record, kind: text.name)
    entry.forms = record.scalars("forms").map(source)
    entry.plural = record.string("plural")
    entry.past = record.string("past")
    entry.participle = record.string("participle")
    entry.compare = record.bool("compare") ?? false
    entry.weight = record.number("weight")
    entry.ambiguous = record.bool("ambiguous")
    entry.caseSensitive = record.string("case") == "sensitive"
    if let signalClass = record.scalar("class") ?? record.scalar("own") {
      refer(to: .signalClass, signalClass)
      entry.signalClass = signalClass.text
    }
    return entry
  }

  /// An override that its entry's kind has no use for is a slip.
  private mutating func checkInflection(_ record: Record, kind: String) {
    for value in record.values {
      let needed: String
      switch value.name {
      case "plural": needed = "noun"
      case "past", "participle": needed = "verb"
      case "compare": needed = "adjective"
      default: continue
      }
      if needed == kind { continue }
      report(
        .badValue, "`\(value.name)` has no use beside `\(kind)`", at: .scalar(value.key),
        label: "it belongs to `\(needed)`")
    }
  }

  /// Notes the terms that a pattern or entry names.
  mutating func referToTerms(in scalar: YAMLScalar) {
    guard scalar.text.utf8.contains(0x7B) else { return }
    for reference in TermReference.all(in: scalar.text) {
      references.append(
        Reference(
          namespace: .term, name: reference.name, location: location(scalar.start), length: 1,
          part: (source(scalar), reference.range)))
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
      if isTextWithColon(node, as: EntryShape.example) { return nil }
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
      if mayMark, !todo, marked.spans.isEmpty { warnOfSingleBrackets(in: scalar) }
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
