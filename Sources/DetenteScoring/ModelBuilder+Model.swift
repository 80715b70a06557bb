internal import DetenteMatching
internal import DetenteRules

/// What of a pack becomes numbers: names resolved to indexes, factors to tables.
extension ModelBuilder {
  func model(_ rules: RuleSet, _ frequencies: [String: Double]) -> ScoringModel {
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
      conditional: conditional(), allegation: allegation(), forms: WordForms(pack),
      language: LanguageSign(frequencies))
  }

  private func compiled(_ rule: OperatorRule) -> CompiledOperator {
    CompiledOperator(
      form: rule.form, scope: rule.scope, asksSubject: rule.asksSubject,
      acts: Set(rule.acts.compactMap { classIndex[$0] }),
      cells: cells(of: rule).compactMap(compiled))
  }

  /// nil where the cell names a class that the pack does not have.
  private func compiled(_ cell: OperatorCell) -> CompiledCell? {
    let outcome: CompiledCell.Outcome
    switch cell.outcome {
    case .becomes(let name, let weight):
      guard let index = classIndex[name] else { return nil }
      outcome = .becomes(signalClass: index, weight: weight ?? pack.classes[index].weight)
    case .keeps(let factor, let raised): outcome = .keeps(factor: factor, raised: raised)
    case .restores(let factor): outcome = .restores(factor: factor)
    case .nothing: outcome = .nothing
    }
    return CompiledCell(
      subject: classes(cell.subject), after: Set(cell.after.compactMap { operatorIndex[$0] }),
      near: nearList(cell.near), outcome: outcome, status: cell.status.flatMap { statusIndex[$0] },
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
      history: statusIndex["historical"], background: statusIndex["background"],
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
