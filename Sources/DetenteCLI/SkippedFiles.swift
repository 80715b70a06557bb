internal import DetenteReports
internal import SystemIO

/// The files of folders that are not read, by what their names say they are.
struct SkippedFiles {
  /// How many there are of each extension.
  private var counts: [String: Int] = [:]

  private let isOutput: (Path) -> Bool

  private static let mostKinds = 5

  /// - Parameter isOutput: tells what an earlier run wrote to the same place, which nobody misses.
  init(isOutput: @escaping (Path) -> Bool) { self.isOutput = isOutput }

  mutating func add(_ path: Path) {
    if isOutput(path) { return }
    let kind = path.contentExtension
    // What stands behind the last stop of a sentence is none.
    let isKind = kind.count <= 8 && kind.allSatisfy { $0.isLetter || $0.isNumber }
    counts[isKind ? kind : "", default: 0] += 1
  }

  /// How many of which kinds, the most frequent first, in a sentence; nil where there are none.
  var note: String? {
    // Of kinds that are equally frequent, the one without a name comes last.
    let kinds = counts.sorted { one, other in
      one.value == other.value
        ? !one.key.isEmpty && (other.key.isEmpty || one.key < other.key) : one.value > other.value
    }
    guard !kinds.isEmpty else { return nil }
    var parts = kinds.prefix(Self.mostKinds).map { kind, count in
      kind.isEmpty ? "\(count) without an extension" : "\(count) .\(kind)"
    }
    let rest = kinds.dropFirst(Self.mostKinds).reduce(0) { $0 + $1.value }
    if rest > 0 { parts.append("\(rest) of other kinds") }
    let all = counts.values.reduce(0, +)
    let list =
      parts.count == 1 ? parts[0] : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
    return
      "skipped \(counted(all, "file")) in folders: \(list) (only .txt, .text, .jsonl and .ndjson are read there)"
  }
}
