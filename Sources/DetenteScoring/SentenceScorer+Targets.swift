internal import DetenteRules
internal import DetenteText

/// To whom a hit is done.
extension SentenceScorer {
  func target(of i: Int, source: [Int], _ surroundings: Surroundings) -> Attribution {
    let hit = marks.hits[i]
    if isPassive(hit), let subject = subject(in: 0..<hit.tokens.lowerBound) {
      return (group(subject).filter { !source.contains($0) }, .ownSentence)
    }
    if let receiver = receiver(of: hit),
      let subject = subject(
        in: participleReach(of: receiver) == nil ? 0..<receiver : subjectReach(before: receiver))
    {
      return (group(subject).filter { !source.contains($0) }, .ownSentence)
    }
    if let object = object(ofOperatorOn: hit) {
      let whom = group(object).filter { !source.contains($0) }
      if !whom.isEmpty { return (whom, .ownSentence) }
    }
    let end = max(sender(of: hit).map { marks.mentions[$0].tokens.upperBound } ?? 0, hit.tokens.upperBound)
    for j in marks.mentions.indices {
      let mention = marks.mentions[j]
      // Below zero: the name stands inside the hit, as in "expelled the Tunisian ambassador". A role inside it is
      // what the hit is made with: "sent troops".
      let gap = mention.tokens.lowerBound - end
      guard mention.tokens.lowerBound > hit.tokens.lowerBound, !mention.isAgent, !mention.isBetween,
        marks.clause(at: mention.tokens.lowerBound) == hit.clause, !isSomebodys(mention),
        Set(mention.actors).isDisjoint(with: source), gap >= 0 || !mention.isGeneric,
        !isOffice(j, of: source)
      else { continue }
      // Behind a comma stands who says so: "… on Thursday, the army said."
      let isNear = gap <= 3 && (gap <= 0 || !hasComma(end, mention.tokens.lowerBound))
      if mention.isTarget && gap <= 8 || (!mention.isPlace && isNear) {
        return (group(j).filter { !source.contains($0) }, .ownSentence)
      }
    }
    if let pair = betweens(after: hit), Set(pair).isDisjoint(with: source) { return (pair, .ownSentence) }
    if let head = head(ofObjectRelative: hit) {
      return (group(head).filter { !source.contains($0) }, .ownSentence)
    }
    let reach = min(hit.tokens.upperBound + 3, marks.words.count)
    let verb = verb(of: hit)
    guard (verb..<max(verb, reach)).contains(where: { marks.has(.reciprocal, at: $0) }),
      let pair = pair(surroundings)
    else { return ([], .ownSentence) }
    return (pair.actors.filter { !source.contains($0) }, pair.basis)
  }

  /// "Norland's minister": a role that belongs to the name before it is no one else.
  private func isOffice(_ i: Int, of actors: [Int]) -> Bool {
    guard i > 0, marks.mentions[i].isGeneric else { return false }
    let owner = marks.mentions[i - 1]
    return owner.isPossessive && marks.mentions[i].tokens.lowerBound - owner.tokens.upperBound <= 2
      && !Set(owner.actors).isDisjoint(with: actors)
  }

  /// "threatened Norland with sanctions", "urged Norland to withdraw": whom the verb speaks to that made the hit what it
  /// is, where the hit is what it says.
  private func object(ofOperatorOn hit: Hit) -> Int? {
    let turning = marks.histories[hit.number].operators
      .filter { $0.before.signalClass != $0.after.signalClass }
      .map { marks.tokenRange($0.span) }
      .min { $0.lowerBound < $1.lowerBound }
    guard let turning, turning.upperBound < hit.tokens.lowerBound else { return nil }
    let end = turning.upperBound
    return marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      let isNear = (0...1).contains(mention.tokens.lowerBound - end)
      return isNear && mention.tokens.upperBound <= hit.tokens.lowerBound && !mention.isAgent
        && !mention.isBetween && !mention.isTarget && !mention.isPossessive && mention.name != .demonym
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
        && !hasBreak(end, mention.tokens.lowerBound) && leadsOn(behind: i, to: hit)
    }
  }

  /// Whether a word such as "to" or "with" leads from a name to a hit: what follows a name at once is its verb or its noun
  /// ("neither Norland nor Suedia accepted").
  private func leadsOn(behind name: Int, to hit: Hit) -> Bool {
    var last = name
    while last + 1 < marks.mentions.count, isJoined(last, last + 1) { last += 1 }
    let next = marks.mentions[last].tokens.upperBound
    return next < hit.tokens.lowerBound && !marks.words[next].isPlain
      && marks.words[next].isDisjoint(with: [.finite, .coordination])
  }
}
