internal import DetenteRules
internal import DetenteText

/// What is done, and not by who stands before it.
extension SentenceScorer {
  /// Whether a hit is a clause in the passive with a subject of its own: "[sanctions were imposed]". Who stands before it
  /// does something else: "Norland said".
  func holdsPassive(_ hit: Hit) -> Bool {
    let verbs = hit.tokens.dropFirst().dropLast()
    guard !marks.has(.finite, at: hit.tokens.lowerBound),
      let verb = verbs.first(where: { marks.has(.finite, at: $0) })
    else { return false }
    return opensPassive(verb)
  }

  /// "was", "had been": whether an auxiliary of the passive is a finite verb or stands right behind one.
  func opensPassive(_ verb: Int) -> Bool {
    marks.has(.finite, at: verb) && (marks.has(.passive, at: verb) || marks.has(.passive, at: verb + 1))
  }

  /// Whether a hit is what a verb in the passive right behind it is done to, and whom it was found for only says so:
  /// "Norland said [sanctions] were imposed".
  func isDone(_ hit: Hit, saidBy subject: Int) -> Bool {
    let (name, end) = (marks.mentions[subject].tokens.upperBound, hit.tokens.upperBound)
    return opensPassive(end)
      && marks.speech.contains {
        name <= $0.tokens.lowerBound && $0.tokens.upperBound <= hit.tokens.lowerBound
      }
  }

  /// Whether the subject before a hit is whom it is done to: "Norland was [invaded]".
  func isPassive(_ hit: Hit) -> Bool {
    if isReduced(hit) { return true }
    let first = hit.tokens.lowerBound
    // A hit may hold its auxiliary: "was invaded".
    let isWithin = hit.tokens.count > 1 && marks.has(.passive, at: first)
    return (isWithin || (max(0, first - 2)..<first).contains { marks.has(.passive, at: $0) })
      && marks.separators.indices.contains(first) && !marks.separators[first].contains(.comma)
      && model.catalog.classes[hit.signalClass].mode != .state
  }

  /// "Norlandic ships [seized] off Suedia": a headline without an auxiliary, and nothing behind the verb that it could be
  /// done to. A verb before it, or a joint, has the subject for itself: "Norland vows, seized …".
  private func isReduced(_ hit: Hit) -> Bool {
    let first = hit.tokens.lowerBound
    guard marks.isHeadline, first > 0, marks.has(.reduced, at: first), marks.words[first - 1].isPlain,
      marks.separators[first].isEmpty
    else { return false }
    var end = first
    while marks.has(.reduced, at: end) { end += 1 }
    let isAlone =
      end >= marks.tokens.count || !marks.separators[end].isEmpty || marks.clause(at: end) != hit.clause
      || [.place, .target, .agent, .origin].contains { marks.has($0, at: end) }
    return isAlone
      && !(0..<first).contains { marks.has(.finite, at: $0) && marks.clause(at: $0) == hit.clause }
  }
}
