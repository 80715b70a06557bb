internal import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import Synchronization

extension PackLints {
  /// Fewer matches than this say nothing.
  private static let leastMatches = 5

  /// What became of an entry's or a pattern's matches.
  private struct Fate {
    var matches = 0
    /// How many gave way to each unit.
    var lost: [Int: Int] = [:]

    static func += (left: inout Fate, right: Fate) {
      left.matches += right.matches
      left.lost.merge(right.lost, uniquingKeysWith: +)
    }
  }

  /// Entries and patterns that matched in the texts, and gave way to a longer or an earlier match of another rule each time.
  func outrun(_ corpus: [LabelledText], _ workers: Workers) -> [Diagnostic] {
    let texts = texts(corpus)
    let fates = Mutex<[Int: Fate]>([:])
    overBlocks(of: texts.count, workers: workers) { next in
      var worker = ScoreWorker(scorer)
      var own: [Int: Fate] = [:]
      while let block = next() {
        for text in texts[block] {
          guard let score = try? worker.score(text.article) else { continue }
          for hit in score.sentences.lazy.flatMap(\.evidence) where hit.addedBy == nil {
            own[hit.unit, default: Fate()].matches += 1
            if case .overlap(let winner) = hit.reason { own[hit.unit]?.lost[winner, default: 0] += 1 }
          }
        }
      }
      fates.withLock { all in for (unit, fate) in own { all[unit, default: Fate()] += fate } }
    }
    let home = corpus.isEmpty ? "the pack's own sentences" : "the corpus"
    return fates.withLock { $0 }.sorted { $0.key < $1.key }.compactMap { unit, fate in
      let rule = rules.units[unit].rule
      let winners = fate.lost.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      guard fate.matches >= Self.leastMatches, winners.reduce(0, { $0 + $1.value }) == fate.matches,
        winners.allSatisfy({ rules.units[$0.key].rule != rule })
      else { return nil }
      let source = rules.units[unit].source
      let list = winners.prefix(4).map { winner, count in
        "\(count) to `\(rules.units[winner].source.text.prefix(60))` of '\(rules.units[winner].rule)'"
      }
      return diagnostic(
        .shadowed, "it never counts: all \(fate.matches) of its matches gave way to other rules", at: source,
        notes: ["in '\(rule)', counted in \(home)"] + list,
        help: "drop it, or give its rule a higher priority")
    }
  }
}
