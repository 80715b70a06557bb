internal import DetenteRules
internal import DetenteText

/// What a noun is for is part of it: "the attempt to lift the siege | failed".
extension SentenceScorer {
  /// Whether a trigger behind its argument is the verb of a sentence ("failed", "fails", "was called off", "had | been
  /// halted"), so that all that stands before it in its clause is its subject. Not "put the talks | on hold".
  func isFinite(_ mark: TriggerMark) -> Bool {
    let verb = mark.tokens.lowerBound
    guard marks.tokens.indices.contains(verb) else { return false }
    return isAuxiliary(verb) || isPast(verb) || verb > 0 && isAuxiliary(verb - 1)
      || endsLikePresent(verb)
  }

  /// Whether a trigger stands behind a preposition or *to*, and the verb of its clause behind its argument: it completes the
  /// subject, and what fails is what it makes ("hopes of | ending | the war | faded").
  /// - Parameter verbs: the triggers that are the verbs of their clauses.
  func completesSubject(_ mark: TriggerMark, argument: Int, verbs: [TriggerMark]) -> Bool {
    isComplement(mark) && verbs.contains { $0.clause == mark.clause && $0.tokens.lowerBound > argument }
  }

  /// "To | lift", "of | ending", "at | saving".
  private func isComplement(_ mark: TriggerMark) -> Bool {
    let start = mark.tokens.lowerBound
    return start > 1 && marks.separator(at: start).isEmpty
      && (marks.has(.target, at: start - 1) || marks.has(.genitive, at: start - 1))
  }

  /// "The drive to disarm the militias was abandoned": the hit that is the infinitive of a subject, where the object of
  /// that infinitive stands nearer to the verb, and the object with it where it is of its side.
  func aimArgument(_ mark: TriggerMark, scope: Scope) -> [Int]? {
    guard mark.trigger.isBackward, isFinite(mark) else { return nil }
    let reach = candidates(mark, isBackward: true, scope: scope)
    guard let object = reach.first, reach.count > 1 else { return nil }
    let aim = reach.dropFirst().first { i in
      let start = marks.hits[i].tokens.lowerBound
      return start > 1 && isInfinitive(start)
    }
    guard let aim else { return nil }
    let end = marks.hits[aim].tokens.upperBound
    let between = end..<max(end, marks.hits[object].tokens.lowerBound)
    let isObject =
      between.count <= 2
      && between.allSatisfy { marks.separators[$0].isEmpty && !marks.words[$0].contains(.coordination) }
    guard isObject else { return nil }
    return side(object) == side(aim) ? [aim, object] : [aim]
  }

  /// "Plans to resume | talks in Geneva fell through": whether a hit holds the verb of the clause whose subject a trigger
  /// completes, and so is more than the object of that trigger.
  func holdsVerb(_ i: Int, behind mark: TriggerMark) -> Bool {
    let (start, tokens) = (mark.tokens.lowerBound, marks.hits[i].tokens)
    guard !mark.trigger.isBackward, isComplement(mark), tokens.lowerBound >= mark.tokens.upperBound,
      tokens.dropFirst().contains(where: { isPredicate($0) })
    else { return false }
    return !(0..<start - 1).contains { marks.clause(at: $0) == mark.clause && isPredicate($0) }
  }
}
