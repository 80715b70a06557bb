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
    ground.gather(sightings, from: 0)
    var base = 0
    while true {
      let isLast = glances.places - base <= Self.span
      let bound = isLast ? glances.places - base : Self.step
      index.programs.work(board, places: bound, endless: !isLast, on: &ground)
      for number in 0..<ground.dueCount {
        let due = ground.take(number)
        run(
          index.runs[Int(due.run)], at: due.places, behind: base, place, into: &matches, failures: &failures)
      }
      if isLast { return }
      base += Self.step
      ground.gather(sightings, from: base)
    }
  }

  /// Tries a pattern where it may match, from left to right.
  private mutating func run(
    _ run: LayerIndex.Run, at places: UInt64, behind base: Int, _ place: Place,
    into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    if run.mode == .search || run.mode == .beyondASCII {
      return search(run, place, into: &matches, failures: &failures)
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
        spaces + 1 < glances.places
        ? glances.firstToken(behind: spaces + 1) : place.tokenRange.upperBound
      var token = glances.firstToken(behind: spaces)
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
      Int(run.pattern), in: place.bytes, subject: place.sentence, isASCII: place.isASCII, from: Int(start),
      using: &scratch)
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

  /// Runs a pattern over the whole sentence, once.
  mutating func search(
    _ run: LayerIndex.Run, _ place: Place, into matches: inout [Match], failures: inout [MatchFailure]
  ) {
    if run.mode == .beyondASCII, place.isASCII { return }
    if marks[Int(run.unit)].epoch == epoch { return }
    marks[Int(run.unit)] = Mark(epoch: epoch, end: .max)
    var code: Int32?
    do throws(PatternError) {
      code = DetenteMatching.search(
        try rules.patterns.pattern(Int(run.pattern)), hit: rules.hitGroups[Int(run.pattern)], unit: run.unit,
        in: place.bytes, sentence: place.sentence, using: &scratch, into: &matches)
    } catch {
      code = error.code
    }
    if let code { failures.append(MatchFailure(unit: run.unit, code: code)) }
  }
}
