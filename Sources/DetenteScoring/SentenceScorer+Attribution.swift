internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// Says of every hit who said it, who does it and to whom; "unknown" rather than a guess.
  mutating func attribute(surroundings: inout Surroundings) {
    for i in marks.hits.indices where marks.hits[i].isCounted {
      let source = source(of: i, surroundings)
      let target = target(of: i, source: source.actors, surroundings)
      marks.histories[marks.hits[i].number].actor = source.actors
      marks.histories[marks.hits[i].number].target = target.actors
      marks.hits[i].isUnresolved = source.basis == .nothing
      marks.hits[i].isResolved = source.basis == .earlier || target.basis == .earlier
    }
    attributeSpeech()
    allege()
    remember(&surroundings)
  }

  // MARK: Source

  /// Actors, and where the words that name them stand.
  typealias Attribution = (actors: [Int], basis: Basis)

  enum Basis {
    case ownSentence
    /// Named in earlier sentences; here is a pronoun or "both sides".
    case earlier
    /// A pronoun that nothing resolves.
    case nothing
  }

  private func source(of i: Int, _ surroundings: Surroundings) -> Attribution {
    let hit = marks.hits[i]
    if let duty = duty(on: hit) {
      let asker = marks.speech.last { $0.tokens.upperBound <= duty }.flatMap { speaker(of: $0) }
      return (asker.map { doers($0) } ?? [], .ownSentence)
    }
    if let accused = accused(of: hit) { return (accused, .ownSentence) }
    if let agent = agent(ofOperatorBehind: hit) ?? agent(after: hit) { return (doers(agent), .ownSentence) }
    if let verb = passiveVerb(of: hit) {
      return (agent(in: verb..<hit.tokens.lowerBound).map { doers($0) } ?? [], .ownSentence)
    }
    if let receiver = receiver(of: hit) {
      if let giver = giver(of: hit) { return (doers(giver), .ownSentence) }
      // "died in the raid": who stands before it is the victim.
      if receiver >= hit.tokens.lowerBound {
        return (nation(in: hit).map { doers($0) } ?? deedDoers(behind: hit), .ownSentence)
      }
    }
    if let sender = sender(of: hit) { return (doers(sender), .ownSentence) }
    if !isPassive(hit), let pair = betweens(after: hit) {
      if let third = third(to: hit) ?? host(of: hit) { return (doers(third), .ownSentence) }
      return (pair, .ownSentence)
    }
    if let speaker = invertedSpeaker(of: hit.tokens) { return (doers(speaker), .ownSentence) }
    if isPassive(hit) || holdsPassive(hit) {
      return (teller(of: hit).map { doers($0) } ?? deedDoers(behind: hit), .ownSentence)
    }
    let verb = verb(of: hit)
    let participle = participleReach(of: verb)
    if case .main(let main) = participle, opensPassive(main) {
      return (agent(in: main..<verb).map { doers($0) } ?? [], .ownSentence)
    }
    if let means = means(of: hit) { return (doers(means), .ownSentence) }
    let reach = subjectReach(before: verb)
    let reciprocal = reciprocal(in: reach, surroundings)
    // A climate is nobody's deed: only those it lies between have a part in it.
    if model.catalog.classes[hit.signalClass].mode == .state { return reciprocal ?? ([], .ownSentence) }
    if let owner = owner(of: hit) { return (doers(owner), .ownSentence) }
    if isSuffered(hit) { return ([], .ownSentence) }
    if let pair = pair(plannedBefore: verb) { return (pair, .ownSentence) }
    if let voice = voice(in: reach) { return (doers(voice), .ownSentence) }
    // "We may see war," said somebody whom no rule knows.
    if !marks.speech.isEmpty, has([.ownVoice], in: reach) { return ([], .nothing) }
    if let subject = subject(in: reach) {
      let isOthers = isDone(hit, saidBy: subject) || isOfStranger(hit, toldBy: subject)
      return (isOthers ? [] : doers(subject), .ownSentence)
    }
    if let reciprocal { return reciprocal }
    if let pair = pair(in: reach, hit) { return (pair, .ownSentence) }
    if reach.lowerBound == 0, let outer = outerSubject(hit) { return (doers(outer), .ownSentence) }
    guard has([.pronoun, .ownVoice], in: reach) else { return ([], .ownSentence) }
    if surroundings.isSubjectPlural, !hasPluralPronoun(in: reach) { return ([], .nothing) }
    return (surroundings.subject, surroundings.subject.isEmpty ? .nothing : .earlier)
  }

  /// "[Came under Suedian attack]": whose deed a hit tells of that begins with who suffers it.
  private func nation(in hit: Hit) -> Int? {
    marks.mentions.indices.first {
      let mention = marks.mentions[$0]
      return mention.name == .demonym && hit.tokens.lowerBound < mention.tokens.lowerBound
        && mention.tokens.upperBound < hit.tokens.upperBound
    }
  }

  /// Where the trigger begins that asks its subject for what a hit has become: "Norland said that Suedia *must* leave".
  func duty(on hit: Hit) -> Int? {
    let last = marks.histories[hit.number].operators.last { $0.before.signalClass != $0.after.signalClass }
    guard let last, model.operators.indices.contains(last.index), model.operators[last.index].asksSubject
    else {
      return nil
    }
    return marks.tokenRange(last.span).lowerBound
  }

  /// The token before which the subject stands: that of the outermost operator that made the hit what it is
  /// ("Britain urged Iran to withdraw": Britain appeals), otherwise the hit's own.
  func verb(of hit: Hit) -> Int {
    var first = hit.tokens.lowerBound
    for applied in marks.histories[hit.number].operators
    where applied.before.signalClass != applied.after.signalClass {
      first = min(first, marks.tokenRange(applied.span).lowerBound)
    }
    return first
  }

  /// Whether a comma stands between two tokens, or right before the second.
  func hasComma(_ start: Int, _ end: Int) -> Bool {
    (start..<end + 1).contains {
      marks.separators.indices.contains($0) && marks.separators[$0].contains(.comma)
    }
  }

  /// "by X" after a hit, within its clause.
  func agent(after hit: Hit) -> Int? {
    marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      guard mention.isAgent else { return false }
      // "[hit by Norlandic missiles]": within what is done.
      if isAgent(mention, in: hit) { return true }
      return mention.tokens.lowerBound >= hit.tokens.upperBound
        && mention.tokens.lowerBound - hit.tokens.upperBound <= 8
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
        && !hasBreak(hit.tokens.upperBound, mention.tokens.lowerBound)
        && !qualifies(mention, behind: hit.tokens.upperBound)
        && !(hit.tokens.upperBound..<mention.tokens.lowerBound).contains { marks.has(.onlooker, at: $0) }
        && (mention.tokens.lowerBound - hit.tokens.upperBound <= 2 || !hasOwnSubject(hit))
    }
  }

  /// "an attack on a convoy *guarded by Norland*": whether the participle before *by*, behind a token, tells of the thing before it
  /// and not of the deed, as "an attack *launched by Norland*" and "a raid *led by Norland*" do.
  func qualifies(_ mention: Mention, behind start: Int) -> Bool {
    let reach = start..<max(start, mention.tokens.lowerBound)
    guard let agent = reach.last(where: { marks.has(.agent, at: $0) }), case let participle = agent - 1,
      reach.contains(participle), isPast(participle), !marks.has(.instituted, at: participle),
      !isAuxiliary(participle - 1), !marks.has(.passive, at: participle - 1)
    else { return false }
    if participle > 0, marks.words[participle - 1].contains(.coordination) { return false }
    let isOfDeed = marks.hits.contains {
      $0.isCounted && $0.tokens.upperBound == participle
        && model.catalog.classes[$0.signalClass].mode == .deed
    }
    return !(isOfDeed && marks.has(.lead, at: participle))
  }

  /// "A plan for the withdrawal of both armies was turned down by Norland": however far off the hit stands, who stands
  /// behind *by* right after the trigger behind it has made it what it is.
  private func agent(ofOperatorBehind hit: Hit) -> Int? {
    let operators = marks.histories[hit.number].operators
    guard let last = operators.last, last.before.signalClass != last.after.signalClass,
      case let end = marks.tokenRange(last.span).upperBound, end > hit.tokens.upperBound
    else { return nil }
    return marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      return mention.isAgent && (1...3).contains(mention.tokens.lowerBound - end)
        && marks.has(.agent, at: end)
    }
  }

  /// Whether who does it stands right before an active verb, so that a later "by X" belongs to what is done:
  /// "Norland protested against the launch by Suedia".
  private func hasOwnSubject(_ hit: Hit) -> Bool {
    guard !isPassive(hit), receiver(of: hit) == nil else { return false }
    return (max(0, hit.tokens.lowerBound - 2)..<hit.tokens.lowerBound).contains { token in
      marks.has(.pronoun, at: token)
        || marks.mentions.contains { $0.tokens.upperBound == token + 1 && canAct($0) && !$0.isPossessive }
    }
  }

  /// Whether a comma or a joint stands between two tokens.
  func hasBreak(_ start: Int, _ end: Int) -> Bool {
    (start...max(start, end)).contains { token in
      marks.separators.indices.contains(token)
        && (marks.separators[token].contains(.comma)
          || (token < end && marks.words[token].contains(.coordination)))
    }
  }

  func has(_ roles: [WordRole], in reach: Range<Int>) -> Bool {
    let clause = marks.clause(at: reach.upperBound)
    return reach.contains { word in
      marks.clause(at: word) == clause && !isOwners(word, before: reach.upperBound)
        && roles.contains { marks.has($0, at: word) }
    }
  }

  /// "Its critics attacked": whether a pronoun says whose a thing is that no rule knows, and that does the deed at a token.
  private func isOwners(_ word: Int, before verb: Int) -> Bool {
    marks.has(.possessive, at: word) && word + 1 < verb
      && !marks.mentions.contains { $0.tokens.lowerBound == word + 1 }
  }

  /// Whether a pronoun that may mean several stands there: not "it".
  private func hasPluralPronoun(in reach: Range<Int>) -> Bool {
    let clause = marks.clause(at: reach.upperBound)
    return reach.contains { word in
      marks.clause(at: word) == clause && !marks.has(.singular, at: word)
        && !isOwners(word, before: reach.upperBound)
        && (marks.has(.pronoun, at: word) || marks.has(.ownVoice, at: word))
    }
  }

  /// "both sides": the two actors of the sentence, or the two that the article names most.
  private func reciprocal(in reach: Range<Int>, _ surroundings: Surroundings) -> Attribution? {
    has([.reciprocal], in: reach) ? pair(surroundings) : nil
  }

  func pair(_ surroundings: Surroundings) -> Attribution? {
    let own = Set(marks.mentions.filter { !$0.isGeneric && !$0.isPlace }.flatMap(\.actors))
    if own.count == 2 { return (own.sorted(), .ownSentence) }
    return surroundings.pair.map { ($0, .earlier) }
  }
}
