internal import Glibc

/// Where results go: a buffer before the standard output or a file.
///
/// A regular file is written beside its place and renamed when it is complete, so that a reader sees the old
/// content or the new, never half of it.
public struct OutputFile: ~Copyable {
  /// What is still to be written; append here, then call `flushIfFull()`.
  public var buffer: [UInt8] = []
  private var descriptor: Int32
  private let name: String
  /// Whether somebody reads along.
  private let isTerminal: Bool
  /// The path to rename to and the one written to.
  private var renaming: (final: Path, temporary: Path)?

  /// Above this many bytes the buffer is written out.
  static let capacity = 1 << 18

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isTerminal = isatty(descriptor) == 1
  }

  /// The standard output.
  public static func standardOutput() -> OutputFile {
    OutputFile(descriptor: STDOUT_FILENO, name: "standard output")
  }

  /// The standard error.
  public static func standardError() -> OutputFile {
    OutputFile(descriptor: STDERR_FILENO, name: "standard error")
  }

  /// Opens a file for writing; what stood there stays until `finish()`.
  public init(_ path: Path) throws(IOFailure) {
    name = path.name
    isTerminal = false
    let status = path.status()
    if let status, !status.isRegularFile {
      descriptor = path.open(O_WRONLY)
    } else {
      let final = status == nil ? path : OutputFile.resolved(path)
      let temporary = Path(bytes: final.bytes + Array(".\(getpid()).part".utf8))
      let mode: mode_t = status.map { $0.st_mode & 0o777 } ?? 0o666
      descriptor = temporary.open(O_WRONLY | O_CREAT | O_TRUNC, mode: mode)
      renaming = (final, temporary)
    }
    guard descriptor >= 0 else {
      let code = errno
      renaming = nil
      throw IOFailure(.open, path.name, code: code)
    }
  }

  /// Opens a file for writing that takes the place of whatever has the path, also of a link, once it is finished.
  public init(replacing path: Path) throws(IOFailure) {
    name = path.name
    isTerminal = false
    let temporary = Path(bytes: path.bytes + Array(".\(getpid()).part".utf8))
    // A process that had this one's number and was killed may have left it.
    temporary.remove()
    descriptor = temporary.open(O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    guard descriptor >= 0 else { throw IOFailure(.open, path.name, code: errno) }
    renaming = (path, temporary)
  }

  deinit {
    guard let renaming else { return }
    _ = close(descriptor)
    renaming.temporary.remove()
  }

  /// The path behind symbolic links, so that renaming keeps the link.
  private static func resolved(_ path: Path) -> Path {
    // SAFETY: `realpath` returns a NUL-terminated string of its own, freed here after copying.
    guard let real = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return path }
    defer { unsafe free(real) }
    return Path(bytes: Array(unsafe String(cString: real).utf8))
  }

  /// Writes the buffer out when it has grown large; to a terminal at once.
  public mutating func flushIfFull() throws(IOFailure) {
    if buffer.count >= (isTerminal ? 1 : OutputFile.capacity) { try flush() }
  }

  /// Writes the buffer out.
  ///
  /// After Ctrl-C, one that takes nothing for a second, such as a stopped terminal, does not hold the process any
  /// longer: the call throws.
  public mutating func flush() throws(IOFailure) {
    var written = 0
    // Since when, after Ctrl-C, nothing was taken.
    var idle: ContinuousClock.Instant?
    while written < buffer.count {
      if Interrupt.isRaised, idle == nil { idle = .now }
      let count = unsafe buffer.withUnsafeBytes {
        // SAFETY: `written` lies inside the buffer, and the rest of it bounds the count.
        unsafe write(descriptor, $0.baseAddress.unsafelyUnwrapped + written, $0.count - written)
      }
      let code = errno
      if count >= 0 {
        written += count
        idle = nil
      } else if code != EINTR && code != EAGAIN {
        buffer.removeAll(keepingCapacity: true)
        throw IOFailure(.write, name, code: code)
      } else if idle.map({ $0.duration(to: .now) > .milliseconds(900) }) == true {
        buffer.removeAll(keepingCapacity: true)
        throw IOFailure(.write, name, code: EINTR)
      } else if code == EAGAIN {
        waitForRoom()
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Waits until what was opened not to block, by whoever else has it, takes more; a signal ends the wait.
  private func waitForRoom() {
    var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    // SAFETY: the call is told of one structure, which outlives it.
    _ = unsafe poll(&wait, 1, -1)
  }

  /// Writes out what is left and puts a file in its place.
  public mutating func finish() throws(IOFailure) {
    try flush()
    guard let renaming else { return }
    self.renaming = nil
    guard close(descriptor) == 0 else {
      let code = errno
      renaming.temporary.remove()
      throw IOFailure(.close, name, code: code)
    }
    // SAFETY: the call takes nothing but two paths.
    let isRenamed = unsafe renaming.temporary.withCString { temporary in
      unsafe renaming.final.withCString { unsafe rename(temporary, $0) } == 0
    }
    guard isRenamed else {
      let code = errno
      renaming.temporary.remove()
      throw IOFailure(.rename, name, code: code)
    }
  }
}
