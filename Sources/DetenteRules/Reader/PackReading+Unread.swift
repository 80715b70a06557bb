extension PackReading {
  /// Warns of files that look like parts of the pack and are not read: what stands in them does nothing.
  mutating func checkUnread() {
    for entry in files.files {
      if !PackFile.isRead(entry.path) {
        if PackFile.looksLikePart(entry.path) { warnOfUnread(entry.path, Self.remedy(for: entry.path)) }
      } else if isForgotten(entry.path) {
        warnOfUnread(
          entry.path, "name it in a lexicon's `entries-from`; lists of actors stand in `actors/`")
      }
    }
  }

  /// Whether a list is no actors' list and nothing names it; what could not be read may have named it.
  private func isForgotten(_ path: String) -> Bool {
    path.hasSuffix(".tsv") && !path.hasPrefix("actors/") && !isIncomplete && !usedLists.contains(path)
  }

  private mutating func warnOfUnread(_ path: String, _ remedy: String) {
    diagnostics.append(
      Diagnostic(
        .notRead, "the file is not read", at: SourceLocation(file: path, line: 0, column: 0), help: remedy))
  }

  private static func remedy(for path: String) -> String {
    let stem = path.utf8.lastIndex(of: 0x2E).map { String(path[..<$0]) } ?? path
    let ending = path.dropFirst(stem.count + 1).lowercased()
    if ending == "yaml" || ending == "yml" { return "call it \(stem).yaml" }
    let name = "call it \(stem).tsv"
    return ending == "tsv" ? name : "separate its columns by tabs and \(name)"
  }
}
