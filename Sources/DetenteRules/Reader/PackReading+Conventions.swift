internal import YAML

extension PackReading {
  mutating func readGate(_ node: YAMLNode) {
    guard let record = open(node, as: ConventionShape.gate) else { return }
    pack.gate.actorKinds += record.scalars("actor-kinds").compactMap { Actor.Kind(rawValue: $0.text) }
    pack.gate.anchors += entries(record, "anchors", as: EntryShape.cue)
    for node in record.items("foreign") {
      guard let domain = open(node, as: ConventionShape.foreign), let id = domain.scalar("id") else {
        continue
      }
      declare(id, in: .domain, "domain")
      pack.gate.foreign.append(
        ForeignDomain(
          id: id.text, entries: entries(domain, "entries", as: EntryShape.cue),
          isWeak: domain.bool("weak") ?? false, isPlay: domain.bool("play") ?? false))
    }
  }

  mutating func readZones(_ node: YAMLNode) {
    guard let record = open(node, as: ConventionShape.zones) else { return }
    pack.zones.abbreviations += words(record, "abbreviations")
    pack.zones.titles += words(record, "titles")
    pack.zones.agencies += words(record, "agencies")
    pack.zones.starters += words(record, "starters")
    pack.zones.clocks += words(record, "clocks")
    pack.zones.dates += words(record, "dates")
    pack.zones.pages += words(record, "pages")
    pack.zones.kickers += words(record, "kickers")
    for node in record.items("boilerplate") { readBoilerplate(node) }
  }

  mutating func readClauses(_ node: YAMLNode) {
    guard let record = open(node, as: ConventionShape.clauses) else { return }
    for opener in ClauseOpener.allCases {
      let found = words(record, opener.rawValue)
      if !found.isEmpty { pack.clauses.openers[opener, default: []] += found }
    }
    pack.clauses.barriers += words(record, "barriers")
    pack.clauses.finite += words(record, "finite")
    pack.clauses.phraseEnds += words(record, "phrase-ends")
    pack.clauses.places += words(record, "places")
    pack.clauses.targets += words(record, "targets")
    pack.clauses.agents += words(record, "agents")
    pack.clauses.betweens += words(record, "betweens")
    pack.clauses.onlookers += entries(record, "onlookers", as: EntryShape.cue)
    pack.clauses.receivers += entries(record, "receivers", as: EntryShape.cue)
    pack.clauses.origins += words(record, "origins")
    pack.clauses.carriers += entries(record, "carriers", as: EntryShape.cue)
    pack.clauses.leads += words(record, "leads")
    pack.clauses.sites += words(record, "sites")
    pack.clauses.determiners += words(record, "determiners")
    pack.clauses.pastEnds += words(record, "past-ends")
    pack.clauses.pastLike += words(record, "past-like")
    pack.clauses.participleEnds += words(record, "participle-ends")
    pack.clauses.participleLike += words(record, "participle-like")
    pack.clauses.presentEnds += words(record, "present-ends")
    pack.clauses.genitives += words(record, "genitives")
    pack.clauses.alternatives += words(record, "alternatives")
    pack.clauses.passives += words(record, "passives")
    pack.clauses.reduced += words(record, "reduced")
    pack.clauses.instituted += words(record, "instituted")
    pack.clauses.prepositions += words(record, "prepositions")
    pack.clauses.pronouns += words(record, "pronouns")
    pack.clauses.objectPronouns += words(record, "object-pronouns")
    pack.clauses.singulars += words(record, "singulars")
    pack.clauses.possessives += words(record, "possessives")
    pack.clauses.ownVoices += words(record, "own-voices")
    pack.clauses.reciprocals += words(record, "reciprocals")
  }

  mutating func readLexemes(_ node: YAMLNode) {
    guard let record = open(node, as: ConventionShape.lexemes) else { return }
    pack.lexemes.verbs += rows(record, "verbs", 3)
    pack.lexemes.nouns += rows(record, "nouns", 2)
    pack.lexemes.spellings += rows(record, "spellings", 2)
    pack.lexemes.doubling += words(record, "doubling").map(\.text)
    pack.lexemes.uncountable += words(record, "uncountable").map(\.text)
    pack.lexemes.prefixes += words(record, "prefixes").map(\.text)
    for node in record.items("ending-spellings") { readEndingSpelling(node) }
  }

  private mutating func readEndingSpelling(_ node: YAMLNode) {
    guard let record = open(node, as: ConventionShape.endingSpelling), let british = record.scalar("british"),
      let american = record.scalar("american"), let behind = record.integer("behind")
    else { return }
    var spelling = Lexemes.EndingSpelling(
      british: british.text, american: american.text, suffixes: words(record, "suffixes").map(\.text),
      behind: behind)
    spelling.isBare = record.bool("bare") ?? false
    spelling.isOneWay = record.bool("one-way") ?? false
    pack.lexemes.endingSpellings.append(spelling)
  }

  private func words(_ record: Record, _ key: String) -> [SourceText] {
    record.scalars(key).filter { !$0.text.isEmpty }.map(source)
  }

  /// The rows of a table of words; those of another length were reported.
  private func rows(_ record: Record, _ key: String, _ count: Int) -> [[String]] {
    record.items(key).compactMap { node in
      guard case .sequence(let row) = node else { return nil }
      let words = row.items.compactMap { if case .scalar(let scalar) = $0 { scalar.text } else { nil } }
      return words.count == count && !words.contains("") ? words : nil
    }
  }
}
