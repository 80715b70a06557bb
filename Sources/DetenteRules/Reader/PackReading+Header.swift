internal import YAML

extension PackReading {
  /// Reads the keys that only `pack.yaml` may have.
  mutating func readHeader(_ record: Record, of mapping: YAMLMapping) {
    guard file == "pack.yaml" else {
      for pair in mapping.pairs where PackShape.headerKeys.contains(pair.key.text) {
        report(
          .badValue, "`\(pair.key.text)` belongs in pack.yaml", at: .scalar(pair.key),
          label: "this file is \(file)")
      }
      return
    }
    let given = mapping.pairs.map(\.key.text)
    let missing = ["format", "pack", "version", "language"].filter { !given.contains($0) }
    if !missing.isEmpty, let first = mapping.pairs.first {
      report(.missingKey, "pack.yaml needs \(list(missing))", at: .scalar(first.key), label: "in this file")
    }
    pack.header.id = record.string("pack") ?? ""
    pack.header.version = record.string("version") ?? ""
    pack.header.language = record.string("language") ?? ""
    pack.header.license = record.string("license") ?? ""
    pack.header.description = record.string("description") ?? ""
    pack.header.requires = record.string("requires") ?? ""
    if let node = record["requires"] { checkRequirement(pack.header.requires, node) }
  }

  /// A pack for another engine is refused rather than read wrongly.
  private mutating func checkRequirement(_ text: String, _ node: YAMLNode) {
    switch EngineVersion.current.satisfies(text) {
    case nil:
      report(
        .badValue, "`requires` names no versions", at: node,
        label: "write bounds with < <= > >= or = and a space between, as in >=0.1 <1.0")
    case false?:
      report(
        .badValue, "the pack is not for this engine", at: node,
        label: "this is detente \(EngineVersion.current)")
    case true?: break
    }
  }

  mutating func readClass(_ node: YAMLNode) {
    guard let record = open(node, as: PackShape.signalClass) else { return }
    guard let id = record.scalar("id") else { return }
    declare(id, in: .signalClass, "class")
    let bounds = record.scalars("range").compactMap(\.number)
    var range = 0.0...1.0
    if bounds.count == 2, let node = record["range"] {
      if bounds[0] <= bounds[1] {
        range = bounds[0]...bounds[1]
      } else {
        report(
          .badValue, "the range of `\(id.text)` is upside down", at: node,
          label: "the least weight comes first", fix: "[\(short(bounds[1])), \(short(bounds[0]))]")
      }
    }
    let weight = record.number("weight") ?? range.upperBound
    if let node = record["weight"], !range.contains(weight) {
      report(
        .weightRange, "the weight of `\(id.text)` lies outside its own range", at: node,
        label: "the range is \(short(range.lowerBound))…\(short(range.upperBound))")
    }
    pack.classes.append(
      SignalClass(
        id: id.text, side: record.string("side").flatMap(Side.init) ?? .confrontation, weight: weight,
        range: range, mode: record.string("mode").flatMap(Mode.init) ?? .state,
        family: record.string("family").flatMap(FactualityFamily.init) ?? .standard,
        origin: record.string("origin") ?? "", isSent: record.bool("sent") ?? false, at: location(id.start)))
  }

  mutating func readTerm(_ node: YAMLNode) {
    guard let record = open(node, as: PackShape.term), let id = record.scalar("id") else { return }
    declare(id, in: .term, "term")
    for scalar in record.scalars("any") { referToTerms(in: scalar) }
    if let pattern = record.scalar("pattern") { referToTerms(in: pattern) }
    if case .sequence(let sequence) = record["any"], sequence.items.isEmpty {
      report(
        .badValue, "the term `\(id.text)` has no alternatives", at: .scalar(id), label: "its list is empty")
    }
    pack.terms.append(
      Term(
        id: id.text, any: record.scalars("any").map(source), pattern: record.scalar("pattern").map(source),
        at: location(id.start)))
  }

  mutating func readTest(_ node: YAMLNode) {
    guard let record = open(node, as: PackShape.test), let text = record.scalar("text") else { return }
    let isBare = ["label", "fires", "not", "deescalation", "confrontation", "source", "target"]
      .allSatisfy { !record.isGiven($0) }
    if isBare, record.bool("todo") != true {
      report(
        .missingKey, "a test must expect something", at: .scalar(text), label: "nothing is said of it",
        help: "add `label`, `fires`, `not`, `deescalation`, `confrontation`, `source` or `target`")
    }
    for key in ["fires", "not"] {
      for scalar in record.scalars(key) { refer(to: .signalClass, scalar) }
    }
    let wanted = record.scalars("fires").map(\.text)
    for scalar in record.scalars("not") where wanted.contains(scalar.text) {
      report(
        .badValue, "`\(scalar.text)` must fire and must not", at: .scalar(scalar), label: "also under `fires`"
      )
    }
    func actors(_ key: String) -> [String]? {
      record[key] == nil ? nil : record.scalars(key).map(\.text)
    }
    for key in ["source", "target"] {
      for scalar in record.scalars(key) { refer(to: .actor, scalar) }
    }
    pack.tests.append(
      PackTest(
        text: source(text), label: record.string("label"), fires: wanted,
        not: record.scalars("not").map(\.text), deescalation: record.number("deescalation"),
        confrontation: record.number("confrontation"), source: actors("source"), target: actors("target"),
        todo: record.bool("todo") ?? false))
  }
}
