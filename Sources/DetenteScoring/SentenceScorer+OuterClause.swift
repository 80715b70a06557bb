internal import DetenteRules
internal import DetenteText

/// What a clause has from the one it leans on.
extension SentenceScorer {
  /// The subject of the clause that a clause without one leans on: the first name of the one that its joint continues, or
  /// of the nearest before; of "Suedia, which invaded Norland" the name right before *which*.
  func outerSubject(_ hit: Hit) -> Int? {
    var own = hit.clause
    while let continued = marks.clauses.clauses[own].continued {
      if opensWithHead(own, before: hit) || isOfStranger(hit, joinedIn: own) { return nil }
      if let first = firstActor(in: continued, before: hit) { return first }
      own = continued
    }
    if !opensWithPronoun(own), let antecedent = antecedent(of: own),
      !isReporter(marks.mentions[antecedent])
    {
      return antecedent
    }
    if isOfNobody(own) || isOfStranger(hit, in: own) { return nil }
    for clause in (0..<own).reversed() {
      if let first = firstActor(in: clause, before: hit) { return first }
    }
    // A clause before its main clause: "While extending an olive branch, Tehran …".
    guard marks.clauses.clauses[own].isInitial, let partner = marks.clauses.clauses[own].partner
    else { return nil }
    return marks.mentions.indices.first {
      marks.clause(at: marks.mentions[$0].tokens.lowerBound) == partner && canAct(marks.mentions[$0])
    }
  }

  /// "…, and *critics in Lima* condemned it": whether a clause behind a joint begins with somebody whom no rule knows and where
  /// they are.
  private func opensWithHead(_ clause: Int, before hit: Hit) -> Bool {
    let head = marks.clauses.clauses[clause].opener.upperBound
    let preposition = head + 1
    guard preposition < hit.tokens.lowerBound, marks.words[head].isPlain, !isPredicate(head),
      !marks.has(.preposition, at: head), !isDeterminer(head), marks.separators[preposition].isEmpty,
      marks.has(.place, at: preposition) || marks.has(.genitive, at: preposition)
    else { return false }
    let place = isDeterminer(preposition + 1) ? preposition + 2 : preposition + 1
    return marks.mentions.contains { $0.tokens.lowerBound == place }
  }

  private func firstActor(in clause: Int, before hit: Hit) -> Int? {
    marks.mentions.indices.first { i in
      let mention = marks.mentions[i]
      return marks.clause(at: mention.tokens.lowerBound) == clause && canAct(mention)
        && !isReporter(mention) && mention.tokens.upperBound <= hit.tokens.lowerBound
    }
  }

  /// "Norland freed the men who attacked Suedia": whether a relative clause that no comma sets off tells of somebody
  /// whom no rule knows; what a deed has made is its doer's ("fired rockets that hit Suedia").
  private func isOfNobody(_ clause: Int) -> Bool {
    let clause = marks.clauses.clauses[clause]
    guard clause.kind == .relative, let head = clause.opener.first, head > 0 else { return false }
    return marks.separators[head].isEmpty
      && !marks.hits.contains { $0.isCounted && $0.tokens.contains(head - 1) }
  }

  /// "Norland closed its border with Suedia, which *it* accuses of spying": whether a pronoun is the subject of a relative
  /// clause, and the word that opens it its object.
  private func opensWithPronoun(_ clause: Int) -> Bool {
    let clause = marks.clauses.clauses[clause]
    return clause.kind == .relative && !marks.has(.place, at: clause.opener.upperBound - 1)
      && marks.has(.pronoun, at: clause.opener.upperBound)
      && !marks.has(.possessive, at: clause.opener.upperBound)
  }

  /// The name right before the word that opens a relative clause.
  private func antecedent(of clause: Int) -> Int? {
    let clause = marks.clauses.clauses[clause]
    guard clause.kind == .relative else { return nil }
    return marks.mentions.indices.last { marks.mentions[$0].tokens.upperBound == clause.opener.lowerBound }
  }

  /// "The troops whom Norland had armed": to whom a relative clause with a subject of its own does it.
  func head(ofObjectRelative hit: Hit) -> Int? {
    guard let head = antecedent(of: hit.clause), !marks.mentions[head].isPlace else { return nil }
    let start = marks.clauses.clauses[hit.clause].opener.upperBound
    // The subject stands right behind the word, perhaps after an article, or right before the verb: "whose ports Norland
    // shelled".
    let hasSubject =
      opensWithPronoun(hit.clause)
      || marks.mentions.contains {
        ((start...start + 1).contains($0.tokens.lowerBound)
          || (start...start + 4).contains($0.tokens.lowerBound)
            && $0.tokens.upperBound == hit.tokens.lowerBound)
          && $0.tokens.upperBound <= hit.tokens.lowerBound
          && canAct($0) && !$0.isPossessive
      }
    return hasSubject && !marks.has(.place, at: start - 1) ? head : nil
  }

  /// "Norland, against which Suedia imposed an embargo": to whom a relative clause behind a preposition does it.
  func head(ofPrepositionBefore hit: Hit) -> Int? {
    let clause = marks.clauses.clauses[hit.clause]
    let preposition = clause.opener.lowerBound - 1
    guard clause.kind == .relative, marks.has(.target, at: preposition) else { return nil }
    return marks.mentions.indices.last { marks.mentions[$0].tokens.upperBound == preposition }
  }
}
