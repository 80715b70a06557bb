internal import SystemIO

/// What the process ends with.
enum ExitStatus: Int32 {
  case done = 0
  /// A check that was asked for failed.
  case checkFailed = 1
  /// Some inputs could not be read or scored, the others were.
  case inputsFailed = 2
  /// Nothing was scored.
  case packInvalid = 3
  case usage = 64
  case internalError = 70
  case outputFailed = 74
  case interrupted = 130
}

/// Why a command ends early or not with 0.
struct Failure: Error, CustomStringConvertible {
  var status: ExitStatus
  /// For people, on the standard error; nil where everything was said.
  var message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }

  /// The end of a command that cannot go on without an input.
  /// - Parameter kind: what the input is, before its name.
  init(unread failure: IOFailure, _ kind: String = "") {
    let isOver = failure.isInterruption
    self.init(
      isOver ? .interrupted : .inputsFailed,
      isOver ? nil : "cannot \(failure.operation.rawValue) \(kind)\(failure.message)")
  }

  var description: String { message ?? "it ended with status \(status.rawValue)" }
}
