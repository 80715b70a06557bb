internal import DetenteRules
internal import DetenteScoring

/// Two actors of whom one did something to the other, or both with each other.
private struct ActorPair: Hashable {
  var source: Int
  var target: Int
  var isMutual = false
}

/// What a pair did.
private struct PairTally {
  var hits: [Side: Int] = [:]
  var strength = 0.0
}

extension PrettyReport {
  private static let mostPairs = 8

  /// Who did something to whom, the most first: named actors alone, a hit once for each pair that it makes.
  func pairs(_ report: Report, _ page: inout Page) {
    var tallies: [ActorPair: PairTally] = [:]
    for score in report.score.sentences where score.isScored {
      for hit in score.evidence where hit.status == .counted {
        for pair in pairs(of: hit) {
          tallies[pair, default: PairTally()].hits[context.side(of: hit), default: 0] += 1
          tallies[pair, default: PairTally()].strength += hit.value * hit.repeatFactor
        }
      }
    }
    guard !tallies.isEmpty else { return }
    let sorted = tallies.map { (name: name(of: $0), tally: $1) }
      .sorted { ($1.tally.strength, $0.name) < ($0.tally.strength, $1.name) }
    let list = sorted.prefix(Self.mostPairs).map { name, tally in
      let sides = Side.allCases.compactMap { side in tally.hits[side].map { "\u{A0}\(side.sign)\u{A0}×\($0)" }
      }
      return name.replacing(" ", with: "\u{A0}") + sides.joined()
    }
    let more =
      sorted.count > Self.mostPairs ? ["and \(sorted.count - Self.mostPairs) more pairs (--level hit)"] : []
    page.paragraph(
      StyledText("to whom: " + (list + more).joined(separator: ", ")), head: StyledText("  "), indent: 4)
  }

  /// Those with a source and a target; without a target, two sources, who did it with each other. Of more than two the
  /// pairs would be many and tell little.
  private func pairs(of hit: Evidence) -> [ActorPair] {
    let named = { (actors: [Int]) in actors.filter { !context.catalog.actors[$0].isRole } }
    let (sources, targets) = (named(hit.actor), named(hit.target))
    if hit.target.isEmpty, sources.count == 2 {
      return [ActorPair(source: sources.min() ?? 0, target: sources.max() ?? 0, isMutual: true)]
    }
    return sources.flatMap { source in
      targets.filter { $0 != source }.map { ActorPair(source: source, target: $0) }
    }
  }

  private func name(of pair: ActorPair) -> String {
    let names = [pair.source, pair.target].map { context.readableName($0) }
    return pair.isMutual ? names.sorted().joined(separator: " ↔ ") : names.joined(separator: " → ")
  }
}
