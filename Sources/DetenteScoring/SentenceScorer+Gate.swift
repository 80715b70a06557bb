internal import DetenteRules
internal import DetenteText

/// What the domain gate does with ambiguous hits of a sentence.
enum Gate {
  /// They count, and why.
  case open(Evidence.GateOpening)
  /// They do not count, and why; with `forAll` the other hits do not, either.
  case shut(Evidence.Reason, forAll: Bool)
}

/// The domain gate: an ambiguous word counts where something shows that conflict is meant.
///
/// An article about another domain is read a step stricter: there ambiguous words count nowhere, and the others as
/// ambiguous ones do elsewhere, beside an anchor of their own sentence.
extension SentenceScorer {
  /// Suppresses hits where nothing shows that the sentence is about conflict, or where words of another domain, beside
  /// them or throughout the article, say that it is not.
  mutating func passGate(
    _ sentence: Sentence, in document: borrowing TextDocument, surroundings: Surroundings
  ) {
    let isCertain = holdsCertainHit()
    glances[sentence.number - 1].hasAnchor = marks.hasAnchor
    if let unit = marks.foreignUnit, !isCertain {
      gate = .shut(.foreign(unit: unit), forAll: false)
    } else if let unit = surroundings.foreignArticle, !isCertain || !marks.hasAnchor, !hasDoer(in: unit) {
      gate = .shut(.foreignArticle(unit: unit), forAll: !marks.hasAnchor)
    } else if let opening = opening(isCertain: isCertain, in: document, surroundings) {
      gate = .open(opening)
    } else {
      gate = .shut(.noAnchor, forAll: false)
    }
    for i in marks.hits.indices where marks.hits[i].isCounted && isGated(marks.hits[i].signal) {
      if case .shut(.foreign(let unit), _) = gate, isApart(marks.hits[i], from: unit) {
        marks.hits[i].pass(.open(.own))
      } else {
        marks.hits[i].pass(gate)
      }
    }
  }

  /// Whether the gate lets none of the signals count that were gathered, as long as nobody is named: then all that is left
  /// to say is what held each back, and they have to be gathered again for anything else.
  mutating func isHeldBack(
    _ sentence: Sentence, in document: borrowing TextDocument, surroundings: Surroundings
  ) -> Bool {
    let isForeign = surroundings.foreignArticle != nil
    guard marks.triggers.isEmpty, isForeign || marks.foreignUnit != nil || !marks.hasAnchorWord,
      isForeign || marks.hits.allSatisfy({ $0.isMask || $0.signal.isAmbiguous })
    else { return false }
    resolveSignals()
    passGate(sentence, in: document, surroundings: surroundings)
    if marks.hits.contains(where: \.isCounted) {
      gatherSignals(of: sentence)
      return false
    }
    return true
  }

  /// Whether a hit counts so far that is not ambiguous.
  func holdsCertainHit() -> Bool {
    marks.hits.contains { $0.isCounted && !$0.signal.isAmbiguous && !$0.signal.isQuiet }
  }

  /// Whether a sentence of an article of another domain tells of an armed group, with no word of such a domain, or, where
  /// states do not play, what a state does: "Chile threatened to close its ports" is read there as elsewhere.
  private func hasDoer(in unit: Int) -> Bool {
    let hasStates = !isPlay(unit)
    return marks.mentions.contains {
      canAct($0) && (isGroup($0) ? marks.weakUnit == nil : hasStates && isState($0) && isActing($0))
    }
  }

  /// "Stocks fell after Norland's troops invaded Suedia": whether somebody acts in a clause that leans on the one with the
  /// words of another domain.
  private func isApart(_ hit: Hit, from unit: Int) -> Bool {
    !marks.mentions.isEmpty && marks.clauses.clauses[hit.clause].kind != .main && !isPlay(unit)
      && !marks.foreignSpans.contains { marks.clause(at: marks.tokenRange($0).lowerBound) == hit.clause }
      && marks.mentions.contains {
        marks.clause(at: $0.tokens.lowerBound) == hit.clause && canAct($0) && (isGroup($0) || isState($0))
          && isActing($0)
      }
  }

  private func isPlay(_ unit: Int) -> Bool {
    if case .foreign(_, let isPlay) = model.roles[unit] { isPlay } else { false }
  }

  /// Whether somebody does or says something at once: no part of another name ("Bank of Norland", "Norland Motors"), no
  /// owner of what is named behind them ("the Norland accord"), and nobody that something is said of.
  private func isActing(_ mention: Mention) -> Bool {
    guard !mention.isPossessive, opensPhrase(mention) else { return false }
    let next = mention.tokens.upperBound
    if marks.has(.passive, at: next) { return false }
    return isDone(at: next, by: mention)
      || isAuxiliary(next) && isDone(at: next + 1, by: mention)
  }

  private func isDone(at verb: Int, by mention: Mention) -> Bool {
    if marks.triggers.contains(where: { $0.tokens.lowerBound == verb })
      || marks.speech.contains(where: { $0.tokens.lowerBound == verb })
    {
      return true
    }
    return marks.hits.contains { $0.isCounted && !$0.signal.isQuiet && $0.tokens.lowerBound == verb }
      && (mention.name == .name || isPast(verb))
  }

  /// Whether nothing stands before a name, and its determiner, but what ends another phrase.
  private func opensPhrase(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    return isOpen(before: first) || first > 0 && isDeterminer(first - 1) && isOpen(before: first - 1)
  }

  private func isOpen(before token: Int) -> Bool {
    if token == 0 || !marks.words[token - 1].isPlain { return true }
    if !marks.separators[token].subtracting(.tight).isEmpty { return true }
    return marks.clauseMarks.contains { $0.tokens.upperBound == token }
  }

  private func isState(_ mention: Mention) -> Bool {
    !mention.isGeneric && mention.name != .demonym
      && mention.actors.allSatisfy { [.state, .org].contains(model.actorKinds[$0]) }
  }

  private func isGroup(_ mention: Mention) -> Bool {
    mention.actors.allSatisfy { model.actorKinds[$0] == .group }
  }

  /// Whether a hit has to pass the gate.
  func isGated(_ signal: Signal) -> Bool {
    if case .shut(_, forAll: true) = gate { true } else { signal.isAmbiguous }
  }

  private mutating func opening(
    isCertain: Bool, in document: borrowing TextDocument, _ surroundings: Surroundings
  ) -> Evidence.GateOpening? {
    if isCertain || marks.hasAnchor { return .own }
    let isAmbiguous =
      marks.hits.contains { $0.isCounted && $0.signal.isAmbiguous }
      || marks.triggers.contains { $0.trigger.own?.isAmbiguous == true }
    guard isAmbiguous else { return nil }
    if let previous = surroundings.previous, hasAnchor(previous, in: document) { return .previous }
    if let headline = surroundings.headline, hasAnchor(headline, in: document) { return .headline }
    return nil
  }
}

extension Hit {
  /// Notes what let it through the gate, or why nothing did.
  mutating func pass(_ gate: Gate) {
    switch gate {
    case .open(let opening): gateOpenedBy = opening
    case .shut(let reason, _): suppress(reason)
    }
  }
}
