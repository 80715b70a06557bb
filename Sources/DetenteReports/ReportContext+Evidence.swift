internal import DetenteRules
internal import DetenteScoring

extension ReportContext {
  /// Who does what to whom, where that is known.
  func roles(of hit: Evidence) -> String? {
    func names(_ actors: [Int]) -> String { actors.map(readableName).joined(separator: ", ") }
    var parts: [String] = []
    if !hit.actor.isEmpty { parts.append("by " + names(hit.actor)) }
    if !hit.target.isEmpty { parts.append("towards " + names(hit.target)) }
    if !hit.speaker.isEmpty, hit.speaker != hit.actor { parts.append("said by " + names(hit.speaker)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Actors with their hits, and their balance where there is enough to judge by.
  func inWords(_ actors: [ActorScore]) -> [String] {
    actors.map { actor in
      let balance = actor.isSufficient ? ", \(fixed(actor.balance, signed: true))" : ""
      let hits = counted(actor.hits, "hit").replacing(" ", with: "\u{A0}")
      return "\(readableName(actor.actor)) (\(hits)\(balance))"
    }
  }

  /// Whether a hit that gave way lies inside another match of its side, which says the same in more words.
  func isCovered(_ index: Int, in evidence: [Evidence]) -> Bool {
    let hit = evidence[index]
    guard case .overlap = hit.reason else { return false }
    let side = catalog.classes[hit.baseClass].side
    return evidence.indices.contains { other in
      let source = evidence[other].source
      guard other != index, catalog.classes[evidence[other].baseClass].side == side,
        source.lowerBound <= hit.source.lowerBound, source.upperBound >= hit.source.upperBound
      else { return false }
      // Of two that gave way with the very same words the first is shown.
      return source != hit.source || evidence[other].status == .counted || other < index
    }
  }
}
