internal import DetenteRules
internal import DetenteText

/// What is done, and not by who stands before it.
extension SentenceScorer {
  /// Whether a hit is a clause in the passive with a subject of its own: "[sanctions were imposed]". Who stands before it
  /// does something else: "Norland said".
  func holdsPassive(_ hit: Hit) -> Bool {
    let verbs = hit.tokens.dropFirst().dropLast()
    guard !marks.has(.finite, at: hit.tokens.lowerBound),
      let verb = verbs.first(where: { marks.has(.finite, at: $0) })
    else { return false }
    return opensPassive(verb)
  }

  /// "was", "had been": whether an auxiliary of the passive is a finite verb or stands right behind one.
  func opensPassive(_ verb: Int) -> Bool {
    marks.has(.finite, at: verb) && (marks.has(.passive, at: verb) || marks.has(.passive, at: verb + 1))
  }

  /// Whether a hit is what a verb in the passive right behind it is done to, and whom it was found for only says so:
  /// "Norland said [sanctions] were imposed".
  func isDone(_ hit: Hit, saidBy subject: Int) -> Bool {
    let (name, end) = (marks.mentions[subject].tokens.upperBound, hit.tokens.upperBound)
    return opensPassive(end)
      && marks.speech.contains {
        name <= $0.tokens.lowerBound && $0.tokens.upperBound <= hit.tokens.lowerBound
      }
  }

  /// Whether the subject before a hit is whom it is done to: "Norland was [invaded]".
  func isPassive(_ hit: Hit) -> Bool {
    if isReduced(hit) { return true }
    let first = hit.tokens.lowerBound
    // "there were [Suedian raids]"
    if hit.isNoun || hit.tokens.count > 1 && marks.mentions.contains(where: { $0.tokens.lowerBound == first })
    {
      return false
    }
    // A hit may hold its auxiliary: "was invaded".
    let isWithin =
      hit.tokens.count > 1
      && (marks.has(.passive, at: first) || isAuxiliary(first) && marks.has(.passive, at: first + 1))
    return (isWithin || hasPassive(before: first) || sharesPassive(hit.tokens))
      && marks.separators.indices.contains(first) && (isWithin || !marks.separators[first].contains(.comma))
      && model.catalog.classes[hit.signalClass].mode != .state
  }

  /// Whether an auxiliary of the passive stands before a verb, an adverb between at most: not in "was to attack".
  func hasPassive(before verb: Int) -> Bool {
    (max(0, verb - 2)..<verb).contains {
      marks.has(.passive, at: $0) && !hasComma($0 + 1, verb) && !(isCleft($0) && !isPast(verb))
    }
      && !isInfinitive(verb)
  }

  /// "What Norland did | was", "all it could do | was": whether a verb has a clause for its subject, so that an
  /// infinitive may follow it ("was shell the town").
  private func isCleft(_ verb: Int) -> Bool {
    guard verb > 1, isAuxiliary(verb) else { return false }
    if isAuxiliary(verb - 1) { return true }
    // Not "said Suedia was under fire".
    return marks.words[verb - 1].isPlain && isAuxiliary(verb - 2) && !isTelling(verb - 2)
      && !marks.mentions.contains { $0.tokens.contains(verb - 1) }
  }

  /// "was seized and [burned]": the second of two verbs with one auxiliary, and no object behind it.
  func sharesPassive(_ tokens: Range<Int>) -> Bool {
    let (verb, next) = (tokens.lowerBound, tokens.upperBound)
    guard verb > 2, marks.words[verb - 1].contains(.coordination), marks.words[verb - 2].isPlain,
      next >= marks.words.count || !marks.separators[next].isEmpty || !marks.words[next].isPlain
    else { return false }
    return hasPassive(before: verb - 2) && !marks.mentions.contains { $0.tokens.contains(verb - 2) }
  }

  /// Whether "to" stands right before a verb.
  func isInfinitive(_ verb: Int) -> Bool {
    marks.has(.phraseEnd, at: verb - 1) && marks.has(.target, at: verb - 1)
  }

  /// The verb in the passive that makes a hit what it is: "Norland was | threatened by Suedia with sanctions".
  func passiveVerb(of hit: Hit) -> Int? {
    let (verb, first) = (verb(of: hit), hit.tokens.lowerBound)
    let isPast = marks.triggers.contains { $0.tokens.lowerBound == verb && $0.isPast }
    guard verb < first, isPast || !marks.has(.finite, at: verb), hasPassive(before: verb),
      marks.clause(at: verb) == hit.clause
    else { return nil }
    // Not "is prepared to accept", but "was threatened with".
    let isTold = marks.speech.contains { $0.tokens.contains(verb) }
    let isWith = isPast && marks.has(.target, at: verb + 1) && !marks.has(.phraseEnd, at: verb + 1)
    return isTold || isWith || agent(in: verb..<first) != nil ? verb : nil
  }

  /// "Norlandic ships [seized] off Suedia": a headline without an auxiliary, and nothing behind the verb that it could be
  /// done to. A verb before it, or a joint, has the subject for itself: "Norland vows, seized …".
  private func isReduced(_ hit: Hit) -> Bool {
    let first = hit.tokens.lowerBound
    guard marks.isHeadline, first > 0, marks.has(.reduced, at: first), marks.words[first - 1].isPlain,
      marks.separators[first].isEmpty
    else { return false }
    var end = first
    while marks.has(.reduced, at: end) { end += 1 }
    let isAlone =
      end >= marks.tokens.count || !marks.separators[end].isEmpty || marks.clause(at: end) != hit.clause
      || [.place, .target, .agent, .origin].contains { marks.has($0, at: end) }
    return isAlone
      && !(0..<first).contains { marks.has(.finite, at: $0) && marks.clause(at: $0) == hit.clause }
  }
}
