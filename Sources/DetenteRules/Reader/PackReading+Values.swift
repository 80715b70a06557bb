internal import YAML

extension PackReading {
  /// Checks a value against its kind; whether the decoder may use it.
  ///
  /// Mappings are only checked to be mappings: their decoder opens them.
  mutating func check(_ node: YAMLNode, as kind: ValueKind, for key: String) -> Bool {
    switch kind {
    case .record(let shape):
      if case .mapping = node { return true }
      report(
        .wrongType, "`\(key)` must be a mapping", at: node, label: "this is \(describe(node))",
        help: "its keys are \(list(shape.fields.map(\.key)))")
      return false
    case .list(let item): return checkList(node, of: item, for: key)
    case .tuple(let item, let count):
      guard checkList(node, of: item, for: key) else { return false }
      if case .sequence(let sequence) = node, sequence.items.count != count {
        report(
          .badValue, "`\(key)` must hold \(count) values", at: node,
          label: "this holds \(sequence.items.count)")
        return false
      }
      return true
    case .oneOrMore(let item):
      if case .sequence = node { return checkList(node, of: item, for: key) }
      return check(node, as: item, for: key)
    case .either(let first, let second): return checkEither(node, first, second, for: key)
    default:
      guard case .scalar(let scalar) = node else {
        report(
          .wrongType, "`\(key)` must be \(describe(kind))", at: node, label: "this is \(describe(node))")
        return false
      }
      return check(scalar, as: kind, for: key)
    }
  }

  private mutating func checkList(_ node: YAMLNode, of item: ValueKind, for key: String) -> Bool {
    guard case .sequence(let sequence) = node else {
      var fix: String?
      if case .scalar(let scalar) = node, !scalar.text.isEmpty, scalar.style == .plain {
        fix = "[\(scalar.text)]"
      }
      var help = fix == nil ? nil : "put it in brackets"
      if case .mapping = node { help = "begin each of its items with `- `" }
      report(
        .wrongType, "`\(key)` must be a list", at: node, label: "this is \(describe(node))", help: help,
        fix: fix)
      return false
    }
    // Each mapping of a list is checked by its decoder.
    if case .record = item { return true }
    var areGood = true
    for node in sequence.items where !check(node, as: item, for: key) { areGood = false }
    if case .tuple = item { return true }
    // A list of words or mappings stays usable without its bad items; one of numbers does not.
    if case .number = item { return areGood }
    return true
  }

  private mutating func checkEither(
    _ node: YAMLNode, _ first: ValueKind, _ second: ValueKind, for key: String
  ) -> Bool {
    switch (node, second) {
    case (.mapping, .record): return true
    case (.scalar(let scalar), .whole) where scalar.integer != nil: return check(node, as: second, for: key)
    case (.scalar, _): return check(node, as: first, for: key)
    default:
      report(
        .wrongType, "`\(key)` must hold \(describe(first)) or \(describe(second))", at: node,
        label: "this is \(describe(node))",
        help: isBracketed(node) ? "quote a text that begins with `[`" : nil)
      return false
    }
  }

  /// Whether it is a list in a list in brackets: the mark of an example without quotes around the sentence.
  private func isBracketed(_ node: YAMLNode) -> Bool {
    guard case .sequence(let outer) = node, case .sequence? = outer.items.first else { return false }
    return true
  }

  private mutating func check(_ scalar: YAMLScalar, as kind: ValueKind, for key: String) -> Bool {
    switch kind {
    case .text: return checkText(scalar, for: key)
    case .word: return checkWord(scalar, for: key)
    case .pattern: return checkPattern(scalar, for: key)
    case .id(let form):
      if form.accepts(scalar.text) { return true }
      report(
        .badValue, "`\(scalar.text)` is no \(key)", at: .scalar(scalar),
        label: "must be of \(form.about), with a letter first")
      return false
    case .reference(let what):
      if !scalar.text.isEmpty { return true }
      report(.wrongType, "`\(key)` is empty", at: .scalar(scalar), label: "a \(what) must stand here")
      return false
    case .choice(let choices): return checkChoice(scalar, among: choices, for: key)
    case .truth:
      if scalar.bool != nil { return true }
      let meant =
        ["yes", "on", "y", "true"].contains(scalar.text.lowercased())
        ? "true"
        : ["no", "off", "n", "false"].contains(scalar.text.lowercased()) ? "false" : nil
      report(
        .wrongType, "`\(key)` must be true or false", at: .scalar(scalar),
        label: "this is \(describe(.scalar(scalar)))", help: meant.map { "write \($0)" }, fix: meant)
      return false
    case .number, .weight, .whole: return checkNumber(scalar, as: kind, for: key)
    case .record, .list, .tuple, .oneOrMore, .either: return true
    }
  }

  private mutating func checkChoice(_ scalar: YAMLScalar, among choices: [String], for key: String) -> Bool {
    if choices.contains(scalar.text) { return true }
    let suggestion = Suggestion.nearest(to: scalar.text, among: choices)
    report(
      .badValue, "`\(scalar.text)` is no \(key)", at: .scalar(scalar),
      label: suggestion.map { "did you mean `\($0)`?" } ?? "unknown",
      notes: ["it may be: \(choices.joined(separator: ", "))"], fix: suggestion)
    return false
  }

  private mutating func checkNumber(_ scalar: YAMLScalar, as kind: ValueKind, for key: String) -> Bool {
    var wholeOnly = false
    if case .whole = kind { wholeOnly = true }
    guard let value = wholeOnly ? scalar.integer.map(Double.init) : scalar.number else {
      let isQuoted = scalar.style != .plain && YAMLScalar.decimal(scalar.text) != nil
      let decimal = decimalPoint(scalar)
      report(
        .wrongType, "`\(key)` must be a \(wholeOnly ? "whole " : "")number", at: .scalar(scalar),
        label: "this is \(describe(.scalar(scalar)))",
        help: isQuoted ? "leave out the quotes" : decimal.map { "write \($0)" },
        fix: isQuoted ? scalar.text : decimal)
      return false
    }
    switch kind {
    case .weight where value <= 0:
      report(
        .weightRange, "a weight must be positive", at: .scalar(scalar), label: "the side comes from the class"
      )
      return false
    case .weight where value > 1:
      report(.weightRange, "a weight is at most 1", at: .scalar(scalar), label: "too strong")
      return false
    case .number(let range) where !range.contains(value):
      report(
        .badValue, "`\(key)` must lie in \(short(range.lowerBound))…\(short(range.upperBound))",
        at: .scalar(scalar), label: "out of range")
      return false
    case .whole(let range) where !range.contains(Int(value)):
      let bounds = "\(range.lowerBound)…\(range.upperBound)"
      report(
        .badValue,
        range.count == 1 ? "`\(key)` must be \(range.lowerBound)" : "`\(key)` must lie in \(bounds)",
        at: .scalar(scalar), label: range.count == 1 ? "unknown" : "out of range")
      return false
    default: return true
    }
  }

  /// A number that is written with a decimal comma, with a point.
  private func decimalPoint(_ scalar: YAMLScalar) -> String? {
    let text = String(scalar.text.map { $0 == "," ? "." : $0 })
    return text != scalar.text && YAMLScalar.decimal(text) != nil ? text : nil
  }

  /// A number without a needless `.0`.
  func short(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func describe(_ kind: ValueKind) -> String {
    switch kind {
    case .text, .word: "a text"
    case .pattern: "a pattern"
    case .id: "a name"
    case .reference(let what): "a \(what)"
    case .truth: "true or false"
    case .number, .weight, .whole: "a number"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .list, .tuple: "a list"
    case .oneOrMore(let item): describe(item)
    case .either(let first, let second): "\(describe(first)) or \(describe(second))"
    case .record: "a mapping"
    }
  }
}
