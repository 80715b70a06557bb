internal import DetenteRules
internal import DetenteText

/// The clause at the head of a sentence that no comma closes.
extension SentenceScorer {
  /// "After weeks of clashes | the mayor appealed for calm": puts a mark before the subject that has the sentence's verb.
  mutating func closeFronted() {
    guard let opener = marks.clauseMarks.first, opener.tokens.lowerBound == 0,
      case .subordinate(let kind) = opener.opening, kind == .temporal || kind == .concessive
    else { return }
    let first = opener.tokens.upperBound
    let end =
      (first..<marks.tokens.count).first { !marks.separators[$0].isDisjoint(with: Self.breaks) }
      ?? marks.tokens.count
    // A comma may be the one that closes it, unless only who says so follows.
    guard end == marks.tokens.count || !marks.separators[end].contains(.comma) || onlyTells(from: end)
    else { return }
    // The last place before the verb: what stands farther to the front is the clause's own.
    var subject: Int?
    for token in first..<end {
      if let subject, isPredicate(token), token > subject {
        marks.add(clauseMarks: [ClauseMark(tokens: subject..<subject, opening: .consequence)])
        return
      }
      if token > first, beginsSubject(token) { subject = token }
    }
  }

  /// ", officials said" at the end of a sentence.
  func onlyTells(from start: Int) -> Bool {
    let rest = start..<marks.tokens.count
    return rest.count <= Self.tellingWords && rest.contains { isTelling($0) }
      && rest.dropFirst().allSatisfy { marks.separators[$0].isDisjoint(with: Self.breaks) }
  }

  /// The most words that tell who said it.
  private static let tellingWords = 5

  /// Whether a subject may begin at a token, behind a noun: at an article or numeral, or at a name or pronoun right before
  /// its verb.
  private func beginsSubject(_ token: Int) -> Bool {
    let before = token - 1
    guard endsNounPhrase(before), marks.separators[token].isEmpty else { return false }
    if isDeterminer(token) { return true }
    if marks.has(.pronoun, at: token) { return isPredicate(token + 1) }
    guard let mention = marks.mentions.first(where: { $0.tokens.lowerBound == token }) else { return false }
    return isPredicate(mention.tokens.upperBound) && !marks.mentions.contains { $0.tokens.contains(before) }
  }

  /// Whether a word may be the last of a noun phrase: no verb, article or preposition, and no infinitive.
  private func endsNounPhrase(_ token: Int) -> Bool {
    marks.words[token].isPlain && !marks.has(.preposition, at: token) && !marks.has(.genitive, at: token)
      && !isPredicate(token) && !isDeterminer(token) && !isInfinitive(token)
  }
}

/// The phrase at the end of a clause that a comma closes.
extension SentenceScorer {
  /// "attacked the port after talks in Lagos, | killing twenty", "after the vote, | and said …": where no verb stands behind a
  /// clause word, a participle or a joined verb behind the comma goes on with the clause before.
  mutating func closePhrases() {
    for (i, mark) in marks.clauseMarks.enumerated() where mark.tokens.lowerBound > 0 {
      guard case .subordinate(let kind) = mark.opening, kind == .temporal || kind == .concessive,
        let end = (mark.tokens.upperBound..<marks.tokens.count).first(where: {
          !marks.separators[$0].isDisjoint(with: Self.breaks)
        }), marks.separators[end].contains(.comma),
        !(mark.tokens.upperBound..<end).contains(where: { isPredicate($0) && !isQualified($0) }),
        isParticiple(end) || marks.words[end].contains(.coordination) && isPast(end + 1)
      else { continue }
      marks.clauseMarks[i].isClosed = true
    }
  }
}
