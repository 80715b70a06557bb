internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// Which hits a trigger takes.
extension SentenceScorer {
  /// "freed [none of] the hostages": the hit in whose gap a trigger stands.
  func host(of mark: TriggerMark) -> Int? {
    guard let word = mark.trigger.within else { return nil }
    return marks.hits.indices.first { i in
      let hit = marks.hits[i]
      return hit.isCounted && !hit.signal.isQuiet && hit.span.lowerBound < mark.span.lowerBound
        && mark.span.upperBound < hit.span.upperBound && !model.rules.names(hit.unit, word)
    }
  }

  private func isArgument(_ hit: Hit, of mark: TriggerMark) -> Bool {
    hit.isCounted && !hit.signal.isQuiet && hit.span != mark.span && !mark.span.encloses(hit.span)
      && (hit.trigger.map { marks.triggers[$0].span != mark.span } ?? true)
  }

  /// The hits of a clause on one side of a trigger, nearest first, as far as the scope reaches.
  func candidates(_ mark: TriggerMark, isBackward: Bool, scope: Scope) -> [Int] {
    let reach = marks.hits.indices.filter { i in
      guard marks.hits[i].isCounted, scope.limit == .sentence || marks.hits[i].clause == mark.clause else {
        return false
      }
      let tokens = marks.hits[i].tokens
      let (start, end) =
        isBackward ? (tokens.upperBound, mark.tokens.lowerBound) : (mark.tokens.upperBound, tokens.lowerBound)
      guard start <= end, marks.isNear(from: start, to: end, in: mark.clause, words: scope.words),
        isArgument(marks.hits[i], of: mark)
      else { return false }
      if !isBackward, isApart(tokens, from: mark) || isAdjunct(tokens) { return false }
      return isBackward || scope.limit != .phrase || !(start..<end).contains { marks.has(.phraseEnd, at: $0) }
    }
    return isBackward
      ? reach.sorted { marks.hits[$0].tokens.upperBound > marks.hits[$1].tokens.upperBound }
      : reach.sorted { marks.hits[$0].tokens.lowerBound < marks.hits[$1].tokens.lowerBound }
  }

  /// "is no member, *in breach of* the charter": whether words begin with a preposition behind a comma, and so belong to the
  /// clause and not to its verb.
  private func isAdjunct(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return marks.separator(at: first).contains(.comma)
      && (marks.has(.place, at: first) || marks.has(.preposition, at: first)) && !marks.has(.agent, at: first)
  }

  /// The nearest hit, and those of its side that are coordinated with it or that it governs.
  func arguments(_ mark: TriggerMark, scope: Scope) -> [Int] {
    if !mark.trigger.isBackward && endsHere(mark) { return [] }
    var candidates = candidates(mark, isBackward: mark.trigger.isBackward, scope: scope)
    if mark.trigger.isBackward {
      while candidates.count > 1, completes(candidates[0], candidates[1]),
        !areKind(candidates[0], candidates[1])
      {
        candidates.removeFirst()
      }
    }
    candidates.removeAll { isFellows($0, behind: mark) }
    guard let nearest = candidates.first, !isSecondVerb(nearest, behind: mark) else { return [] }
    var result = [nearest]
    var known = 1
    if !mark.trigger.isBackward, candidates.count > 1, isSubject(nearest, of: candidates[1]) {
      // "few of the [prisoners] were [freed]": a word that says next to nothing by itself is not what is denied.
      if isFaint(nearest), !isFaint(candidates[1]) { result.removeAll() }
      result.append(candidates[1])
      known = 2
    }
    for next in candidates.dropFirst(known) {
      guard let last = result.last else { break }
      let joint = joint(last, next)
      guard
        joint == .alternative || joint == .addition && side(next) == side(nearest) || governs(last, next)
          || hasAim(last, next) || isInstituted(next, by: last)
          || side(next) == side(nearest) && goesOn(marks.hits[next].tokens, from: mark)
          || mark.trigger.isBackward && completes(last, next) && areKind(last, next)
      else { break }
      result.append(next)
    }
    return result
  }

  /// "doubt that the [truce] will [hold]": whether a word is the subject of another one of its side, or of one that says
  /// more, so that a trigger before both means what is told of it.
  private func isSubject(_ i: Int, of j: Int) -> Bool {
    let (noun, verb) = (marks.hits[i].tokens, marks.hits[j].tokens)
    let between = noun.upperBound..<max(noun.upperBound, verb.lowerBound)
    return marks.hits[i].clause == marks.hits[j].clause
      && (side(i) == side(j) || isFaint(i) && !isFaint(j))
      && !marks.mentions.contains { between.contains($0.tokens.lowerBound) }
      && between.count <= Self.completed && between.contains { isAuxiliary($0) }
      && !between.contains { isComplementiser($0) }
      && !hasBreak(between.lowerBound, between.upperBound)
      && !marks.triggers.contains { mark in
        between.overlaps(mark.tokens) && !mark.tokens.allSatisfy { isAuxiliary($0) }
      }
  }

  /// Whether a hit by itself leaves its sentence neutral.
  private func isFaint(_ i: Int) -> Bool { marks.hits[i].weight < model.fold.parameters.neutralBelow }

  /// "Talks on the border dispute were suspended": whether a hit stands behind another one's preposition. Then not the
  /// nearest is suspended but the one whose topic, place or aim it is; of two kind ones both are ("the pact on the
  /// withdrawal").
  private func completes(_ i: Int, _ j: Int) -> Bool {
    let (complement, head) = (marks.hits[i].tokens, marks.hits[j].tokens)
    let between = head.upperBound..<max(head.upperBound, complement.lowerBound)
    guard let first = between.first, between.count <= Self.completed,
      marks.has(.place, at: first) || marks.has(.target, at: first)
    else { return false }
    return !hasBreak(between.lowerBound, between.upperBound)
      && !between.contains { marks.has(.finite, at: $0) || marks.words[$0].contains(.coordination) }
      && !marks.triggers.contains { between.overlaps($0.tokens) }
  }

  /// How many words may stand between a hit and what completes it, its preposition among them.
  private static let completed = 5

  private func areKind(_ i: Int, _ j: Int) -> Bool { side(i) == .deescalation && side(j) == .deescalation }

  /// "The siege was not lifted": what a trigger right behind this one has made of hits before both; nil where there is
  /// no such trigger.
  func passiveArguments(_ mark: TriggerMark) -> [Int]? {
    guard !mark.trigger.isBackward else { return nil }
    let end = mark.tokens.upperBound
    let inner = marks.triggers.indices.first { t in
      let other = marks.triggers[t]
      return other.trigger.isBackward && !silent.contains(t) && other.clause == mark.clause
        && (0...Self.auxiliaries).contains(other.tokens.lowerBound - end)
        && !hasBreak(end, other.tokens.lowerBound)
    }
    guard let inner else { return nil }
    let span = marks.triggers[inner].span
    let hits = marks.hits.indices.filter { i in
      marks.hits[i].isCounted && marks.histories[marks.hits[i].number].operators.last?.span == span
    }
    return hits.isEmpty ? nil : hits
  }

  /// How many words may stand between a negation and the passive that it negates: "not yet been".
  private static let auxiliaries = 2

  /// "Britain refused, and sent a warship": a trigger before a comma or a joint has no object, unless another
  /// trigger is joined to it ("refused or rejected").
  private func endsHere(_ mark: TriggerMark) -> Bool {
    let next = mark.tokens.upperBound
    guard next < marks.tokens.count else { return true }
    // "Norland, not Suedia, attacked".
    if marks.mentions.contains(where: { $0.isApart && (next...next + 1).contains($0.tokens.lowerBound) }) {
      return true
    }
    let isJoint = marks.words[next].contains(.coordination)
    guard isJoint || marks.separators[next].contains(.comma) else { return false }
    return !marks.triggers.contains { (next...next + 1).contains($0.tokens.lowerBound) }
  }

  /// "did not approve the withdrawal": a kind word and what it is said of, a few words behind it, are one argument.
  func governs(_ i: Int, _ j: Int) -> Bool {
    let (word, other) = (marks.hits[i], marks.hits[j])
    let signalClass = model.catalog.classes[word.signalClass]
    // "the visiting envoy's plea": so are two kind ones without a word between them.
    guard signalClass.mode == .word || other.tokens.lowerBound == word.tokens.upperBound,
      signalClass.side == .deescalation, side(j) == .deescalation,
      (0...Self.governed).contains(other.tokens.lowerBound - word.tokens.upperBound)
    else { return false }
    let between = word.tokens.upperBound..<other.tokens.lowerBound
    return !hasBreak(between.lowerBound, between.upperBound)
      && !between.contains { marks.has(.finite, at: $0) }
      && !marks.triggers.contains { between.overlaps($0.tokens) }
  }

  /// "the [curfew] [imposed on] the port was lifted": whether a hit before another one is what that one has instituted.
  private func isInstituted(_ i: Int, by j: Int) -> Bool {
    marks.has(.instituted, at: marks.hits[j].tokens.lowerBound) && side(i) == side(j)
      && marks.hits[i].tokens.upperBound == marks.hits[j].tokens.lowerBound
  }

  /// "the deal to end the war": whether a kind noun has an infinitive, of which an inner trigger has made the other hit.
  private func hasAim(_ i: Int, _ j: Int) -> Bool {
    let (noun, aim) = (marks.hits[i].tokens, marks.hits[j])
    guard areKind(i, j), let last = marks.histories[aim.number].operators.last else { return false }
    let verb = marks.tokenRange(last.span)
    let isAim = verb.lowerBound == noun.upperBound + 1 && isInfinitive(verb.lowerBound)
    return isAim && verb.upperBound <= aim.tokens.lowerBound
      && !hasBreak(noun.upperBound, aim.tokens.lowerBound)
  }

  /// How many words may stand between a word and what it is said of.
  private static let governed = 3

  func side(_ i: Int) -> Side { model.catalog.classes[marks.hits[i].signalClass].side }

  private enum Joint { case addition, alternative }

  /// "A and B", "A, B or C": few words and a joint between two hits.
  private func joint(_ i: Int, _ j: Int) -> Joint? {
    let (a, b) = (marks.hits[i].tokens, marks.hits[j].tokens)
    let (first, second) = a.lowerBound < b.lowerBound ? (a, b) : (b, a)
    guard second.lowerBound >= first.upperBound, second.lowerBound - first.upperBound <= 3 else { return nil }
    for token in first.upperBound..<second.lowerBound where marks.words[token].contains(.coordination) {
      return marks.has(.alternative, at: token) ? .alternative : .addition
    }
    let isListed =
      second.lowerBound < marks.separators.count && second.lowerBound == first.upperBound
      && marks.separators[second.lowerBound].contains(.comma)
    return isListed ? .addition : nil
  }
}
