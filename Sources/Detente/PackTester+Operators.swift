internal import DetenteRules
internal import DetenteScoring

/// Operators show themselves by what they make of hits, not by their triggers alone.
extension PackTester {
  /// Whether an operator does in an example what it is for: each trigger that is expected, or any, bears on a hit or
  /// makes one of its own.
  func bears(_ id: String, on evidence: [Evidence], in example: RuleExample) -> Bool {
    // Which trigger consumed a hit is not told.
    let consumes = evidence.contains { hit in
      if case .consumed(let by) = hit.reason { scorer.catalog.operators[by] == id } else { false }
    }
    if consumes { return true }
    let borne = evidence.flatMap { triggers(of: id, in: $0) }
    if example.spans.isEmpty { return !borne.isEmpty }
    return example.spans.allSatisfy { span in borne.contains(where: span.overlaps) }
  }

  /// That a trigger bears on nothing, and for the first such one why.
  func idleness(
    of id: String, _ spans: [Range<Int>], in score: DocumentScore?, _ example: RuleExample
  ) -> String {
    let message = "the trigger matched, but bore on nothing"
    let borne = (score?.sentences ?? []).flatMap(\.evidence).flatMap { triggers(of: id, in: $0) }
    guard let score, let trigger = spans.first(where: { span in !borne.contains(where: span.overlaps) }),
      let reason = IdleTrigger.reason(
        of: trigger, of: id, in: pack, scorer.catalog, score, text: Array(example.text.utf8))
    else { return message }
    return message + ": " + reason
  }

  /// The places of an operator's triggers that made or changed a hit.
  private func triggers(of id: String, in hit: Evidence) -> [Range<Int>] {
    let isOwn = scorer.catalog.units[hit.unit].rule == id && hit.status != .suppressed
    let applied = hit.operators.filter { scorer.catalog.operators[$0.index] == id }.map(\.source)
    return isOwn ? applied + [hit.source] : applied
  }
}
