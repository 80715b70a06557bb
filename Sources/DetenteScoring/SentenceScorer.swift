internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// Scores one sentence after another; what it writes to is its own, so there is one per worker.
struct SentenceScorer: ~Copyable {
  let model: ScoringModel
  var finder: MatchFinder
  var marks = SentenceMarks()
  /// What the second layer found in the sentence at hand.
  var context: [Match] = []
  var contextDate: Int?
  /// Words that look like triggers or cues and are none.
  var pseudo: [CueMark] = []
  /// Triggers that partly overlap a longer hit.
  var silent: Set<Int> = []
  /// The domain gate of the sentence at hand.
  var gate = Gate.shut(.noAnchor, forAll: false)
  /// What each sentence of the document at hand says of its domain.
  var glances: [Glance] = []
  /// What was found in them.
  var found = FoundSignals()
  /// Tokens that are finite verbs or pronouns, or deeds behind a name that a joint goes before.
  var finite: [Int] = []
  /// Tokens of joints between names.
  var blocked: Set<Int> = []
  /// Participles behind commas.
  var participles: [ParticiplePhrase] = []
  /// Participles behind "by".
  var gerunds: [Int] = []
  var segmenter = ClauseSegmenter()
  var matches: [Match] = []
  private var failures: [MatchFailure] = []
  private var terms: [Fold.Term] = []

  /// Makes one for a worker.
  init(_ model: ScoringModel) {
    self.model = model
    finder = MatchFinder(model.rules)
  }

  /// Scores a sentence of a document that has been read.
  /// - Parameters:
  ///   - surroundings: what pronouns and the domain gate may lean on; the last subject is updated.
  ///   - result: a blank score of the sentence, filled in where it stands: it is large.
  mutating func score(
    _ sentence: Sentence, in document: borrowing TextDocument, surroundings: inout Surroundings,
    errors: inout [ScoreError], into result: inout SentenceScore
  ) {
    guard glance(sentence).isSignal else { return forgetSubject(behind: sentence, &surroundings) }
    withText(of: sentence, in: document) { text in
      gatherSignals(of: sentence)
      let isHeldBack = isHeldBack(sentence, in: document, surroundings: surroundings)
      let model = model
      findContext(of: sentence, text, errors: &errors) { isHeldBack && !model.holdsName($0) }
      if isHeldBack {
        guard model.holdsName(matches) else {
          forgetSubject(behind: sentence, &surroundings)
          return fold(into: &result, text)
        }
        gatherSignals(of: sentence)
      }
      putInPlace(sentence, text, date: surroundings.date)
      passGate(sentence, in: document, surroundings: surroundings)
      findParticiples()
      applyOperators(text)
      resolveQuietHits()
      attribute(surroundings: &surroundings)
      applyFactuality(text, sentence, surroundings: surroundings)
      applyDegree()
      applyDiscourse()
      fold(into: &result, text)
    }
  }

  /// Forgets the last sentence for one that has been read.
  mutating func gatherSignals(of sentence: Sentence) {
    marks.clear()
    pseudo.removeAll(keepingCapacity: true)
    silent.removeAll(keepingCapacity: true)
    marks.tokens += found.tokens(of: sentence)
    collectSignals(found.matches(of: sentence))
  }

  /// Finds what the second layer has in a sentence that has been read: cues, names, function words.
  /// - Parameter isEnough: as `MatchFinder.find` asks it.
  mutating func findContext(
    of sentence: Sentence, _ text: borrowing FoldedText, errors: inout [ScoreError],
    isEnough: (borrowing [Match]) -> Bool = { _ in false }
  ) {
    find(
      .context, sentence.content(in: text), of: sentence, in: text, tokens: found.tokens,
      found.tokenRange(of: sentence), errors: &errors, isEnough: isEnough)
  }

  /// Makes marks of what both layers found: who keeps its words, and the clauses they stand in.
  mutating func putInPlace(_ sentence: Sentence, _ text: borrowing FoldedText, date: Int?) {
    collectContext(date: date)
    prepare(sentence, text)
    resolvePrecedence()
    segment(text)
  }

  /// Finds what a layer has in a sentence, its tokens a range of `tokens`.
  mutating func find(
    _ layer: Layer, _ range: Range<Int>, of sentence: Sentence, in text: borrowing FoldedText,
    tokens: [Token], _ tokenRange: Range<Int>, errors: inout [ScoreError],
    isEnough: (borrowing [Match]) -> Bool = { _ in false }
  ) {
    matches.removeAll(keepingCapacity: true)
    failures.removeAll(keepingCapacity: true)
    finder.find(
      layer, in: text, sentence: range, tokens: tokens, tokenRange: tokenRange, into: &matches,
      failures: &failures, isEnough: isEnough)
    for failure in failures {
      let rule = model.catalog.units[Int(failure.unit)].rule
      errors.append(
        ScoreError(
          code: "match-limit",
          message: "PCRE2 gave up with code \(failure.code): whether the rule matches is not known",
          rule: rule, sentence: sentence.number))
    }
  }

  func isAnchor(_ role: UnitRole) -> Bool {
    switch role {
    case .anchor: true
    case .actor(let index, _), .leader(let index, _, _): model.anchorKinds.contains(model.actorKinds[index])
    default: false
    }
  }

  // MARK: Channels

  private mutating func fold(into result: inout SentenceScore, _ text: borrowing FoldedText) {
    marks.hits.sort {
      ($0.span.lowerBound, $0.span.upperBound, $0.unit) < ($1.span.lowerBound, $1.span.upperBound, $1.unit)
    }
    result.evidence.reserveCapacity(marks.hits.count)
    for hit in marks.hits { result.evidence.append(evidence(hit, text)) }
    subordinate(&result.evidence)
    model.foldEvidence(of: &result, using: &terms)
    result.penalties = penalties()
    result.confidence = model.fold.confidence(
      deescalation: result.deescalation, confrontation: result.confrontation,
      penalties: result.penalties.count)
  }

  private func penalties() -> [Penalty] {
    var result: [Penalty] = []
    let question = model.factors.question
    let (hits, histories) = (marks.hits, marks.histories)
    if hits.contains(where: { histories[$0.number].statuses.contains { $0.index == question } }) {
      result.append(.question)
    }
    if marks.tokens.count > model.fold.parameters.longSentence { result.append(.longSentence) }
    if hits.contains(where: { $0.isCounted && histories[$0.number].operators.count >= 2 }) {
      result.append(.deepOperators)
    }
    if hits.contains(where: { $0.isCounted && $0.isUnresolved }) { result.append(.unresolvedPronoun) }
    if !hits.isEmpty && !hits.contains(where: \.isCounted) { result.append(.unmatchedDomain) }
    return result
  }
}

/// Lends the field that a sentence stands in, uncopied.
func withText<Result>(
  of sentence: Sentence, in document: borrowing TextDocument, _ body: (borrowing FoldedText) -> Result
) -> Result {
  switch sentence.field {
  case .title: body(document.title)
  case .text: body(document.text)
  }
}
