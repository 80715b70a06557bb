internal import DetenteRules
internal import DetenteText

/// Clauses that belong to a participle of their sentence's subject.
extension SentenceScorer {
  /// "The embargo imposed after the raid | was lifted": puts a mark at the auxiliary behind a clause that belongs to the
  /// participle of a subject, where no other verb can be the sentence's.
  mutating func closeInstituted() {
    var found: [ClauseMark] = []
    for (i, mark) in marks.clauseMarks.enumerated() {
      guard case .subordinate(let kind) = mark.opening, kind == .temporal || kind == .prospective,
        let participle = instituted(before: mark.tokens.lowerBound)
      else { continue }
      let rest = mark.tokens.upperBound..<marks.tokens.count
      let end = rest.first { !marks.separators[$0].isDisjoint(with: Self.breaks) } ?? rest.upperBound
      // ", imposed after the raid, was lifted": the comma closes it.
      if end < rest.upperBound, marks.separators[participle].contains(.comma), isAuxiliary(end) {
        marks.clauseMarks[i].isClosed = true
        continue
      }
      let verbs = (rest.lowerBound..<end).filter {
        marks.has(.passive, at: $0) && isAuxiliary($0) && !marks.has(.passive, at: $0 - 1)
      }
      guard verbs.count == 1, let verb = verbs.first, verb > rest.lowerBound else { continue }
      marks.clauseMarks[i].isClosed = true
      found.append(ClauseMark(tokens: verb..<verb + 1, opening: .resumption))
    }
    marks.add(clauseMarks: found)
  }

  /// The participle of instituting before a clause word, a few words at most between, that has a noun before it and no verb
  /// in its sentence.
  private func instituted(before opener: Int) -> Int? {
    let reach = max(1, opener - Self.institutedReach)..<max(1, opener)
    guard let participle = reach.first(where: { marks.has(.instituted, at: $0) }),
      !isAuxiliary(participle - 1), !marks.has(.passive, at: participle - 1),
      (participle + 1...opener).allSatisfy({ marks.separators[$0].isDisjoint(with: Self.breaks) }),
      !(0..<participle).contains(where: { isPredicate($0) && !isQualified($0) })
    else { return nil }
    return participle
  }

  /// How many words of place and time may stand between a participle and the clause that belongs to it.
  private static let institutedReach = 7
}
