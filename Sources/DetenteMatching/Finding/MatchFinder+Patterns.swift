internal import DetenteText
internal import PCRE2
internal import Scan

extension MatchFinder {
  /// How many places, counted in spaces, are looked at together: sentences with fewer spaces are seen whole.
  private static let span = 64
  /// How far the places move on, in longer ones. Beginnings of matches are looked for in the first half; what lies
  /// behind the last place may be anything.
  private static let step = 32

  /// Runs the patterns that have been set off where a match may begin.
  mutating func runWoken(
    _ index: LayerIndex, _ place: Place, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    guard board.planCount > 0 else { return }
    var base = 0
    while true {
      let isLast = tokenBySpaces.count - base <= Self.span
      gather(from: base)
      let bound = isLast ? tokenBySpaces.count - base : Self.step
      let all: UInt64 = bound < 64 ? 1 << UInt64(bound) - 1 : .max
      for slot in 0..<board.planCount {
        let plan = index.plans[Int(board.plan(slot))]
        let found = all & beginnings(of: plan, index, isLast: isLast)
        if found == 0 { continue }
        if starts[Int(plan.run)] == 0 { due.append(plan.run) }
        starts[Int(plan.run)] |= found
      }
      for number in due {
        let found = starts[Int(number)]
        starts[Int(number)] = 0
        run(index.runs[Int(number)], at: found, behind: base, place, into: &matches, failures: &failures)
      }
      due.removeAll(keepingCapacity: true)
      if isLast { return }
      base += Self.step
    }
  }

  /// Puts the sightings from a place on where sets can ask for them.
  private mutating func gather(from base: Int) {
    if gathering == .max {
      for slot in placesByAtom.indices { placesByAtom[slot].gathering = 0 }
      for slot in placesBySet.indices { placesBySet[slot].gathering = 0 }
      gathering = 0
    }
    gathering += 1
    seen.removeAll(keepingCapacity: true)
    for number in 0..<sightings.count {
      let sighting = sightings[number]
      let place = sighting.spaces - base
      if place < 0 { continue }
      if place >= Self.span { break }
      let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: place)
      if placesByAtom[Int(sighting.atom)].gathering == gathering {
        placesByAtom[Int(sighting.atom)].bits |= bit
      } else {
        placesByAtom[Int(sighting.atom)] = Places(bits: bit, gathering: gathering)
        seen.append(sighting.atom)
      }
    }
  }

  /// Where one of some words stands.
  @inline(__always)
  private mutating func places(of set: Int32, _ index: LayerIndex) -> UInt64 {
    let known = placesBySet[Int(set)]
    if known.gathering == gathering { return known.bits }
    return collect(set, index)
  }

  private mutating func collect(_ set: Int32, _ index: LayerIndex) -> UInt64 {
    var bits: UInt64 = 0
    let atoms = index.sets.atoms(of: set)
    if atoms.count <= 6 {
      for atom in atoms {
        let places = placesByAtom[Int(atom)]
        if places.gathering == gathering { bits |= places.bits }
      }
    } else {
      for atom in seen where index.sets.mayHold(set, atom) { bits |= placesByAtom[Int(atom)].bits }
    }
    placesBySet[Int(set)] = Places(bits: bits, gathering: gathering)
    return bits
  }

  /// Where matches of a plan may begin: its program, worked through from the ends of matches.
  mutating func beginnings(of plan: LayerIndex.Plan, _ index: LayerIndex, isLast: Bool) -> UInt64 {
    let first = Int(plan.nodes.first)
    var edge = first > 0 ? Int(index.nodes[first - 1].end) : 0
    var starts: UInt64 = .max
    for number in first..<Int(plan.nodes.end) {
      let node = index.nodes[number]
      starts = node.isBoth ? .max : 0
      while edge < Int(node.end) {
        let way = index.edges[edge]
        edge += 1
        var places = reached[Int(way.target)].before(way.least, way.most, endless: !isLast)
        if way.set >= 0, places != 0 { places &= self.places(of: way.set, index) }
        if node.isBoth { starts &= places } else { starts |= places }
      }
      if starts == 0, node.isGate { return 0 }
      reached[number - first + 1] = starts
    }
    return starts
  }

  /// Tries a pattern where it may match, from left to right.
  private mutating func run(
    _ run: LayerIndex.Run, at places: UInt64, behind base: Int, _ place: Place,
    into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    if run.mode == .search {
      // One search is for the whole sentence.
      if marks[Int(run.unit)].epoch == epoch { return }
      marks[Int(run.unit)] = Mark(epoch: epoch, end: .max)
      return self.run(run, over: place.sentence, bytes: place.bytes, into: &matches, failures: &failures)
    }
    if run.mode == .start {
      guard base == 0, places & 1 != 0 else { return }
      let start = Int32(truncatingIfNeeded: place.sentence.lowerBound)
      return self.run(run, at: start, place, into: &matches, failures: &failures)
    }
    var places = places
    while places != 0 {
      let spaces = base + places.trailingZeroBitCount
      places &= places - 1
      let end =
        spaces + 1 < tokenBySpaces.count ? Int(tokenBySpaces[spaces + 1]) : place.tokenRange.upperBound
      var token = Int(tokenBySpaces[spaces])
      while token < end {
        self.run(run, at: place.tokens[token].start, place, into: &matches, failures: &failures)
        token += 1
      }
    }
  }

  /// Tries a pattern at a place. Places come from left to right, and every match begins at one: the first that
  /// matches is the leftmost.
  private mutating func run(
    _ run: LayerIndex.Run, at start: Int32, _ place: Place, into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    let mark = marks[Int(run.unit)]
    if mark.epoch == epoch, mark.end > start { return }
    switch rules.patterns.match(
      Int(run.pattern), in: place.bytes, subject: place.sentence, from: Int(start), using: &scratch)
    {
    case .noMatch: break
    case .match:
      let match =
        run.group == -2
        ? scratch.match(of: run.unit, hit: rules.hitGroups[Int(run.pattern)])
        : scratch.match(of: run.unit, hit: Int(run.group))
      marks[Int(run.unit)] = Mark(epoch: epoch, end: match.end)
      matches.append(match)
    case .failure(let code):
      // Nothing more is known of the unit in this sentence.
      marks[Int(run.unit)] = Mark(epoch: epoch, end: .max)
      failures.append(MatchFailure(unit: run.unit, code: code))
    }
  }

  /// Runs a pattern over the whole sentence.
  mutating func run(
    _ run: LayerIndex.Run, over sentence: Range<Int>, bytes: [UInt8], into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    var code: Int32?
    do throws(PatternError) {
      code = search(
        try rules.patterns.pattern(Int(run.pattern)), hit: rules.hitGroups[Int(run.pattern)], unit: run.unit,
        in: bytes, sentence: sentence, using: &scratch, into: &matches)
    } catch {
      code = error.code
    }
    if let code { failures.append(MatchFailure(unit: run.unit, code: code)) }
  }
}

extension UInt64 {
  /// The places from which one of these is so many spaces away.
  /// - Parameter endless: whether there are more places behind these, which all count.
  @inline(__always)
  fileprivate func before(_ least: UInt8, _ most: UInt8, endless: Bool) -> UInt64 {
    if least == most {
      // A shift by 64 or more leaves nothing.
      let found = self >> UInt64(least)
      return endless && least > 0 ? found | ~(.max >> UInt64(least)) : found
    }
    var found = self >> UInt64(least)
    var missing = most - least
    var reach: UInt8 = 1
    while missing > 0 {
      let step = Swift.min(reach, missing)
      found |= found >> UInt64(step)
      missing -= step
      reach += step
    }
    return endless ? found | ~(.max >> UInt64(most)) : found
  }
}
