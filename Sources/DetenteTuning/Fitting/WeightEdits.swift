public import DetenteRules

/// Files of a pack with some weights changed: the rest, comments and order with it, is as it was.
public struct WeightEdits: Sendable {
  /// All files of the pack, changed or not, in the order given.
  public let files: [PackFile]
  /// The paths of those that changed.
  public let changed: [String]
  /// Rules whose weight has no line of its own that could be changed; their files are left alone.
  public let refused: [String]
  private let edits: [String: [LineEdit]]

  /// A line that is replaced, or one that is put behind it.
  struct LineEdit: Sendable {
    /// 1-based, in the old file.
    var line: Int
    var old: String
    /// nil: the line stays.
    var replacement: String?
    var inserted: String?
  }

  /// Writes weights into a pack's files.
  ///
  /// A rule in block style has its `weight:` replaced, or one put behind its `class:`; one that stands in braces on a
  /// line has the number replaced there.
  public init(_ changes: [WeightChange], in files: [PackFile], of pack: RulePack) {
    var edits: [String: [LineEdit]] = [:]
    var refused: [String] = []
    let places = Dictionary((pack.lexicons + pack.rules).map { ($0.id, $0.location) }) { first, _ in first }
    let sources = SourceFiles(files)
    for change in changes {
      guard let place = places[change.rule], let edit = Self.edit(change, at: place, in: sources) else {
        refused.append(change.rule)
        continue
      }
      edits[place.file, default: []].append(edit)
    }
    self.refused = refused
    self.edits = edits.mapValues { $0.sorted { $0.line < $1.line } }
    changed = edits.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.files = files.map { file in
      edits[file.path].map { PackFile(path: file.path, bytes: Self.applied($0, to: file.bytes)) } ?? file
    }
  }

  private static func edit(_ change: WeightChange, at place: SourceLocation, in files: SourceFiles)
    -> LineEdit?
  {
    guard let idLine = files.line(place.line, of: place.file) else { return nil }
    let weight = shortest(change.new)
    if let edit = inBraces(idLine, place.line, weight) { return edit }
    // The column of the rule's keys: that of "id", whether or not it stands behind the dash.
    guard let key = idLine.range(of: "id:")?.lowerBound else { return nil }
    let indent = idLine[..<key].unicodeScalars.count
    var classLine: (number: Int, text: String)?
    for number in lines(ofItemAt: place.line, indent, in: place.file, files) {
      guard let line = files.line(number, of: place.file) else { continue }
      let isKey = line.unicodeScalars.prefix(indent).allSatisfy { $0 == " " || $0 == "-" }
      let text = String(line.unicodeScalars.dropFirst(indent))
      guard isKey, line.unicodeScalars.count > indent else { continue }
      if text.hasPrefix("weight:") {
        return replacing(numberOf: "weight:", in: line, number, by: weight)
      }
      if text.hasPrefix("class:") { classLine = (number, line) }
    }
    guard let classLine else { return nil }
    return LineEdit(
      line: classLine.number, old: classLine.text, replacement: nil,
      inserted: String(repeating: " ", count: indent) + "weight: \(weight)")
  }

  /// The lines of a list item: from the one with its dash to the last that stands deeper than the dash.
  private static func lines(
    ofItemAt line: Int, _ indent: Int, in file: String, _ files: SourceFiles
  ) -> ClosedRange<Int> {
    func isInside(_ text: String) -> Bool {
      let spaces = text.unicodeScalars.prefix { $0 == " " }.count
      return spaces >= indent || text.unicodeScalars.allSatisfy { $0 == " " }
        || text.unicodeScalars.dropFirst(spaces).first == "#"
    }
    var first = line
    // Keys may stand before "id", up to the one behind the dash.
    while first > 1, let text = files.line(first, of: file), isInside(text) { first -= 1 }
    var last = line
    while let text = files.line(last + 1, of: file), isInside(text) { last += 1 }
    return first...last
  }

  /// The weight of a rule that stands in braces on its line.
  private static func inBraces(_ line: String, _ number: Int, _ weight: String) -> LineEdit? {
    let text = line.drop { $0 == " " || $0 == "-" }
    guard text.first == "{" else { return nil }
    var depth = 0
    for index in text.indices {
      if text[index] == "{" || text[index] == "[" { depth += 1 }
      if text[index] == "}" || text[index] == "]" { depth -= 1 }
      if depth == 1, text[index...].hasPrefix(" weight:") {
        return replacing(numberOf: "weight:", in: line, number, by: weight, from: text.index(after: index))
      }
    }
    return nil
  }

  private static func replacing(
    numberOf key: String, in line: String, _ number: Int, by weight: String, from start: String.Index? = nil
  ) -> LineEdit? {
    guard let found = line[(start ?? line.startIndex)...].range(of: key) else { return nil }
    var first = found.upperBound
    while first < line.endIndex, line[first] == " " { first = line.index(after: first) }
    var last = first
    while last < line.endIndex, line[last].isNumber || line[last] == "." { last = line.index(after: last) }
    guard last > first else { return nil }
    return LineEdit(
      line: number, old: line, replacement: line[..<first] + weight + line[last...], inserted: nil)
  }

  private static func applied(_ edits: [LineEdit], to bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    for edit in edits.sorted(by: { $0.line > $1.line }) where lines.indices.contains(edit.line - 1) {
      let hasReturn = lines[edit.line - 1].last == UInt8(ascii: "\r")
      let end: [UInt8] = hasReturn ? [UInt8(ascii: "\r")] : []
      if let replacement = edit.replacement { lines[edit.line - 1] = Array(replacement.utf8) + end }
      if let inserted = edit.inserted { lines.insert(Array(inserted.utf8) + end, at: edit.line) }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// A weight with two decimals, as packs write it.
  static func shortest(_ weight: Double) -> String {
    let hundredths = Int((weight * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  // MARK: The patch

  /// The changes as a unified diff with three lines of context; paths stand behind a folder's name.
  public func patch(folder: String, old: [PackFile]) -> String {
    let sources = SourceFiles(old)
    var text = ""
    for path in changed {
      let name = folder.isEmpty ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
      text += "--- a/\(name)\n+++ b/\(name)\n"
      text += hunks(edits[path] ?? [], of: path, in: sources)
    }
    return text
  }

  private static let context = 3

  private func hunks(_ edits: [LineEdit], of path: String, in files: SourceFiles) -> String {
    var text = ""
    var shift = 0
    var index = 0
    while index < edits.count {
      var end = index
      while end + 1 < edits.count, edits[end + 1].line - edits[end].line <= 2 * Self.context { end += 1 }
      let group = edits[index...end]
      let first = max(1, edits[index].line - Self.context)
      var lines: [String] = []
      var (removed, added, number) = (0, 0, first)
      while number <= edits[end].line + Self.context, let line = files.line(number, of: path) {
        if number > edits[end].line, line.isEmpty, files.line(number + 1, of: path) == nil { break }
        if let edit = group.first(where: { $0.line == number }) {
          if let replacement = edit.replacement {
            lines += ["-" + line, "+" + replacement]
          } else {
            lines.append(" " + line)
          }
          if let inserted = edit.inserted {
            lines.append("+" + inserted)
            added += 1
          }
        } else {
          lines.append(" " + line)
        }
        removed += 1
        number += 1
      }
      text += "@@ -\(first),\(removed) +\(first + shift),\(removed + added) @@\n"
      text += lines.map { $0 + "\n" }.joined()
      shift += added
      index = end + 1
    }
    return text
  }
}

extension String {
  /// The first place of another text.
  fileprivate func range(of other: String) -> Range<Index>? { self[...].range(of: other) }
}

extension Substring {
  fileprivate func range(of other: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
  }
}
