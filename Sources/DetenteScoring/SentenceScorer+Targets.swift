internal import DetenteRules
internal import DetenteText

/// To whom a hit is done.
extension SentenceScorer {
  func target(of i: Int, source: [Int], _ surroundings: Surroundings) -> Attribution {
    let hit = marks.hits[i]
    func others(_ actors: [Int]) -> [Int] { actors.filter { !source.contains($0) } }
    if let subject = subject(sufferingFrom: hit) { return (others(group(subject)), .ownSentence) }
    if let object = object(ofOperatorOn: hit), case let whom = others(group(object)), !whom.isEmpty {
      return (whom, .ownSentence)
    }
    if let whom = sufferer(of: hit) ?? object(behind: hit, source) ?? possessor(of: hit)
      ?? fronted(before: hit)
    {
      return (others(group(whom)), .ownSentence)
    }
    if let pair = betweens(after: hit), Set(pair).isDisjoint(with: source) { return (pair, .ownSentence) }
    if let head = head(ofObjectRelative: hit) ?? head(ofPrepositionBefore: hit) {
      return (others(group(head)), .ownSentence)
    }
    if let object = pronoun(behind: hit, source) { return ([object], .ownSentence) }
    if let owner = owner(ofSiteBehind: hit, source) { return (marks.mentions[owner].actors, .ownSentence) }
    let reach = min(hit.tokens.upperBound + 3, marks.words.count)
    let verb = verb(of: hit)
    guard (verb..<max(verb, reach)).contains(where: { marks.has(.reciprocal, at: $0) }),
      let pair = pair(surroundings)
    else { return ([], .ownSentence) }
    return (others(pair.actors), pair.basis)
  }

  /// The subject of a clause, where a hit is done to it: "Norland was shelled", "Norland suffered a raid", "Norland said
  /// Suedia must leave".
  private func subject(sufferingFrom hit: Hit) -> Int? {
    if let duty = duty(on: hit), let asked = subject(in: subjectReach(before: duty)) { return asked }
    if let verb = passiveVerb(of: hit), let subject = subject(in: 0..<verb) { return subject }
    if isPassive(hit) || holdsAgent(hit),
      let subject = subjectOfPassive(hit) ?? (sharesPassive(hit.tokens) ? outerSubject(hit) : nil)
    {
      return subject
    }
    guard let receiver = receiver(of: hit) else { return nil }
    return subject(in: participleReach(of: receiver) == nil ? 0..<receiver : subjectReach(before: receiver))
  }

  /// Who stands behind a hit, or in it, where whom it is done to stands.
  private func object(behind hit: Hit, _ source: [Int]) -> Int? {
    let end = max(sender(of: hit).map { marks.mentions[$0].tokens.upperBound } ?? 0, hit.tokens.upperBound)
    for j in marks.mentions.indices {
      let mention = marks.mentions[j]
      // Below zero: the name stands inside the hit, as in "expelled the Tunisian ambassador". A role inside it is
      // what the hit is made with: "sent troops".
      let gap = mention.tokens.lowerBound - end
      if gap > Self.objectReach { break }
      guard mention.tokens.lowerBound > hit.tokens.lowerBound, !mention.isAgent, !mention.isBetween,
        !mention.isApart, !isReporter(mention), !isTeller(mention),
        marks.clause(at: mention.tokens.lowerBound) == hit.clause, !isSomebodys(mention),
        Set(mention.actors).isDisjoint(with: source), gap >= 0 || !mention.isGeneric,
        !isOffice(j, of: source)
      else { continue }
      // Behind a comma stands who says so: "… on Thursday, the army said."
      let isNear = gap <= 3 && (gap < 0 || !hasComma(end, mention.tokens.lowerBound))
      if mention.isTarget && !isBeyond(mention, hit) || (!mention.isPlace && isNear) { return j }
    }
    return nil
  }

  /// How many words may stand between a hit and whom it is done to.
  private static let objectReach = 8

  /// Who stands before a passive; where a hit holds its auxiliary, with no deed between: in "Norland
  /// promised that the port [would be shelled]" the subject stands behind the promise.
  private func subjectOfPassive(_ hit: Hit) -> Int? {
    let first = hit.tokens.lowerBound
    guard let subject = subject(in: 0..<first), !isOfStranger(hit, toldBy: subject) else { return nil }
    let between = marks.mentions[subject].tokens.upperBound..<first
    let isFar =
      marks.has(.finite, at: first) && between.count > 2
      && (marks.hits.contains { between.contains($0.tokens.lowerBound) }
        || marks.triggers.contains { between.contains($0.tokens.lowerBound) })
    return isFar && !hasPronoun(between) ? nil : subject
  }

  /// "The port, bombed on Monday, belongs to Norland", "an attack that drew threats from Norland": whether a name behind a
  /// hit stands beyond the insertion that the hit is, or is where another one behind it comes from.
  private func isBeyond(_ mention: Mention, _ hit: Hit) -> Bool {
    let (start, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
    if end >= mention.tokens.lowerBound { return false }
    if marks.separator(at: start).contains(.comma), hasComma(end, mention.tokens.lowerBound) { return true }
    return mention.isOrigin
      && marks.hits.contains {
        $0.isCounted && !$0.signal.isQuiet && $0.tokens.lowerBound > end
          && (0...2).contains(mention.tokens.lowerBound - $0.tokens.upperBound)
          && model.catalog.classes[$0.signalClass].isSent
      }
  }

  /// "[hit by Norlandic missiles]": whether a name is whose deed a hit says it is.
  func isAgent(_ mention: Mention, in hit: Hit) -> Bool {
    let (start, name) = (hit.tokens.lowerBound, mention.tokens.lowerBound)
    return mention.isAgent && start + 1 < name && name < hit.tokens.upperBound && !hasComma(start + 1, name)
  }

  /// Whether a hit is a verb with its agent, and its subject stands right before it: "Suedia [hit by Norlandic missiles]".
  private func holdsAgent(_ hit: Hit) -> Bool {
    hit.tokens.count > 2 && marks.mentions.contains { $0.tokens.upperBound == hit.tokens.lowerBound }
      && marks.mentions.contains { isAgent($0, in: hit) }
  }

  /// "Norland's [bombing] by Suedia", "Norlandic [ships] seized by Suedia": whose what somebody named behind it does.
  private func possessor(of hit: Hit) -> Int? {
    let owner = mention(endingAt: hit.tokens.lowerBound)
    guard let owner, let agent = agent(after: hit),
      hit.tokens.upperBound <= marks.mentions[agent].tokens.lowerBound
    else { return nil }
    return owner
  }

  /// Whose the subject of a hit is that is a clause in the passive: "Norland's [ambassador was expelled]".
  private func sufferer(of hit: Hit) -> Int? {
    guard holdsPassive(hit) else { return nil }
    let first = hit.tokens.lowerBound
    return mention(endingAt: first)
      ?? marks.mentions.firstIndex {
        $0.tokens.lowerBound < first && first < $0.tokens.upperBound && !$0.isGeneric
      }
  }

  /// The name of a state or body right before a token, as an adjective or a possessive.
  private func mention(endingAt token: Int) -> Int? {
    var (low, high) = (0, marks.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if marks.mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    guard low > 0, case let mention = marks.mentions[low - 1], !mention.isGeneric,
      mention.isPossessive || mention.name == .demonym,
      mention.tokens.upperBound + (mention.isPossessive ? 1 : 0) == token
    else { return nil }
    return low - 1
  }

  /// "To Norland, Suedia sent threats": whom the head of a sentence names, set off by a comma.
  private func fronted(before hit: Hit) -> Int? {
    guard let first = marks.mentions.first, first.isTarget, marks.has(.target, at: 0), !first.isPlace,
      !first.isOrigin,
      first.tokens.lowerBound <= 2, marks.separator(at: first.tokens.upperBound).contains(.comma),
      first.tokens.upperBound < hit.tokens.lowerBound, marks.clause(at: 0) == hit.clause
    else { return nil }
    return 0
  }

  /// "When Norland left the pact, Suedia invaded it": the one other party that the sentence names before.
  private func pronoun(behind hit: Hit, _ source: [Int]) -> Int? {
    let end = hit.tokens.upperBound
    // Not "its", and not "it was".
    guard marks.has(.singular, at: end), marks.has(.finite, at: end), marks.separator(at: end).isEmpty,
      !marks.has(.finite, at: end + 1), isHostile(hit), !source.isEmpty
    else { return nil }
    return otherParty(before: hit.tokens.lowerBound, than: source)
  }

  /// The one party besides some others that is named before a token; nil where there are several.
  func otherParty(before token: Int, than source: [Int]) -> Int? {
    var other: Int?
    for mention in marks.mentions
    where mention.tokens.upperBound <= token && !mention.isPlace && !mention.isGeneric {
      guard mention.actors.allSatisfy({ !source.contains($0) }) else { continue }
      guard mention.actors.count == 1, mention.name != .demonym, !mention.isPossessive,
        other == nil || other == mention.actors[0]
      else { return nil }
      other = mention.actors[0]
    }
    return other
  }

  /// "Norland shelled a camp in Suedia": of what is sent and befalls somebody nobody names, whose land that is. Not "fought
  /// in Suedia", nor what a state does at home.
  private func owner(ofSiteBehind hit: Hit, _ source: [Int]) -> Int? {
    let signalClass = model.catalog.classes[hit.signalClass]
    guard signalClass.side == .confrontation, signalClass.mode == .deed, signalClass.isSent,
      source.count == 1,
      [.state, .group].contains(model.actorKinds[source[0]]), !model.catalog.actors[source[0]].isRole,
      !isPassive(hit)
    else { return nil }
    let end = hit.tokens.upperBound
    let hasObject = hit.tokens.count > 1 && !isPast(end - 1)
    return marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      let gap = mention.tokens.lowerBound - end
      return mention.isPlace && mention.name == .name && (hasObject ? 1...8 : 2...8).contains(gap)
        && marks.has(.site, at: mention.tokens.lowerBound - 1)
        && mention.actors.allSatisfy { model.actorKinds[$0] == .state && $0 != source[0] }
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
        && !hasBreak(end, mention.tokens.lowerBound)
    }
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
    guard let turning, turning.upperBound <= hit.tokens.lowerBound else { return nil }
    let end = turning.upperBound
    return marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      // "slams Norland over" holds the name; "its neighbour Norland".
      let gap = mention.tokens.lowerBound - end
      let isWithin = turning.lowerBound < mention.tokens.lowerBound && mention.tokens.upperBound <= end
      if isWithin, mention.name != .demonym, !mention.isPossessive, mention.place.isEmpty { return true }
      let isNear = (0...1).contains(gap) || gap == 2 && marks.has(.pronoun, at: end)
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
