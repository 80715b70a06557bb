internal import DetenteScoring

/// What a change of weights does to texts that had no part in it.
public struct HeldOut: Sendable {
  /// Under the old weights.
  public let old: Figures
  /// Under the new ones.
  public let new: Figures
  private let differences: [(old: Figures, new: Figures)]

  /// Compares the scores of the same texts under old and new weights.
  /// - Complexity: O(`resamples` × texts).
  public init(old: [ScoredText], new: [ScoredText], resamples: Int, seed: UInt64) {
    precondition(old.count == new.count, "the same texts are compared")
    let (before, after) = (FigureSample(old), FigureSample(new))
    self.old = Figures(old)
    self.new = Figures(new)
    var generator = SplitMix(seed: seed)
    differences = (0..<(old.isEmpty ? 0 : resamples)).map { _ in
      var copies = Array(repeating: 0, count: old.count)
      for _ in old.indices { copies[generator.below(old.count)] += 1 }
      return (before.figures(copies), after.figures(copies))
    }
  }

  /// The 95 % interval of how much a figure grows, from resamples of the texts under both weights; nil where too few
  /// resamples have it.
  public func interval(_ figure: (Figures) -> Double?) -> Interval? {
    Interval(
      differences.compactMap { pair in
        guard let old = figure(pair.old), let new = figure(pair.new) else { return nil }
        return new - old
      })
  }
}
