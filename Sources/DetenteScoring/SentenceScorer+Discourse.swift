internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// Boosters and downtoners: each cue bears on the nearest hit in its scope.
  mutating func applyDegree() {
    for cue in marks.degree {
      let rule = model.factors.degree[cue.index]
      var nearest: Int?
      for i in marks.hits.indices where marks.hits[i].isCounted && reaches(cue, rule, i) {
        if let other = nearest, distance(cue, other) <= distance(cue, i) { continue }
        nearest = i
      }
      guard let nearest else { continue }
      let degree = HitDegree(index: rule.index, span: cue.span, factor: rule.factor)
      marks.histories[marks.hits[nearest].number].degrees.append(degree)
    }
    applyScareQuotes()
  }

  private func distance(_ cue: CueMark, _ i: Int) -> Int {
    let tokens = marks.hits[i].tokens
    return tokens.lowerBound >= cue.tokens.upperBound
      ? tokens.lowerBound - cue.tokens.upperBound : abs(cue.tokens.lowerBound - tokens.upperBound)
  }

  /// The most words that quotation marks without a speaker may hold to be scare quotes.
  static let scareQuoteWords = 3

  /// One to three words in quotation marks, without a verb of saying, are not meant.
  private mutating func applyScareQuotes() {
    guard let rule = model.factors.scareQuote, marks.speech.isEmpty else { return }
    for i in marks.hits.indices where marks.hits[i].isCounted {
      if let on = rule.on, !on.contains(marks.hits[i].signalClass) { continue }
      let history = marks.histories[marks.hits[i].number]
      guard history.operators.count < Self.maximumDepth,
        let quoted = quotation(around: marks.hits[i].tokens)
      else { continue }
      let before = (signalClass: marks.hits[i].signalClass, weight: marks.hits[i].weight)
      let after = (signalClass: before.signalClass, weight: before.weight * rule.factor)
      marks.hits[i].weight = after.weight
      let span = Int(marks.tokens[quoted.lowerBound].start)..<Int(marks.tokens[quoted.upperBound - 1].end)
      marks.histories[marks.hits[i].number].operators.append(
        HitOperator(index: model.operators.count, span: span, before: before, after: after))
    }
  }

  /// The tokens of the short quotation that holds a hit.
  private func quotation(around hit: Range<Int>) -> Range<Int>? {
    // What holds no word is no word in quotation marks.
    guard !hit.isEmpty else { return nil }
    func isQuote(_ token: Int) -> Bool { marks.separator(at: token).contains(.quote) }
    var start = hit.lowerBound
    while start > 0, !isQuote(start), hit.upperBound - start < Self.scareQuoteWords { start -= 1 }
    var end = hit.upperBound
    while end < marks.separators.count, !isQuote(end), end - start < Self.scareQuoteWords { end += 1 }
    guard end - start <= Self.scareQuoteWords, isQuote(start), isQuote(end) else { return nil }
    return start..<end
  }

  /// Where each hit stands in its sentence: background, concession, before or after a contrast.
  mutating func applyDiscourse() {
    for i in marks.hits.indices {
      guard marks.clauses.clauses.indices.contains(marks.hits[i].clause) else { continue }
      let clause = marks.clauses.clauses[marks.hits[i].clause]
      marks.hits[i].discourse =
        switch (clause.kind, clause.contrast) {
        case (.relative, _): .background
        case (.concessive, _): .concessive
        case (_, .before): .beforeBut
        case (_, .after): .afterBut
        default: .main
        }
    }
  }
}
