internal import DetenteRules
internal import DetenteText

/// Verbs that a joint makes fellows.
extension SentenceScorer {
  /// Where what joins a verb to another one stands: "and bombed", "and later bombed", "and then bombed", ", then bombed".
  func joint(before verb: Int) -> Int? {
    guard verb > 1 else { return nil }
    if marks.words[verb - 1].contains(.coordination) { return verb - 1 }
    let isAdverb =
      (marks.words[verb - 1].isPlain || marks.has(.phraseEnd, at: verb - 1))
      && !marks.mentions.contains { $0.tokens.contains(verb - 1) }
    guard isAdverb else { return nil }
    if marks.words[verb - 2].contains(.coordination) { return verb - 2 }
    return marks.separators[verb - 1].contains(.comma) ? verb - 1 : nil
  }

  /// "Norland criticised Suedia and freed the prisoners": a trigger whose object is somebody does not bear on the verb
  /// that is joined to it. It does on joined infinitives: "agreed to meet Suedia's envoy and free the prisoners".
  func isSecondVerb(_ i: Int, behind mark: TriggerMark) -> Bool {
    let verb = marks.hits[i].tokens.lowerBound
    guard !mark.trigger.isBackward, let joint = joint(before: verb), joint > mark.tokens.upperBound,
      // What stands behind "and the" is no verb.
      joint == verb - 1 || !isDeterminer(verb - 1)
    else { return false }
    return !(mark.tokens.lowerBound..<joint).contains { isInfinitive($0 + 1) }
      && marks.mentions.contains {
        $0.tokens.lowerBound >= mark.tokens.upperBound && $0.tokens.upperBound <= joint && !$0.isPossessive
      }
  }

  /// "Norland rejected the plan and [signed the truce]", "stopped talking and started [shooting]": whether a hit is, or has
  /// before it, a past that a joint makes the fellow of a trigger in the past, and so is no object of that trigger.
  func isFellows(_ i: Int, behind mark: TriggerMark) -> Bool {
    let (start, hit) = (mark.tokens.upperBound, marks.hits[i].tokens.lowerBound)
    guard !mark.trigger.isBackward, start < hit, isPast(mark.tokens.lowerBound) else { return false }
    if let listed = (start + 1...hit).first(where: { isListed($0, before: hit) }) {
      return !hasOtherVerb(start..<listed)
    }
    guard let joint = (start..<hit).first(where: { marks.words[$0].contains(.coordination) }), joint > start
    else { return false }
    let isAdverb = marks.words[joint + 1].isPlain && !isPast(joint + 1) && isPast(joint + 2)
    let verb = joint + (isAdverb && !isDeterminer(joint + 1) ? 2 : 1)
    let isSaid = marks.speech.contains { $0.tokens.lowerBound == verb }
    let isVerb = verb == hit || isSaid || isParticiple(verb + 1) || !isBeforeNoun(verb)
    guard verb <= hit, isPast(verb), isVerb else { return false }
    // "denied that it had shelled the town and said …": two words of one speaker.
    if isSaid, let own = mark.trigger.own, model.catalog.classes[own.signalClass].mode == .word {
      return true
    }
    return !hasOtherVerb(start..<joint)
  }

  /// "denied having shelled the town and burned the village": whether a verb, or who may have one, stands between a trigger
  /// and a joint, so that what is joined may be its fellow.
  private func hasOtherVerb(_ range: Range<Int>) -> Bool {
    range.contains { token in
      isPast(token) && !isDeterminer(token - 1) || marks.has(.pronoun, at: token)
        || isComplementiser(token)
    }
  }

  /// "ended the siege, *freed* the men and closed the port": whether a token is a past in a list of deeds, and no participle
  /// ("the siege, imposed in May").
  private func isListed(_ token: Int, before hit: Int) -> Bool {
    guard isPast(token), marks.separators[token].contains(.comma) else { return false }
    let next = token + 1
    return token == hit
      ? !marks.has(.phraseEnd, at: next)
      : marks.separator(at: next).isEmpty
        && (isDeterminer(next) || marks.mentions.contains { $0.tokens.lowerBound == next })
  }

  /// "freed the men held since May and [shelled the town]": whether a hit is a past with an object that a joint makes the
  /// fellow of a verb before a cue, and so lies beyond what the cue is said of.
  func isFellow(_ i: Int, ofVerbBefore cue: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let verb = marks.hits[i].tokens.lowerBound
    guard cue.upperBound < verb, isPast(verb), opensObject(verb + 1, bytes),
      let joint = joint(before: verb), joint >= cue.upperBound, joint == verb - 1 || !isAuxiliary(verb - 1),
      marks.words[joint].contains(.coordination)
    else { return false }
    let clause = marks.clause(at: cue.lowerBound)
    let hasVerb = (cue.upperBound..<joint).contains {
      isPredicate($0) || marks.has(.pronoun, at: $0)
        || isComplementiser($0)
    }
    let isRelative =
      marks.clauseMarks.contains { cue.overlaps($0.tokens) } || cue.contains { marks.has(.pronoun, at: $0) }
    return !hasVerb && !isRelative
      && (0..<cue.lowerBound).contains {
        marks.clause(at: $0) == clause && isPredicate($0) && !isDeterminer($0 - 1)
      }
  }

  /// "denied [that] it had shelled the town and *said* Suedia had": whether a hit stands behind a past of saying that a joint
  /// makes the fellow of the one before a cue.
  func isSaidAnew(_ i: Int, behind cue: Range<Int>) -> Bool {
    let hit = marks.hits[i].tokens.lowerBound
    guard cue.upperBound < hit, cue.lowerBound > 0, isComplementiser(cue.upperBound - 1) else { return false }
    guard isPast(cue.lowerBound - 1) || isPast(cue.lowerBound) else { return false }
    for said in marks.speech {
      let verb = said.tokens.lowerBound
      guard cue.upperBound < verb, verb <= hit, isPast(verb), let joint = joint(before: verb) else {
        continue
      }
      if joint >= cue.upperBound, marks.words[joint].contains(.coordination) { return true }
    }
    return false
  }

  /// Whether an object begins at a token that no participle goes before: an article, a numeral, a possessive or a name, but no
  /// demonym ("sick and wounded Norlanders").
  func opensObject(_ token: Int, _ bytes: [UInt8]) -> Bool {
    guard marks.tokens.indices.contains(token), marks.separators[token].isEmpty else { return false }
    return isDeterminer(token) || marks.has(.pronoun, at: token)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[marks.tokens[token].range.lowerBound])
      || marks.mentions.contains { $0.tokens.lowerBound == token && $0.name != .demonym }
  }

  /// "Norland warned Suedia and shelled its port": where the verb begins that a joint makes the second one's fellow, so
  /// that the name behind it is not taken for the second one's subject.
  func firstVerb(before verb: Int, in clause: Int) -> Int? {
    guard let joint = joint(before: verb) else { return nil }
    let subjects = marks.mentions.indices.filter {
      let tokens = marks.mentions[$0].tokens
      return tokens.upperBound <= joint && marks.clause(at: tokens.lowerBound) == clause
        && canAct(marks.mentions[$0])
    }
    guard let object = subjects.last, subjects.count > 1, let subject = subjects.first else { return nil }
    let reach = marks.mentions[subject].tokens.upperBound..<marks.mentions[object].tokens.lowerBound
    let verbs =
      (marks.hits.filter { $0.isCounted }.map(\.tokens.lowerBound) + marks.triggers.map(\.tokens.lowerBound))
      .filter { marks.clause(at: $0) == clause }
    // "…, and Suedia protested and recalled its envoy": who has a verb behind it is no object.
    let end = marks.mentions[object].tokens.upperBound
    let hasVerb =
      (end..<joint).contains { isOnlooker($0) || marks.has(.finite, at: $0) || verbs.contains($0) }
      && startsClause(marks.mentions[object])
    if hasVerb { return nil }
    if let first = verbs.filter({ reach.contains($0) }).min() { return first }
    // A verb that no rule knows: whoever stands right before the joint is its object.
    let isObject = marks.mentions[object].tokens.upperBound == joint && !isJoined(object - 1, object)
    return isObject ? marks.mentions[object].tokens.lowerBound : nil
  }

  /// Whether a joint stands right before a name, or before its article.
  private func startsClause(_ mention: Mention) -> Bool {
    (max(0, mention.tokens.lowerBound - 2)..<mention.tokens.lowerBound).contains {
      marks.words[$0].contains(.coordination)
    }
  }
}
