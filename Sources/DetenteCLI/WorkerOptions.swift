internal import ArgumentParser
internal import DetenteTuning
internal import SystemIO

/// How many threads to use.
struct WorkerOptions: ParsableArguments {
  @Option(
    name: .customShort("j", allowingJoined: true),
    help: ArgumentHelp("Threads; default: one a processor.", valueName: "n"))
  var workers: Int?

  func validate() throws {
    if let workers, !(1...256).contains(workers) { throw ValidationError("'-j' takes 1 to 256.") }
  }

  /// The number to use.
  var count: Int { workers ?? Machine.processors }

  /// For work that ends early at Ctrl-C.
  var interruptible: Workers { Workers(count) { Interrupt.isRaised } }
}
