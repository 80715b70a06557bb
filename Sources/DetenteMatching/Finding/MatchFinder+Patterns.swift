internal import PCRE2

extension MatchFinder {
  /// Runs the patterns that the sightings trigger and whose other demands the sentence meets.
  mutating func runTriggered(
    _ index: LayerIndex, bytes: [UInt8], sentence: Range<Int>, into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    for number in sightings.indices {
      let sighting = sightings[number]
      let lower = index.triggerBounds[Int(sighting.atom)]
      for slot in lower..<index.triggerBounds[Int(sighting.atom) + 1] {
        let plan = index.plans[Int(index.triggers[Int(slot)].plan)]
        guard Self.meets(signs, plan.first), Self.meets(signs, plan.second) else { continue }
        if plan.leading {
          run(plan, at: sighting.start, sentence: sentence, bytes: bytes, into: &matches, failures: &failures)
        } else if marks[Int(plan.unit)].epoch != epoch {
          run(plan, over: sentence, bytes: bytes, into: &matches, failures: &failures)
        }
      }
    }
  }

  @inline(__always)
  private static func meets(_ signs: LayerIndex.Signs, _ demanded: LayerIndex.Signs) -> Bool {
    let common = signs & demanded
    return common[0] | common[1] | common[2] | common[3] != 0
  }

  /// Tries a pattern where a trigger's token begins. Triggers come from left to right, and every match begins
  /// at one: the first that matches is the leftmost.
  private mutating func run(
    _ plan: LayerIndex.Plan, at start: Int32, sentence: Range<Int>, bytes: [UInt8],
    into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    let mark = marks[Int(plan.unit)]
    if mark.epoch == epoch, mark.end > start { return }
    switch rules.patterns.match(
      Int(plan.pattern), in: bytes, subject: sentence, from: Int(start), using: &scratch)
    {
    case .noMatch: break
    case .match:
      let match = scratch.match(of: plan.unit, hit: rules.hitGroups[Int(plan.pattern)])
      marks[Int(plan.unit)] = Mark(epoch: epoch, end: match.end)
      matches.append(match)
    case .failure(let code):
      // Nothing more is known of the unit in this sentence.
      marks[Int(plan.unit)] = Mark(epoch: epoch, end: .max)
      failures.append(MatchFailure(unit: plan.unit, code: code))
    }
  }

  /// Runs a pattern over the whole sentence, once.
  mutating func run(
    _ plan: LayerIndex.Plan, over sentence: Range<Int>, bytes: [UInt8], into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    marks[Int(plan.unit)] = Mark(epoch: epoch, end: .max)
    let code = search(
      rules.patterns.patterns[Int(plan.pattern)], hit: rules.hitGroups[Int(plan.pattern)], unit: plan.unit,
      in: bytes, sentence: sentence, using: &scratch, into: &matches)
    if let code { failures.append(MatchFailure(unit: plan.unit, code: code)) }
  }
}
