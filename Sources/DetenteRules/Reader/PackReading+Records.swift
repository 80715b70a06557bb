internal import YAML

extension PackReading {
  /// Checks a mapping against a shape: unknown, repeated, missing keys and values of a wrong kind are
  /// reported; nil where the node is no mapping.
  mutating func open(_ node: YAMLNode, as shape: Shape) -> Record? {
    guard case .mapping(let mapping) = node else {
      report(
        .wrongType, "\(shape.title) must be a mapping", at: node, label: "this is \(describe(node))",
        help: "its keys are \(list(shape.fields.map(\.key)))")
      return nil
    }
    var record = Record(mapping, shape)
    for pair in mapping.pairs {
      var index = shape.fields.firstIndex { $0.key == pair.key.text }
      if let index, record.givenBits & 1 << UInt64(index) != 0 {
        reportTwice(pair.key, in: mapping, shape)
        continue
      }
      // A slip is read as what was meant, so that its value is checked too and nothing else is missing.
      if index == nil, let meant = reportUnknown(pair.key, in: shape),
        !mapping.pairs.contains(where: { $0.key.text == meant }), !record.isGiven(meant)
      {
        index = shape.fields.firstIndex { $0.key == meant }
      }
      guard let index else { continue }
      let field = shape.fields[index]
      record.givenBits |= 1 << UInt64(index)
      if check(pair.value, as: field.kind, for: field.key) {
        record.append(Record.Value(name: field.key, key: pair.key, node: pair.value))
      }
    }
    reportMissing(in: node, given: record.givenBits, shape)
    return record
  }

  private mutating func reportTwice(_ key: YAMLScalar, in mapping: YAMLMapping, _ shape: Shape) {
    let first = mapping.pairs.first { $0.key.text == key.text }?.key ?? key
    report(
      .duplicate, "`\(key.text)` stands twice in \(shape.title)", at: .scalar(key), label: "given again here",
      notes: ["first given at \(location(first.start).printed)"])
  }

  /// The known key that was meant, if one is near.
  private mutating func reportUnknown(_ key: YAMLScalar, in shape: Shape) -> String? {
    let known = shape.fields.map(\.key)
    let suggestion = Suggestion.nearest(to: key.text, among: known)
    report(
      .unknownKey, "\(shape.title) has no key `\(key.text)`", at: .scalar(key),
      label: suggestion.map { "did you mean `\($0)`?" } ?? "unknown key",
      notes: ["keys: \(known.joined(separator: ", "))"],
      help: suggestion == nil ? home(of: key.text, in: shape) : nil, fix: suggestion)
    return suggestion
  }

  private mutating func reportMissing(in node: YAMLNode, given: UInt64, _ shape: Shape) {
    let oneOfCount = (shape.oneOfBits & given).nonzeroBitCount
    if shape.requiredBits & ~given == 0, shape.oneOf.isEmpty || oneOfCount == 1 { return }
    let names = shape.fields.indices.filter { given & 1 << UInt64($0) != 0 }.map { shape.fields[$0].key }
    let missing = shape.fields.filter { $0.isRequired && !names.contains($0.key) }.map(\.key)
    let place = identity(of: node)
    if !missing.isEmpty {
      report(
        .missingKey, "\(shape.title) needs \(list(missing))", at: place,
        label: missing.count == 1 ? "has no `\(missing[0])`" : "has none of them")
    }
    if shape.oneOf.isEmpty { return }
    let present = shape.oneOf.filter(names.contains)
    if present.isEmpty {
      report(
        .missingKey, "\(shape.title) needs one of \(list(shape.oneOf))", at: place, label: "has none of them")
    } else if present.count > 1 {
      report(
        .badValue, "\(shape.title) has \(list(present)): only one may stand", at: place,
        label: "which of them is meant?")
    }
  }

  /// The part of a mapping that names it to its author: its id, or its first key.
  func identity(of node: YAMLNode) -> YAMLNode {
    guard case .mapping(let mapping) = node else { return node }
    if let id = mapping.pairs.first(where: { $0.key.text == "id" }), case .scalar = id.value {
      return id.value
    }
    return mapping.pairs.first.map { .scalar($0.key) } ?? node
  }

  /// Names in backquotes: `a`, `b` and `c`.
  func list(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }

  func describe(_ node: YAMLNode) -> String {
    switch node {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .scalar(let scalar):
      scalar.text.isEmpty && scalar.style == .plain ? "nothing" : scalar.number != nil ? "a number" : "a text"
    }
  }
}
