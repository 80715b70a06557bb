import DetenteRules
import Foundation

/// Packs on disk, for tests.
enum PackFolder {
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
