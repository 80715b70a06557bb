internal import ArgumentParser
internal import DetenteReports
internal import DetenteTuning
internal import Synchronization
internal import SystemIO

/// The process around the commands: every error ends here and becomes an exit status.
enum Program {
  static func run(_ arguments: [String]) -> ExitStatus {
    Machine.preferLargePages(room: 64 << 20)
    StandardStreams.hold()
    Interrupt.install()
    defer { tidyUp() }
    do {
      if let message = CommandSuggestion.message(for: arguments) { throw Failure(.usage, message) }
      var command = try DetenteCommand.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let failure as Failure {
      if let message = failure.message { tell(message) }
      return failure.status
    } catch let failure as IOFailure {
      return status(of: failure)
    } catch {
      return status(ofParsing: error)
    }
  }

  /// A failure to write: a closed pipe is nobody's fault.
  private static func status(of failure: IOFailure) -> ExitStatus {
    if failure.isClosedPipe { return .done }
    if failure.isInterruption { return .interrupted }
    tell("cannot \(failure.operation.rawValue) \(failure.message)")
    return .outputFailed
  }

  /// Help and version are errors to the parser, too.
  private static func status(ofParsing error: any Error) -> ExitStatus {
    let code = DetenteCommand.exitCode(for: error)
    let text = DetenteCommand.fullMessage(for: error)
    if code.isSuccess {
      do { try print(text + "\n") } catch { return status(of: error) }
      return .done
    }
    if code == .validationFailure {
      say(text + "\n")
      return .usage
    }
    tell("internal error: \(error)\nThis is a fault of detente: please report it.")
    return .internalError
  }

  /// Ends the command where the user pressed Ctrl-C: what was counted by then is not the whole.
  static func endIfInterrupted() throws(Failure) {
    if Interrupt.isRaised { throw Failure(.interrupted) }
  }

  private static let kept = Mutex<[any Sendable]>([])

  /// Keeps a value until the process ends: taking a pack apart piece by piece would only delay that.
  static func keep(_ value: any Sendable) { kept.withLock { $0.append(value) } }

  private static let remaining = Mutex<[@Sendable () -> Void]>([])

  /// Has something done once the command has written its results, unless Ctrl-C ended it.
  static func atEnd(_ work: @escaping @Sendable () -> Void) { remaining.withLock { $0.append(work) } }

  private static func tidyUp() {
    let work = remaining.withLock { remaining in
      defer { remaining = [] }
      return remaining
    }
    if !Interrupt.isRaised { for work in work { work() } }
  }

  /// The standard input; who sits at a terminal is told that it is waited for.
  static func standardInput(named name: String = "stdin", quiet: Bool = false) -> InputFile {
    if !quiet, Terminal.isInteractive(.input) { tell("reading from the terminal; end with Ctrl-D") }
    return InputFile.standardInput(named: name)
  }

  /// Writes to the standard output.
  static func print(_ text: String) throws(IOFailure) {
    var output = OutputFile.standardOutput()
    output.buffer.append(contentsOf: text.utf8)
    try output.finish()
  }

  /// Says something on the standard error.
  static func tell(_ message: String) { say("detente: \(withoutControls(message, keepingLines: true))\n") }

  /// Says what is wrong with texts.
  /// - Returns: how many there are.
  static func tell(_ faults: [LabelFault]) -> Int {
    for fault in faults { tell("\(fault.source):\(fault.line): \(fault.message)") }
    return faults.count
  }

  /// Writes to the standard error as it is.
  static func say(_ text: String) {
    var output = OutputFile.standardError()
    output.buffer.append(contentsOf: text.utf8)
    // There is nowhere left to say that this failed.
    try? output.finish()
  }
}
