internal import DetenteRules
internal import DetenteText

/// Where a condition has a main clause of its own, and where that begins.
extension SentenceScorer {
  /// Marks conditions that are part of what somebody says, and the main verb behind a condition that no comma ends.
  mutating func bindConditions() {
    var found: [ClauseMark] = []
    for (i, mark) in marks.clauseMarks.enumerated() {
      guard case .subordinate(let kind) = mark.opening, kind != .relative else { continue }
      if let verb = inversion(behind: mark) {
        found.append(ClauseMark(tokens: verb..<verb + 1, opening: .consequence))
        marks.clauseMarks[i].isEmbedded = true
        continue
      }
      guard kind == .conditional || kind == .unless else { continue }
      let start = mark.tokens.lowerBound
      let isSaid =
        start > 0 && marks.separator(at: start).isEmpty
        && (isComplementiser(start - 1) || isTelling(start - 1))
      guard isSaid || start == 0 || !marks.separator(at: start).isEmpty else { continue }
      let end = marks.separators[mark.tokens.upperBound...].firstIndex { !$0.isDisjoint(with: Self.breaks) }
      let verb = consequence(of: mark, before: end ?? marks.tokens.count)
      if let verb { found.append(ClauseMark(tokens: verb..<verb + 1, opening: .consequence)) }
      let hasComma = end.map { marks.separators[$0].contains(.comma) } ?? false
      marks.clauseMarks[i].isEmbedded = isSaid && (verb != nil || hasComma)
    }
    marks.add(clauseMarks: found)
  }

  /// "Only if Suedia withdrew its men | would Norland free the prisoners": of a clause at the start of a sentence, the
  /// auxiliary that stands before the subject of its main clause, where no comma comes before.
  private func inversion(behind mark: ClauseMark) -> Int? {
    let (start, first) = (mark.tokens.lowerBound, mark.tokens.upperBound + 2)
    guard start == 0 || start == 1 && !marks.mentions.contains(where: { $0.tokens.contains(0) }) else {
      return nil
    }
    let end = marks.separators[mark.tokens.upperBound...].firstIndex { !$0.isDisjoint(with: Self.breaks) }
    let last = (end ?? marks.tokens.count) - 1
    return (first..<max(first, last)).first { verb in
      // Neither a past nor a present that has the name for its object: "when Norland accused Suedia".
      guard isAuxiliary(verb), !marks.has(.passive, at: verb), !isTelling(verb), !isPast(verb),
        !endsLikePresent(verb)
      else { return false }
      // An article or a pronoun may stand there, where a word before the clause ("only", "not") shows what it is.
      let subjects = verb + 1...min(verb + 1 + start, last)
      return start == 1 && marks.has(.pronoun, at: verb + 1)
        || marks.mentions.contains { subjects.contains($0.tokens.lowerBound) }
    }
  }

  /// "If they did not yield the town | would be shelled": of a condition with a verb, the *would* of its main clause.
  private func consequence(of mark: ClauseMark, before end: Int) -> Int? {
    let start = mark.tokens.upperBound
    guard let verb = (start..<end).first(where: { isPredicate($0) }) else { return nil }
    let behind = verb + 2..<max(verb + 2, end)
    guard let other = marks.remote.first(where: { behind.contains($0.tokens.lowerBound) })?.tokens.lowerBound,
      !(start..<other).contains(where: { marks.words[$0].contains(.coordination) }),
      !marks.clauseMarks.contains(where: { start <= $0.tokens.lowerBound && $0.tokens.lowerBound < other })
    else { return nil }
    return other
  }
}
