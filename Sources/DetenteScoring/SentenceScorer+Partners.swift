internal import DetenteRules
internal import DetenteText

/// Which names act together.
extension SentenceScorer {
  /// "A, B and C": neighbouring names with only a joint or a comma (and perhaps an article) between them.
  func isJoined(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (marks.mentions[i], marks.mentions[j])
    let gap = b.tokens.lowerBound - a.tokens.upperBound
    guard gap >= 0, gap <= Self.joined, !a.isApart, !b.isApart, isReporter(a) == isReporter(b) else {
      return false
    }
    let between = a.tokens.upperBound..<b.tokens.lowerBound
    let joints = between.count { marks.words[$0].contains(.coordination) }
    // "A as well as B": the words of a joint count as one.
    guard gap - max(0, joints - 1) <= 2 else { return false }
    if gap <= 1, isFronted(i, before: b) || joints == 0 && isApposed(b, to: a, gap) { return false }
    // "killing civilians, officials said": who says it is none of them.
    if gap == 0 || gap == 1 && isDeterminer(a.tokens.upperBound),
      marks.speech.contains(where: { $0.tokens.lowerBound == b.tokens.upperBound })
    {
      return isPair(a, b)
    }
    if gap == 0 { return marks.separators[b.tokens.lowerBound].contains(.comma) || isPair(a, b) }
    if joints > 0 { return !opensVerb(behind: a, before: b) && (joints > 1 || !isGapped(i, j)) }
    // An article alone: in "Norland, hosting Suedia" the second is no party to what the first does.
    return gap == 1 && isDeterminer(a.tokens.upperBound)
      && marks.separators[a.tokens.upperBound].contains(.comma)
  }

  /// How many words may stand between two joined names: "as well as the".
  private static let joined = 4

  /// "severed relations with Norland, and Suedia with Fiji": a comma before the joint of two names, where no list goes
  /// before and no comma behind.
  private func isGapped(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (marks.mentions[i], marks.mentions[j])
    let hasComma = (a.tokens.upperBound..<b.tokens.lowerBound).contains {
      marks.words[$0].contains(.coordination) && marks.separators[$0].contains(.comma)
    }
    guard hasComma, !marks.separator(at: b.tokens.upperBound).contains(.comma),
      b.tokens.upperBound < marks.tokens.count
    else { return false }
    return i == 0 || !isJoined(i - 1, i)
  }

  /// "condemned Norland and praised Suedia": whether a joint between two names joins what is said of them.
  private func opensVerb(behind a: Mention, before b: Mention) -> Bool {
    let last = b.tokens.lowerBound - 1
    guard last > a.tokens.upperBound else { return false }
    guard marks.words[last - 1].contains(.coordination) else { return false }
    return isOnlooker(last)
      || marks.hits.contains { $0.isCounted && !$0.signal.isQuiet && $0.tokens.lowerBound == last }
      || marks.triggers.contains { $0.tokens.lowerBound == last }
  }

  /// "Norland, Suedia's ally, …", "Norland, a rebel stronghold, …": whether the second name only tells who the first is.
  private func isApposed(_ b: Mention, to a: Mention, _ gap: Int) -> Bool {
    guard marks.separators[a.tokens.upperBound].contains(.comma) else { return false }
    if gap == 0, isPossessive(b), !isPossessive(a) { return true }
    return b.isGeneric && !a.isGeneric && !goesOn(behind: b)
  }

  /// Whether a list goes on behind a name.
  private func goesOn(behind mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    return next >= marks.words.count || marks.words[next].contains(.coordination)
      || marks.separators[next].contains(.comma)
  }

  /// "In Tehran, Russia …", "Attacked by Norland, Suedia …": the end of a phrase at the head of a sentence, set off by a
  /// comma from a name that no list goes on from, is no doer's partner.
  private func isFronted(_ i: Int, before b: Mention) -> Bool {
    let a = marks.mentions[i]
    guard marks.separators[a.tokens.upperBound].contains(.comma),
      a.tokens.lowerBound <= 5 || i == 0 && a.tokens.lowerBound <= 7,
      !a.place.isEmpty || !marks.words[0].isPlain || i == 0 && hasDeed(before: a)
    else { return false }
    return (a.isPlace || i == 0) && !goesOn(behind: b)
  }

  /// "Rather than attack Norland, Suedia …": whether the head of a sentence holds a deed before a name.
  private func hasDeed(before mention: Mention) -> Bool {
    marks.hits.contains {
      $0.isCounted && !$0.signal.isQuiet && $0.tokens.lowerBound <= 3
        && $0.tokens.lowerBound < mention.tokens.lowerBound
    }
  }

  /// "U.S.-Iran".
  private func isPair(_ a: Mention, _ b: Mention) -> Bool {
    marks.separators[b.tokens.lowerBound].contains(.tight)
  }

  /// "Norland warned Suedia and Fiji shelled the port": what a joint that opens a clause stands between acts by itself.
  private func isSameClause(_ i: Int, _ j: Int) -> Bool {
    marks.clause(at: marks.mentions[i].tokens.lowerBound)
      == marks.clause(at: marks.mentions[j].tokens.lowerBound)
  }

  /// All actors of a mention and of those joined with it.
  func group(_ i: Int) -> [Int] { joined(i) { $0.actors } }

  /// The same, for what they do.
  func doers(_ i: Int) -> [Int] { joined(i) { $0.ownDoers } }

  private func joined(_ i: Int, _ actors: (Mention) -> [Int]) -> [Int] {
    var (first, last) = (i, i)
    while first > 0, isJoined(first - 1, first), isSameClause(first - 1, first) { first -= 1 }
    while last + 1 < marks.mentions.count, isJoined(last, last + 1), isSameClause(last, last + 1) {
      last += 1
    }
    if first == last { return actors(marks.mentions[i]).sorted() }
    return Set(marks.mentions[first...last].flatMap(actors)).sorted()
  }
}
