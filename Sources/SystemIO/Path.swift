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

  /// The path of an entry of this folder.
  public func appending(_ entry: [UInt8]) -> Path {
    Path(bytes: bytes.last == UInt8(ascii: "/") ? bytes + entry : bytes + [UInt8(ascii: "/")] + entry)
  }

  /// Bytewise order.
  public static func < (lhs: Path, rhs: Path) -> Bool {
    lhs.bytes.lexicographicallyPrecedes(rhs.bytes)
  }
}
