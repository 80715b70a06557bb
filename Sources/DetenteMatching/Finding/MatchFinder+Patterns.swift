internal import DetenteText
internal import PCRE2

extension MatchFinder {
  /// How many places are looked at together: sentences with fewer spaces are seen whole.
  static let span = 64
  /// How far the places move on, in longer ones. Beginnings of matches are looked for in the first half, so that
  /// what has to stand within `PatternFilter.farthestTrigger` of them is in sight.
  private static let step = 32

  /// Runs the patterns that have been set off where their demands leave a match room to begin, and moves the places
  /// on.
  /// - Parameter isLast: whether the places hold the end of the sentence.
  mutating func runWoken(
    _ index: LayerIndex, _ place: Place, lower: Span<UInt8>, isLast: Bool, into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    let bound = min(isLast ? Self.span : Self.step, tokenBySpaces.count - base)
    let all: UInt64 = bound < 64 ? 1 << UInt64(bound) - 1 : .max
    for number in woken {
      let plan = index.plans[Int(number)]
      guard isLast || plan.mode == .placed else { continue }
      var starts = beginnings(of: plan, among: all, index, isLast: isLast)
      if starts == 0 { continue }
      if plan.mode == .search {
        run(plan, over: place.sentence, bytes: place.bytes, into: &matches, failures: &failures)
        continue
      }
      while starts != 0 {
        let spaces = base + starts.trailingZeroBitCount
        starts &= starts - 1
        let first = Int(tokenBySpaces[spaces])
        let end = spaces + 1 < tokenBySpaces.count ? Int(tokenBySpaces[spaces + 1]) : place.tokenRange.upperBound
        for token in first..<max(first, end) {
          let start = place.tokens[token].start
          guard canBegin(plan, place.tokens[token], lower, index) else { continue }
          if plan.isSole {
            run(
              plan, at: start, sentence: place.sentence, bytes: place.bytes, into: &matches,
              failures: &failures)
          } else {
            candidates.append(Candidate(start: start, plan: number))
          }
        }
      }
    }
    runCandidates(index, place, into: &matches, failures: &failures)
    if !isLast { moveOn(index) }
  }

  /// Forgets the places that lie behind, and the patterns whose triggers do.
  private mutating func moveOn(_ index: LayerIndex) {
    base += Self.step
    var kept = 0
    for slot in woken.indices {
      let number = woken[slot]
      let plan = index.plans[Int(number)]
      if plan.mode == .placed, places(of: index.demands[Int(plan.demands.first)].number) == 0 {
        wokenIn[Int(number)] = 0
      } else {
        woken[kept] = number
        kept += 1
      }
    }
    woken.removeSubrange(kept...)
  }

  /// Where the demands of a plan leave a match room to begin.
  @inline(__always)
  private func beginnings(
    of plan: LayerIndex.Plan, among all: UInt64, _ index: LayerIndex, isLast: Bool
  ) -> UInt64 {
    var starts = all
    for slot in plan.demands.first..<plan.demands.end {
      let demand = index.demands[Int(slot)]
      let places = places(of: demand.number)
      if demand.most < 0 || plan.mode == .search {
        // What lies behind is forgotten.
        if places == 0, isLast, base == 0 { return 0 }
      } else if isLast || demand.most <= PatternFilter.farthestTrigger {
        starts &= places.before(demand.least, demand.most)
        if starts == 0 { return 0 }
      }
    }
    return starts
  }

  /// Where a demand is met, from `base` on.
  @inline(__always)
  private func places(of demand: Int32) -> UInt64 {
    let places = met[Int(demand)]
    return places.epoch == epoch ? places.bits(from: Int32(truncatingIfNeeded: base)) : 0
  }

  @inline(__always)
  private func canBegin(
    _ plan: LayerIndex.Plan, _ token: Token, _ lower: Span<UInt8>, _ index: LayerIndex
  ) -> Bool {
    guard plan.heads >= 0 else { return true }
    let key = TokenFilter.key(lower, Int(token.start), Int(token.end))
    let sign = TokenFilter.headSign(TokenFilter.head(key))
    return (index.headMasks[Int(plan.heads)][Int(sign >> 6)] >> UInt64(sign & 63)) & 1 != 0
  }

  /// Tries units with several plans from left to right, as a search would.
  private mutating func runCandidates(
    _ index: LayerIndex, _ place: Place, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    guard !candidates.isEmpty else { return }
    sortCandidates()
    for number in candidates.indices {
      let candidate = candidates[number]
      run(
        index.plans[Int(candidate.plan)], at: candidate.start, sentence: place.sentence, bytes: place.bytes,
        into: &matches, failures: &failures)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  private mutating func sortCandidates() {
    guard candidates.count > 1 else { return }
    if candidates.count > 24 { return candidates.sort { $0.start < $1.start } }
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

extension MatchFinder.Places {
  /// The bits from a later base on.
  @inline(__always)
  func bits(from later: Int32) -> UInt64 {
    let moved = later - base
    return moved == 0 ? bits : moved < 64 ? bits >> UInt64(moved) : 0
  }
}

extension UInt64 {
  /// The places from which one of these is so many spaces away.
  @inline(__always)
  fileprivate func before(_ least: Int32, _ most: Int32) -> UInt64 {
    guard least < 64 else { return 0 }
    var found = self >> UInt64(least)
    var missing = Swift.min(most, 63) - least
    var reach: Int32 = 1
    while missing > 0 {
      let step = Swift.min(reach, missing)
      found |= found >> UInt64(step)
      missing -= step
      reach += step
    }
    return found
  }
}
