internal import DetenteMatching
internal import DetenteReports
public import DetenteRules

extension PackLints {
  /// More microseconds than this for one nasty sentence are worth a word: a common pattern takes a hundredth of them.
  private static let mostMicroseconds = 5_000.0

  /// Patterns that run into PCRE2's limits, or take long on a sentence that is long or repetitive.
  func slow(_ workers: Workers) -> [Diagnostic] {
    let patterns = rules.units.indices.filter { unit in
      let forms = rules.forms(of: unit)
      return forms.isEmpty || forms.contains { $0.contains("{") }
    }
    let slow = collectedOverBlocks(of: patterns.count, workers: workers) { next, keep in
      while let block = next() {
        var own: [(unit: Int, cost: PatternCost)] = []
        for unit in patterns[block] {
          guard var cost = cost(of: unit, runs: 1) else { continue }
          // A single run may have been interrupted by another program.
          if cost.worst > Self.mostMicroseconds, let again = self.cost(of: unit, runs: 4) { cost = again }
          if cost.hitsLimit || cost.worst > Self.mostMicroseconds { own.append((unit, cost)) }
        }
        keep(block, own)
      }
    }
    return slow.joined().map { unit, cost in
      let sentence = "“\(cost.worstSentence.prefix(24))…”, \(cost.worstSentence.utf8.count) bytes"
      return diagnostic(
        .slowPattern,
        cost.hitsLimit
          ? "the pattern gives up on long or repetitive sentences"
          : "the pattern takes long on a long or repetitive sentence", at: rules.units[unit].source,
        notes: [
          "in '\(rules.units[unit].rule)'",
          cost.hitsLimit
            ? "it hits PCRE2's match limit: on such a sentence nobody knows whether it matches"
            : "\(fixed(cost.worst / 1_000, 1)) ms for \(sentence)",
        ],
        help: "bound its repetitions, or make them possessive (\\w++ instead of \\w+)")
    }
  }

  private func cost(of unit: Int, runs: Int) -> PatternCost? {
    PatternCost(rules.definingPattern(of: unit), rules.units[unit].options, runs: runs)
  }

  /// Diagnostics of the pack's loading, those of patterns that run on every sentence with what that costs.
  public func measured(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.code == .unfilterable }) else { return diagnostics }
    let units = Dictionary(
      rules.units.indices.filter { rules.isUnfilterable($0) }.map { (place(of: rules.units[$0].source), $0) }
    ) { first, _ in first }
    return diagnostics.map { diagnostic in
      guard diagnostic.code == .unfilterable, let unit = units[diagnostic.location],
        let cost = cost(of: unit, runs: 5)
      else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.notes.append(
        "it costs every sentence \(fixed(cost.common, 2)) µs, the worst of \(PatternCost.sentences.count) nasty ones "
          + "\(fixed(cost.worst, 1)) µs")
      diagnostic.help = "in each alternative, make a word or the beginning of one obligatory"
      return diagnostic
    }
  }
}
