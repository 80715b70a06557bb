/// A 95 % interval of a figure, from resamples of the texts.
public struct Interval: Sendable, Hashable {
  /// The 2.5th percentile.
  public var low: Double
  /// The 97.5th percentile.
  public var high: Double
}

extension Interval {
  /// The interval of a figure's values over resamples, in any order; nil where they are too few for percentiles.
  init?(_ values: [Double]) {
    guard values.count >= 40 else { return nil }
    let sorted = values.sorted()
    func percentile(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, Int((share * Double(sorted.count)).rounded(.down)))]
    }
    self.init(low: percentile(0.025), high: percentile(0.975))
  }
}

/// How figures vary over resamples of the texts, drawn with replacement: the same for the same seed, whatever the
/// number of threads.
struct Bootstrap: Sendable {
  private let resamples: [Figures]

  /// - Complexity: O(`count` × texts).
  init(_ sample: FigureSample, count: Int, seed: UInt64, workers: Workers) {
    resamples = collectedOverBlocks(of: count, workers: workers) { next, keep in
      var copies = [Int](repeating: 0, count: sample.count)
      while let block = next() {
        var drawn: [Figures] = []
        for number in block {
          // Each resample has a generator of its own, so that it does not matter who draws it; its seed is drawn,
          // for neighbouring seeds would give the same numbers one step apart.
          var seeds = SplitMix(seed: seed ^ UInt64(number) &* 0xD6E8_FEB8_6659_FD93)
          var generator = SplitMix(seed: seeds.next())
          for index in copies.indices { copies[index] = 0 }
          for _ in 0..<sample.count { copies[generator.below(sample.count)] += 1 }
          drawn.append(sample.figures(copies))
        }
        keep(block, drawn)
      }
    }.flatMap(\.self)
  }

  /// The interval of a figure; nil where too few resamples have it.
  func interval(_ figure: (Figures) -> Double?) -> Interval? { Interval(resamples.compactMap(figure)) }
}

/// Steele, Lea and Flood's SplitMix64: small, fast, and the same everywhere.
package struct SplitMix: Sendable {
  private var state: UInt64

  /// A generator; the same seed gives the same numbers.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below a bound, which is small beside 2⁶⁴.
  package mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }
}
