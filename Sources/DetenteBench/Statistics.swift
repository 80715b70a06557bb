internal import DetenteTuning

/// The middle of the values; the mean of the two middle ones where there is none; 0 of none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// A 95 % interval of a statistic of one or two samples: bootstrap percentiles over 2,000 resamples, the same for the
/// same samples.
func interval(_ samples: [[Double]], _ statistic: ([[Double]]) -> Double) -> ClosedRange<Double> {
  var source = SplitMix(seed: 1)
  var found: [Double] = []
  for _ in 0..<2000 {
    found.append(statistic(samples.map { sample in sample.map { _ in sample[source.below(sample.count)] } }))
  }
  found.sort()
  return found[50]...found[1949]
}

extension Measurement {
  /// The median of the rounds.
  public var median: Double { DetenteBench.median(rounds) }

  /// The 95 % interval of the median.
  public var interval: ClosedRange<Double> { DetenteBench.interval([rounds]) { DetenteBench.median($0[0]) } }

  /// Bytes of text a second; nil where a rate says nothing.
  public var rate: Double? { textBytes.map { Double($0) / median } }
}
