internal import DetenteRules
internal import DetenteText

/// Relative clauses that no comma closes.
extension SentenceScorer {
  /// "The rebels who shelled the town | released the prisoners": puts a mark at the main verb behind each relative clause
  /// of a subject, and one at a *that* that opens such a clause.
  mutating func closeRelatives() {
    var found: [ClauseMark] = []
    for mark in marks.clauseMarks where mark.opening == .subordinate(.relative) {
      guard isOfSubject(mark.tokens.lowerBound),
        let verb = mainVerb(behind: mark.tokens.upperBound)
      else { continue }
      found.append(ClauseMark(tokens: verb..<verb + 1, opening: .resumption))
    }
    for token in marks.words.indices.dropFirst() where marks.has(.phraseEnd, at: token) {
      guard isComplementiser(token),
        !marks.clauseMarks.contains(where: { $0.tokens.contains(token) }),
        // "the claim that Norland attacked": behind a thing only a verb shows a relative clause.
        isNamed(before: token) || isPredicate(token + 1), isOfSubject(token),
        let verb = mainVerb(behind: token + 1)
      else { continue }
      found.append(ClauseMark(tokens: token..<token + 1, opening: .subordinate(.relative)))
      found.append(ClauseMark(tokens: verb..<verb + 1, opening: .resumption))
    }
    marks.add(clauseMarks: found)
  }

  /// Whether somebody stands right before a word.
  private func isNamed(before token: Int) -> Bool {
    marks.mentions.contains { $0.tokens.upperBound == token && $0.place.isEmpty }
  }

  /// Whether a subject stands right before a word: somebody, and no verb before them in their clause, or a noun that opens
  /// its clause.
  private func isOfSubject(_ opener: Int) -> Bool {
    guard opener > 0, marks.separators[opener].isDisjoint(with: Self.breaks) else { return false }
    if !isNamed(before: opener) { return isHead(opener - 1) }
    for token in (0..<opener).reversed() {
      if isTelling(token) || marks.clauseMarks.contains(where: { opens($0, at: token) }) { return true }
      let isQualifying = token > 0 && isDeterminer(token - 1)
      if isPredicate(token), !isQualifying { return false }
      if !marks.separators[token].isDisjoint(with: Self.breaks) { return true }
    }
    return true
  }

  /// "The men who …", "said those who …": a noun that no rule knows, with or without an article, where a clause opens.
  private func isHead(_ token: Int) -> Bool {
    guard marks.words[token].isPlain || isDeterminer(token), !isPredicate(token) else {
      return false
    }
    let first = (max(0, token - 2)...token).first { isDeterminer($0) } ?? token
    return first == 0 || isTelling(first - 1) || marks.clauseMarks.contains { $0.tokens.upperBound == first }
      || first == 1 && token == 1 && marks.words[0].isPlain
  }

  /// What ends a clause among the signs.
  static let breaks: Separator = [.comma, .semicolon, .colon, .dash, .open, .close]

  private func opens(_ mark: ClauseMark, at token: Int) -> Bool {
    mark.tokens.lowerBound == token && mark.opening != .coordination
  }

  /// The first verb that is neither the relative clause's own, nor joined to it, nor a participle; nil where a sign or
  /// another clause comes first.
  private func mainVerb(behind start: Int) -> Int? {
    guard let (verb, isTaking) = innerVerb(from: start), !isTelling(verb) || isInfinitive(verb + 2)
    else { return nil }
    var (inner, fallback): (Int, Int?) = (verb, nil)
    var token = inner + 1
    while token < marks.tokens.count, marks.separators[token].isDisjoint(with: Self.breaks),
      !marks.clauseMarks.contains(where: { opens($0, at: token) })
    {
      defer { token += 1 }
      guard isPredicate(token) else { continue }
      if joint(before: token) != nil {
        inner = lastOfGroup(token)
        token = max(token, inner)
      } else if isAuxiliary(token) {
        // "who thought it was over"
        if !marks.has(.pronoun, at: token - 1) { return token }
      } else if isQualified(token) {
        continue
      } else if token == inner + 1, isTaking {
        // "who freed captured soldiers", but "who fled attacked the town"
        if isDeterminer(token + 1) || endsPhrase(token + 1) { return token }
      } else if isDeterminer(token + 1) || endsPhrase(token + 1)
        || marks.mentions.contains(where: { $0.tokens.lowerBound == token + 1 })
      {
        return token
      } else {
        fallback = fallback ?? token
      }
    }
    return fallback
  }

  /// The last word of the relative clause's verb, and whether an object may follow. Without a subject of its own the clause
  /// begins with its verb, or with an adverb before it.
  private func innerVerb(from start: Int) -> (Int, isTaking: Bool)? {
    guard start < marks.tokens.count else { return nil }
    let end = min(start + Self.innerReach, marks.tokens.count)
    if isPredicate(start) {
      let last = lastOfGroup(start)
      return (last, !(start...last).contains { marks.has(.passive, at: $0) })
    }
    let isSubject = marks.mentions.contains { $0.tokens.lowerBound == start } || !marks.words[start].isPlain
    if !isSubject, !isDeterminer(start) {
      return (isPredicate(start + 1) ? lastOfGroup(start + 1) : start, true)
    }
    guard let verb = (start..<end).first(where: { isPredicate($0) }) else { return nil }
    return (lastOfGroup(verb), false)
  }

  /// How many words may stand before the verb of a relative clause.
  private static let innerReach = 8

  /// "had not yet been armed": the end of a verb that begins with an auxiliary; "would not leave were beaten" is two.
  private func lastOfGroup(_ verb: Int) -> Int {
    var last = verb
    while last == verb && isAuxiliary(verb) || marks.has(.passive, at: last) {
      let next = (last + 1...last + 3).prefix {
        $0 < marks.tokens.count && marks.separators[$0].isDisjoint(with: Self.breaks)
          && !isDeterminer($0) && !marks.has(.place, at: $0) && !isAuxiliary($0)
      }
      guard let further = next.first(where: { marks.has(.passive, at: $0) || isPast($0) })
      else { break }
      last = further
    }
    return last
  }

  /// "the captured soldiers", "with captured soldiers".
  func isQualified(_ token: Int) -> Bool {
    isDeterminer(token - 1) || marks.has(.pronoun, at: token - 1)
      || [.place, .target, .agent, .origin, .between].contains { marks.has($0, at: token - 1) }
  }

  /// Whether nothing of a noun phrase stands at a token.
  private func endsPhrase(_ token: Int) -> Bool {
    token >= marks.tokens.count || marks.words[token].contains(.coordination)
      || !marks.separators[token].isDisjoint(with: Self.breaks)
  }
}
