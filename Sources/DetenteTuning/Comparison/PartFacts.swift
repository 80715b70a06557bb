internal import DetenteRules

/// What decides what a part of a pack does, as texts that can be compared.
struct PartFacts: Hashable {
  private var facts: [String: [String]] = [:]

  subscript(_ name: String) -> [String] {
    get { facts[name] ?? [] }
    set { facts[name] = newValue.isEmpty ? nil : newValue }
  }

  func differences(to other: PartFacts) -> [PartChange.Difference] {
    Set(facts.keys).union(other.facts.keys).sorted().compactMap { name in
      guard self[name] != other[name] else { return nil }
      let (left, right) = (Set(self[name]), Set(other[name]))
      let (gone, come) = (
        self[name].filter { !right.contains($0) }, other[name].filter { !left.contains($0) }
      )
      return PartChange.Difference(
        name: gone.isEmpty && come.isEmpty ? "order of \(name)" : name, old: gone, new: come)
    }
  }

  /// By section and id.
  static func all(_ pack: RulePack) -> [(String, [String: PartFacts])] {
    func named<Part>(
      _ parts: [Part], _ id: (Part) -> String, _ facts: (Part) -> PartFacts
    ) -> [String: PartFacts] {
      Dictionary(parts.map { (id($0), facts($0)) }) { first, _ in first }
    }
    let modifiers = pack.modifiers
    return [
      ("class", named(pack.classes, \.id) { facts(of: $0) }),
      ("term", named(pack.terms, \.id) { facts(of: $0) }),
      ("lexicon", named(pack.lexicons, \.id) { facts(of: $0) }),
      ("rule", named(pack.rules, \.id) { facts(of: $0) }),
      ("mask", named(pack.masks, \.id) { facts(of: $0) }),
      ("boilerplate", named(pack.zones.boilerplate, \.id) { facts(of: $0) }),
      ("operator", named(pack.operators, \.id) { facts(of: $0) }),
      ("status", named(modifiers.statuses, \.id) { facts(of: $0) }),
      ("cue", named(modifiers.factuality + modifiers.degree, \.id) { facts(of: $0) }),
      ("actor", named(pack.actors, \.id) { facts(of: $0, pack.leaders) }),
      ("setting", settings(of: pack)),
    ]
  }

  static func facts(of part: SignalClass) -> PartFacts {
    var facts = PartFacts()
    facts["side"] = [part.side.rawValue]
    facts["weight"] = [decimal(part.weight)]
    facts["range"] = ["\(decimal(part.range.lowerBound))…\(decimal(part.range.upperBound))"]
    facts["mode"] = [part.mode.rawValue]
    facts["family"] = [part.family.rawValue]
    facts["sent"] = part.isSent ? ["true"] : []
    return facts
  }

  static func facts(of part: Term) -> PartFacts {
    var facts = PartFacts()
    facts["any"] = part.any.map(\.text)
    facts["pattern"] = part.pattern.map { [$0.text] } ?? []
    return facts
  }

  static func facts(of part: LexicalRule) -> PartFacts {
    var facts = PartFacts()
    facts["class"] = part.signalClass.map { [$0] } ?? []
    facts["weight"] = part.weight.map { [decimal($0)] } ?? []
    facts["ambiguous"] = part.ambiguous ? ["true"] : []
    facts["quiet"] = part.isQuiet ? ["true"] : []
    facts["priority"] = part.priority == 0 ? [] : ["\(part.priority)"]
    facts["case"] = part.caseSensitive ? ["sensitive"] : []
    facts["entries"] = part.entries.map(\.written)
    facts["pattern"] = part.regexes.map(\.text)
    facts["covers"] = part.covers.map(\.text)
    return facts
  }

  static func facts(of part: OperatorRule) -> PartFacts {
    var facts = PartFacts()
    facts["form"] = [part.form.rawValue]
    facts["scope"] = ["\(part.scope.words) \(part.scope.limit.rawValue)"]
    facts["asks-subject"] = part.asksSubject ? ["true"] : []
    facts["triggers"] = part.triggers.map(\.written) + part.triggerPatterns.map(\.text)
    facts["backward"] = part.backward.map(\.written) + part.backwardPatterns.map(\.text)
    facts["within"] = part.within.map(\.written)
    facts["pseudo"] = part.pseudo.map(\.written)
    facts["acts"] = part.acts
    facts["cells"] = part.cells.map(\.text)
    facts["cells-of"] = part.cellsOf.map { [$0.text] } ?? []
    return facts
  }

  static func facts(of part: FactualityStatus) -> PartFacts {
    var facts = PartFacts()
    for family in FactualityFamily.allCases {
      facts[family.rawValue] = part.factors[family].map { [decimal($0)] } ?? []
    }
    facts["unasserted"] = part.unasserted ? ["true"] : []
    return facts
  }

  static func facts(of part: CueRule) -> PartFacts {
    var facts = PartFacts()
    facts["status"] = part.status.map { [$0] } ?? []
    facts["factor"] = part.factor.map { [decimal($0)] } ?? []
    facts["direction"] = [part.direction.rawValue]
    facts["scope"] = ["\(part.scope.words) \(part.scope.limit.rawValue)"]
    facts["on"] = part.on
    facts["entries"] = part.entries.map(\.written)
    facts["pattern"] = part.regexes.map(\.text)
    facts["pseudo"] = part.pseudo.map(\.written)
    return facts
  }

  static func facts(of part: Actor, _ leaders: [Leader]) -> PartFacts {
    var facts = PartFacts()
    facts["kind"] = [part.kind.rawValue]
    facts["role"] = part.isRole ? ["true"] : []
    facts["names"] = part.names.map { "\($0.0.rawValue) \($0.1.written)" }
    facts["leaders"] = leaders.filter { $0.actor == part.id }.map {
      "\($0.names.map(\.written).joined(separator: "|")) \($0.from ?? 0)…\($0.to ?? 0)"
    }
    return facts
  }
}

extension Entry {
  /// The entry with all that it says, in a line.
  var written: String {
    var text = inflection == .phrase ? self.text.text : "\(inflection.rawValue) \(self.text.text)"
    let options: [(String, String?)] = [
      ("plural", plural), ("past", past), ("participle", participle), ("compare", compare ? "true" : nil),
      ("weight", weight.map(decimal)), ("class", signalClass), ("ambiguous", ambiguous.map { "\($0)" }),
      ("case", caseSensitive ? "sensitive" : nil),
      ("forms", forms.isEmpty ? nil : forms.map(\.text).joined(separator: "|")),
    ]
    for case (let name, let value?) in options { text += " \(name): \(value)" }
    return text
  }
}
