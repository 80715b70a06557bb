internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  // MARK: Speakers

  mutating func attributeSpeech() {
    for cue in marks.speech {
      let token = cue.tokens.lowerBound
      let clause = marks.clause(at: token)
      guard let speaker = speaker(of: cue) else { continue }
      let actors = speakers(speaker)
      let isTrailing =
        marks.mentions[speaker].tokens.lowerBound > 0
        && marks.separators[max(0, marks.mentions[speaker].tokens.lowerBound - 1)].contains(.comma)
        || marks.separators[marks.mentions[speaker].tokens.lowerBound].contains(.comma)
      let part = marks.clauses.clauses[clause].part
      for i in marks.hits.indices
      where marks.hits[i].isCounted && marks.histories[marks.hits[i].number].speaker.isEmpty {
        let number = marks.hits[i].number
        let isAfter = marks.hits[i].tokens.lowerBound >= cue.tokens.upperBound
        let isSamePart = marks.clauses.clauses[marks.hits[i].clause].part == part
        guard isAfter && isSamePart || !isAfter && isTrailing else { continue }
        marks.histories[number].speaker = actors
        // What is said without another subject is the speaker's own act.
        if marks.histories[number].actor.isEmpty,
          model.catalog.classes[marks.hits[i].signalClass].mode == .word,
          !holdsPassive(marks.hits[i]), !isDone(marks.hits[i], saidBy: speaker)
        {
          marks.histories[number].actor = actors
          marks.histories[number].target.removeAll { actors.contains($0) }
        }
      }
    }
  }

  /// "Chad freed the rebels, officials said": a name behind a comma alone speaks for itself.
  private func speakers(_ mention: Int) -> [Int] {
    marks.separators[phrase(of: marks.mentions[mention])].contains(.comma)
      ? marks.mentions[mention].ownDoers.sorted() : doers(mention)
  }

  /// Where a mention begins, its article with it.
  func phrase(of mention: Mention) -> Int {
    let first = mention.tokens.lowerBound
    return first > 0 && isDeterminer(first - 1) && marks.separators[first].isEmpty ? first - 1 : first
  }

  /// The name before a verb of saying, or right after it ("said the minister").
  func speaker(of cue: CueMark) -> Int? {
    let token = cue.tokens.lowerBound
    if endsInPreposition(cue) {
      return marks.mentions.firstIndex { isNamed($0, by: cue) }
    }
    let clause = marks.clause(at: token)
    func isCandidate(_ i: Int) -> Bool {
      let mention = marks.mentions[i]
      return mention.tokens.upperBound <= token && canAct(mention)
        && marks.clause(at: mention.tokens.lowerBound) == clause
    }
    // "Norland shelled Suedia's port, saying it was a base": not Suedia.
    if case .main(let main) = participleReach(of: token), !opensPassive(main) {
      return subject(in: subjectReach(before: main))
    }
    if let inverted = invertedSpeaker(of: cue.tokens) { return inverted }
    // "Norland was urged by Suedia": not Norland.
    if hasPassive(before: token) {
      return agent(in: cue.tokens.upperBound..<min(cue.tokens.upperBound + 4, marks.tokens.count))
    }
    // "Norland denied shelling civilians and said": the subject is that of the verb before.
    if token > 0, marks.words[token - 1].contains(.coordination),
      let first = marks.mentions.indices.first(where: isCandidate)
    {
      return first
    }
    if let last = marks.mentions.indices.last(where: {
      isCandidate($0) && token - marks.mentions[$0].tokens.upperBound <= 12
    }) {
      return head(of: last, before: token, isCandidate) ?? last
    }
    return marks.mentions.indices.first {
      let gap = marks.mentions[$0].tokens.lowerBound - token
      return gap > 0 && gap <= 3
    }
  }

  /// Whether the name of who says it stands behind the cue alone: "according to".
  private func endsInPreposition(_ cue: CueMark) -> Bool {
    cue.tokens.count > 1 && marks.has(.target, at: cue.tokens.upperBound - 1)
  }

  /// "*according to* Norland's ministry": whether a name stands right behind such a cue.
  private func isNamed(_ mention: Mention, by cue: CueMark) -> Bool {
    endsInPreposition(cue) && (0...2).contains(mention.tokens.lowerBound - cue.tokens.upperBound)
      && !hasComma(cue.tokens.upperBound, mention.tokens.lowerBound)
  }

  /// Whether somebody is named only as the source of what is said.
  func isTeller(_ mention: Mention) -> Bool { marks.speech.contains { isNamed(mention, by: $0) } }

  /// ""…," said Norland's president": who stands right behind a word that a quotation mark and a comma go before.
  func invertedSpeaker(of verb: Range<Int>) -> Int? {
    let start = verb.lowerBound
    guard start > 0, marks.separator(at: start).isSuperset(of: [.quote, .comma]) else { return nil }
    return marks.mentions.indices.first {
      let mention = marks.mentions[$0]
      return (0...2).contains(mention.tokens.lowerBound - verb.upperBound) && mention.place.isEmpty
        && !hasComma(verb.upperBound, mention.tokens.lowerBound)
    }
  }

  // MARK: Allegations

  /// "X said Y attacked", X and Y being parties: the deed is alleged, and X accuses.
  mutating func allege() {
    guard let rule = model.allegation else { return }
    var accusing: [(cue: CueMark, accused: Int)] = []
    for i in marks.hits.indices where marks.hits[i].isCounted {
      let hit = marks.hits[i]
      let signalClass = model.catalog.classes[hit.signalClass]
      guard signalClass.side == .confrontation, signalClass.mode == .deed else { continue }
      let history = marks.histories[hit.number]
      guard !history.speaker.isEmpty,
        !history.actor.isEmpty, Set(history.speaker).isDisjoint(with: history.actor),
        isConflict(speaker: history.speaker, history)
      else { continue }
      guard
        let cue = marks.speech.last(where: { $0.tokens.upperBound <= hit.tokens.lowerBound })
          ?? marks.speech.first
      else { continue }
      addStatus(rule.status, cue.span, to: i)
      if !accusing.contains(where: { $0.cue.tokens == cue.tokens }) { accusing.append((cue, i)) }
    }
    for (cue, accused) in accusing {
      let signal = Signal(signalClass: rule.signalClass, weight: rule.weight, isAmbiguous: false, priority: 0)
      var hit = Hit(unit: cue.unit, tokens: cue.tokens, span: cue.span, signal: signal)
      hit.clause = marks.clause(at: cue.tokens.lowerBound)
      hit.isResolved = marks.hits[accused].isResolved
      let (number, deed) = (marks.add(hit), marks.histories[marks.hits[accused].number])
      marks.histories[number].actor = deed.speaker
      marks.histories[number].target = deed.actor
    }
  }

  /// Whether a speaker is a party against a hit's source: one of the two is an armed group or opposition, or the
  /// speaker is whom the hit is done to. Police, agencies, officials and third sides assert.
  private func isConflict(speaker: [Int], _ deed: HitHistory) -> Bool {
    func isParty(_ actors: [Int]) -> Bool {
      actors.contains { [.state, .group, .government, .army, .opposition].contains(model.actorKinds[$0]) }
    }
    func isArmed(_ actors: [Int]) -> Bool {
      actors.contains { [.group, .opposition].contains(model.actorKinds[$0]) }
    }
    guard isParty(speaker), isParty(deed.actor) else { return false }
    return isArmed(speaker) || !Set(deed.target).isDisjoint(with: speaker)
  }
}
