internal import Detente
internal import DetenteRules

/// The files of a pack in one input.
///
/// Either plain text, in which a line `=== path` begins each file, or, behind a first byte `~`, an edit of a file
/// of the built-in pack: its index, the offset as two bytes, the number of bytes to delete, and what to insert.
/// Then the files that every other one needs come along.
struct BundledPack {
  let files: [PackFile]

  private static let builtIn = Scorer.builtInFiles
  private static let needed = builtIn.filter { ["pack.yaml", "classes.yaml"].contains($0.path) }

  init(_ bytes: [UInt8]) {
    files = bytes.first == UInt8(ascii: "~") ? Self.edited(bytes.dropFirst()) : Self.split(bytes)
  }

  private static func split(_ bytes: [UInt8]) -> [PackFile] {
    var files = [PackFile(path: "pack.yaml", bytes: [])]
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "=== ".utf8) {
        files.append(PackFile(path: String(decoding: line.dropFirst(4), as: UTF8.self), bytes: []))
      } else {
        files[files.count - 1].bytes += line + [0x0A]
      }
    }
    return files.filter { !$0.bytes.isEmpty }
  }

  private static func edited(_ script: ArraySlice<UInt8>) -> [PackFile] {
    let head = Array(script.prefix(4))
    guard head.count == 4, !builtIn.isEmpty else { return [] }
    var file = builtIn[Int(head[0]) % builtIn.count]
    let start = (Int(head[1]) << 8 | Int(head[2])) % (file.bytes.count + 1)
    let end = min(start + Int(head[3]), file.bytes.count)
    file.bytes.replaceSubrange(start..<end, with: script.dropFirst(4))
    return needed.filter { $0.path != file.path } + [file]
  }
}
