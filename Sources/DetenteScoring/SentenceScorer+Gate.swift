internal import DetenteText

/// The domain gate: an ambiguous word counts where something shows that conflict is meant.
///
/// An article about another domain is read a step stricter: there ambiguous words count nowhere, and the others as
/// ambiguous ones do elsewhere, beside an anchor of their own sentence.
extension SentenceScorer {
  /// Suppresses hits where nothing shows that the sentence is about conflict, or where words of another domain, beside
  /// them or throughout the article, say that it is not.
  mutating func passGate(
    _ sentence: Sentence, in document: borrowing TextDocument, surroundings: Surroundings
  ) {
    let isCertain = marks.hits.contains { $0.isCounted && !$0.signal.isAmbiguous && !$0.signal.isQuiet }
    noteSignals(of: sentence, isCertain: isCertain)
    gate = nil
    gateHoldsAll = false
    if let unit = marks.foreignUnit, !isCertain {
      gate = .foreign(unit: unit)
    } else if let unit = surroundings.foreignArticle, !isCertain || !marks.hasAnchor {
      gate = .foreignArticle(unit: unit)
      gateHoldsAll = !marks.hasAnchor
    } else {
      gateOpening = opening(isCertain: isCertain, in: document, surroundings)
      if gateOpening == nil { gate = .noAnchor }
    }
    for i in marks.hits.indices where marks.hits[i].isCounted && isGated(marks.hits[i].signal) {
      marks.hits[i].pass(gate, openedBy: gateOpening)
    }
  }

  /// Whether a hit has to pass the gate.
  func isGated(_ signal: Signal) -> Bool { signal.isAmbiguous || gateHoldsAll }

  private mutating func opening(
    isCertain: Bool, in document: borrowing TextDocument, _ surroundings: Surroundings
  ) -> Evidence.GateOpening? {
    if isCertain || marks.hasAnchor { return .own }
    let isAmbiguous =
      marks.hits.contains { $0.isCounted && $0.signal.isAmbiguous }
      || marks.triggers.contains { $0.trigger.own?.isAmbiguous == true }
    guard isAmbiguous else { return nil }
    if let previous = surroundings.previous, hasAnchor(previous, in: document) { return .previous }
    if let headline = surroundings.headline, hasAnchor(headline, in: document) { return .headline }
    return nil
  }
}

extension Hit {
  /// Notes what let it through the gate, or why nothing did.
  mutating func pass(_ gate: Evidence.Reason?, openedBy opening: Evidence.GateOpening?) {
    if let gate { suppress(gate) } else { gateOpenedBy = opening }
  }
}
