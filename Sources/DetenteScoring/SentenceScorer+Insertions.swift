internal import DetenteRules
internal import DetenteText

/// What stands between a subject and its verb, and is no news.
extension SentenceScorer {
  /// "The rebels, *angered by the arrest of their leader,* shelled the town", "Norland, *a broker of the truce,* shelled …": puts a
  /// mark at a past participle, or at an article, behind the comma of a subject that has its verb behind the next one.
  mutating func openInsertions() {
    let reach = min(ClauseSegmenter.subjectReach, marks.tokens.count - 1)
    guard reach > 0, !marks.has(.preposition, at: 0) else { return }
    var opener: Int?
    for token in 1...reach {
      if marks.separators[token].contains(.comma) {
        opener = token
        break
      }
      if isPredicate(token - 1) { return }
    }
    guard let opener,
      isDeterminer(opener) || isPast(opener) && !marks.has(.instituted, at: opener) && isLinked(opener + 1),
      !marks.clauseMarks.contains(where: { $0.tokens.lowerBound <= opener })
    else { return }
    let end = (opener + 1..<marks.tokens.count).first { marks.separators[$0].contains(.comma) }
    // ", officials said" ends a clause and goes on with none.
    guard let end,
      isPredicate(end) && !onlyTells(from: end)
        || marks.words[end].isPlain && isPredicate(end + 1) && !isTelling(end + 1),
      !(opener + 1..<end).contains(where: {
        (isDeterminer(opener) ? isPredicate($0) : isAuxiliary($0)) && !isRelated($0) && !isQualified($0)
      })
    else { return }
    marks.add(clauseMarks: [
      ClauseMark(tokens: opener..<opener + 1, opening: .subordinate(.relative))
    ])
  }

  /// "an armed group that *took* an amnesty": whether a verb stands right behind what opens its own clause.
  private func isRelated(_ verb: Int) -> Bool {
    isComplementiser(verb - 1)
      || marks.clauseMarks.contains { $0.opening == .subordinate(.relative) && $0.tokens.contains(verb - 1) }
  }

  /// A preposition or *by*: what stands behind a participle and not behind a verb with an object.
  private func isLinked(_ token: Int) -> Bool {
    marks.has(.agent, at: token) || marks.has(.preposition, at: token)
  }

  /// Whether a relative clause stands between a subject and its verb, or within a clause at the head of a sentence ("After riots
  /// in which ten died, …").
  func isInsertion(_ clause: Clause) -> Bool {
    guard clause.kind == .relative, let first = clause.opener.first, first > 0 else { return false }
    let outer = marks.clause(at: first - 1)
    return marks.clauses.clauses[outer].isInitial
      || !(0..<first).contains { marks.clause(at: $0) == outer && isPredicate($0) }
        && (first..<marks.tokens.count).contains { marks.clause(at: $0) == outer && isPredicate($0) }
  }
}
