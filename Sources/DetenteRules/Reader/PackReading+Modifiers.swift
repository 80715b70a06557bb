internal import YAML

extension PackReading {
  mutating func readModifiers(_ node: YAMLNode) {
    guard let record = open(node, as: ModifierShape.modifiers) else { return }
    for value in record.values {
      let setting = "modifiers.\(value.name)"
      switch value.name {
      case "statuses": for node in record.items("statuses") { readStatus(node) }
      case "factuality":
        for node in record.items("factuality") {
          if let cue = cue(node, ModifierShape.factualityCue) { pack.modifiers.factuality.append(cue) }
        }
      case "degree":
        for node in record.items("degree") {
          if let cue = cue(node, ModifierShape.degreeCue) { pack.modifiers.degree.append(cue) }
        }
      case "speech-verbs":
        pack.modifiers.speechVerbs += entries(record, "speech-verbs", as: EntryShape.cue)
      case "discourse": readDiscourse(value.node)
      default: if once(setting, at: value.key) { readSetting(value, of: record) }
      }
    }
  }

  private mutating func readSetting(_ value: Record.Value, of record: Record) {
    switch value.name {
    case "unasserted-cap":
      pack.modifiers.unassertedCap = record.number("unasserted-cap") ?? pack.modifiers.unassertedCap
    case "degree-clip": readDegreeClip(value.node, record)
    case "scare-quote":
      pack.modifiers.scareQuote = cue(value.node, ModifierShape.scareQuote, named: "scare-quote")
    case "allegation": readAllegation(value.node)
    case "conditional": readConditional(value.node)
    default: break
    }
  }

  private mutating func readStatus(_ node: YAMLNode) {
    guard let record = open(node, as: ModifierShape.status), let id = record.scalar("id") else { return }
    declare(id, in: .status, "status")
    let standard = record.number("default") ?? 1
    pack.modifiers.statuses.append(
      FactualityStatus(
        id: id.text,
        factors: [
          .standard: standard, .speech: record.number("speech") ?? standard,
          .offer: record.number("offer") ?? standard,
        ], unasserted: record.bool("unasserted") ?? false, at: location(id.start)))
  }

  private mutating func cue(_ node: YAMLNode, _ shape: Shape, named: String? = nil) -> CueRule? {
    guard let record = open(node, as: shape) else { return nil }
    guard let id = record.string("id") ?? named else { return nil }
    if let scalar = record.scalar("id") { declare(scalar, in: .cue, "cue") }
    var cue = CueRule(id: id, at: location(record.scalar("id")?.start ?? node.start))
    if let status = record.scalar("status") {
      refer(to: .status, status)
      cue.status = status.text
    }
    cue.factor = record.number("factor")
    cue.direction = record.string("direction").flatMap(Direction.init) ?? .forward
    if let words = record.integer("scope") {
      cue.scope = Scope(words: words, limit: .clause)
    } else if let limit = record.string("scope").flatMap(Scope.Limit.init) {
      cue.scope = Scope(words: Scope.unlimited, limit: limit)
    }
    cue.on = record.scalars("on").map(\.text)
    for scalar in record.scalars("on") where Side(rawValue: scalar.text) == nil {
      refer(to: .signalClass, scalar)
    }
    cue.entries = entries(record, "entries", as: EntryShape.cue)
    cue.regexes = patterns(record, "regexes")
    cue.pseudo = entries(record, "pseudo", as: EntryShape.cue)
    if named == nil, !record.isGiven("entries"), !record.isGiven("regexes") {
      report(
        .missingKey, "the cue `\(id)` has no words", at: identity(of: node),
        label: "add `entries` or `regexes`")
    }
    return cue
  }

  private mutating func readDiscourse(_ node: YAMLNode) {
    guard let record = open(node, as: ModifierShape.discourse) else { return }
    for value in record.values where once("modifiers.discourse.\(value.name)", at: value.key) {
      guard let role = DiscourseRole(rawValue: value.name) else { continue }
      pack.modifiers.discourse[role] = record.number(value.name)
    }
  }

  private mutating func readDegreeClip(_ node: YAMLNode, _ record: Record) {
    let bounds = record.scalars("degree-clip").compactMap(\.number)
    guard bounds.count == 2 else { return }
    guard bounds[0] <= bounds[1] else {
      report(
        .badValue, "the bounds of `degree-clip` are upside down", at: node,
        label: "the lower one comes first",
        fix: "[\(short(bounds[1])), \(short(bounds[0]))]")
      return
    }
    pack.modifiers.degreeClip = bounds[0]...bounds[1]
  }

  private mutating func readAllegation(_ node: YAMLNode) {
    guard let record = open(node, as: ModifierShape.allegation), let status = record.scalar("status"),
      let adds = record.scalar("adds"), let weight = record.number("weight")
    else { return }
    refer(to: .status, status)
    refer(to: .signalClass, adds)
    pack.modifiers.allegation = (status.text, adds.text, weight)
  }

  private mutating func readConditional(_ node: YAMLNode) {
    guard let record = open(node, as: ModifierShape.conditional) else { return }
    var rule = ConditionalRule(at: location(node.start))
    rule.antecedent = record.string("antecedent") ?? rule.antecedent
    rule.consequent = record.string("consequent") ?? rule.consequent
    rule.remote = record.string("remote") ?? rule.remote
    rule.unless = record.string("unless") ?? rule.unless
    for key in ["antecedent", "consequent", "remote", "unless"] {
      if let scalar = record.scalar(key) { refer(to: .status, scalar) }
    }
    rule.remoteCues = entries(record, "remote-cues", as: EntryShape.cue)
    rule.offers = record.scalars("offers").map(\.text)
    for scalar in record.scalars("offers") { refer(to: .signalClass, scalar) }
    rule.demands = record.scalars("demands").map(\.text)
    for scalar in record.scalars("demands") { refer(to: .signalClass, scalar) }
    if let node = record["condition"], let condition = open(node, as: ModifierShape.condition),
      let signalClass = condition.scalar("class"), let weight = condition.number("weight")
    {
      refer(to: .signalClass, signalClass)
      rule.condition = (signalClass.text, weight)
    }
    pack.modifiers.conditional = rule
  }
}
