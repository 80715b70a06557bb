internal import Glibc

/// An open file or pipe to read from, closed when it goes out of scope.
public struct InputFile: ~Copyable {
  private let descriptor: Int32
  /// The file as messages name it.
  public let name: String

  /// Opens a file.
  public init(_ path: Path) throws(IOFailure) {
    let opened = path.open(O_RDONLY)
    guard opened >= 0 else { throw IOFailure(.open, path.name, code: errno) }
    descriptor = opened
    name = path.name
  }

  /// Opens a regular file of the user's own; links, pipes and files of others are refused.
  public init(own path: Path) throws(IOFailure) {
    let opened = path.open(O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard opened >= 0 else { throw IOFailure(.open, path.name, code: errno) }
    guard let status = fileStatus(of: opened) else {
      let code = errno
      _ = close(opened)
      throw IOFailure(.open, path.name, code: code)
    }
    guard status.isRegularFile, status.st_uid == geteuid() else {
      _ = close(opened)
      throw IOFailure(.open, path.name, code: EACCES)
    }
    descriptor = opened
    name = path.name
  }

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// The standard input, left open afterwards.
  public static func standardInput(named name: String = "stdin") -> InputFile {
    InputFile(descriptor: STDIN_FILENO, name: name)
  }

  deinit {
    if descriptor != STDIN_FILENO { _ = close(descriptor) }
  }

  /// Reads into a part of the buffer, as much as there is and room for, and returns how many bytes; 0 at the end.
  ///
  /// A signal other than Ctrl-C is sat out; after Ctrl-C the call throws. What was opened not to block is waited for.
  public func read(into buffer: inout [UInt8], at range: Range<Int>) throws(IOFailure) -> Int {
    precondition(!range.isEmpty && range.upperBound <= buffer.count, "there is no room to read into")
    while true {
      Interrupt.waitForInput(on: descriptor)
      if Interrupt.isRaised { throw IOFailure(.read, name, code: EINTR) }
      let count = unsafe buffer.withUnsafeMutableBytes {
        // SAFETY: the range was checked to lie inside the buffer, and bounds the count.
        unsafe Glibc.read(descriptor, $0.baseAddress.unsafelyUnwrapped + range.lowerBound, range.count)
      }
      if count >= 0 { return count }
      // Who shares the input may have taken what the wait was for.
      guard errno == EINTR || errno == EAGAIN else { throw IOFailure(.read, name, code: errno) }
    }
  }

  /// The bytes of a regular file at a place; nil where the file does not reach so far or cannot be read.
  public func bytes(at range: Range<Int>) -> [UInt8]? {
    guard let size, range.lowerBound >= 0, range.upperBound <= size else { return nil }
    var buffer = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < range.count {
      let count = unsafe buffer.withUnsafeMutableBytes {
        // SAFETY: what is left of the buffer bounds the count; there is some, so it has an address.
        unsafe pread(
          descriptor, $0.baseAddress.unsafelyUnwrapped + filled, range.count - filled,
          range.lowerBound + filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return buffer
  }

  /// Whether a read would return at once; of a regular file, always.
  public var isReady: Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // SAFETY: the call is told of one structure, which outlives it.
    return unsafe poll(&wait, 1, 0) != 0
  }

  /// The size of a regular file in bytes; nil for what has none.
  public var size: Int? {
    guard let status = fileStatus(of: descriptor), status.isRegularFile else { return nil }
    return max(Int(status.st_size), 0)
  }

  /// Reads all that is left.
  /// - Complexity: one allocation for a file of known size.
  public func readAll() throws(IOFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: size.map { $0 + 1 } ?? 1 << 16)
    var filled = 0
    while true {
      let count = try read(into: &buffer, at: filled..<buffer.count)
      if count == 0 { break }
      filled += count
      if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
    }
    buffer.removeLast(buffer.count - filled)
    return buffer
  }
}
