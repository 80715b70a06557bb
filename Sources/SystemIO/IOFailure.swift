internal import Glibc

/// A system call on a file that failed.
public struct IOFailure: Error, Hashable, Sendable {
  /// A kind of system call.
  public enum Operation: String, Hashable, Sendable {
    case open, read, write, list, rename, close
  }

  /// What was tried.
  public var operation: Operation
  /// The file as the user named it.
  public var path: String
  /// The `errno` of the call.
  public var code: Int32
  /// What was wrong, where it was not the system that said so.
  public var explanation: String?

  /// A failure of `operation` on `path`, with the `errno` of the call.
  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// A failure of `operation` on `path` that was found in what was read or written.
  public init(_ operation: Operation, _ path: String, explanation: String) {
    self.init(operation, path, code: 0)
    self.explanation = explanation
  }

  /// The explanation, else what the system says of the code, such as "No such file or directory".
  public var reason: String {
    if let explanation { return explanation }
    // SAFETY: for a known code glibc returns a constant string, copied here at once.
    return unsafe String(cString: strerror(code))
  }

  /// The path and the reason, for people.
  public var message: String { "\(path): \(reason)" }
  /// Whether the reader of a pipe went away: no fault of anyone.
  public var isClosedPipe: Bool { code == EPIPE }
  /// Whether there is nothing at the path.
  public var isMissing: Bool { code == ENOENT }
  /// Whether a signal broke the call off.
  public var isInterruption: Bool { code == EINTR }
}
