internal import DetenteRules

extension ScoringModel {
  /// Folds a sentence's counted evidence to its channels and label, and gives each hit the repeat factor that it
  /// entered with.
  /// - Parameter terms: room to write to, so that none is allocated for each sentence.
  func foldEvidence(of score: inout SentenceScore, using terms: inout [Fold.Term]) {
    terms.removeAll(keepingCapacity: true)
    for i in score.evidence.indices where score.evidence[i].status == .counted {
      terms.append(
        Fold.Term(
          isDeescalation: catalog.classes[score.evidence[i].signalClass].side == .deescalation,
          signalClass: score.evidence[i].signalClass, clause: score.evidence[i].clause,
          isUnasserted: score.evidence[i].isUnasserted, value: score.evidence[i].value))
    }
    (score.deescalation, score.confrontation) = fold.channels(&terms)
    score.label = fold.label(deescalation: score.deescalation, confrontation: score.confrontation)
    var counted = terms.makeIterator()
    for i in score.evidence.indices where score.evidence[i].status == .counted {
      score.evidence[i].repeatFactor = counted.next()?.repeatFactor ?? 1
    }
  }
}
