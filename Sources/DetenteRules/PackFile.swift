/// A file of a pack: its path relative to the pack's folder, and its bytes.
public struct PackFile: Sendable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
