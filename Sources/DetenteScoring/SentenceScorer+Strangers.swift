internal import DetenteRules
internal import DetenteText

/// Deeds against somebody whose doer no rule knows, and which are not those of the name before them: who tells of a deed, or
/// acts after it, need not have done it.
extension SentenceScorer {
  /// "Norland said *a rocket had struck* a port", "said *shelling had killed* six": whether what is told has a subject of its
  /// own. Bare plurals are left to who tells, who reports of their own forces: "the army said jets struck a camp".
  func isOfStranger(_ hit: Hit, toldBy subject: Int) -> Bool {
    guard isHostile(hit) else { return false }
    let name = marks.mentions[subject].tokens.upperBound
    let first = hit.tokens.lowerBound
    let told = marks.speech.last { name <= $0.tokens.lowerBound && $0.tokens.upperBound <= first }
    let that = (name..<max(name, first)).last { isComplementiser($0) }
    guard let start = [told?.tokens.upperBound, that.map { $0 + 1 }].compactMap({ $0 }).max() else {
      return false
    }
    return hasSubject(from: start, hit) && (isDeterminer(start) || holdsDeed(start..<hit.tokens.upperBound))
  }

  /// "Norland left the talks after *a raid killed* six", "amid *attacks on* its ships": whether a clause that leans on the
  /// main one has a subject of its own, or tells of a deed without its doer. Not "after *attacking* the port", "after *it*
  /// attacked".
  func isOfStranger(_ hit: Hit, in clause: Int) -> Bool {
    let clause = marks.clauses.clauses[clause]
    guard isHostile(hit), ![.main, .relative, .insertion].contains(clause.kind) else { return false }
    let (start, first) = (clause.opener.upperBound, hit.tokens.lowerBound)
    guard start <= first, !hasPronoun(start..<first) else { return false }
    if hasSubject(from: start, hit) { return true }
    let isVerb = isPredicate(start) || isParticiple(start) || isParticiple(first) && hasObject(behind: first)
    return !isVerb
  }

  /// "Norland rejected the plan, and *a bomb killed* six", "and *gunfire erupted*": whether a clause behind a joint has a
  /// subject of its own.
  func isOfStranger(_ hit: Hit, joinedIn clause: Int) -> Bool {
    let (start, first) = (marks.clauses.clauses[clause].opener.upperBound, hit.tokens.lowerBound)
    guard isHostile(hit) else { return false }
    return start == first ? happening(in: hit) != nil : isDeterminer(start) && start < first
  }

  /// The verb of a hit that begins with its subject: "gunfire *erupted*".
  func happening(in hit: Hit) -> Int? {
    guard !isPredicate(hit.tokens.lowerBound) else { return nil }
    return hit.tokens.dropFirst().first { isPredicate($0) && !isBeforeNoun($0) }
  }

  /// "Soldiers were killed *in an ambush*": whether a deed is what somebody suffers by another one told of before it, so that
  /// who stands before both has not done it. Not "were killed in clashes with the army".
  func isSuffered(_ hit: Hit) -> Bool {
    let first = hit.tokens.lowerBound
    guard isHostile(hit), first > 0, !isPredicate(first), !isParticiple(first) || !hasObject(behind: first)
    else { return false }
    let isSufferedIn = marks.hits.contains { other in
      let end = other.tokens.upperBound
      return other.isCounted && other.clause == hit.clause && (1...Self.sufferedReach).contains(first - end)
        && isHostile(other) && marks.has(.place, at: end) && !hasBreak(end, first) && isPassive(other)
    }
    guard isSufferedIn else { return false }
    if isDeterminer(first - 1) || isDeterminer(first - 2) { return true }
    return !marks.mentions.contains {
      $0.isTarget && (1...2).contains($0.tokens.lowerBound - hit.tokens.upperBound)
    }
  }

  /// How many words "in", an article and what stands before a noun may be.
  private static let sufferedReach = 5

  func isHostile(_ hit: Hit) -> Bool {
    let signalClass = model.catalog.classes[hit.signalClass]
    return signalClass.mode == .deed && signalClass.side == .confrontation
  }

  /// Whether words that name nobody stand before a verb in the past, which a hit holds or goes before: a finite verb has a
  /// subject.
  private func hasSubject(from start: Int, _ hit: Hit) -> Bool {
    guard start <= hit.tokens.lowerBound, start < hit.tokens.upperBound else { return false }
    if isPredicate(start), isAuxiliary(start) || !isBeforeNoun(start) { return false }
    let reach = start + 1..<min(hit.tokens.upperBound + 1, marks.tokens.count)
    guard let verb = reach.first(where: { isAuxiliary($0) || isPredicate($0) && !isBeforeNoun($0) }) else {
      return false
    }
    let isTense = isPast(verb) || isPast(verb + 1) || isPast(verb + 2)
    return isTense && !hasPronoun(start..<verb)
      && !marks.mentions.contains { (start..<verb).contains($0.tokens.lowerBound) && canAct($0) }
  }

  func hasPronoun(_ words: Range<Int>) -> Bool {
    words.contains { marks.has(.pronoun, at: $0) || marks.has(.ownVoice, at: $0) }
  }

  private func holdsDeed(_ words: Range<Int>) -> Bool {
    marks.hits.contains { $0.isCounted && words.contains($0.tokens.lowerBound) && isHostile($0) }
  }
}
