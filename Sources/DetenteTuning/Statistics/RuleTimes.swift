internal import Detente
internal import DetenteMatching
internal import DetenteScoring
internal import PCRE2

/// What the patterns of each rule take on real sentences, each run by itself.
struct RuleTimes {
  /// Sentences that are enough to tell slow patterns from fast ones.
  static let sampleSize = 60

  /// By rule, in 0…1; together 1.
  private(set) var shares: [String: Double] = [:]

  /// Runs all regular expressions over the sentences; lists of words, which are looked up together, take no time of
  /// their own.
  init(_ scorer: Scorer, sentences: [[UInt8]]) {
    let rules = scorer.model.rules
    var times: [String: Double] = [:]
    for unit in rules.units.indices where rules.units[unit].layer == .signals {
      let forms = rules.forms(of: unit)
      guard forms.isEmpty || forms.contains(where: { $0.contains("{") }) else { continue }
      guard let pattern = try? Pattern(rules.definingPattern(of: unit), rules.units[unit].options) else {
        continue
      }
      var scratch = MatchScratch(captures: max(1, pattern.captureCount))
      let start = ContinuousClock.now
      for sentence in sentences {
        _ = pattern.match(in: sentence, subject: 0..<sentence.count, from: 0, using: &scratch)
      }
      times[scorer.catalog.units[unit].rule, default: 0] += start.duration(to: .now) / .microseconds(1)
    }
    let total = times.values.reduce(0, +)
    if total > 0 { shares = times.mapValues { $0 / total } }
  }
}
