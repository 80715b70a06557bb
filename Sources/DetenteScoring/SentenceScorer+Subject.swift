internal import DetenteRules
internal import DetenteText

/// Who stands where the doer of a deed stands.
extension SentenceScorer {
  /// The tokens in which the subject of a verb may stand: those before it, but of "Norland condemned the raid" only
  /// those behind "condemned", for who condemns a deed has not done it.
  ///
  /// A second verb ("condemned the raid and recalled its envoy") has the subject of the first, and who "was condemned
  /// for the raid" may well have done it.
  func subjectReach(before verb: Int) -> Range<Int> {
    switch participleReach(of: verb) {
    case .main(let main): return subjectReach(before: main)
    case .nobody: return verb..<verb
    case nil: break
    }
    let clause = marks.clause(at: verb)
    if let first = firstVerb(before: verb, in: clause) { return 0..<first }
    guard let last = (0..<verb).last(where: { isOnlooker($0) && marks.clause(at: $0) == clause })
    else { return 0..<verb }
    let first = start(ofOnlooker: last)
    if isSecondVerb(verb, behind: last) { return 0..<first }
    let isPassive = (max(0, first - 2)..<first).contains { marks.has(.passive, at: $0) }
    guard isPassive else { return last + 1..<verb }
    // "was shocked by the raid", but "was condemned by Suedia for the raid".
    let isAgentTheDeed =
      (first...min(last + 1, verb)).contains { marks.has(.agent, at: $0) }
      && !marks.mentions.contains {
        $0.isAgent && $0.tokens.upperBound <= verb && $0.tokens.lowerBound > last
      }
    return isAgentTheDeed ? last + 1..<verb : 0..<first
  }

  /// Where the word begins whose subject a deed is done to: "Norland suffered a raid".
  func receiver(of hit: Hit) -> Int? {
    let clause = marks.clause(at: hit.tokens.lowerBound)
    // A hit may begin with it: "came under attack", "died". Who received an envoy, of nobody's giving, acts.
    let isOwn = model.catalog.classes[hit.signalClass].side == .confrontation || giver(of: hit) != nil
    let reach = 0..<hit.tokens.lowerBound + (isOwn ? 1 : 0)
    let last = reach.last { isOnlooker($0) && marks.clause(at: $0) == clause }
    guard let last, marks.has(.receiver, at: last), !isSecondVerb(hit.tokens.lowerBound, behind: last),
      // "under pressure from Suedia to withdraw": what stands behind that is not received.
      !(last + 1..<max(last + 1, hit.tokens.lowerBound)).contains(where: {
        let isParticle = $0 == last + 1 && marks.has(.origin, at: $0)
        return !isParticle
          && (marks.has(.target, at: $0) || marks.has(.origin, at: $0) || marks.has(.phraseEnd, at: $0))
      })
    else { return nil }
    return start(ofOnlooker: last)
  }

  /// "food aid from Norland reached …": who stands behind *from* right after what is sent, where nobody stands before it.
  func sender(of hit: Hit) -> Int? {
    guard model.catalog.classes[hit.signalClass].isSent, !marks.mentions.isEmpty else { return nil }
    let sender = marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      let gap = mention.tokens.lowerBound - hit.tokens.upperBound
      return mention.isOrigin && mention.tokens.lowerBound > hit.tokens.lowerBound
        && (gap <= 0 || gap <= 2 && marks.has(.origin, at: hit.tokens.upperBound))
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
    }
    let first = hit.tokens.lowerBound
    guard let sender,
      subject(in: verb(of: hit) == first ? subjectReach(before: first) : 0..<first) == nil
    else { return nil }
    return sender
  }

  /// "from X" after what is received, or as its end.
  func giver(of hit: Hit) -> Int? {
    marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      return mention.isOrigin && mention.tokens.lowerBound > hit.tokens.lowerBound
        && mention.tokens.lowerBound - hit.tokens.upperBound <= 8
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
        && !hasBreak(hit.tokens.upperBound, mention.tokens.lowerBound)
    }
  }

  func isOnlooker(_ token: Int) -> Bool {
    marks.has(.onlooker, at: token) || marks.has(.receiver, at: token)
  }

  private func start(ofOnlooker last: Int) -> Int {
    var first = last
    while first > 0, isOnlooker(first - 1) { first -= 1 }
    return first
  }

  /// Whether a joint or a comma right before a verb makes it a second one beside the word that ends there.
  private func isSecondVerb(_ verb: Int, behind last: Int) -> Bool {
    verb > last + 1
      && (marks.words[verb - 1].contains(.coordination) || marks.separator(at: verb).contains(.comma))
  }

  /// The last name of some tokens, in the clause that goes on behind them, that is neither place nor object nor part
  /// of an insertion.
  func subject(in reach: Range<Int>) -> Int? {
    let token = reach.upperBound
    let clause = marks.clause(at: token)
    func isCandidate(_ i: Int, before end: Int) -> Bool {
      let mention = marks.mentions[i]
      return mention.tokens.upperBound <= end && mention.tokens.lowerBound >= reach.lowerBound
        && marks.clause(at: mention.tokens.lowerBound) == clause && canAct(mention) && !isReporter(mention)
        && !isInsertedSource(mention)
    }
    guard var last = marks.mentions.indices.last(where: { isCandidate($0, before: token) }) else {
      return nil
    }
    // "Norland was accused by Suedia of shelling": who is accused.
    if marks.mentions[last].isAgent,
      let other = marks.mentions.indices.last(where: {
        isCandidate($0, before: marks.mentions[last].tokens.lowerBound) && !isJoined($0, last)
      }),
      case let between = marks.mentions[other].tokens.upperBound..<marks.mentions[last].tokens.lowerBound,
      // "Troops backed by Suedia attacked": who is backed. Not who is led.
      between.contains(where: { marks.has(.passive, at: $0) })
        || isPast(between.lowerBound) && marks.has(.agent, at: between.lowerBound + 1)
          && !marks.has(.lead, at: between.lowerBound)
    {
      last = other
    } else if marks.mentions[last].isAgent,
      holdsDeed(before: marks.mentions[last].tokens.lowerBound, in: clause),
      qualifies(marks.mentions[last], behind: reach.lowerBound)
    {
      // "An attack on a convoy guarded by Norland killed six": nobody's that is named.
      return nil
    }
    return head(of: last, before: token) { isCandidate($0, before: marks.mentions[last].tokens.lowerBound) }
      ?? last
  }

  /// "[attack] on a convoy guarded by Norland": whether a deed is told of in a clause, words before who stands behind *by*.
  private func holdsDeed(before agent: Int, in clause: Int) -> Bool {
    marks.hits.contains {
      $0.isCounted && $0.clause == clause && $0.tokens.upperBound + Self.guardedReach < agent
        && model.catalog.classes[$0.signalClass].mode == .deed
    }
  }

  /// A preposition, the participle and *by* stand between, at least.
  private static let guardedReach = 2

  /// "Norland, hosting Suedia's envoy, urged restraint", "Norland, Suedia's ally, said": what stands between two commas is
  /// about the name before; nil where no comma stands between the last name and its verb.
  func head(of last: Int, before verb: Int, _ isCandidate: (Int) -> Bool) -> Int? {
    let start = marks.mentions[last].tokens
    guard hasComma(start.upperBound, verb) else { return nil }
    return marks.mentions.indices.last { i in
      let behind = marks.mentions[i].tokens.upperBound
      return behind <= start.lowerBound && isCandidate(i) && marks.separators[behind].contains(.comma)
        && !isJoined(i, last)
    }
  }

  /// "Two men died, *officials said*, in the shelling": who is put between two commas with a verb of saying does nothing else.
  private func isInsertedSource(_ mention: Mention) -> Bool {
    let cue = marks.speech.first { $0.tokens.lowerBound == mention.tokens.upperBound }
    guard let cue, marks.separator(at: cue.tokens.upperBound).contains(.comma) else { return false }
    return marks.separators[phrase(of: mention)].contains(.comma)
  }

  /// Media, analysts and witnesses tell what others do.
  func isReporter(_ mention: Mention) -> Bool {
    mention.actors.allSatisfy { model.actorKinds[$0] == .media }
  }

  func canAct(_ mention: Mention) -> Bool {
    !mention.isPlace && !mention.isTarget && !mention.isBetween && !mention.isThing && !mention.isApart
      && !isSomebodys(mention)
  }

  /// "its fighters", "their army": the role leads back to whoever the pronoun means.
  func isSomebodys(_ mention: Mention) -> Bool {
    mention.isGeneric && mention.tokens.lowerBound > 0
      && marks.has(.pronoun, at: mention.tokens.lowerBound - 1)
  }
}
