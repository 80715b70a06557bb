internal import DetenteRules
internal import DetenteText

/// Whose a deed is that no verb gives to anybody: by the name that belongs to it, or by what it is part of.
extension SentenceScorer {
  /// "an Iranian missile attack", "Chad's offensive": who is named right before a deed's noun, or as its first word,
  /// does it, whatever the sentence is about. Not where an operator made the deed somebody else's: who lifts the
  /// "Iranian arms embargo" acts.
  /// - Parameter isNoun: whether the hit is known to be one, so that a bare name before it belongs to it as well: "a Hamas
  ///   attack".
  func owner(of hit: Hit, isNoun: Bool = false) -> Int? {
    let first = hit.tokens.lowerBound
    guard verb(of: hit) == first else { return nil }
    let isDeed = model.catalog.classes[hit.signalClass].mode == .deed
    let i = marks.mentions.lastIndex { mention in
      // "Norlandic [jets pounded] …": the name goes on in the deed.
      if canAct(mention), mention.tokens.lowerBound < first, mention.tokens.upperBound > first {
        return !marks.separators[first].contains(.tight) && (isDeed || holdsPossessive(mention))
      }
      if mention.tokens.lowerBound == first, isSubject(mention, within: hit) { return true }
      guard !mention.isGeneric, !mention.isBetween, !mention.isThing else { return false }
      if mention.name == .name, !mention.isPossessive {
        return isNoun && isDeed && mention.tokens.upperBound == first && !mention.isTarget
          && (!mention.isPlace || mention.actors.allSatisfy { model.actorKinds[$0] == .group })
      }
      guard mention.name == .demonym || mention.isPossessive else { return false }
      if mention.tokens.lowerBound == first { return isDeed && mention.tokens.count < hit.tokens.count }
      // The s of a possessive is a token of its own.
      let start = mention.tokens.upperBound + (mention.isPossessive ? 1 : 0)
      return start <= first && first - start <= (isDeed ? 2 : 0) && isPlain(start..<first)
    }
    // "Norland's neighbour Suedia attacked": not who stands before the name of the doer.
    guard let i, !marks.mentions[(i + 1)...].contains(where: { $0.tokens.upperBound <= first && canAct($0) })
    else { return nil }
    return i
  }

  /// "[Rebels burned two villages]", "[Lima has halted the talks]": whether the words of a hit begin with who does it.
  private func isSubject(_ mention: Mention, within hit: Hit) -> Bool {
    let verb = mention.tokens.upperBound
    guard canAct(mention), verb + 1 < hit.tokens.upperBound, !marks.has(.passive, at: verb) else {
      return false
    }
    return isAuxiliary(verb) && !marks.has(.passive, at: verb + 1)
      || isPast(verb) && !marks.has(.agent, at: verb + 1)
  }

  /// "Norland's military | pressure".
  private func holdsPossessive(_ mention: Mention) -> Bool {
    mention.tokens.dropFirst().contains {
      marks.separators[$0] == .tight && marks.tokens[$0].end - marks.tokens[$0].start == 1
    }
  }

  /// "made Norland yield by [shelling] its port": who does something by means of a deed is the subject of its clause.
  /// Not "was hit by shelling": the deed has an object.
  func means(of hit: Hit) -> Int? {
    let verb = verb(of: hit)
    guard gerunds.contains(verb), hit.tokens.upperBound > verb + 1 || hasObject(behind: verb) else {
      return nil
    }
    let told = marks.speech.last {
      $0.tokens.upperBound < verb && marks.clause(at: $0.tokens.lowerBound) == hit.clause
    }
    let start = told?.tokens.upperBound ?? 0
    return marks.mentions.indices.first {
      let mention = marks.mentions[$0]
      return mention.tokens.lowerBound >= start && mention.tokens.upperBound < verb && canAct(mention)
        && !isReporter(mention) && marks.clause(at: mention.tokens.lowerBound) == hit.clause
    }
  }

  /// Whether a noun may follow a verb at once.
  func hasObject(behind verb: Int) -> Bool {
    let next = verb + 1
    return next < marks.words.count && marks.separators[next].isEmpty
      && marks.words[next].isDisjoint(with: [
        .coordination, .finite, WordSet(.place), WordSet(.target), WordSet(.agent), WordSet(.origin),
        WordSet(.genitive),
      ])
  }

  /// "Norland left the pact, accusing *it* of spying for Suedia": who a pronoun means that is accused, if that is known; nil
  /// where none is.
  func accused(of hit: Hit) -> [Int]? {
    guard isHostile(hit), let last = marks.histories[hit.number].operators.last,
      last.before.signalClass == last.after.signalClass, case let tokens = marks.tokenRange(last.span),
      marks.has(.objectPronoun, at: tokens.upperBound), marks.has(.pronoun, at: tokens.upperBound),
      (2...4).contains(hit.tokens.lowerBound - tokens.upperBound)
    else { return nil }
    let accuser = subject(in: subjectReach(before: tokens.lowerBound)).map { doers($0) } ?? []
    return accuser.isEmpty ? [] : otherParty(before: tokens.lowerBound, than: accuser).map { [$0] } ?? []
  }

  /// "killed in a Norlandic air strike": who does the deed in which something is suffered.
  func deedDoers(behind hit: Hit) -> [Int] {
    let end = hit.tokens.upperBound
    guard model.catalog.classes[hit.signalClass].side == .confrontation else { return [] }
    let deed = marks.hits.first {
      $0.isCounted && $0.clause == hit.clause && (1...8).contains($0.tokens.lowerBound - end)
        && model.catalog.classes[$0.signalClass].side == .confrontation
        && !hasBreak(end, $0.tokens.lowerBound)
    }
    guard let deed, (end..<deed.tokens.lowerBound).contains(where: { marks.has(.place, at: $0) }) else {
      return []
    }
    return owner(of: deed, isNoun: true).map { doers($0) } ?? []
  }

  /// Whether words neither join nor relate what stands on both sides of them.
  func isPlain(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { marks.words[$0].isPlain } && !hasComma(tokens.lowerBound, tokens.upperBound)
      && !marks.hits.contains { $0.isCounted && $0.tokens.overlaps(tokens) }
  }
}
