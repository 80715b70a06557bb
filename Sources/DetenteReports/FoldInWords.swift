internal import DetenteRules
internal import DetenteScoring

/// The fold of one channel of a sentence as arithmetic that can be checked by hand.
struct FoldInWords {
  /// `1 − (1 − 0.45) × …`; `0` where nothing counts.
  let product: String
  /// What it comes to; nil where nothing counts.
  let value: String?

  init(_ side: Side, of score: SentenceScore, _ context: ReportContext) {
    let hits = score.evidence.filter { $0.status == .counted && context.side(of: $0) == side }
    let openHits = hits.filter(\.isUnasserted)
    let open = openHits.map { $0.value * $0.repeatFactor }
    var factors = hits.filter { !$0.isUnasserted }.map { "(1 − \(short($0.value * $0.repeatFactor)))" }
    if !open.isEmpty {
      let together = 1 - open.reduce(1) { $0 * (1 - $1) }
      factors.append(
        together > context.unassertedCap
          ? "(1 − \(short(context.unassertedCap)) for \(Self.name(of: openHits)))"
          : "(1 − \(short(together)))")
    }
    product = factors.isEmpty ? "0" : "1 − " + factors.joined(separator: " × ")
    value = factors.isEmpty ? nil : short(side == .deescalation ? score.deescalation : score.confrontation)
  }

  private static func name(of open: [Evidence]) -> String {
    open.allSatisfy(\.isBehindNews) ? "what is only background" : "what nobody asserts"
  }
}

extension SentenceScore {
  /// The strength of its evidence, and what lowered it.
  var strengthInWords: String {
    let penalties = penalties.map(\.explanation).joined(separator: "; ")
    return "strength of evidence \(fixed(confidence))" + (penalties.isEmpty ? "" : ", lowered: \(penalties)")
  }
}
