internal import YAML

/// Keys and words that are right elsewhere in a pack.
extension PackReading {
  /// Where a key belongs that its mapping has not.
  func home(of key: String, in shape: Shape) -> String? {
    switch (shape.name, key) {
    case ("rule", "entries"), ("rule", "entries-from"): "words and phrases stand in `lexicons:`"
    case ("entry", "regex"), ("trigger", "regex"), ("cue", "regex"), ("lexicon", "regex"):
      shape.name == "trigger"
        ? "patterns stand in `trigger-patterns`"
        : shape.name == "cue" ? "patterns stand in `regexes`" : "patterns stand in `rules:`, under `regex`"
    case ("rule", "pattern"), ("rule", "patterns"), ("mask", "pattern"), ("mask", "patterns"):
      "the pattern stands under `regex`"
    case ("term", "regex"): "the pattern of a term stands under `pattern`"
    case ("lexicon", "words"), ("lexicon", "phrases"), ("mask", "words"), ("mask", "phrases"):
      "words and phrases stand under `entries`"
    case ("operator", "words"), ("operator", "entries"), ("operator", "phrases"):
      "the words before an argument stand under `triggers`, those behind it under `backward`"
    case ("operator", "regex"), ("operator", "pattern"), ("operator", "patterns"):
      "patterns stand under `trigger-patterns` and `backward-patterns`"
    case ("rule", "side"), ("lexicon", "side"), ("mask", "side"): "the side comes from the class"
    default: nil
    }
  }

  /// Whether a text without quotes became a key: `- He said: the talks failed` is a mapping to YAML.
  mutating func isTextWithColon(_ node: YAMLNode, as shape: Shape) -> Bool {
    guard case .mapping(let mapping) = node, mapping.pairs.count == 1, let key = mapping.pairs.first?.key,
      key.style == .plain, key.text.unicodeScalars.contains(where: { $0 == " " || $0.properties.isUppercase })
    else { return false }
    report(
      .wrongType, "\(shape.title) became a mapping", at: .scalar(key), label: "read as a key",
      help: "quote a text that holds `: `")
    return true
  }

  /// Whether the `on` of a cell is a slip for a side: classes are written in upper case.
  mutating func isMistypedSide(_ scalar: YAMLScalar) -> Bool {
    let sides = Side.allCases.map(\.rawValue)
    guard !IDForm.upper.accepts(scalar.text) else { return false }
    let suggestion =
      Suggestion.nearest(to: scalar.text, among: sides)
      ?? sides.first { scalar.text.utf8.count > 4 && $0.hasPrefix(scalar.text) }
    report(
      .badValue, "`\(scalar.text)` is neither a side nor a class", at: .scalar(scalar),
      label: suggestion.map { "did you mean `\($0)`?" } ?? "classes are of \(IDForm.upper.about)",
      notes: ["the sides: \(sides.joined(separator: ", "))"], fix: suggestion)
    return true
  }
}
