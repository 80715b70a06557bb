public import DetenteRules

/// How a part of a pack differs between two packs.
public struct PartChange: Sendable, Hashable {
  /// Whether both packs have it.
  public enum Kind: String, Sendable { case added, removed, changed }

  /// Something that is not the same in both.
  public struct Difference: Sendable, Hashable {
    /// What: weight, class, entries, pattern …
    public var name: String
    /// What only the old pack has.
    public var old: [String]
    /// What only the new pack has.
    public var new: [String]
  }

  /// The section, in the singular.
  public var section: String
  /// The id.
  public var id: String
  /// Whether it came, went or changed.
  public var kind: Kind
  /// For a changed part, what changed; never empty there.
  public var differences: [Difference] = []
}

/// The parts of two packs compared by id, whatever their place in the files: by section, then id.
///
/// Examples and tests are no difference: they change no score.
public func changes(from old: RulePack, to new: RulePack) -> [PartChange] {
  let (before, after) = (PartFacts.all(old), PartFacts.all(new))
  var changes: [PartChange] = []
  for (section, parts) in before {
    let others = after.first { $0.0 == section }?.1 ?? [:]
    for id in Set(parts.keys).union(others.keys).sorted() {
      switch (parts[id], others[id]) {
      case (let left?, let right?) where left != right:
        changes.append(
          PartChange(section: section, id: id, kind: .changed, differences: left.differences(to: right)))
      case (nil, _?): changes.append(PartChange(section: section, id: id, kind: .added))
      case (_?, nil): changes.append(PartChange(section: section, id: id, kind: .removed))
      default: break
      }
    }
  }
  return changes
}

/// What decides what a part of a pack does, as texts that can be compared.
private struct PartFacts: Hashable {
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

  static func all(_ pack: RulePack) -> [(String, [String: PartFacts])] {
    func named<Part>(_ parts: [Part], _ id: (Part) -> String, _ facts: (Part) -> PartFacts) -> [String:
      PartFacts]
    {
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

  private static func facts(of part: SignalClass) -> PartFacts {
    var facts = PartFacts()
    facts["side"] = [part.side.rawValue]
    facts["weight"] = [decimal(part.weight)]
    facts["range"] = ["\(decimal(part.range.lowerBound))…\(decimal(part.range.upperBound))"]
    facts["mode"] = [part.mode.rawValue]
    facts["family"] = [part.family.rawValue]
    facts["sent"] = part.isSent ? ["true"] : []
    return facts
  }

  private static func facts(of part: Term) -> PartFacts {
    var facts = PartFacts()
    facts["any"] = part.any.map(\.text)
    facts["pattern"] = part.pattern.map { [$0.text] } ?? []
    return facts
  }

  private static func facts(of part: LexicalRule) -> PartFacts {
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

  private static func facts(of part: OperatorRule) -> PartFacts {
    var facts = PartFacts()
    facts["form"] = [part.form.rawValue]
    facts["scope"] = ["\(part.scope.words) \(part.scope.limit.rawValue)"]
    facts["triggers"] = part.triggers.map(\.written) + part.triggerPatterns.map(\.text)
    facts["backward"] = part.backward.map(\.written) + part.backwardPatterns.map(\.text)
    facts["pseudo"] = part.pseudo.map(\.written)
    facts["acts"] = part.acts
    facts["cells"] = part.cells.map(\.text)
    facts["cells-of"] = part.cellsOf.map { [$0.text] } ?? []
    return facts
  }

  private static func facts(of part: FactualityStatus) -> PartFacts {
    var facts = PartFacts()
    for family in FactualityFamily.allCases {
      facts[family.rawValue] = part.factors[family].map { [decimal($0)] } ?? []
    }
    facts["unasserted"] = part.unasserted ? ["true"] : []
    return facts
  }

  private static func facts(of part: CueRule) -> PartFacts {
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

  private static func facts(of part: Actor, _ leaders: [Leader]) -> PartFacts {
    var facts = PartFacts()
    facts["kind"] = [part.kind.rawValue]
    facts["role"] = part.isRole ? ["true"] : []
    facts["names"] = part.names.map { "\($0.0.rawValue) \($0.1.written)" }
    facts["leaders"] = leaders.filter { $0.actor == part.id }.map {
      "\($0.names.map(\.written).joined(separator: "|")) \($0.from ?? 0)…\($0.to ?? 0)"
    }
    return facts
  }

  /// What a pack has only once.
  private static func settings(of pack: RulePack) -> [String: PartFacts] {
    func list(_ name: String, _ values: [String]) -> PartFacts {
      var facts = PartFacts()
      facts[name] = values
      return facts
    }
    let modifiers = pack.modifiers
    let zones = pack.zones
    var settings: [String: PartFacts] = [
      "unasserted-cap": list("value", [decimal(modifiers.unassertedCap)]),
      "degree-clip": list(
        "value", [decimal(modifiers.degreeClip.lowerBound), decimal(modifiers.degreeClip.upperBound)]),
      "discourse": list(
        "factors", DiscourseRole.allCases.map { "\($0.rawValue) \(decimal(modifiers.discourse[$0] ?? 1))" }),
      "speech-verbs": list("entries", modifiers.speechVerbs.map(\.written)),
      "gate": list("anchors", pack.gate.anchors.map(\.written) + pack.gate.actorKinds.map(\.rawValue)),
      "abbreviations": list("words", zones.abbreviations.map(\.text)),
      "titles": list("words", zones.titles.map(\.text)),
      "agencies": list("words", zones.agencies.map(\.text)),
      "starters": list("words", zones.starters.map(\.text)),
      "barriers": list("words", pack.clauses.barriers.map(\.text)),
      "places": list("words", pack.clauses.places.map(\.text)),
      "targets": list("words", pack.clauses.targets.map(\.text)),
      "agents": list("words", pack.clauses.agents.map(\.text)),
      "betweens": list("words", pack.clauses.betweens.map(\.text)),
      "onlookers": list("entries", pack.clauses.onlookers.map(\.written)),
      "receivers": list("entries", pack.clauses.receivers.map(\.written)),
      "origins": list("words", pack.clauses.origins.map(\.text)),
      "carriers": list("entries", pack.clauses.carriers.map(\.written)),
      "determiners": list("words", pack.clauses.determiners.map(\.text)),
      "past-like": list("words", pack.clauses.pastLike.map(\.text)),
      "participle-like": list("words", pack.clauses.participleLike.map(\.text)),
      "genitives": list("words", pack.clauses.genitives.map(\.text)),
      "alternatives": list("words", pack.clauses.alternatives.map(\.text)),
      "passives": list("words", pack.clauses.passives.map(\.text)),
      "reduced": list("words", pack.clauses.reduced.map(\.text)),
      "pronouns": list("words", pack.clauses.pronouns.map(\.text)),
      "singulars": list("words", pack.clauses.singulars.map(\.text)),
      "own-voices": list("words", pack.clauses.ownVoices.map(\.text)),
      "reciprocals": list("words", pack.clauses.reciprocals.map(\.text)),
      "phrase-ends": list("words", pack.clauses.phraseEnds.map(\.text)),
      "finite": list("words", pack.clauses.finite.map(\.text)),
      "lexemes": list(
        "words",
        (pack.lexemes.verbs + pack.lexemes.nouns + pack.lexemes.spellings).map { $0.joined(separator: " ") }
          + pack.lexemes.doubling.map { "doubling \($0)" }
          + pack.lexemes.uncountable.map { "uncountable \($0)" }),
      "allegation": list(
        "value",
        modifiers.allegation.map { ["\($0.status) adds \($0.adds) \(decimal($0.weight))"] } ?? []),
    ]
    if let quote = modifiers.scareQuote { settings["scare-quote"] = facts(of: quote) }
    if let rule = modifiers.conditional {
      var facts = PartFacts()
      facts["statuses"] = [rule.antecedent, rule.consequent, rule.remote, rule.unless]
      facts["remote-cues"] = rule.remoteCues.map(\.written)
      facts["offers"] = rule.offers
      facts["demands"] = rule.demands
      facts["condition"] = rule.condition.map { ["\($0.signalClass) \(decimal($0.weight))"] } ?? []
      settings["conditional"] = facts
    }
    for domain in pack.gate.foreign {
      var facts = list("entries", domain.entries.map(\.written))
      if domain.isWeak { facts["weak"] = ["true"] }
      if domain.isPlay { facts["play"] = ["true"] }
      settings["gate: \(domain.id)"] = facts
    }
    for opener in ClauseOpener.allCases {
      settings["clauses: \(opener.rawValue)"] = list("words", pack.clauses.openers[opener]?.map(\.text) ?? [])
    }
    return settings
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
