internal import DetenteRules
internal import DetenteScoring

/// Who did something to whom in an article, the most first: named actors alone, a hit once for each pair that it makes.
struct ActorPairs {
  /// A pair with what it did.
  struct Tally {
    /// `Iceland → United Kingdom`, or `Chile ↔ Peru` for what both do with each other.
    let name: String
    /// Hits by side.
    fileprivate(set) var hits: [Side: Int] = [:]
    /// Σ value × repeat factor.
    fileprivate(set) var strength = 0.0
  }

  /// So many are shown to people.
  static let most = 8

  /// By strength, then name.
  let list: [Tally]

  init(_ report: Report, _ context: ReportContext) {
    var tallies: [String: Tally] = [:]
    for score in report.score.sentences where score.isScored {
      for hit in score.evidence where hit.status == .counted {
        for name in Self.names(of: hit, context) {
          tallies[name, default: Tally(name: name)].hits[context.side(of: hit), default: 0] += 1
          tallies[name, default: Tally(name: name)].strength += hit.value * hit.repeatFactor
        }
      }
    }
    list = tallies.values.sorted { ($1.strength, $0.name) < ($0.strength, $1.name) }
  }

  /// Those with a source and a target; without a target, two sources, who did it with each other. Of more than two the
  /// pairs would be many and tell little.
  private static func names(of hit: Evidence, _ context: ReportContext) -> [String] {
    let named = { (actors: [Int]) in actors.filter { !context.catalog.actors[$0].isRole } }
    let (sources, targets) = (named(hit.actor), named(hit.target))
    if hit.target.isEmpty, sources.count == 2 {
      return [sources.map(context.readableName).sorted().joined(separator: " ↔ ")]
    }
    return sources.flatMap { source in
      targets.filter { $0 != source }.map { "\(context.readableName(source)) → \(context.readableName($0))" }
    }
  }
}
