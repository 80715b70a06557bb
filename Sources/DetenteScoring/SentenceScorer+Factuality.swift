internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// Sets the factuality of every counted hit: conditions, cues, the question mark, dates.
  mutating func applyFactuality(
    _ text: borrowing FoldedText, _ sentence: Sentence, surroundings: Surroundings
  ) {
    applyConditions()
    for cue in marks.factuality {
      let rule = model.factors.factuality[cue.index]
      for i in marks.hits.indices
      where marks.hits[i].isCounted && reaches(cue, rule, i)
        && !isFellow(i, ofVerbBefore: cue.tokens, text.bytes) && !isSaidAnew(i, behind: cue.tokens)
      {
        addStatus(rule.index, cue.span, to: i)
      }
    }
    if let question = model.factors.question, isQuestion(text, sentence) {
      for i in marks.hits.indices where marks.hits[i].isCounted { addStatus(question, 0..<0, to: i) }
    }
    applyDates(text, surroundings)
  }

  mutating func addStatus(_ index: Int, _ span: Range<Int>, to i: Int) {
    let number = marks.hits[i].number
    guard !marks.histories[number].statuses.contains(where: { $0.index == index }) else { return }
    marks.histories[number].statuses.append(HitStatus(index: index, span: span))
  }

  /// Whether a cue's scope holds a hit.
  func reaches(_ cue: CueMark, _ rule: CompiledCue, _ i: Int) -> Bool {
    let hit = marks.hits[i]
    if let on = rule.on, !on.contains(hit.signalClass) { return false }
    let clause = marks.clause(at: cue.tokens.lowerBound)
    if rule.scope.limit != .sentence && hit.clause != clause { return false }
    let (first, second) =
      cue.tokens.lowerBound <= hit.tokens.lowerBound ? (cue.tokens, hit.tokens) : (hit.tokens, cue.tokens)
    let between = first.upperBound..<max(first.upperBound, second.lowerBound)
    if rule.scope.limit == .phrase, between.contains(where: { marks.has(.phraseEnd, at: $0) }) {
      return false
    }
    let isForward = rule.direction != .backward && hit.tokens.lowerBound >= cue.tokens.lowerBound
    let isBackward = rule.direction != .forward && hit.tokens.lowerBound < cue.tokens.lowerBound
    if isForward {
      return marks.isNear(
        from: cue.tokens.upperBound, to: hit.tokens.lowerBound, in: clause, words: rule.scope.words)
    }
    return isBackward
      && marks.isNear(
        from: hit.tokens.upperBound, to: cue.tokens.lowerBound, in: clause, words: rule.scope.words)
  }

  private func isQuestion(_ text: borrowing FoldedText, _ sentence: Sentence) -> Bool {
    var end = sentence.folded.upperBound
    while end > sentence.folded.lowerBound,
      text.bytes[end - 1] == UInt8(ascii: "\"")
        || text.bytes[end - 1] == UInt8(ascii: "'") || text.bytes[end - 1] == UInt8(ascii: ")")
    {
      end -= 1
    }
    return end > sentence.folded.lowerBound && text.bytes[end - 1] == UInt8(ascii: "?")
  }

  // MARK: Conditions

  /// If-clauses: what they hold is hypothetical, what depends on them conditional. An offer whose condition asks
  /// the other side to stop something hostile carries one condition instead of what the clause holds.
  private mutating func applyConditions() {
    guard let rule = model.conditional else { return }
    for (index, clause) in marks.clauses.clauses.enumerated() {
      guard clause.kind == .conditional || clause.kind == .unless else { continue }
      // A clause that goes on after a joint is part of the condition it continues.
      let inside = marks.hits.indices.filter {
        marks.hits[$0].isCounted && marks.hits[$0].clause == index && !isOpener(clause, $0)
      }
      if clause.kind == .unless {
        for i in inside { addStatus(rule.unless, openerSpan(clause), to: i) }
        continue
      }
      let dependent = marks.hits.indices.filter {
        marks.hits[$0].isCounted && clause.partner != nil && marks.hits[$0].clause == clause.partner
      }
      // An offer that is only imagined asks no price.
      let isOffer = dependent.contains {
        rule.offers.contains(marks.hits[$0].signalClass) && !isRemote(marks.hits[$0])
      }
      let asked = inside.filter { isDemand($0, rule) }
      if isOffer, let condition = rule.condition, !asked.isEmpty, !isMutual(asked, dependent) {
        for i in inside { marks.hits[i].cancel(.condition) }
        addCondition(condition, clause, index)
      } else {
        for i in inside { addStatus(rule.antecedent, openerSpan(clause), to: i) }
      }
      for i in dependent where !isTelling(marks.hits[i]) {
        addStatus(isRemote(marks.hits[i]) ? rule.remote : rule.consequent, openerSpan(clause), to: i)
      }
    }
  }

  /// "We would leave if they refused": no more than imagined. Not where somebody said so before.
  private func isRemote(_ hit: Hit) -> Bool {
    !(isTold(hit) && isBackshifted(hit.clause))
      && marks.remote.contains { marks.clause(at: $0.tokens.lowerBound) == hit.clause }
  }

  /// "If they stop shooting, we will stop": whoever asks for no more than he offers asks no price.
  private func isMutual(_ asked: [Int], _ offered: [Int]) -> Bool {
    asked.allSatisfy { i in
      side(i) == .deescalation && offered.contains { marks.hits[$0].signalClass == marks.hits[i].signalClass }
    }
  }

  /// "If they refused, the king *warned*, …", "was *warned* that its port would be closed if …": what was said depends on
  /// the condition, and that it was said does not.
  private func isTelling(_ hit: Hit) -> Bool {
    let (verb, end) = (hit.tokens.lowerBound, hit.tokens.upperBound)
    guard hit.tokens.count == 1, model.catalog.classes[hit.signalClass].family == .speech, isPast(verb),
      marks.has(.passive, at: verb - 1) == isAuxiliary(verb - 1)
    else { return false }
    return end == marks.tokens.count || marks.separators[end].contains(.comma)
      || marks.remote.contains {
        $0.tokens.lowerBound > end && marks.clause(at: $0.tokens.lowerBound) == hit.clause
      }
  }

  /// Whether somebody said or threatened something, in the past, before a hit: a source named behind it ("…, officials
  /// said") changes no tense.
  private func isTold(_ hit: Hit) -> Bool {
    let start = hit.tokens.lowerBound
    func isBefore(_ tokens: Range<Int>) -> Bool {
      tokens.lowerBound < start && isPast(tokens.lowerBound)
    }
    return marks.speech.contains { isBefore($0.tokens) }
      || marks.hits.contains {
        model.catalog.classes[$0.signal.signalClass].family != .standard && isBefore($0.tokens)
      }
  }

  /// "If they refused, he said, the city would be flattened": behind a past of saying *would* is the *will* that was said,
  /// and no more remote than it. Not in the speaker's own words ("If they refused, we would leave").
  private func isBackshifted(_ clause: Int) -> Bool {
    !marks.words.indices.contains { marks.has(.ownVoice, at: $0) && marks.clause(at: $0) == clause }
  }

  /// Whether a condition asks the other side for something: to end what is hostile, or to concede.
  private func isDemand(_ i: Int, _ rule: CompiledConditional) -> Bool {
    model.catalog.classes[marks.hits[i].signal.signalClass].side == .confrontation
      || rule.demands.contains(marks.hits[i].signalClass)
  }

  private func isOpener(_ clause: Clause, _ i: Int) -> Bool {
    marks.hits[i].tokens.overlaps(clause.opener)
  }

  private func openerSpan(_ clause: Clause) -> Range<Int> {
    guard let first = clause.opener.first, let last = clause.opener.last else { return 0..<0 }
    return Int(marks.tokens[first].start)..<Int(marks.tokens[last].end)
  }

  private mutating func addCondition(
    _ condition: (signalClass: Int, weight: Double), _ clause: Clause, _ index: Int
  ) {
    let isThere = marks.hits.contains {
      $0.isCounted && $0.signalClass == condition.signalClass && $0.tokens.overlaps(clause.opener)
    }
    guard !isThere, let unit = openerUnit(clause) else { return }
    let signal = Signal(
      signalClass: condition.signalClass, weight: condition.weight, isAmbiguous: false, priority: 0)
    var hit = Hit(unit: unit, tokens: clause.opener, span: openerSpan(clause), signal: signal)
    hit.clause = index
    marks.add(hit)
  }

  /// The unit of the clause word at a clause's start.
  private func openerUnit(_ clause: Clause) -> Int? {
    let span = openerSpan(clause)
    return context.first { match in
      guard case .clause = model.roles[Int(match.unit)] else { return false }
      return Int(match.start) == span.lowerBound && Int(match.end) == span.upperBound
    }.map { Int($0.unit) }
  }

  // MARK: Dates

  /// A year at least two before the article's makes history of its clause, unless the text tells of the past
  /// throughout.
  private mutating func applyDates(_ text: borrowing FoldedText, _ surroundings: Surroundings) {
    guard let history = model.factors.history, let date = surroundings.date, !surroundings.isNarrative
    else { return }
    for (index, token) in marks.tokens.enumerated() {
      guard let year = Self.year(text, token), year <= date / 10_000 - 2 else { continue }
      let clause = marks.clause(at: index)
      for i in marks.hits.indices where marks.hits[i].isCounted && marks.hits[i].clause == clause {
        addStatus(history, token.range, to: i)
      }
    }
  }

  /// A token of four digits that can be a year.
  static func year(_ text: borrowing FoldedText, _ token: Token) -> Int? {
    guard token.end - token.start == 4 else { return nil }
    var value = 0
    for i in token.range {
      let byte = text.bytes[i]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return (1500...2100).contains(value) ? value : nil
  }
}
