internal import DetenteRules
internal import DetenteText

/// What a trigger turns whose object is a pronoun: "announced a truce, then called it off", "offered talks; the rebels
/// refused them".
extension SentenceScorer {
  /// Turns the last deed before a trigger in its sentence: as it was named there, where another trigger has brought it to
  /// the other side ("ended the siege, but resumed it"). What becomes of it is a hit of its own
  /// where the trigger stands, for it may be another's deed, at another time; a deed that its own doer has turned does not
  /// count any more.
  /// - Returns: whether it has come to the other side.
  mutating func turnAntecedent(_ mark: TriggerMark, _ bytes: [UInt8]) -> Bool {
    guard let i = antecedent(of: mark, bytes) else { return false }
    let former = side(i)
    var signal = marks.hits[i].signal
    if model.catalog.classes[signal.signalClass].side == former {
      signal = Signal(
        signalClass: marks.hits[i].signalClass, weight: marks.hits[i].weight, isAmbiguous: false, priority: 0)
    }
    var hit = Hit(unit: mark.unit, tokens: mark.tokens, span: mark.span, signal: signal)
    // There the words stand that a cell may ask for.
    hit.clause = marks.hits[i].clause
    marks.add(hit)
    let turned = marks.hits.count - 1
    guard rewrite(turned, by: mark.trigger.index, mark, mayAdd: false), marks.hits[turned].isCounted,
      side(turned) != former
    else {
      marks.hits.remove(at: turned)
      return false
    }
    marks.hits[turned].clause = mark.clause
    if isOfSameDoer(mark, bytes) {
      // "agreed to the talks and cancelled them": with the word that governs it.
      for j in marks.hits.indices where j != turned && marks.hits[j].isCounted && (j == i || governs(j, i)) {
        marks.hits[j].cancel(.consumed(by: mark.trigger.index))
      }
    }
    return true
  }

  /// The last hit before a trigger with a pronoun for its object, where no other trigger stands between: in "did not break
  /// it" nothing was broken. Nor was it where that is conceded: "held although many had doubted it".
  func antecedent(of mark: TriggerMark, _ bytes: [UInt8]) -> Int? {
    guard !mark.trigger.isBackward, isDone(mark), marks.clauses.clauses[mark.clause].kind != .concessive,
      let pronoun = objectPronoun(of: mark, bytes)
    else { return nil }
    let start = mark.tokens.lowerBound
    var last: Int?
    for i in marks.hits.indices {
      let hit = marks.hits[i]
      guard hit.isCounted, !hit.signal.isQuiet, hit.trigger == nil, hit.tokens.upperBound <= start,
        hit.signal.weight >= model.fold.parameters.neutralBelow,
        hit.tokens.upperBound > last.map({ marks.hits[$0].tokens.upperBound }) ?? 0
      else { continue }
      last = i
    }
    guard let last, case let end = marks.hits[last].tokens.upperBound, start - end <= Self.antecedentReach
    else {
      return nil
    }
    let isTurned = marks.triggers.indices.contains { t in
      let other = marks.triggers[t]
      return !silent.contains(t) && !other.trigger.isBackward && other.span != mark.span
        && end <= other.tokens.lowerBound && other.tokens.lowerBound <= start
    }
    // "attacked the town, and the army stopped them": those who did it.
    let isOfPeople =
      side(last) == .confrontation && !isOne(pronoun) && !isOfSameDoer(mark, bytes)
    return isTurned || isOfPeople ? nil : last
  }

  /// Whether a trigger is a verb in the past or the present: not "hopes to end it", "might have stopped it", "without it".
  private func isDone(_ mark: TriggerMark) -> Bool {
    let verb = mark.tokens.lowerBound
    // "signed it, only to renounce it"
    let clause = marks.clauses.clauses[mark.clause]
    if clause.contrast == .after, clause.opener.upperBound == verb, isInfinitive(verb) { return true }
    return (mark.isPast || endsLikePresent(verb))
      && !(verb > 1 && isAuxiliary(verb - 1) && isAuxiliary(verb - 2))
  }

  /// How many words may stand between a deed and the verb of the pronoun that stands for it.
  private static let antecedentReach = 20

  /// The pronoun in a trigger ("called it off") or right behind it, where nothing goes on from there that it could be the
  /// subject or the person of: "denied it had", "urged them to", "kept them from", "refused them entry". Not behind a noun:
  /// "violations of it".
  private func objectPronoun(of mark: TriggerMark, _ bytes: [UInt8]) -> Int? {
    if let inner = mark.tokens.dropFirst().first(where: { marks.has(.objectPronoun, at: $0) }) {
      return isInfinitive(mark.tokens.upperBound) ? nil : inner
    }
    let pronoun = mark.tokens.upperBound
    // "withdrew the offer" has two words for it.
    var next = pronoun + 1
    while marks.has(.objectPronoun, at: next), marks.separators[next].isEmpty { next += 1 }
    guard marks.has(.objectPronoun, at: pronoun), marks.separators[pronoun].isEmpty,
      !marks.has(.genitive, at: pronoun - 1)
    else { return nil }
    let isEnd =
      next >= marks.tokens.count || !marks.separators[next].isEmpty
      || marks.words[next].contains(.coordination) || marks.clause(at: next) != mark.clause
    let isLedOn =
      (marks.has(.place, at: next) || marks.has(.target, at: next)) && !marks.has(.origin, at: next)
      && !marks.has(.phraseEnd, at: next) && !isParticiple(next + 1)
    // "broke it two days later", but "and Suedia refused it a visa".
    let isDated = isOne(pronoun) && isDeterminer(next) && isOfSameDoer(mark, bytes)
    return isEnd || isLedOn || isDated ? pronoun : nil
  }

  /// Whether a deed is meant and not several people: "it", and what has several words ("the offer").
  private func isOne(_ pronoun: Int) -> Bool {
    marks.has(.singular, at: pronoun) || marks.has(.objectPronoun, at: pronoun + 1)
  }

  /// "and broke it", "but later called it off", ", then lifted them", "but it ended it": whether a verb has no subject but
  /// a pronoun behind what joins it to the one before.
  private func isOfSameDoer(_ mark: TriggerMark, _ bytes: [UInt8]) -> Bool {
    let opener = marks.clauses.clauses[mark.clause].opener.upperBound
    var token = mark.tokens.lowerBound
    for _ in 0..<Self.adverbs where token > 0 {
      if marks.words[token - 1].contains(.coordination) || !marks.separators[token].isEmpty || token == opener
      {
        return true
      }
      token -= 1
      if marks.has(.pronoun, at: token) { return true }
      let isAdverb =
        isAuxiliary(token) || marks.has(.phraseEnd, at: token)
        || marks.words[token].isPlain && isLower(token, bytes) && !endsLikePresent(token)
      if !isAdverb || marks.mentions.contains(where: { $0.tokens.contains(token) }) { return false }
    }
    return false
  }

  /// How many words are looked at before a verb: "had | then".
  private static let adverbs = 3

  private func isLower(_ token: Int, _ bytes: [UInt8]) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[marks.tokens[token].range.lowerBound])
  }
}
