internal import YAML

extension PackReading {
  mutating func readLexicon(_ node: YAMLNode) {
    guard let record = open(node, as: PackShape.lexicon), var rule = lexicalRule(record, "lexicon") else {
      return
    }
    rule.entries = entries(record, "entries", as: EntryShape.lexical)
    if let name = record.scalar("entries-from") {
      rule.entries += listedEntries(name, for: rule)
    } else if !record.isGiven("entries"), !record.isGiven("entries-from") {
      report(
        .missingKey, "the lexicon `\(rule.id)` has no entries", at: identity(of: node),
        label: "add `entries` or `entries-from`")
    }
    noteWeights(record, rule)
    warnWithoutExamples(record, rule)
    pack.lexicons.append(rule)
  }

  mutating func readRule(_ node: YAMLNode) {
    guard let record = open(node, as: PackShape.rule), var rule = lexicalRule(record, "rule") else { return }
    rule.regexes = record.scalars("regex").map(source)
    for scalar in record.scalars("regex") { referToTerms(in: scalar) }
    noteWeights(record, rule)
    warnWithoutExamples(record, rule)
    pack.rules.append(rule)
  }

  mutating func readMask(_ node: YAMLNode) {
    guard let record = open(node, as: PackShape.mask), var rule = lexicalRule(record, "mask") else { return }
    rule.entries = entries(record, "entries", as: EntryShape.lexical)
    if let name = record.scalar("entries-from") { rule.entries += listedEntries(name, for: rule) }
    rule.regexes = record.scalars("regex").map(source)
    for scalar in record.scalars("regex") { referToTerms(in: scalar) }
    rule.covers = record.scalars("covers").map(source)
    for scalar in record.scalars("covers") { refer(to: .rule, scalar) }
    if !["entries", "entries-from", "regex"].contains(where: record.isGiven) {
      report(
        .missingKey, "the mask `\(rule.id)` hides nothing", at: identity(of: node),
        label: "add `entries` or `regex`")
    }
    noteWeights(record, rule)
    pack.masks.append(rule)
  }

  mutating func readBoilerplate(_ node: YAMLNode) {
    guard let record = open(node, as: ConventionShape.boilerplate),
      var rule = lexicalRule(record, "boilerplate rule")
    else { return }
    rule.regexes = record.scalars("regex").map(source)
    for scalar in record.scalars("regex") { referToTerms(in: scalar) }
    pack.zones.boilerplate.append(rule)
  }

  private mutating func lexicalRule(_ record: Record, _ what: String) -> LexicalRule? {
    guard let id = record.scalar("id") else { return nil }
    declare(id, in: .rule, what)
    var rule = LexicalRule(id: id.text, at: location(id.start))
    rule.title = record.string("title") ?? ""
    if let signalClass = record.scalar("class") {
      refer(to: .signalClass, signalClass)
      rule.signalClass = signalClass.text
    }
    rule.weight = record.number("weight")
    rule.ambiguous = record.bool("ambiguous") ?? false
    rule.isQuiet = record.bool("quiet") ?? false
    rule.priority = record.integer("priority") ?? 0
    rule.caseSensitive = record.string("case") == "sensitive"
    rule.examples = examples(record, "examples")
    rule.counterexamples = examples(record, "counterexamples", mayMark: false)
    checkContradictions(record, rule.examples)
    return rule
  }

  /// Notes the weights of a rule and of its entries for the check against the class's range.
  private mutating func noteWeights(_ record: Record, _ rule: LexicalRule) {
    // Without a class a mask only hides; in a lexicon or rule the missing class was reported.
    let mayHide = !record.isGiven("class")
    if let scalar = record.scalar("weight") {
      note(scalar, rule.signalClass, owner: rule.id, mayHide: mayHide)
    }
    for case .mapping(let mapping) in record.items("entries") {
      guard let pair = mapping.pairs.first(where: { $0.key.text == "weight" }),
        case .scalar(let weight) = pair.value
      else { continue }
      var signalClass = rule.signalClass
      if let own = mapping.pairs.first(where: { $0.key.text == "class" }), case .scalar(let name) = own.value
      {
        signalClass = name.text
      }
      note(weight, signalClass, owner: rule.id, mayHide: mayHide)
    }
  }

  private mutating func note(
    _ scalar: YAMLScalar, _ signalClass: String?, owner: String, mayHide: Bool
  ) {
    guard let value = scalar.number, value > 0, value <= 1 else { return }
    guard let signalClass else {
      if !mayHide { return }
      report(
        .badValue, "a weight without a class", at: .scalar(scalar),
        label: "`\(owner)` only hides: it has no strength")
      return
    }
    weights.append(
      WeightUse(
        weight: value, signalClass: signalClass, owner: owner, location: location(scalar.start),
        length: length(scalar)))
  }

  private mutating func warnWithoutExamples(_ record: Record, _ rule: LexicalRule) {
    guard let id = record.scalar("id") else { return }
    let (hits, misses) = (record.items("examples").isEmpty, record.items("counterexamples").isEmpty)
    guard hits || misses else { return }
    let what = hits && misses ? "no examples" : hits ? "no example that fires" : "no counterexample"
    report(
      .noExamples, "`\(rule.id)` has \(what)", at: .scalar(id),
      label: "examples are its tests: one that fires, one near miss")
  }
}
