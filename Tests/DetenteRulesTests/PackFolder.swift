import DetenteRules
import Foundation

/// Packs on disk, for tests.
enum PackFolder {
  /// The package's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The English pack, or nil where it does not stand yet.
  static var english: URL? {
    let folder = root.appending(path: "rules/en").resolvingSymlinksInPath()
    let header = folder.appending(path: "pack.yaml")
    return FileManager.default.fileExists(atPath: header.path) ? folder : nil
  }

  /// All YAML files and lists below a folder.
  static func files(in folder: URL) throws -> [PackFile] {
    let base = folder.resolvingSymlinksInPath().path + "/"
    var files: [PackFile] = []
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let url = found?.nextObject() as? URL {
      let path = url.resolvingSymlinksInPath().path
      guard path.hasPrefix(base) else { continue }
      let name = String(path.dropFirst(base.count))
      guard PackFile.isRead(name) || PackFile.looksLikePart(name) else { continue }
      files.append(
        PackFile(path: name, bytes: Array(try Data(contentsOf: url))))
    }
    return files
  }
}
