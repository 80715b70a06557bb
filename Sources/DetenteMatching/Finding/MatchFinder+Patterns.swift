internal import DetenteText
internal import PCRE2

extension MatchFinder {
  /// Runs the patterns that the sightings trigger and whose other demands the sentence meets.
  mutating func runTriggered(
    _ index: LayerIndex, bytes: [UInt8], lower: Span<UInt8>, sentence: Range<Int>, tokens: [Token],
    tokenRange: Range<Int>, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    for number in sightings.indices {
      let sighting = sightings[number]
      let bound = index.triggerBounds[Int(sighting.atom)]
      for slot in bound..<index.triggerBounds[Int(sighting.atom) + 1] {
        let trigger = index.triggers[Int(slot)]
        let plan = index.plans[Int(trigger.plan)]
        guard isMet(plan.demands.0), isMet(plan.demands.1), isMet(plan.demands.2) else { continue }
        switch plan.mode {
        case .placed:
          let token = Int(sighting.token - trigger.tokensBefore)
          guard token >= tokenRange.lowerBound,
            stands(plan, at: token, lower: lower, tokens: tokens, tokenRange: tokenRange)
          else {
            continue
          }
          candidates.append(Candidate(start: tokens[token].start, plan: trigger.plan))
        case .heads where marks[Int(plan.unit)].epoch != epoch:
          readHeads(lower, tokens, tokenRange)
          runAtHeads(
            plan, mask: index.headMasks[Int(plan.heads)], bytes: bytes, sentence: sentence, tokens: tokens,
            tokenRange: tokenRange, into: &matches, failures: &failures)
        case .search where marks[Int(plan.unit)].epoch != epoch:
          run(plan, over: sentence, bytes: bytes, into: &matches, failures: &failures)
        default: break
        }
      }
    }
    sortCandidates()
    for number in candidates.indices {
      let candidate = candidates[number]
      run(
        index.plans[Int(candidate.plan)], at: candidate.start, sentence: sentence, bytes: bytes,
        into: &matches, failures: &failures)
    }
  }

  /// Whether the tokens at known places of a match can be what they have to be.
  @inline(__always)
  private func stands(
    _ plan: LayerIndex.Plan, at token: Int, lower: Span<UInt8>, tokens: [Token], tokenRange: Range<Int>
  ) -> Bool {
    guard plan.near.0 != .max else { return true }
    let first = token + Int(plan.distance.0)
    guard first < tokenRange.upperBound, Self.isOne(of: plan.near.0, tokens[first], lower) else {
      return false
    }
    guard plan.near.1 != .max else { return true }
    let second = token + Int(plan.distance.1)
    return second < tokenRange.upperBound && Self.isOne(of: plan.near.1, tokens[second], lower)
  }

  @inline(__always)
  private static func isOne(of mask: UInt64, _ token: Token, _ lower: Span<UInt8>) -> Bool {
    let sign = TokenFilter.sign(TokenFilter.key(lower, Int(token.start), Int(token.end)))
    return (mask >> UInt64(sign)) & 1 != 0
  }

  /// From left to right, as a search would try them. They are nearly so already: insertion.
  private mutating func sortCandidates() {
    guard candidates.count > 1 else { return }
    for index in 1..<candidates.count where candidates[index].start < candidates[index - 1].start {
      let candidate = candidates[index]
      var slot = index
      while slot > 0, candidates[slot - 1].start > candidate.start {
        candidates[slot] = candidates[slot - 1]
        slot -= 1
      }
      candidates[slot] = candidate
    }
  }

  @inline(__always)
  private func isMet(_ demand: Int32) -> Bool { demand < 0 || met[Int(demand)] == epoch }

  /// Tries a pattern at a place. Places come from left to right, and every match begins at one: the first that
  /// matches is the leftmost.
  private mutating func run(
    _ plan: LayerIndex.Plan, at start: Int32, sentence: Range<Int>, bytes: [UInt8],
    into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    let mark = marks[Int(plan.unit)]
    if mark.epoch == epoch, mark.end > start || mark.tried == start { return }
    marks[Int(plan.unit)] = Mark(epoch: epoch, end: mark.epoch == epoch ? mark.end : 0, tried: start)
    switch rules.patterns.match(
      Int(plan.pattern), in: bytes, subject: sentence, from: Int(start), using: &scratch)
    {
    case .noMatch: break
    case .match:
      let match =
        plan.group == -2
        ? scratch.match(of: plan.unit, hit: rules.hitGroups[Int(plan.pattern)])
        : scratch.match(of: plan.unit, hit: Int(plan.group))
      marks[Int(plan.unit)] = Mark(epoch: epoch, end: match.end, tried: start)
      matches.append(match)
    case .failure(let code):
      // Nothing more is known of the unit in this sentence.
      marks[Int(plan.unit)].end = .max
      failures.append(MatchFailure(unit: plan.unit, code: code))
    }
  }

  /// Takes the heads of the sentence's tokens, once.
  private mutating func readHeads(_ lower: Span<UInt8>, _ tokens: [Token], _ tokenRange: Range<Int>) {
    guard heads.isEmpty else { return }
    for number in tokenRange {
      let key = TokenFilter.key(lower, Int(tokens[number].start), Int(tokens[number].end))
      heads.append(TokenFilter.headSign(TokenFilter.head(key)))
    }
  }

  /// Tries a pattern at every token that begins as one of its matches can begin, once in a sentence.
  private mutating func runAtHeads(
    _ plan: LayerIndex.Plan, mask: SIMD4<UInt64>, bytes: [UInt8], sentence: Range<Int>, tokens: [Token],
    tokenRange: Range<Int>, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    marks[Int(plan.unit)] = Mark(epoch: epoch, end: 0, tried: -1)
    for place in heads.indices {
      let sign = heads[place]
      guard (mask[Int(sign >> 6)] >> UInt64(sign & 63)) & 1 != 0 else { continue }
      run(
        plan, at: tokens[tokenRange.lowerBound + place].start, sentence: sentence, bytes: bytes,
        into: &matches,
        failures: &failures)
    }
  }

  /// Runs a pattern over the whole sentence, once.
  mutating func run(
    _ plan: LayerIndex.Plan, over sentence: Range<Int>, bytes: [UInt8], into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    marks[Int(plan.unit)] = Mark(epoch: epoch, end: .max, tried: 0)
    let code = search(
      rules.patterns.patterns[Int(plan.pattern)], hit: rules.hitGroups[Int(plan.pattern)], unit: plan.unit,
      in: bytes, sentence: sentence, using: &scratch, into: &matches)
    if let code { failures.append(MatchFailure(unit: plan.unit, code: code)) }
  }
}
