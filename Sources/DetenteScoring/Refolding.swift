internal import DetenteRules

/// Folds a scored document anew from its evidence: what it would come to without a rule, or under other weights.
///
/// The evidence is taken as it stands: a hit that the left-out one suppressed does not come to life, and no operator
/// or gate is asked again. For that, score with the changed pack.
public struct Refolding: Sendable {
  private let model: ScoringModel

  /// Folds with a model's constants.
  public init(_ model: ScoringModel) { self.model = model }

  /// The constants that it folds with.
  public var parameters: ScoringParameters { model.fold.parameters }

  /// The document with other values for its counted hits; actors, notices and confidence are left as they were.
  /// - Parameter value: a hit's value in 0…1; nil leaves the hit out.
  /// - Complexity: as `Fold.channels`, over all sentences.
  public func document(_ score: DocumentScore, value: (Evidence) -> Double?) -> DocumentScore {
    var sentences = score.sentences
    for index in sentences.indices { refold(&sentences[index], value) }
    let documents = DocumentFold(fold: model.fold)
    documents.weigh(&sentences) { model.isState($0) }
    var result = documents.document(sentences)
    result.confidence = score.confidence
    result.actors = score.actors
    result.notices = score.notices
    result.errors = score.errors
    result.sentences = sentences
    return result
  }

  private func refold(_ score: inout SentenceScore, _ value: (Evidence) -> Double?) {
    guard score.evidence.contains(where: { $0.status == .counted }) else { return }
    score.evidence = score.evidence.compactMap { hit in
      guard hit.status == .counted else { return hit }
      guard let new = value(hit) else { return nil }
      var hit = hit
      hit.value = new
      return hit
    }
    var terms: [Fold.Term] = []
    model.foldEvidence(of: &score, using: &terms)
  }
}

extension ScoringModel {
  /// A sentence whose counted hits all describe a state: climate, not moves.
  func isState(_ evidence: [Evidence]) -> Bool {
    var isAnyCounted = false
    for i in evidence.indices where evidence[i].status == .counted {
      guard catalog.classes[evidence[i].signalClass].mode == .state else { return false }
      isAnyCounted = true
    }
    return isAnyCounted
  }
}
