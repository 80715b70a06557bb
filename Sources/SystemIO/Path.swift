internal import Glibc

/// A file's path: the bytes the system knows it by and the name people read.
public struct Path: Hashable, Sendable, Comparable {
  /// Without the final NUL; need not be UTF-8.
  public var bytes: [UInt8]

  /// The path a user typed.
  public init(_ name: String) { bytes = Array(name.utf8) }

  /// The path with exactly these bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as text, with U+FFFD for what is not UTF-8.
  public var name: String { String(decoding: bytes, as: UTF8.self) }

  /// What follows the last full stop of the last component, in lower case; empty where there is none.
  public var fileExtension: String {
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    guard let dot = bytes[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else { return "" }
    return String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// Whether there is anything at the path.
  public var exists: Bool { unsafe access(cString, F_OK) == 0 }

  /// The size of the regular file at the path, in bytes; nil where there is none.
  public var fileSize: Int? {
    var status = stat()
    guard unsafe stat(cString, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return max(Int(status.st_size), 0)
  }

  /// When the file at the path was changed or touched last, in nanoseconds since 1970; nil where there is none.
  public var timeOfChange: Int? {
    var status = stat()
    guard unsafe stat(cString, &status) == 0 else { return nil }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// Sets the time of change of the file at the path to now, where that is allowed.
  public func touch() { _ = unsafe utimensat(AT_FDCWD, cString, nil, 0) }

  /// The path of an entry of this folder.
  public func appending(_ entry: [UInt8]) -> Path {
    Path(bytes: bytes.last == UInt8(ascii: "/") ? bytes + entry : bytes + [UInt8(ascii: "/")] + entry)
  }

  /// Removes the file at the path; where there is none, nothing happens.
  public func remove() { _ = unsafe unlink(cString) }

  /// Whether both paths lead to one regular file, by whatever links or spellings.
  public func isSameFile(as other: Path) -> Bool {
    var (own, their) = (stat(), stat())
    // SAFETY: the paths end with NUL, and the results live as long as the calls.
    return unsafe stat(cString, &own) == 0 && stat(other.cString, &their) == 0
      && own.st_mode & S_IFMT == S_IFREG && own.st_dev == their.st_dev && own.st_ino == their.st_ino
  }

  /// Bytewise order.
  public static func < (lhs: Path, rhs: Path) -> Bool {
    lhs.bytes.lexicographicallyPrecedes(rhs.bytes)
  }

  /// The bytes with a NUL behind them, as system calls want them.
  var cString: [CChar] { bytes.map(CChar.init(bitPattern:)) + [0] }
}
