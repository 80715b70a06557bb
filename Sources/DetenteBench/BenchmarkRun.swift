internal import DetenteReports

/// What was measured of a case: a value a round.
public struct Measurement: Sendable {
  /// The case's name.
  public var name: String
  /// What the values are.
  public var measure: BenchmarkCase.Measure
  /// The bytes of text of an iteration, where a rate makes sense.
  public var textBytes: Int?
  /// What every iteration came to.
  public var digest: Digest
  /// By round: the median of its iterations.
  public var rounds: [Double] = []
  /// How many iterations there were in all.
  public var iterations = 0
}

/// Measures cases in turn, round by round, so that what else the machine does falls on all of them alike.
public struct BenchmarkRun {
  /// How many rounds.
  public var rounds = 5
  /// How long a case is repeated in a round, in seconds; at least once.
  public var duration = 0.3

  /// Seconds since whenever: elapsed time, unless someone hands over another clock.
  public var clock: () -> Double = { wallClock() }

  /// Asked between iterations: whether the user wants the run to end, whose result is then not the whole.
  public var isInterrupted: () -> Bool = { false }

  /// A run with the usual lengths.
  public init() {}

  /// Measures all cases; those that fail are left out of the result.
  ///
  /// Each case runs once before the rounds, to warm up and for its result.
  /// - Parameter tell: is told of each step before it is taken.
  public func measure(_ cases: [BenchmarkCase], tell: (String) -> Void) -> (
    measured: [Measurement], failures: [BenchmarkFailure]
  ) {
    var failures: [BenchmarkFailure] = []
    var running: [(BenchmarkCase, Measurement)] = []
    for each in cases where !isInterrupted() {
      tell("warming up: \(each.name)")
      do {
        let digest = try each.run().digest
        try check(each, digest, against: each.expected ?? digest)
        running.append(
          (
            each,
            Measurement(
              name: each.name, measure: each.measure, textBytes: each.textBytes, digest: digest)
          ))
      } catch {
        failures.append(failure(each, error))
      }
    }
    for round in 1...max(rounds, 1) {
      for index in running.indices where !failures.contains(where: { $0.name == running[index].0.name }) {
        if isInterrupted() { break }
        tell("round \(round) of \(rounds): \(running[index].0.name)")
        do {
          let values = try repeated(running[index].0, digest: running[index].1.digest)
          running[index].1.rounds.append(median(values))
          running[index].1.iterations += values.count
        } catch {
          failures.append(failure(running[index].0, error))
        }
      }
    }
    let failed = Set(failures.map(\.name))
    return (running.map(\.1).filter { !failed.contains($0.name) }, failures)
  }

  private func failure(_ each: BenchmarkCase, _ error: any Error) -> BenchmarkFailure {
    error as? BenchmarkFailure ?? BenchmarkFailure(name: each.name, message: "\(error)")
  }

  private func repeated(_ each: BenchmarkCase, digest: Digest) throws -> [Double] {
    var values: [Double] = []
    let start = ContinuousClock.now
    repeat {
      let begun = clock()
      let outcome = try each.run()
      let time = clock() - begun
      try check(each, outcome.digest, against: digest)
      values.append(outcome.value ?? time)
    } while start.duration(to: .now) / .seconds(1) < duration && each.measure == .seconds && !isInterrupted()
    return values
  }

  private func check(_ each: BenchmarkCase, _ digest: Digest, against expected: Digest) throws {
    guard digest != expected else { return }
    throw BenchmarkFailure(
      name: each.name,
      message: "expected \(counted(expected.count, "hit")) \(expected.hexadecimal), came to \(digest.count) "
        + digest.hexadecimal)
  }
}

private let epoch = ContinuousClock.now

/// Elapsed seconds since the program first asked.
public func wallClock() -> Double { epoch.duration(to: .now) / .seconds(1) }
