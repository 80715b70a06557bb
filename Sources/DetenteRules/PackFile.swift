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
