internal import Glibc

extension Path {
  /// The bytes with a NUL behind them, as system calls want them.
  private var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }

  /// What a call comes to that is given the path.
  // SAFETY: the bytes end with NUL and live as long as the call, which only reads them; what else a call is given is
  // argued where it is made.
  func withCString<R>(_ call: (UnsafePointer<CChar>) -> R) -> R {
    unsafe cString.withUnsafeBufferPointer { unsafe call($0.baseAddress.unsafelyUnwrapped) }
  }

  /// What the system knows of the file at the path; nil, with `errno`, where it tells nothing.
  func status(followsLink: Bool = true) -> stat? {
    var status = stat()
    // SAFETY: the structure outlives the call, which fills it.
    let code = unsafe withCString { unsafe followsLink ? stat($0, &status) : lstat($0, &status) }
    return code == 0 ? status : nil
  }

  /// Opens the file at the path, closed to programs that this one starts; −1, with `errno`, where that fails.
  /// - Parameter mode: what a file that is made may be used for, and by whom.
  func open(_ flags: Int32, mode: mode_t = 0) -> Int32 {
    // SAFETY: a mode is handed over, which is read where the flags ask for it.
    unsafe withCString { unsafe Glibc.open($0, flags | O_CLOEXEC, mode) }
  }

  /// Whether there is anything at the path.
  public var exists: Bool {
    // SAFETY: the call takes nothing but the path.
    unsafe withCString { unsafe access($0, F_OK) } == 0
  }

  /// The size of the regular file at the path, in bytes; nil where there is none.
  public var fileSize: Int? {
    status().flatMap { $0.isRegularFile ? max(Int($0.st_size), 0) : nil }
  }

  /// When the file at the path was changed or touched last, in nanoseconds since 1970; nil where there is none.
  public var timeOfChange: Int? {
    status().map { $0.st_mtim.tv_sec * 1_000_000_000 + $0.st_mtim.tv_nsec }
  }

  /// Sets the time of change of the file at the path to now, where that is allowed.
  public func touch() {
    // SAFETY: without times the call takes the present one.
    _ = unsafe withCString { unsafe utimensat(AT_FDCWD, $0, nil, 0) }
  }

  /// Removes the file at the path; where there is none, nothing happens.
  public func remove() {
    // SAFETY: the call takes nothing but the path.
    _ = unsafe withCString { unsafe unlink($0) }
  }

  /// Whether both paths lead to one regular file, by whatever links or spellings.
  public func isSameFile(as other: Path) -> Bool {
    guard let own = status(), let their = other.status() else { return false }
    return own.isRegularFile && own.st_dev == their.st_dev && own.st_ino == their.st_ino
  }
}

/// What the system knows of an open file; nil, with `errno`, where it tells nothing.
func fileStatus(of descriptor: Int32) -> stat? {
  var status = stat()
  // SAFETY: the structure outlives the call, which fills it.
  return unsafe fstat(descriptor, &status) == 0 ? status : nil
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
