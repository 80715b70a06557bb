internal import DetenteMatching
public import DetenteRules
internal import DetenteText

extension ScoringModel {
  /// Compiles a pack: every entry and pattern to a unit, every name to an index.
  ///
  /// The reader has checked that names refer to something; what does not is left out here.
  /// - Parameter files: what the pack was read from, so that diagnostics stand at their very letter in scalars of any
  ///   style; without them, as far as the style tells.
  /// - Returns: the model, and the diagnostics of the patterns; with an error among them the model must not score.
  public static func compile(
    _ pack: RulePack, files: [PackFile] = []
  ) -> (model: ScoringModel, diagnostics: [Diagnostic]) {
    var builder = ModelBuilder(pack)
    builder.addSignals()
    builder.addOperators()
    builder.addModifiers()
    builder.addDomain()
    builder.addActors()
    builder.addClauseWords()
    var sources: SourceFiles?
    let (rules, diagnostics) = RuleSet.compile(
      units: builder.sources, terms: pack.terms, barriers: pack.clauses.barriers.map(\.text),
      lexemes: pack.lexemes, frequencies: pack.wordFrequencies
    ) { text, range in
      // Counted only where there is something to report.
      if files.isEmpty { return text.roughPlace(of: range) }
      let known = sources ?? SourceFiles(files)
      sources = known
      return text.place(of: range, in: known)
    }
    return (builder.model(rules), diagnostics)
  }
}

/// Collects the units of a pack and resolves its names.
struct ModelBuilder {
  let pack: RulePack
  private(set) var sources: [UnitSource] = []
  private(set) var roles: [UnitRole] = []
  private var names: [Catalog.UnitName] = []
  private(set) var covers: [Set<String>] = []
  private let classIndex: [String: Int]
  private let statusIndex: [String: Int]
  private let operatorIndex: [String: Int]
  private var actorIndex: [String: Int] = [:]

  init(_ pack: RulePack) {
    self.pack = pack
    classIndex = Self.index(pack.classes.map(\.id))
    statusIndex = Self.index(pack.modifiers.statuses.map(\.id))
    operatorIndex = Self.index(pack.operators.map(\.id))
    actorIndex = Self.index(pack.actors.map(\.id))
  }

  static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(
    _ content: UnitSource.Content, _ role: UnitRole, layer: Layer, rule: String, caseSensitive: Bool = false
  ) {
    sources.append(UnitSource(layer: layer, content: content, rule: rule, caseSensitive: caseSensitive))
    roles.append(role)
    var entry: String?
    if case .entry(let source) = content { entry = source.text.text }
    names.append(Catalog.UnitName(rule: rule, entry: entry))
  }

  mutating func add(_ entries: [Entry], _ role: UnitRole, layer: Layer = .context, rule: String) {
    for entry in entries {
      add(.entry(entry), role, layer: layer, rule: rule, caseSensitive: entry.caseSensitive)
    }
  }

  mutating func add(_ words: [SourceText], _ role: UnitRole, rule: String) {
    add(words.map { Entry($0) }, role, rule: rule)
  }

  func signal(
    _ name: String?, weight: Double?, ambiguous: Bool, priority: Int = 0, isQuiet: Bool = false
  ) -> Signal? {
    guard let name, let index = classIndex[name] else { return nil }
    return Signal(
      signalClass: index, weight: weight ?? pack.classes[index].weight, isAmbiguous: ambiguous,
      priority: priority, isQuiet: isQuiet)
  }

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
      for regex in rule.regexes { add(.regex(regex), .boilerplate, layer: .signals, rule: rule.id) }
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
      add(rule.pseudo, .pseudo, rule: rule.id)
      for (cell, source) in cells(of: rule).enumerated() {
        add(source.near, .near(operator: index, cell: cell), rule: rule.id)
      }
    }
  }

  private func cells(of rule: OperatorRule) -> [OperatorCell] {
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

  mutating func addDomain() {
    add(pack.gate.anchors, .anchor, rule: "anchor")
    for domain in pack.gate.foreign { add(domain.entries, .foreign, rule: domain.id) }
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
      (.alternative, clauses.alternatives, "alternative"),
      (.origin, clauses.origins, "origin"), (.passive, clauses.passives, "passive"),
      (.pronoun, clauses.pronouns, "pronoun"),
      (.ownVoice, clauses.ownVoices, "own-voice"), (.reciprocal, clauses.reciprocals, "reciprocal"),
    ]
    for (role, entries, rule) in words { add(entries, .word(role), rule: rule) }
    add(clauses.onlookers, .word(.onlooker), rule: "onlooker")
    add(clauses.receivers, .word(.receiver), rule: "receiver")
    add(clauses.carriers, .word(.carrier), rule: "carrier")
  }

  // MARK: The model

  func model(_ rules: RuleSet) -> ScoringModel {
    let catalog = Catalog(
      pack: pack.header, digest: pack.digest, units: names, classes: pack.classes,
      operators: pack.operators.map(\.id) + ["scare-quote"], statuses: pack.modifiers.statuses.map(\.id),
      degrees: pack.modifiers.degree.map(\.id),
      actors: pack.actors.map {
        Catalog.ActorName(id: $0.id, name: $0.name, kind: $0.kind, isRole: $0.isRole)
      })
    return ScoringModel(
      catalog: catalog, rules: rules, roles: roles, operators: pack.operators.map(compiled),
      factors: factors(), fold: Fold(unassertedCap: pack.modifiers.unassertedCap), covers: covers,
      actorKinds: pack.actors.map(\.kind), anchorKinds: Set(pack.gate.actorKinds),
      conditional: conditional(), allegation: allegation())
  }

  private func compiled(_ rule: OperatorRule) -> CompiledOperator {
    CompiledOperator(
      form: rule.form, scope: rule.scope, acts: Set(rule.acts.compactMap { classIndex[$0] }),
      cells: cells(of: rule).map(compiled))
  }

  private func compiled(_ cell: OperatorCell) -> CompiledCell {
    let outcome: CompiledCell.Outcome
    switch cell.outcome {
    case .becomes(let name, let weight):
      let index = classIndex[name] ?? 0
      outcome = .becomes(signalClass: index, weight: weight ?? pack.classes[index].weight)
    case .keeps(let factor, let raised): outcome = .keeps(factor: factor, raised: raised)
    case .restores(let factor): outcome = .restores(factor: factor)
    case .nothing: outcome = .nothing
    }
    return CompiledCell(
      subject: classes(cell.subject), after: Set(cell.after.compactMap { operatorIndex[$0] }),
      isNear: !cell.near.isEmpty, outcome: outcome, status: cell.status.flatMap { statusIndex[$0] },
      adds: cell.adds.flatMap { added in
        classIndex[added.signalClass].map { ($0, added.weight ?? pack.classes[$0].weight) }
      })
  }

  private func classes(_ subject: CellSubject) -> Set<Int> {
    switch subject {
    case .side(let side): Set(pack.classes.indices.filter { pack.classes[$0].side == side })
    case .classes(let ids): Set(ids.compactMap { classIndex[$0] })
    }
  }

  private func classes(named names: [String]) -> Set<Int>? {
    guard !names.isEmpty else { return nil }
    return names.reduce(into: []) { result, name in
      result.formUnion(classes(Side(rawValue: name).map { .side($0) } ?? .classes([name])))
    }
  }

  private func factors() -> FactorTable {
    let modifiers = pack.modifiers
    func compiled(_ cue: CueRule, index: Int, factor: Double) -> CompiledCue {
      CompiledCue(
        index: index, factor: factor, direction: cue.direction, scope: cue.scope, on: classes(named: cue.on))
    }
    return FactorTable(
      status: modifiers.statuses.map { status in
        pack.classes.map { status.factors[$0.family] ?? 1 }
      },
      isUnasserted: modifiers.statuses.map(\.unasserted), question: statusIndex["question"],
      history: statusIndex["historical"],
      factuality: modifiers.factuality.map { cue in
        compiled(cue, index: cue.status.flatMap { statusIndex[$0] } ?? 0, factor: 1)
      },
      degree: modifiers.degree.enumerated().map { compiled($1, index: $0, factor: $1.factor ?? 1) },
      degreeClip: modifiers.degreeClip, discourse: modifiers.discourse,
      scareQuote: modifiers.scareQuote.map { compiled($0, index: 0, factor: $0.factor ?? 1) })
  }

  private func conditional() -> CompiledConditional? {
    guard let rule = pack.modifiers.conditional,
      let antecedent = statusIndex[rule.antecedent], let consequent = statusIndex[rule.consequent],
      let remote = statusIndex[rule.remote], let unless = statusIndex[rule.unless]
    else { return nil }
    return CompiledConditional(
      antecedent: antecedent, consequent: consequent, remote: remote, unless: unless,
      offers: Set(rule.offers.compactMap { classIndex[$0] }),
      demands: Set(rule.demands.compactMap { classIndex[$0] }),
      condition: rule.condition.flatMap { condition in
        classIndex[condition.signalClass].map { ($0, condition.weight) }
      })
  }

  private func allegation() -> CompiledAllegation? {
    guard let rule = pack.modifiers.allegation, let status = statusIndex[rule.status],
      let added = classIndex[rule.adds]
    else { return nil }
    return CompiledAllegation(status: status, signalClass: added, weight: rule.weight)
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
