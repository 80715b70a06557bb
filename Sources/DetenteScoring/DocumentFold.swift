internal import DetenteText

/// The arithmetic from sentences to a document.
struct DocumentFold {
  var fold: Fold

  private var parameters: ScoringParameters { fold.parameters }

  /// Sets each sentence's weight by its zone and place; what is not scored weighs nothing.
  ///
  /// Here and below by index and field, for a copy of a score costs more than all that is read of it.
  func weigh(_ sentences: inout [SentenceScore], isState: ([Evidence]) -> Bool) {
    var bodyIndex = 0
    for i in sentences.indices {
      guard sentences[i].sentence.zone.isScored else {
        sentences[i].weight = 0
        continue
      }
      var weight = parameters.headlineWeight
      if sentences[i].sentence.zone != .headline {
        weight = bodyIndex < parameters.leadSentences ? parameters.leadWeight : parameters.bodyWeight
        bodyIndex += 1
      }
      sentences[i].weight = isState(sentences[i].evidence) ? weight * parameters.stateFactor : weight
    }
  }

  /// The document's values from its weighed sentences; `sentences` and `actors` are left to the caller.
  func document(_ sentences: [SentenceScore]) -> DocumentScore {
    var result = DocumentScore()
    var weight = 0.0
    var signalWeight = 0.0
    var (deescalation, confrontation, energy) = (0.0, 0.0, 0.0)
    var (evidence, weighed, plain) = (0.0, 0.0, 0.0)
    var last = 0
    for i in sentences.indices where sentences[i].sentence.zone.isScored {
      let share = sentences[i].weight
      let strength = max(sentences[i].deescalation, sentences[i].confrontation)
      result.scored += 1
      last = i
      weight += share
      evidence += share * strength
      weighed += share * strength * sentences[i].confidence
      plain += sentences[i].confidence
      guard sentences[i].label != .neutral else { continue }
      signalWeight += share
      deescalation += share * sentences[i].deescalation
      confrontation += share * sentences[i].confrontation
      energy += share * strength
    }
    let only = result.scored == 1 ? sentences[last] : nil
    if let only {
      // Not weighed and divided again: that could move the last bit.
      result.deescalation = only.deescalation
      result.confrontation = only.confrontation
    } else if signalWeight > 0 {
      result.deescalation = deescalation / signalWeight
      result.confrontation = confrontation / signalWeight
    }
    result.intensity = weight > 0 ? energy / weight : 0
    result.coverage = weight > 0 ? signalWeight / weight : 0
    let total = result.deescalation + result.confrontation
    result.duality = total > 0 ? 2 * min(result.deescalation, result.confrontation) / total : 0
    result.label = only?.label ?? label(result)
    result.confidence = evidence > 0 ? weighed / evidence : plain / Double(max(1, result.scored))
    if let only { result.confidence = only.confidence }
    trajectory(sentences, into: &result)
    return result
  }

  private func label(_ document: DocumentScore) -> Label {
    let slack = parameters.tolerance
    if document.intensity < parameters.documentNeutralBelow - slack { return .neutral }
    if document.duality >= parameters.documentMixedDuality - slack { return .mixed }
    return document.deescalation > document.confrontation ? .deescalate : .confront
  }

  /// Thirds and swing of the body, unweighted, where there is enough of it.
  private func trajectory(_ sentences: [SentenceScore], into result: inout DocumentScore) {
    guard result.scored >= parameters.trajectoryMinimum else { return }
    let body = sentences.indices.filter { sentences[$0].sentence.zone == .body }
    let third = body.count / 3
    guard third > 0 else { return }
    let cuts = [0, third, 2 * third, body.count]
    result.thirds = (0..<3).map { i in
      let part = body[cuts[i]..<cuts[i + 1]]
      return part.reduce(0) { $0 + sentences[$1].balance } / Double(part.count)
    }
    for (before, after) in zip(body, body.dropFirst()) {
      let change = sentences[after].balance - sentences[before].balance
      if abs(change) > abs(result.swing?.change ?? 0) {
        result.swing = Swing(
          from: sentences[before].sentence.number, to: sentences[after].sentence.number, change: change)
      }
    }
  }
}
