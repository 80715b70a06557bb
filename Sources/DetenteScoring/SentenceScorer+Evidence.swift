internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// A hit as reports show it, with its value: min(1, weight × least factuality × clipped degree × discourse).
  func evidence(_ hit: Hit, _ text: borrowing FoldedText) -> Evidence {
    var result = Evidence(
      unit: hit.unit, source: text.sourceRange(of: hit.span), baseClass: hit.signal.signalClass,
      signalClass: hit.signalClass, baseWeight: hit.signal.weight, weight: hit.weight)
    result.addedBy = hit.addedBy
    result.status = hit.status
    result.reason = hit.reason
    let history = marks.histories[hit.number]
    for applied in history.operators {
      result.operators.append(
        AppliedOperator(
          index: applied.index, source: text.sourceRange(of: applied.span),
          signalClass: applied.after.signalClass, weight: applied.after.weight))
    }
    let factors = model.factors
    var factuality = 1.0
    for status in history.statuses {
      let factor = factors.status[status.index][hit.signalClass]
      factuality = min(factuality, factor)
      result.isUnasserted = result.isUnasserted || factors.isUnasserted[status.index]
      let source = status.span.isEmpty ? 0..<0 : text.sourceRange(of: status.span)
      result.factuality.append(AppliedStatus(index: status.index, source: source, factor: factor))
    }
    var degree = 1.0
    for applied in history.degrees {
      degree *= applied.factor
      result.degree.append(
        AppliedDegree(
          index: applied.index, source: text.sourceRange(of: applied.span), factor: applied.factor))
    }
    degree = max(factors.degreeClip.lowerBound, min(factors.degreeClip.upperBound, degree))
    result.discourse = hit.discourse
    result.discourseFactor = factors.discourse[hit.discourse] ?? 1
    result.clause = hit.clause
    if hit.isCounted { result.value = min(1, hit.weight * factuality * degree * result.discourseFactor) }
    result.speaker = history.speaker
    result.actor = history.actor
    result.target = history.target
    result.gateOpenedBy = hit.gateOpenedBy
    result.isResolvedPronoun = hit.isResolved
    return result
  }

  /// "Agreed to meet after a series of clashes", "The rebels, who had shelled the town, agreed to meet": what one side has only
  /// as background or between a subject and its verb stands behind the other's news, counts with what nobody asserts, and so
  /// does not make the sentence mixed.
  func subordinate(_ evidence: inout [Evidence]) {
    guard let background = model.factors.background else { return }
    var hasNews = (deescalation: false, confrontation: false)
    var behind: [Int] = []
    for i in evidence.indices where evidence[i].status == .counted {
      if evidence[i].factuality.contains(where: { $0.index == background })
        || evidence[i].discourse == .background && isInsertion(marks.clauses.clauses[evidence[i].clause])
      {
        behind.append(i)
      } else if !evidence[i].isUnasserted, evidence[i].value >= model.fold.parameters.neutralBelow {
        if isDeescalation(evidence[i]) { hasNews.deescalation = true } else { hasNews.confrontation = true }
      }
    }
    guard !behind.isEmpty, hasNews.deescalation != hasNews.confrontation else { return }
    for i in behind where isDeescalation(evidence[i]) != hasNews.deescalation {
      evidence[i].isBehindNews = true
      evidence[i].isUnasserted = true
    }
  }

  private func isDeescalation(_ hit: borrowing Evidence) -> Bool {
    model.catalog.classes[hit.signalClass].side == .deescalation
  }
}
