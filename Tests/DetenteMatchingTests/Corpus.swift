import Foundation

/// Real text beside the package, where it is: never part of the project.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/corpora")

  static func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// A worktree lies one folder deeper than a clone.
  private static func path(_ name: String) -> String {
    let beside = folder.appending(path: name).path
    if FileManager.default.fileExists(atPath: beside) { return beside }
    return folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/corpora/\(name)").path
  }

  /// Sentences of a JSONL corpus up to a size, cut roughly: after a full stop and a space, white space as one.
  static func sentences(of name: String, bytes limit: Int) throws -> [String] {
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/bin/sh")
    // Records are larger than their text; what is cut off at the end is no JSON and left out.
    unpack.arguments = ["-c", "gzip -dc \"$0\" | head -c \(limit * 2)", path(name)]
    let pipe = Pipe()
    unpack.standardOutput = pipe
    try unpack.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    var sentences: [String] = []
    var size = 0
    for line in data.split(separator: UInt8(ascii: "\n")) where size < limit {
      guard let record = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let text = record["text"] as? String
      else { continue }
      let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for sentence in flat.components(separatedBy: ". ") where !sentence.isEmpty && size < limit {
        sentences.append(sentence)
        size += sentence.utf8.count
      }
    }
    return sentences
  }
}
