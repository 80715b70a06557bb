/// A file of a pack: its path relative to the pack's folder, and its bytes.
public struct PackFile: Sendable, Hashable {
  /// The path with `/` between its parts, without a leading one.
  public var path: String
  /// The content as it is on disk.
  public var bytes: [UInt8]

  /// A file of a pack.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension PackFile {
  /// Whether a file of a pack's folder is read: `*.yaml`, and lists, where a lexicon names them or they stand in
  /// `actors/`.
  public static func isRead(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".tsv") }

  /// Whether a file that is not read looks like a part of the pack: it is told of.
  public static func looksLikePart(_ path: String) -> Bool {
    guard !isRead(path), let dot = path.utf8.lastIndex(of: 0x2E) else { return false }
    switch path[path.index(after: dot)...].lowercased() {
    case "yaml", "yml", "tsv", "csv", "tab", "xls", "xlsx", "ods": return true
    case "txt": return path.hasPrefix("actors/")
    default: return false
    }
  }
}
