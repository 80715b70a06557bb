public import Foundation

/// A folder of a test's own, removed with it.
public final class Scratch: Sendable {
  /// Where it is.
  public let url: URL

  /// A folder that is empty.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "detente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders that its name asks for.
  public func write(_ name: String, _ content: String) throws { try write(name, Data(content.utf8)) }

  /// Writes a file, and the folders that its name asks for.
  public func write(_ name: String, _ content: Data) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
  }

  /// What a file holds.
  public func read(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}
