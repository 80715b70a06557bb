extension RulePack {
  /// Appends what another file of the pack holds; settings of which a pack has one are not among it.
  mutating func append(_ part: RulePack) {
    if part.header.isGiven { header = part.header }
    classes += part.classes
    terms += part.terms
    lexicons += part.lexicons
    rules += part.rules
    masks += part.masks
    operators += part.operators
    actors += part.actors
    leaders += part.leaders
    tests += part.tests
    gate.append(part.gate)
    zones.append(part.zones)
    clauses.append(part.clauses)
    lexemes.append(part.lexemes)
  }
}

extension PackHeader {
  /// Whether it says anything.
  fileprivate var isGiven: Bool {
    [id, version, language, license, description, requires].contains { !$0.isEmpty }
  }
}

extension DomainGate {
  fileprivate mutating func append(_ part: DomainGate) {
    actorKinds += part.actorKinds
    anchors += part.anchors
    foreign += part.foreign
  }
}

extension ZoneConventions {
  fileprivate mutating func append(_ part: ZoneConventions) {
    abbreviations += part.abbreviations
    titles += part.titles
    agencies += part.agencies
    starters += part.starters
    clocks += part.clocks
    dates += part.dates
    pages += part.pages
    kickers += part.kickers
    boilerplate += part.boilerplate
  }
}

extension ClauseConventions {
  fileprivate mutating func append(_ part: ClauseConventions) {
    openers.merge(part.openers) { $0 + $1 }
    barriers += part.barriers
    finite += part.finite
    phraseEnds += part.phraseEnds
    places += part.places
    targets += part.targets
    agents += part.agents
    betweens += part.betweens
    onlookers += part.onlookers
    receivers += part.receivers
    origins += part.origins
    carriers += part.carriers
    leads += part.leads
    sites += part.sites
    determiners += part.determiners
    pastEnds += part.pastEnds
    pastLike += part.pastLike
    participleEnds += part.participleEnds
    participleLike += part.participleLike
    presentEnds += part.presentEnds
    genitives += part.genitives
    alternatives += part.alternatives
    passives += part.passives
    reduced += part.reduced
    instituted += part.instituted
    prepositions += part.prepositions
    pronouns += part.pronouns
    objectPronouns += part.objectPronouns
    singulars += part.singulars
    possessives += part.possessives
    ownVoices += part.ownVoices
    reciprocals += part.reciprocals
  }
}

extension Lexemes {
  fileprivate mutating func append(_ part: Lexemes) {
    verbs += part.verbs
    doubling += part.doubling
    nouns += part.nouns
    uncountable += part.uncountable
    spellings += part.spellings
    prefixes += part.prefixes
    endingSpellings += part.endingSpellings
  }
}
