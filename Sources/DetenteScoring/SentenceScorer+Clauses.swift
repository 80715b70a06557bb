internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// Where a sentence is cut into clauses.
extension SentenceScorer {
  /// Finds the clauses; clause words inside a hit, a trigger or a pseudo-cue open none.
  mutating func segment(_ text: borrowing FoldedText) {
    dropHiddenMarks()
    marks.sortClauseMarks()
    dropInnerMarks()
    openInsertions()
    closeRelatives()
    closeInstituted()
    closeFronted()
    closePhrases()
    bindConditions()
    readJoints(text.bytes)
    segmenter.segment(
      separators: marks.separators, marks: marks.clauseMarks, finite: finite, blocked: blocked,
      into: &marks.clauses)
    placeInClauses()
  }

  /// Drops the clause words inside a hit, a trigger or a pseudo-cue.
  private mutating func dropHiddenMarks() {
    marks.clauseMarks.removeAll { mark in
      let isInside = { (tokens: Range<Int>) in
        tokens.lowerBound <= mark.tokens.lowerBound && tokens.upperBound >= mark.tokens.upperBound
          && tokens.count > mark.tokens.count
      }
      // "but only if" ends in its opener, and the clause begins there all the same.
      return marks.hits.indices.contains {
        marks.hits[$0].isCounted && isInside(marks.hits[$0].tokens)
          && marks.hits[$0].tokens.upperBound != mark.tokens.upperBound
      }
        || marks.triggers.contains { isInside($0.tokens) } || pseudo.contains { isInside($0.tokens) }
    }
  }

  /// Finds the finite verbs, and which joints open no clause: those between names, and those that a verb does not follow.
  private mutating func readJoints(_ bytes: [UInt8]) {
    finite.removeAll(keepingCapacity: true)
    for token in marks.words.indices where marks.words[token].contains(.finite) { finite.append(token) }
    let plain = finite.count
    blocked.removeAll(keepingCapacity: true)
    for i in marks.mentions.indices {
      let next = marks.mentions[i].tokens.upperBound
      if next < marks.words.count, marks.words[next].contains(.coordination) { blocked.insert(next) }
    }
    for mark in marks.clauseMarks where mark.opening == .coordination {
      readJoint(mark.tokens.lowerBound, bytes)
    }
    if finite.count > plain { finite.sort() }
  }

  private mutating func readJoint(_ joint: Int, _ bytes: [UInt8]) {
    // "had been or would be attacked": one verb in two tenses.
    if joint > 0, marks.has(.passive, at: joint - 1), isAuxiliary(joint + 1) {
      blocked.insert(joint)
    }
    if joinsSubjects(joint) { blocked.insert(joint) }
    if let verb = pastVerb(behindInfinitiveAt: joint, bytes) {
      finite.append(verb)
      blocked.remove(joint)
    }
    if let verb = happening(behind: joint) { finite.append(verb) }
    guard let verb = deed(behindNameAfter: joint) else { return }
    finite.append(min(verb, joint + ClauseSegmenter.coordinationReach))
    if blocked.contains(joint), isPredicate(verb), isObject(before: joint) {
      blocked.remove(joint)
    }
  }

  /// Tells hits and triggers the clause that they begin in.
  private mutating func placeInClauses() {
    for i in marks.hits.indices {
      let first = marks.hits[i].tokens.lowerBound
      marks.hits[i].clause = marks.clause(at: first)
      marks.hits[i].isNoun =
        first > 1 && marks.has(.passive, at: first - 2) && isDeterminer(first - 1)
        && !isPast(first)
    }
    for i in marks.triggers.indices {
      let first = marks.triggers[i].tokens.lowerBound
      marks.triggers[i].clause = marks.clause(at: first)
      marks.triggers[i].isPast = isPast(first)
    }
  }

  /// "Even | if it rained": a clause word within a longer one opens no clause of its own, unless the longer one joins or
  /// contrasts and it does not.
  private mutating func dropInnerMarks() {
    var outer: ClauseMark?
    marks.clauseMarks.removeAll { mark in
      if let last = outer, mark.tokens.upperBound <= last.tokens.upperBound {
        if case .subordinate = last.opening { return true }
        return mark.opening == last.opening
      }
      outer = mark
      return false
    }
  }

  /// "Neither the truce nor the swap has been carried out": whether a joint stands between two things that have their verb
  /// behind it, nobody and no verb standing before.
  private func joinsSubjects(_ joint: Int) -> Bool {
    guard joint + 1 < marks.tokens.count, !isComplementiser(joint + 1),
      marks.has(.alternative, at: joint) || isDeterminer(joint + 1),
      let verb = (joint + 2...joint + ClauseSegmenter.coordinationReach).first(where: { isAuxiliary($0) })
    else { return false }
    var start = joint
    while start > 0, joint - start < Self.subjectWords, marks.separators[start].isDisjoint(with: Self.breaks)
    {
      if marks.has(.phraseEnd, at: start - 1), !isPredicate(start - 1) { break }
      start -= 1
    }
    let words = start..<verb
    return (1..<Self.subjectWords).contains(joint - start)
      && !words.contains { $0 != joint && (isPredicate($0) || marks.has(.pronoun, at: $0)) }
      && !marks.mentions.contains { (start..<joint).contains($0.tokens.lowerBound) && canAct($0) }
  }

  /// The most words of the first of two subjects.
  private static let subjectWords = 8

  /// "Norland refused to pay and bombed the capital": no past can be the fellow of an infinitive, so it has the subject of
  /// the verb before that. A word behind it makes it a participle: "to help sick and wounded men".
  private func pastVerb(behindInfinitiveAt joint: Int, _ bytes: [UInt8]) -> Int? {
    // "and later bombed the port", not "and losses caused by"
    let isAdverb =
      joint + 2 < marks.tokens.count && marks.words[joint + 1].isPlain && !isPast(joint + 1)
      && !isDeterminer(joint + 1) && !endsLikePresent(joint + 1)
      && opensObject(joint + 3, bytes) && !marks.mentions.contains { $0.tokens.contains(joint + 1) }
    let verb = joint + (isAdverb ? 2 : 1)
    guard isPast(verb), !isBeforeNoun(verb) else { return nil }
    var token = joint - 1
    while token > 0, !isPast(token), marks.words[token].isDisjoint(with: [.finite, .coordination]) {
      if marks.has(.phraseEnd, at: token), marks.has(.target, at: token) {
        return token + 1 < joint ? verb : nil
      }
      token -= 1
    }
    return nil
  }

  /// Whether a past may be a participle of the word behind it: "wounded men".
  func isBeforeNoun(_ verb: Int) -> Bool {
    let next = verb + 1
    return next < marks.words.count && marks.separators[next].subtracting(.tight).isEmpty
      && marks.words[next].isPlain && !isDeterminer(next)
      && !marks.mentions.contains { $0.tokens.contains(next) }
  }

  /// ", and *gunfire erupted*": the verb in a hit behind a joint that begins with its subject.
  private func happening(behind joint: Int) -> Int? {
    let start = isDeterminer(joint + 1) ? joint + 2 : joint + 1
    let hit = marks.hits.first { $0.isCounted && $0.tokens.lowerBound == start && $0.tokens.count > 1 }
    return hit.flatMap { happening(in: $0) }
  }

  /// Who stands behind a joint and at once before a verb has a clause of their own: "and Suedia freed the crew", "and Suedia
  /// and Fiji freed …". The verb is a hit, a trigger, or has the form of one.
  private func deed(behindNameAfter joint: Int) -> Int? {
    let most = marks.separators[joint].contains(.comma) ? Self.listedReach : ClauseSegmenter.coordinationReach
    let reach = joint + 1...joint + most - 1
    guard var name = marks.mentions.firstIndex(where: { reach.contains($0.tokens.lowerBound) }) else {
      return nil
    }
    let start = marks.mentions[name].tokens.lowerBound
    while name + 1 < marks.mentions.count, isJoined(name, name + 1) || isComplement(name + 1, of: name) {
      name += 1
    }
    let verb = marks.mentions[name].tokens.upperBound
    func begins(_ tokens: Range<Int>) -> Bool { joint < tokens.lowerBound && tokens.lowerBound <= verb }
    var first = Int.max
    for hit in marks.hits where hit.isCounted && begins(hit.tokens) {
      first = min(first, hit.tokens.lowerBound)
    }
    for trigger in marks.triggers where begins(trigger.tokens) {
      first = min(first, trigger.tokens.lowerBound)
    }
    if first == verb { return verb }
    let isPlain = first == .max && !(joint + 1..<start).contains { isPredicate($0) }
    return isPlain && isPredicate(verb) ? verb : nil
  }

  /// How many tokens behind a joint and a comma the verb may stand: ", and the government of Norland freed …".
  private static let listedReach = 6

  /// "police in Norland", "the government of the island": whether a name stands behind another one and a preposition.
  private func isComplement(_ i: Int, of head: Int) -> Bool {
    let (preposition, name) = (marks.mentions[head].tokens.upperBound, marks.mentions[i].tokens.lowerBound)
    guard marks.has(.genitive, at: preposition) || marks.has(.place, at: preposition) else { return false }
    return name == preposition + 1 || name == preposition + 2 && isDeterminer(preposition + 1)
  }

  /// "Norland warned Suedia and Fiji attacked": whether the name before a joint is the object of a verb that has a subject,
  /// so that the name behind the joint is a new subject and not its fellow. Behind a comma the verb may stand farther off.
  private func isObject(before joint: Int) -> Bool {
    guard let object = marks.mentions.lastIndex(where: { $0.tokens.upperBound == joint }),
      let subject = marks.mentions.first, case let end = marks.mentions[object].tokens.lowerBound
    else { return false }
    func isVerb(_ token: Int) -> Bool { isPredicate(token) && !isTelling(token) }
    if marks.separators[joint].contains(.comma) {
      let first = subject.tokens.upperBound < end ? subject.tokens.upperBound : 0
      return (first..<end).contains { isVerb($0) }
    }
    guard marks.mentions[object].place.isEmpty else { return false }
    // "Little aid reached Norland and Fiji freed …": a subject that is no name, its verb right before the object.
    if subject.tokens.upperBound >= end {
      let verb = end - 1
      return verb > 0 && isVerb(verb) && isPast(verb)
        && !isComplementiser(verb - 1)
        && !marks.clauseMarks.contains {
          $0.opening == .subordinate(.relative) && $0.tokens.contains(verb - 1)
        }
    }
    var before = end - 1
    while before > subject.tokens.upperBound, before > end - 5, !isVerb(before),
      !marks.has(.phraseEnd, at: before), !marks.words[before].contains(.coordination),
      marks.separators[before].isEmpty
    {
      before -= 1
    }
    return before >= subject.tokens.upperBound && isVerb(before)
  }
}
