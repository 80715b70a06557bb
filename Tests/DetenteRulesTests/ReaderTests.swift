import DetenteRules
import Testing

/// What the reader makes of the valid golden pack, value by value.
@Suite struct ReaderTests {
  private let pack: RulePack

  init() throws { pack = RulePackReader.read(try MutationTests.valid).0 }

  @Test("the header and the classes hold what is written")
  func header() throws {
    #expect(pack.header.id == "valid")
    #expect(pack.header.version == "0.1.0")
    #expect(pack.header.language == "en")
    #expect(pack.header.license == "Apache-2.0")
    #expect(pack.header.requires == ">=0.1 <1.0")
    #expect(pack.classes.map(\.id) == ["D_TALKS", "D_RESTRAINT", "C_THREAT"])
    let threat = try #require(pack.classes.last)
    #expect(threat.side == .confrontation && threat.mode == .word && threat.family == .speech)
    #expect(threat.weight == 0.55 && threat.range == 0.40...0.65 && threat.origin == "made up")
    #expect(pack.classes[0].family == .standard)
  }

  @Test("entries keep words, inflection, overrides and places")
  func entries() throws {
    let lexicon = try #require(pack.lexicons.first { $0.id == "talks.words" })
    #expect(lexicon.title == "Words for talks")
    #expect(lexicon.signalClass == "D_TALKS" && lexicon.weight == 0.3 && !lexicon.ambiguous)
    #expect(
      lexicon.entries.map(\.text.text) == [
        "parley", "peace talk", "hold @{0,4} talks", "ultimatum", "talkative",
      ])
    #expect(lexicon.entries.map(\.inflection) == [.phrase, .noun, .verb, .noun, .adjective])
    #expect(lexicon.entries[1].weight == 0.4)
    #expect(lexicon.entries[2].past == "held @{0,4} talks")
    #expect(lexicon.entries[2].forms.map(\.text) == ["in talks"])
    #expect(lexicon.entries[3].signalClass == "C_THREAT" && lexicon.entries[3].caseSensitive)
    #expect(lexicon.entries[4].compare && lexicon.entries[4].ambiguous == true)
    #expect(lexicon.entries[0].ambiguous == nil)
    #expect(
      lexicon.entries[0].text.location == SourceLocation(file: "lexicons/talks.yaml", line: 8, column: 9))
    #expect(lexicon.entries[1].text.style == .doubleQuoted)
  }

  @Test("examples lose their marks and keep the spans in bytes")
  func examples() throws {
    let lexicon = try #require(pack.lexicons.first { $0.id == "talks.words" })
    #expect(lexicon.examples[0].text == "They held long talks at a parley.")
    #expect(lexicon.examples[0].spans == [5..<20, 26..<32])
    #expect(lexicon.examples[1].todo && lexicon.examples[1].note == "not yet")
    #expect(lexicon.counterexamples[0].text == "A party [1] was held.")
    #expect(lexicon.counterexamples[0].spans.isEmpty)
  }

  @Test("a list of entries is read from the file beside its lexicon")
  func listedEntries() throws {
    let entries = try #require(pack.lexicons.first { $0.id == "talks.list" }).entries
    #expect(entries.map(\.text.text) == ["summit", "SALT", "confer with"])
    #expect(entries.map(\.inflection) == [.noun, .phrase, .verb])
    #expect(entries.map(\.caseSensitive) == [false, true, false])
    #expect(entries[0].weight == 0.2 && entries[1].weight == nil)
    #expect(entries[1].text.location == SourceLocation(file: "lexicons/talks.tsv", line: 3, column: 2))
    #expect(entries[1].text.style == .cell)
  }

  @Test("rules, terms and masks hold their patterns")
  func patterns() throws {
    #expect(pack.terms.map(\.id) == ["talk-verb", "ready"])
    #expect(pack.terms[0].any.map(\.text) == ["talk", "negotiate"])
    #expect(pack.terms[1].pattern?.text == "(?:ready|open) to {talk-verb}")
    let rule = try #require(pack.rules.first)
    #expect(rule.regexes.map(\.text) == [#"\b{ready}(?<hit> now)?\b"#])
    #expect(rule.priority == 2 && rule.caseSensitive)
    #expect(pack.masks.map(\.id) == ["mask.price-war", "mask.pattern"])
    #expect(pack.masks[0].signalClass == nil)
    #expect(
      pack.masks[1].regexes.count == 2 && pack.masks[1].covers.map(\.text) == ["talks.words", "talks.ready"])
  }

  @Test("operators keep the order and the meaning of their cells")
  func operators() throws {
    let end = try #require(pack.operators.first)
    #expect(end.title == "Ends" && end.form == .unary && end.scope == Scope(words: 15, limit: .clause))
    #expect(end.triggers.map(\.text.text) == ["lift", "halt"])
    #expect(end.triggers[1].signalClass == "C_THREAT" && end.triggers[1].weight == 0.25)
    #expect(end.triggerPatterns.map(\.text) == [#"\bno more\b"#])
    #expect(end.backward.map(\.text.text) == ["was lifted"] && end.pseudo.map(\.text.text) == ["lift off"])
    #expect(end.within.map(\.text.text) == ["nothing of"])
    #expect(
      end.cells.map(\.subject) == [
        .classes(["D_TALKS"]), .side(.confrontation), .side(.confrontation), .side(.deescalation),
      ])
    #expect(
      end.cells.map(\.outcome) == [
        .becomes("C_THREAT", weight: 0.45), .restores(factor: 1), .becomes("D_RESTRAINT", weight: nil),
        .keeps(factor: 1.1, raised: true),
      ])
    #expect(end.cells[0].near.map(\.text.text) == ["scheduled"])
    #expect(end.cells[1].after == ["AVERT"])
    #expect(end.cells[2].status == "alleged")
    #expect(end.cells[2].adds?.signalClass == "D_TALKS" && end.cells[2].adds?.weight == 0.2)
    #expect(pack.operators[1].form == .preferReversed && pack.operators[1].cellsOf?.text == "END")
    #expect(pack.operators[2].form == .object && pack.operators[2].acts == ["C_THREAT"])
    #expect(pack.operators[2].cells.map(\.outcome) == [.nothing])
  }

  @Test("modifiers hold statuses, cues and settings")
  func modifiers() throws {
    let modifiers = pack.modifiers
    #expect(modifiers.statuses.map(\.id) == ["alleged", "hypothetical"])
    #expect(modifiers.statuses[0].factors == [.standard: 0.5, .speech: 0.7, .offer: 0.5])
    #expect(modifiers.statuses.map(\.unasserted) == [false, true])
    let cue = try #require(modifiers.factuality.first)
    #expect(
      cue.status == "alleged" && cue.direction == .both && cue.scope == Scope(words: 12, limit: .clause))
    #expect(cue.on == ["confrontation", "D_TALKS"])
    #expect(
      cue.entries.map(\.inflection) == [.phrase, .verb] && cue.regexes.count == 1 && cue.pseudo.count == 1)
    let degree = try #require(modifiers.degree.first)
    #expect(degree.factor == 1.25 && degree.scope == Scope(words: Scope.unlimited, limit: .phrase))
    #expect(modifiers.degreeClip == 0.5...1.5 && modifiers.unassertedCap == 0.1)
    #expect(
      modifiers.discourse == [.main: 1, .beforeBut: 0.9, .afterBut: 1.1, .concessive: 0.85, .background: 0.6])
    #expect(modifiers.speechVerbs.map(\.text.text) == ["say"])
    #expect(modifiers.scareQuote?.factor == 0.3 && modifiers.scareQuote?.on == ["deescalation"])
    #expect(modifiers.allegation?.status == "alleged" && modifiers.allegation?.weight == 0.3)
    let conditional = try #require(modifiers.conditional)
    #expect(conditional.antecedent == "hypothetical" && conditional.remoteCues.count == 1)
    #expect(conditional.offers == ["D_TALKS"])
    #expect(conditional.condition?.signalClass == "C_THREAT" && conditional.condition?.weight == 0.15)
  }

  @Test("the conventions of the language are read list by list")
  func conventions() {
    #expect(pack.gate.actorKinds == [.state, .org])
    #expect(pack.gate.anchors.map(\.text.text) == ["soldier", "foreign minister"])
    #expect(pack.gate.foreign.map(\.id) == ["sport", "sport-report"])
    #expect(pack.gate.foreign.map(\.isWeak) == [false, true])
    #expect(pack.zones.abbreviations.map(\.text) == ["No", "Inc"])
    #expect(pack.zones.titles.map(\.text) == ["Gen"] && pack.zones.agencies.map(\.text) == ["Reuters"])
    #expect(pack.zones.boilerplate.map(\.regexes.count) == [1])
    #expect(pack.clauses.openers[.contrast]?.map(\.text) == ["but"])
    #expect(pack.clauses.openers[.temporal]?.map(\.text) == ["after", "as soon as"])
    #expect(pack.clauses.openers[.unless] == nil)
    #expect(pack.clauses.onlookers.map(\.text.text) == ["condemn"])
    #expect(pack.clauses.receivers.map(\.text.text) == ["suffer"])
    #expect(pack.clauses.origins.map(\.text) == ["from"])
    #expect(pack.clauses.carriers.map(\.text.text) == ["carrying"])
    #expect(pack.clauses.leads.map(\.text) == ["led"] && pack.clauses.sites.map(\.text) == ["in"])
    #expect(pack.clauses.determiners.map(\.text) == ["the"])
    #expect(pack.clauses.pastEnds.map(\.text) == ["ed"])
    #expect(pack.clauses.pastLike.map(\.text) == ["hundred"])
    #expect(pack.clauses.participleEnds.map(\.text) == ["ing"])
    #expect(pack.clauses.participleLike.map(\.text) == ["during"])
    #expect(pack.clauses.presentEnds.map(\.text) == ["s"])
    let lists = [
      pack.clauses.barriers, pack.clauses.finite, pack.clauses.phraseEnds, pack.clauses.places,
      pack.clauses.targets, pack.clauses.agents, pack.clauses.betweens, pack.clauses.passives,
      pack.clauses.pronouns, pack.clauses.objectPronouns, pack.clauses.ownVoices, pack.clauses.reciprocals,
    ]
    #expect(
      lists.map { $0.map(\.text) } == [
        ["but"], ["is"], ["of"], ["in"], ["with"], ["by"], ["between"], ["was"], ["it"], ["them"], ["we"],
        ["each other"],
      ])
    #expect(
      pack.lexemes.verbs == [["hold", "held", "held"]] && pack.lexemes.nouns == [["crisis", "crises"]])
    #expect(pack.lexemes.doubling == ["permit"] && pack.lexemes.uncountable == ["aid"])
    #expect(pack.lexemes.spellings == [["programme", "program"]])
    #expect(pack.lexemes.prefixes == ["re"])
    var spelling = Lexemes.EndingSpelling(british: "our", american: "or", suffixes: ["s"], behind: 3)
    (spelling.isBare, spelling.isOneWay) = (true, true)
    #expect(pack.lexemes.endingSpellings == [spelling])
  }

  @Test("actors and leaders come from their lists")
  func actors() throws {
    #expect(pack.actors.map(\.id) == ["generic:army", "FRA"])
    #expect(pack.actors.map(\.isRole) == [true, false])
    let france = try #require(pack.actors.last)
    #expect(france.names.map(\.0) == [.name, .name, .demonym, .capital, .metonym])
    #expect(
      france.names.map(\.1.text.text) == ["France", "French Republic", "French", "Paris", "the Elysee"])
    #expect(france.names.map(\.1.caseSensitive) == [false, false, false, false, true])
    let leader = try #require(pack.leaders.first)
    #expect(leader.actor == "FRA" && leader.role == "president")
    #expect(leader.from == 2017_01_01 && leader.to == 2018_02_28)
    #expect(leader.names.map(\.caseSensitive) == [false, true])
  }

  @Test("tests hold what they expect")
  func tests() throws {
    let test = try #require(pack.tests.first)
    #expect(test.text.text == "The bloc held a parley." && test.label == "deescalate")
    #expect(test.fires == ["D_TALKS"] && test.not == ["C_THREAT"])
    #expect(test.deescalation == 0.3 && test.confrontation == 0)
    #expect(test.source == ["FRA"] && test.target == ["FRA"] && !test.todo)
    #expect(pack.tests[1].todo && pack.tests[1].source == nil)
  }

  @Test("a section that stands in several files is put together in path order")
  func merging() {
    let files = ["b", "a", "c"].map {
      PackFile(path: "\($0).yaml", bytes: Array("lexemes: { doubling: [\($0)\($0)] }\n".utf8))
    }
    #expect(RulePackReader.read(files).0.lexemes.doubling == ["aa", "bb", "cc"])
  }
}
