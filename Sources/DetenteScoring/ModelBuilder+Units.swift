internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// What of a pack becomes a unit, in which layer and role.
extension ModelBuilder {
  // MARK: Signals and masks

  /// Lexicons, rules and masks in the order of their places, which is the last tie-break of precedence.
  mutating func addSignals() {
    let placed = (pack.lexicons + pack.rules).map { ($0, false) } + pack.masks.map { ($0, true) }
    for (rule, isMask) in placed.sorted(by: { $0.0.location < $1.0.location }) {
      let mask = covers.count
      if isMask { covers.append(Set(rule.covers.map(\.text))) }
      func role(_ entry: Entry?) -> UnitRole? {
        let signal = signal(
          entry?.signalClass ?? rule.signalClass, weight: entry?.weight ?? rule.weight,
          ambiguous: entry?.ambiguous ?? rule.ambiguous, priority: rule.priority, isQuiet: rule.isQuiet)
        return isMask ? .mask(index: mask, signal: signal) : signal.map { .signal($0) }
      }
      for entry in rule.entries {
        guard let role = role(entry) else { continue }
        let caseSensitive = entry.caseSensitive || rule.caseSensitive
        add(.entry(entry), role, layer: .signals, rule: rule.id, caseSensitive: caseSensitive)
      }
      for regex in rule.regexes {
        guard let role = role(nil) else { continue }
        add(.regex(regex), role, layer: .signals, rule: rule.id, caseSensitive: rule.caseSensitive)
      }
    }
    for rule in pack.zones.boilerplate {
      add(rule.entries, .boilerplate, layer: .signals, rule: rule.id)
      for regex in rule.regexes {
        add(.regex(regex), .boilerplate, layer: .signals, rule: rule.id, caseSensitive: rule.caseSensitive)
      }
    }
  }

  // MARK: Operators

  mutating func addOperators() {
    for (index, rule) in pack.operators.enumerated() {
      for (entries, isBackward) in [(rule.triggers, false), (rule.backward, true)] {
        for entry in entries {
          let own = signal(entry.signalClass, weight: entry.weight, ambiguous: entry.ambiguous ?? false)
          add(
            .entry(entry), .trigger(Trigger(index: index, isBackward: isBackward, own: own)),
            layer: own == nil ? .context : .signals, rule: rule.id, caseSensitive: entry.caseSensitive)
        }
      }
      for (patterns, isBackward) in [(rule.triggerPatterns, false), (rule.backwardPatterns, true)] {
        for pattern in patterns {
          add(
            .regex(pattern), .trigger(Trigger(index: index, isBackward: isBackward, own: nil)),
            layer: .context, rule: rule.id)
        }
      }
      for entry in rule.within {
        let word = wordsWithin.firstIndex(of: Self.firstWord(entry))
        add([entry], .trigger(Trigger(index: index, isBackward: false, within: word)), rule: rule.id)
      }
      add(rule.pseudo, .pseudo, rule: rule.id)
      for cell in cells(of: rule) { add(near: cell.near, rule: rule.id) }
    }
  }

  func cells(of rule: OperatorRule) -> [OperatorCell] {
    guard let other = rule.cellsOf, let index = operatorIndex[other.text] else { return rule.cells }
    return rule.cells + pack.operators[index].cells
  }

  // MARK: Modifiers

  mutating func addModifiers() {
    let modifiers = pack.modifiers
    for (index, cue) in modifiers.factuality.enumerated() { add(cue, .factuality(cue: index)) }
    for (index, cue) in modifiers.degree.enumerated() { add(cue, .degree(cue: index)) }
    add(modifiers.speechVerbs, .speech, rule: "speech")
    add(modifiers.conditional?.remoteCues ?? [], .remote, rule: "remote")
  }

  private mutating func add(_ cue: CueRule, _ role: UnitRole) {
    add(cue.entries, role, rule: cue.id)
    for regex in cue.regexes { add(.regex(regex), role, layer: .context, rule: cue.id) }
    add(cue.pseudo, .pseudo, rule: cue.id)
  }

  // MARK: Domain, actors, clause words

  /// In the first layer: what an article is about is asked of all its sentences.
  mutating func addDomain() {
    add(pack.gate.anchors, .anchor, layer: .signals, rule: "anchor")
    for domain in pack.gate.foreign {
      add(
        domain.entries, .foreign(isWeak: domain.isWeak, isPlay: domain.isPlay), layer: .signals,
        rule: domain.id)
    }
  }

  mutating func addActors() {
    for (index, actor) in pack.actors.enumerated() {
      for kind in Actor.NameKind.allCases {
        add(actor.names.filter { $0.0 == kind }.map(\.1), .actor(index: index, name: kind), merged: actor.id)
      }
    }
    for leader in pack.leaders {
      guard let index = actorIndex[leader.actor] else { continue }
      let role = UnitRole.leader(actor: index, from: leader.from ?? 0, to: leader.to ?? Int.max)
      add(leader.names, role, merged: leader.actor)
    }
  }

  /// All names of one kind are one unit, so that an actor costs few; hyphened ones have variants of their own.
  private mutating func add(_ entries: [Entry], _ role: UnitRole, merged rule: String) {
    let hyphened = entries.filter { $0.text.text.contains("-") }
    add(hyphened, role, rule: rule)
    for caseSensitive in [false, true] {
      let names = entries.filter { $0.caseSensitive == caseSensitive && !$0.text.text.contains("-") }
      guard var first = names.first else { continue }
      first.forms += names.dropFirst().flatMap { [$0.text] + $0.forms }
      add(.entry(first), role, layer: .context, rule: rule, caseSensitive: caseSensitive)
    }
  }

  mutating func addClauseWords() {
    let clauses = pack.clauses
    for opener in ClauseOpener.allCases {
      guard let opening = opener.opening else { continue }
      add(clauses.openers[opener] ?? [], .clause(opening), rule: opener.rawValue)
    }
    let words: [(WordRole, [SourceText], String)] = [
      (.finite, clauses.finite, "finite"), (.phraseEnd, clauses.phraseEnds, "phrase-end"),
      (.place, clauses.places, "place"), (.target, clauses.targets, "target"),
      (.agent, clauses.agents, "agent"), (.between, clauses.betweens, "between"),
      (.genitive, clauses.genitives, "genitive"), (.alternative, clauses.alternatives, "alternative"),
      (.origin, clauses.origins, "origin"), (.passive, clauses.passives, "passive"),
      (.reduced, clauses.reduced, "reduced"), (.instituted, clauses.instituted, "instituted"),
      (.preposition, clauses.prepositions, "preposition"),
      (.pronoun, clauses.pronouns, "pronoun"), (.singular, clauses.singulars, "singular"),
      (.possessive, clauses.possessives, "possessive"),
      (.objectPronoun, clauses.objectPronouns, "object-pronoun"),
      (.ownVoice, clauses.ownVoices, "own-voice"), (.reciprocal, clauses.reciprocals, "reciprocal"),
      (.lead, clauses.leads, "lead"), (.site, clauses.sites, "site"),
    ]
    for (role, entries, rule) in words { add(entries, .word(role), rule: rule) }
    add(clauses.onlookers, .word(.onlooker), rule: "onlooker")
    add(clauses.receivers, .word(.receiver), rule: "receiver")
    add(clauses.carriers, .word(.carrier), rule: "carrier")
  }
}

extension ClauseOpener {
  /// What the word does to the clauses; nil where it opens none.
  var opening: ClauseMark.Opening? {
    switch self {
    case .contrast: .contrast
    case .concessive: .subordinate(.concessive)
    case .conditional: .subordinate(.conditional)
    case .unless: .subordinate(.unless)
    case .prospective: .subordinate(.prospective)
    case .temporal: .subordinate(.temporal)
    case .relative: .subordinate(.relative)
    case .coordination: .coordination
    case .complement: nil
    }
  }
}
