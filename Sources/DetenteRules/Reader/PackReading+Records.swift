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
    var record = Record(mapping)
    for (index, pair) in mapping.pairs.enumerated() {
      if let first = mapping.pairs[..<index].first(where: { $0.key.text == pair.key.text })?.key {
        report(
          .duplicate, "`\(pair.key.text)` stands twice in \(shape.title)", at: .scalar(pair.key),
          label: "given again here", notes: ["first given at \(location(first.start).printed)"])
        continue
      }
      var name = pair.key.text
      if !shape.fields.contains(where: { $0.key == name }) {
        // A slip is read as what was meant, so that its value is checked too and nothing else is missing.
        guard let meant = reportUnknown(pair.key, in: shape),
          !mapping.pairs.contains(where: { $0.key.text == meant }), !record.given.contains(meant)
        else { continue }
        name = meant
      }
      guard let field = shape.fields.first(where: { $0.key == name }) else { continue }
      record.note(given: name)
      if check(pair.value, as: field.kind, for: field.key) {
        record.append(Record.Value(name: name, key: pair.key, node: pair.value))
      }
    }
    reportMissing(in: node, given: record.given, shape)
    return record
  }

  /// The known key that was meant, if one is near.
  private mutating func reportUnknown(_ key: YAMLScalar, in shape: Shape) -> String? {
    let known = shape.fields.map(\.key)
    let suggestion = Suggestion.nearest(to: key.text, among: known)
    report(
      .unknownKey, "\(shape.title) has no key `\(key.text)`", at: .scalar(key),
      label: suggestion.map { "did you mean `\($0)`?" } ?? "unknown key",
      notes: ["keys: \(known.joined(separator: ", "))"], fix: suggestion)
    return suggestion
  }

  private mutating func reportMissing(in node: YAMLNode, given: [String], _ shape: Shape) {
    let missing = shape.fields.filter { $0.isRequired && !given.contains($0.key) }.map(\.key)
    let place = identity(of: node)
    if !missing.isEmpty {
      report(
        .missingKey, "\(shape.title) needs \(list(missing))", at: place,
        label: missing.count == 1 ? "has no `\(missing[0])`" : "has none of them")
    }
    if shape.oneOf.isEmpty { return }
    let present = shape.oneOf.filter(given.contains)
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
