internal import DetenteRules

extension PartFacts {
  /// What a pack has only once.
  static func settings(of pack: RulePack) -> [String: PartFacts] {
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
      "clocks": list("words", zones.clocks.map(\.text)),
      "dates": list("words", zones.dates.map(\.text)),
      "pages": list("words", zones.pages.map(\.text)),
      "kickers": list("words", zones.kickers.map(\.text)),
      "barriers": list("words", pack.clauses.barriers.map(\.text)),
      "places": list("words", pack.clauses.places.map(\.text)),
      "targets": list("words", pack.clauses.targets.map(\.text)),
      "agents": list("words", pack.clauses.agents.map(\.text)),
      "betweens": list("words", pack.clauses.betweens.map(\.text)),
      "onlookers": list("entries", pack.clauses.onlookers.map(\.written)),
      "receivers": list("entries", pack.clauses.receivers.map(\.written)),
      "origins": list("words", pack.clauses.origins.map(\.text)),
      "carriers": list("entries", pack.clauses.carriers.map(\.written)),
      "leads": list("words", pack.clauses.leads.map(\.text)),
      "sites": list("words", pack.clauses.sites.map(\.text)),
      "determiners": list("words", pack.clauses.determiners.map(\.text)),
      "past-ends": list("words", pack.clauses.pastEnds.map(\.text)),
      "past-like": list("words", pack.clauses.pastLike.map(\.text)),
      "participle-ends": list("words", pack.clauses.participleEnds.map(\.text)),
      "participle-like": list("words", pack.clauses.participleLike.map(\.text)),
      "present-ends": list("words", pack.clauses.presentEnds.map(\.text)),
      "genitives": list("words", pack.clauses.genitives.map(\.text)),
      "alternatives": list("words", pack.clauses.alternatives.map(\.text)),
      "passives": list("words", pack.clauses.passives.map(\.text)),
      "reduced": list("words", pack.clauses.reduced.map(\.text)),
      "instituted": list("words", pack.clauses.instituted.map(\.text)),
      "prepositions": list("words", pack.clauses.prepositions.map(\.text)),
      "pronouns": list("words", pack.clauses.pronouns.map(\.text)),
      "object-pronouns": list("words", pack.clauses.objectPronouns.map(\.text)),
      "singulars": list("words", pack.clauses.singulars.map(\.text)),
      "possessives": list("words", pack.clauses.possessives.map(\.text)),
      "own-voices": list("words", pack.clauses.ownVoices.map(\.text)),
      "reciprocals": list("words", pack.clauses.reciprocals.map(\.text)),
      "phrase-ends": list("words", pack.clauses.phraseEnds.map(\.text)),
      "finite": list("words", pack.clauses.finite.map(\.text)),
      "lexemes": list("words", written(pack.lexemes)),
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

  private static func written(_ lexemes: Lexemes) -> [String] {
    [("verb", lexemes.verbs), ("noun", lexemes.nouns), ("spelling", lexemes.spellings)]
      .flatMap { kind, rows in rows.map { "\(kind) \($0.joined(separator: " "))" } }
      + lexemes.doubling.map { "doubling \($0)" }
      + lexemes.uncountable.map { "uncountable \($0)" }
      + lexemes.prefixes.map { "prefix \($0)" }
      + lexemes.endingSpellings.map { spelling in
        let ways = spelling.isOneWay ? ">" : "/"
        let suffixes = ((spelling.isBare ? [""] : []) + spelling.suffixes).map { "-" + $0 }
        return "ending \(spelling.behind)+\(spelling.british)\(ways)\(spelling.american) "
          + suffixes.joined(separator: " ")
      }
  }
}
