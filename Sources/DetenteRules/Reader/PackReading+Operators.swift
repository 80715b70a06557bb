internal import YAML

extension PackReading {
  mutating func readOperator(_ node: YAMLNode) {
    guard let record = open(node, as: OperatorShape.operatorRule), let id = record.scalar("id") else {
      return
    }
    declare(id, in: .operatorRule, "operator")
    var rule = OperatorRule(id: id.text, at: location(id.start))
    rule.title = record.string("title") ?? ""
    rule.form = record.string("form").flatMap(OperatorRule.Form.init) ?? .unary
    if let node = record["scope"], let scope = open(node, as: OperatorShape.scope) {
      rule.scope.words = scope.integer("words") ?? rule.scope.words
      rule.scope.limit = scope.string("to").flatMap(Scope.Limit.init) ?? rule.scope.limit
    }
    rule.asksSubject = record.bool("asks-subject") ?? false
    rule.triggers = entries(record, "triggers", as: EntryShape.trigger)
    rule.backward = entries(record, "backward", as: EntryShape.trigger)
    rule.within = entries(record, "within", as: EntryShape.cue)
    rule.pseudo = entries(record, "pseudo", as: EntryShape.cue)
    rule.triggerPatterns = patterns(record, "trigger-patterns")
    rule.backwardPatterns = patterns(record, "backward-patterns")
    rule.acts = record.scalars("acts").map(\.text)
    for scalar in record.scalars("acts") { refer(to: .signalClass, scalar) }
    for node in record.items("cells") {
      if let cell = cell(node) { rule.cells.append(cell) }
    }
    if let other = record.scalar("cells-of") {
      refer(to: .operatorRule, other)
      rule.cellsOf = source(other)
    }
    rule.examples = examples(record, "examples")
    rule.counterexamples = examples(record, "counterexamples", mayMark: false)
    checkContradictions(record, rule.examples)
    checkTriggers(record, rule)
    pack.operators.append(rule)
  }

  mutating func patterns(_ record: Record, _ key: String) -> [SourceText] {
    for scalar in record.scalars(key) { referToTerms(in: scalar) }
    return record.scalars(key).filter { !$0.text.isEmpty }.map(source)
  }

  private mutating func checkTriggers(_ record: Record, _ rule: OperatorRule) {
    if !record.isGiven("cells"), !record.isGiven("cells-of") {
      report(
        .missingKey, "the operator `\(rule.id)` does nothing", at: identity(of: .mapping(record.mapping)),
        label: "add `cells` or `cells-of`")
    }
    checkForm(record, rule)
    for trigger in record.items("triggers") + record.items("backward") {
      guard case .mapping(let mapping) = trigger,
        let weight = mapping.pairs.first(where: { $0.key.text == "weight" }),
        !mapping.pairs.contains(where: { $0.key.text == "own" })
      else { continue }
      report(
        .badValue, "a trigger's `weight` needs `own`", at: .scalar(weight.key),
        label: "only a hit of its own has a weight")
    }
  }

  /// What its form needs and forbids; a form that is misspelt is reported by itself.
  private mutating func checkForm(_ record: Record, _ rule: OperatorRule) {
    guard !record.isGiven("form") || record.string("form").flatMap(OperatorRule.Form.init) != nil else {
      return
    }
    let hasTriggers = ["triggers", "trigger-patterns", "backward", "backward-patterns", "within"].contains {
      record.isGiven($0)
    }
    if rule.form.isTriggeredByHits {
      if !record.isGiven("acts") {
        report(
          .missingKey, "the operator `\(rule.id)` needs `acts`", at: identity(of: .mapping(record.mapping)),
          label: "form: \(rule.form.rawValue) is triggered by hits of these classes")
      }
    } else if !hasTriggers {
      report(
        .missingKey, "the operator `\(rule.id)` has no triggers", at: identity(of: .mapping(record.mapping)),
        label: "add `triggers`, `trigger-patterns`, `backward` or `backward-patterns`")
    }
    if rule.form != .unary, let within = record.value("within") {
      report(
        .badValue, "`within` has no use here", at: .scalar(within.key), label: "it belongs to `form: unary`")
    }
    if !rule.form.isTriggeredByHits, let acts = record.value("acts") {
      report(
        .badValue, "`acts` has no use here", at: .scalar(acts.key),
        label: "it belongs to `form: object` and `form: topic`")
    }
  }

  private mutating func cell(_ node: YAMLNode) -> OperatorCell? {
    guard let record = open(node, as: OperatorShape.cell), let subject = subject(record) else { return nil }
    var cell = OperatorCell(
      subject: subject, after: record.scalars("after").map(\.text),
      near: entries(record, "near", as: EntryShape.cue), outcome: outcome(record),
      status: record.string("status"), at: location(node.start))
    for scalar in record.scalars("after") { refer(to: .operatorRule, scalar) }
    if let status = record.scalar("status") { refer(to: .status, status) }
    if let node = record["adds"], let added = open(node, as: OperatorShape.added),
      let signalClass = added.scalar("class")
    {
      refer(to: .signalClass, signalClass)
      cell.adds = (signalClass.text, added.number("weight"))
    }
    return cell
  }

  private mutating func subject(_ record: Record) -> CellSubject? {
    let scalars = record.scalars("on")
    if let only = scalars.first, scalars.count == 1, Side(rawValue: only.text) == nil, isMistypedSide(only) {
      return nil
    }
    let sides = scalars.filter { Side(rawValue: $0.text) != nil }
    for scalar in scalars where Side(rawValue: scalar.text) == nil { refer(to: .signalClass, scalar) }
    if scalars.count == 1, let side = Side(rawValue: scalars[0].text) { return .side(side) }
    if let side = sides.first {
      report(
        .badValue, "a side stands alone", at: .scalar(side), label: "`\(side.text)` covers all its classes",
        help: "write a cell for each")
      return nil
    }
    return scalars.isEmpty ? nil : .classes(scalars.map(\.text))
  }

  private mutating func outcome(_ record: Record) -> CellOutcome {
    let factor = record.number("factor")
    guard let gives = record.scalar("gives") else {
      if !hasEffect(record) {
        report(
          .missingKey, "a cell must do something", at: identity(of: .mapping(record.mapping)),
          label: "add `gives`, `factor`, `raise`, `status` or `adds`")
      }
      if let weight = record.value("weight") {
        report(
          .badValue, "`weight` needs `gives`", at: .scalar(weight.key), label: "a kept hit keeps its weight",
          help: "use `factor` to change it")
      }
      return .keeps(factor: factor ?? 1, raised: record.bool("raise") ?? false)
    }
    if let raise = record.value("raise") {
      report(
        .badValue, "`raise` has no use beside `gives`", at: .scalar(raise.key), label: "only a kept hit rises"
      )
    }
    if gives.text == "nothing" { return .nothing }
    if gives.text == "restore" { return .restores(factor: factor ?? 1) }
    refer(to: .signalClass, gives)
    if let factor = record.value("factor") {
      report(
        .badValue, "`factor` has no use beside `gives: \(gives.text)`", at: .scalar(factor.key),
        label: "the result has a weight of its own", help: "use `weight`")
    }
    return .becomes(gives.text, weight: record.number("weight"))
  }

  /// Whether a key that does something stands there, were it with a value that was reported.
  private func hasEffect(_ record: Record) -> Bool {
    ["gives", "factor", "raise", "status", "adds"].contains(where: record.isGiven)
  }
}
