internal import ArgumentParser

/// Whether to say what the steps of a command took.
struct StepOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say on the standard error how long each step took.")
  var verbose = false

  /// A clock that starts now.
  func clock() -> StepTimes { StepTimes(isTold: verbose) }
}

/// Wall-clock times of the steps of a command.
struct StepTimes {
  private let isTold: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var steps: [String] = []

  fileprivate init(isTold: Bool) { self.isTold = isTold }

  /// Ends a step.
  mutating func end(_ step: String) {
    let now = ContinuousClock.now
    steps.append("\(step) \(Self.seconds(last.duration(to: now)))")
    last = now
  }

  /// Says what the steps took, if anybody wants to know.
  func tell() {
    guard isTold else { return }
    Program.tell(
      steps.joined(separator: " · ") + " · in all \(Self.seconds(start.duration(to: .now)))")
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = Int((duration / .milliseconds(1)).rounded())
    let rest = String(milliseconds % 1_000)
    return "\(milliseconds / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s"
  }
}
