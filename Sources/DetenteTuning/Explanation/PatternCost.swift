internal import DetenteMatching
internal import PCRE2

/// What a unit's own pattern costs where it is run.
struct PatternCost {
  /// Sentences as news has them, and such as patterns stumble over: long, repetitive, without spaces.
  static let sentences: [String] = [
    "The two governments said on Tuesday that their delegations would meet again next week to discuss the border.",
    "Officials in the capital, who asked not to be named, described the talks as difficult but not without hope.",
    "Troops shelled the outskirts of the town overnight, and aid workers said that at least eleven people had died.",
    "He said.",
    "Prices rose by 1.5 percent in the third quarter, the statistics office reported, after a fall of 0.2 percent.",
    String(repeating: "the minister of the interior of the ", count: 40) + "republic spoke.",
    String(repeating: "a", count: 4_000), String(repeating: "to ", count: 1_000),
    String(repeating: "talks, talks and more talks ", count: 60), String(repeating: "- ", count: 800),
    String(repeating: "no, not, never, nor ", count: 80), String(repeating: "1,000,000 ", count: 200),
  ]

  /// Microseconds by sentence.
  private(set) var times: [Double]
  /// Whether a limit was hit.
  private(set) var hitsLimit: Bool

  /// Microseconds for a common sentence, the mean of the first five.
  var common: Double { times.prefix(5).reduce(0, +) / 5 }
  /// Microseconds for the worst sentence.
  var worst: Double { times.max() ?? 0 }

  /// The sentence that it takes.
  var worstSentence: String {
    times.indices.max { times[$0] < times[$1] }.map { Self.sentences[$0] } ?? ""
  }

  /// Two patterns one after the other.
  static func + (left: PatternCost, right: PatternCost) -> PatternCost {
    var sum = left
    sum.times = zip(left.times, right.times).map(+)
    sum.hitsLimit = left.hitsLimit || right.hitsLimit
    return sum
  }

  /// Runs a pattern over the sentences; the least of several runs of each. nil where it does not compile.
  init?(_ pattern: String, _ options: PatternOptions, runs: Int = 3) {
    guard !pattern.isEmpty, let compiled = try? Pattern(pattern, options) else { return nil }
    var scratch = MatchScratch(captures: max(1, compiled.captureCount))
    var failed = false
    times = Self.sentences.map { sentence -> Double in
      let bytes = Array(sentence.utf8)
      var least = Double.infinity
      for _ in 0..<runs {
        let start = ContinuousClock.now
        let code = compiled.search(bytes, subject: 0..<bytes.count, using: &scratch) { _ in }
        if code != nil { failed = true }
        least = min(least, start.duration(to: .now) / .microseconds(1))
      }
      return least
    }
    hitsLimit = failed
  }
}
