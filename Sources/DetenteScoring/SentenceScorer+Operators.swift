internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// The most operators one hit can pass through.
  static let maximumDepth = 3

  /// Rewrites the hits by the operators, inside-out, so that each takes what the inner ones left: triggers after their
  /// argument first, then those before it from right to left. Those before it that are one noun phrase with it go before
  /// those after it, where there are any.
  mutating func applyOperators(_ text: borrowing FoldedText) {
    let bytes = text.bytes
    let groups = triggerGroups()
    let backward = groups.filter { marks.triggers[$0.lowerBound].trigger.isBackward }
    let forward = groups.reversed().filter {
      let trigger = marks.triggers[$0.lowerBound].trigger
      return !trigger.isBackward && trigger.within == nil
    }
    for group in groups where marks.triggers[group.lowerBound].trigger.within != nil { apply(group) }
    let verbs = backward.map { marks.triggers[$0.lowerBound] }.filter { isFinite($0) }
    let bound = backward.isEmpty ? [] : boundGroups(forward, verbs: verbs)
    for (group, isBound) in zip(forward, bound) where isBound { apply(group) }
    for group in backward { apply(group) }
    var anaphoric: [Range<Int>] = []
    for (i, group) in forward.enumerated() where bound.isEmpty || !bound[i] {
      if antecedent(of: marks.triggers[group.lowerBound], bytes) != nil {
        anaphoric.append(group)
      } else {
        apply(group)
      }
    }
    for group in anaphoric where !turnAntecedent(group, bytes) { apply(group) }
    applyObjectOperators(text)
    dropQualifiers()
  }

  /// "The Norland-brokered [truce collapsed]": a kind compound says nothing beside what has become of its head, one more
  /// word standing between at most.
  private mutating func dropQualifiers() {
    for i in marks.hits.indices {
      let end = marks.hits[i].tokens.upperBound
      guard marks.hits[i].isCounted, marks.has(WordForm.joinedPast, at: end - 1), side(i) == .deescalation,
        let head = marks.hits.first(where: {
          $0.isCounted && (end...end + 1).contains($0.tokens.lowerBound)
        }),
        model.catalog.classes[head.signalClass].side == .confrontation
      else { continue }
      marks.hits[i].suppress(.overlap(unit: head.unit))
    }
  }

  /// "[the lifting of] the embargo was delayed": what is delayed is the lifting. Not "no intention [of] lifting", where
  /// another trigger stands before the argument.
  /// - Parameters:
  ///   - forward: from right to left.
  ///   - verbs: those behind their argument that are the verbs of their clauses.
  private func boundGroups(_ forward: [Range<Int>], verbs: [TriggerMark]) -> [Bool] {
    var bound: [Bool] = []
    for (i, group) in forward.enumerated() {
      let end = marks.triggers[group.lowerBound].tokens.upperBound
      guard let argument = firstHit(from: end),
        marks.has(.genitive, at: end - 1)
          || completesSubject(marks.triggers[group.lowerBound], argument: argument, verbs: verbs)
      else {
        bound.append(false)
        continue
      }
      let isBarred = (0..<i).contains { other in
        let start = marks.triggers[forward[other].lowerBound].tokens.lowerBound
        return !bound[other] && start >= end && start <= argument
      }
      bound.append(!isBarred)
    }
    return bound
  }

  /// Where the first hit from a token on begins.
  private func firstHit(from token: Int) -> Int? {
    var first: Int?
    for hit in marks.hits where hit.isCounted && hit.tokens.lowerBound >= token {
      first = min(first ?? .max, hit.tokens.lowerBound)
    }
    return first
  }

  /// Triggers of the same words and direction: of their operators the first that applies takes them.
  private func triggerGroups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for t in marks.triggers.indices {
      if let last = groups.last, marks.triggers[last.lowerBound].span == marks.triggers[t].span,
        marks.triggers[last.lowerBound].trigger.isBackward == marks.triggers[t].trigger.isBackward,
        marks.triggers[last.lowerBound].trigger.within == marks.triggers[t].trigger.within
      {
        groups[groups.count - 1] = last.lowerBound..<t + 1
      } else {
        groups.append(t..<t + 1)
      }
    }
    return groups
  }

  /// - Returns: whether one of the triggers has a pronoun for its object and turns what that stands for.
  private mutating func turnAntecedent(_ group: Range<Int>, _ bytes: [UInt8]) -> Bool {
    for t in group
    where !silent.contains(t) && model.operators[marks.triggers[t].trigger.index].form == .unary {
      guard turnAntecedent(marks.triggers[t], bytes) else { continue }
      for i in marks.hits.indices where marks.hits[i].isCounted && isOwn(i, marks.triggers[t]) {
        marks.hits[i].cancel(.consumed(by: marks.triggers[t].trigger.index))
      }
      return true
    }
    return false
  }

  private mutating func apply(_ group: Range<Int>) {
    for t in group where !silent.contains(t) {
      let mark = marks.triggers[t]
      let hasApplied =
        switch model.operators[mark.trigger.index].form {
        case .unary: applyUnary(mark)
        case .prefer: applyPrefer(mark, isReversed: false)
        case .preferReversed: applyPrefer(mark, isReversed: true)
        case .object, .topic: false
        }
      guard hasApplied else { continue }
      for i in marks.hits.indices
      where marks.hits[i].isCounted && marks.hits[i].addedBy == nil && isOwn(i, mark) {
        marks.hits[i].cancel(.consumed(by: mark.trigger.index))
      }
      return
    }
    if let t = group.first(where: { !silent.contains($0) && marks.triggers[$0].trigger.own != nil }) {
      fireOwn(t)
    }
  }

  /// Whether a hit lies within a trigger's words.
  private func isOwn(_ i: Int, _ mark: TriggerMark) -> Bool {
    marks.hits[i].trigger.map { marks.triggers[$0].span == mark.span } ?? false
  }

  /// The trigger's own hit, where it found no argument.
  private mutating func fireOwn(_ t: Int) {
    let mark = marks.triggers[t]
    guard let own = mark.trigger.own else { return }
    for i in marks.hits.indices where marks.hits[i].isCounted && isOwn(i, mark) {
      marks.hits[i].suppress(.overlap(unit: mark.unit))
    }
    var hit = Hit(unit: mark.unit, tokens: mark.tokens, span: mark.span, signal: own)
    hit.clause = mark.clause
    hit.trigger = t
    if isGated(own) { hit.pass(gate) }
    marks.add(hit)
  }

  // MARK: Cells

  /// "curb or dismantle": the second of two joined triggers of an operator adds nothing to the first, and neither does one
  /// that reaches over its joint ("neither freed them nor left") or is completed by it ("kept the army | from shelling").
  private func isRepeat(_ hit: Hit, of index: Int, _ mark: TriggerMark) -> Bool {
    guard let last = marks.histories[hit.number].operators.last, last.index == index else { return false }
    let other = marks.tokenRange(last.span)
    if mark.tokens.upperBound <= other.lowerBound,
      marks.has(.alternative, at: other.lowerBound)
        || other.count == 1 && marks.has(.place, at: other.lowerBound)
    {
      return true
    }
    let between =
      mark.tokens.upperBound <= other.lowerBound
      ? mark.tokens.upperBound..<other.lowerBound
      : other.upperBound..<max(other.upperBound, mark.tokens.lowerBound)
    return between.count <= 2 && between.contains { marks.words[$0].contains(.coordination) }
  }

  private mutating func applyUnary(_ mark: TriggerMark) -> Bool {
    if mark.trigger.within != nil {
      return host(of: mark).map { rewrite($0, by: mark.trigger.index, mark, mayAdd: true) } ?? false
    }
    let scope = model.operators[mark.trigger.index].scope
    var hasApplied = false
    for i in passiveArguments(mark) ?? aimArgument(mark, scope: scope)
      ?? arguments(mark, scope: scope)
    where !holdsVerb(i, behind: mark) && rewrite(i, by: mark.trigger.index, mark, mayAdd: !hasApplied) {
      hasApplied = true
    }
    return hasApplied
  }

  private mutating func applyPrefer(_ mark: TriggerMark, isReversed: Bool) -> Bool {
    let scope = model.operators[mark.trigger.index].scope
    let before = candidates(mark, isBackward: true, scope: scope).first
    let after = candidates(mark, isBackward: false, scope: scope).first
    guard let winner = isReversed ? after : before, let loser = isReversed ? before : after else {
      return false
    }
    guard side(winner) != side(loser) else { return false }
    return rewrite(loser, by: mark.trigger.index, mark, mayAdd: true)
  }

  /// Applies the first cell that fits a hit.
  /// - Returns: whether one did.
  mutating func rewrite(_ i: Int, by index: Int, _ mark: TriggerMark, mayAdd: Bool) -> Bool {
    let hit = marks.hits[i]
    if isRepeat(hit, of: index, mark) { return true }
    guard marks.histories[hit.number].operators.count < Self.maximumDepth,
      let cell = cell(for: hit, of: index, mark)
    else { return false }
    let before = (signalClass: hit.signalClass, weight: hit.weight)
    var after = before
    switch cell.outcome {
    case .becomes(let signalClass, let weight): after = (signalClass, weight)
    case .keeps(let factor, let isRaised):
      let full = model.catalog.classes[before.signalClass].weight
      after.weight = min(1, (isRaised ? max(before.weight, full) : before.weight) * factor)
    case .restores(let factor):
      if let last = marks.histories[hit.number].operators.last {
        after = (last.before.signalClass, min(1, last.before.weight * factor))
      }
    case .nothing: break
    }
    marks.hits[i].signalClass = after.signalClass
    marks.hits[i].weight = after.weight
    marks.histories[hit.number].operators.append(
      HitOperator(index: index, span: mark.span, before: before, after: after))
    if let status = cell.status {
      marks.histories[hit.number].statuses.append(HitStatus(index: status, span: mark.span))
    }
    if case .nothing = cell.outcome { marks.hits[i].cancel(.consumed(by: index)) }
    if mayAdd, let adds = cell.adds { add(adds, by: index, mark) }
    return true
  }

  private func cell(for hit: Hit, of index: Int, _ mark: TriggerMark) -> CompiledCell? {
    for cell in model.operators[index].cells {
      guard cell.subject.contains(hit.signalClass) else { continue }
      if !cell.after.isEmpty {
        guard let last = marks.histories[hit.number].lastOperator, cell.after.contains(last) else { continue }
      }
      if let list = cell.near {
        let isNear = marks.near.contains {
          $0.index == list && marks.clause(at: $0.tokens.lowerBound) == hit.clause
        }
        guard isNear else { continue }
      }
      return cell
    }
    return nil
  }

  /// One more hit, made by an operator at its trigger.
  mutating func add(
    _ added: (signalClass: Int, weight: Double), by index: Int, _ mark: TriggerMark
  ) {
    let signal = Signal(
      signalClass: added.signalClass, weight: added.weight, isAmbiguous: false, priority: 0)
    var hit = Hit(unit: mark.unit, tokens: mark.tokens, span: mark.span, signal: signal)
    hit.clause = mark.clause
    hit.addedBy = index
    hit.trigger = marks.triggers.firstIndex { $0.span == mark.span }
    marks.add(hit)
  }
}
