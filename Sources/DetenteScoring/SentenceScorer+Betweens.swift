internal import DetenteRules
internal import DetenteText

/// What lies between two: talks, clashes, plans, and who acts on them.
extension SentenceScorer {
  /// "talks between X and Y", the names inside the hit or soon after it.
  func betweens(after hit: Hit) -> [Int]? {
    let first = marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      return mention.isBetween && mention.tokens.lowerBound >= hit.tokens.lowerBound
        && mention.tokens.lowerBound - hit.tokens.upperBound <= 6
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
    }
    return several(first)
  }

  /// Who acts on what lies between two others: "mediators prevented clashes between X and Y", and of "efforts to
  /// prevent clashes between X and Y" the efforts too. nil where the two act themselves.
  func third(to hit: Hit) -> Int? {
    let verb = verb(of: hit)
    let isTurnedBefore = verb < hit.tokens.lowerBound
    let isTurnedBehind = marks.hits.indices.contains { i in
      let other = marks.hits[i]
      return other.tokens.lowerBound >= hit.tokens.upperBound && betweens(after: other) != nil
        && self.verb(of: other) >= hit.tokens.upperBound && self.verb(of: other) < other.tokens.lowerBound
    }
    guard isTurnedBefore || isTurnedBehind, model.catalog.classes[hit.signalClass].mode != .state else {
      return nil
    }
    return subject(in: 0..<verb)
  }

  /// Who does what lies between two others: "Norland hosted talks between X and Y". The name stands right before
  /// the verb ("Norland to mediate …"), or before an insertion that ends there.
  func host(of hit: Hit) -> Int? {
    let verb = verb(of: hit)
    guard model.catalog.classes[hit.signalClass].mode != .state,
      let subject = subject(in: 0..<verb),
      case let end = marks.mentions[subject].tokens.upperBound,
      end == verb || end == verb - 1 && (marks.has(.target, at: end) || isAuxiliary(end))
        || marks.separator(at: verb).contains(.comma)
    else { return nil }
    return subject
  }

  /// "Clashes between X and Y killed six": whom what a hit comes of lies between.
  func pair(in reach: Range<Int>, _ hit: Hit) -> [Int]? {
    guard marks.hasBetween else { return nil }
    let last = marks.mentions.indices.last { i in
      let mention = marks.mentions[i]
      return mention.isBetween && reach.lowerBound <= mention.tokens.lowerBound
        && mention.tokens.upperBound <= reach.upperBound
        && marks.clause(at: mention.tokens.lowerBound) == hit.clause
    }
    return several(last)
  }

  /// "Fiji brokered a deal between Norland and Suedia *to exchange* prisoners": those a plan is between carry it out.
  func pair(plannedBefore infinitive: Int) -> [Int]? {
    guard marks.hasBetween, isInfinitive(infinitive) else { return nil }
    let last = marks.mentions.indices.last {
      marks.mentions[$0].isBetween && marks.mentions[$0].tokens.upperBound == infinitive - 1
        && marks.clause(at: marks.mentions[$0].tokens.lowerBound) == marks.clause(at: infinitive)
    }
    return several(last)
  }

  /// Those whom a name is joined with, and its own; nil where it stands alone.
  private func several(_ mention: Int?) -> [Int]? {
    let actors = mention.map { group($0) } ?? []
    return actors.count >= 2 ? actors : nil
  }
}
