internal import JSONRecords

/// What the first bytes of an input give away about it.
struct ContentSigns {
  /// Whether it begins as a JSON object does.
  var isObject = false
  /// Whether its first line names columns, one of them the text's.
  var isTable = false
  /// The format it has that is no plain text, and what to do; nil where nothing says so.
  var format: String?
  /// Whether that format is no text at all.
  var isBinary = false
  /// Whether it begins with the block of keys that Markdown has before its text.
  var hasFrontMatter = false
  /// What it is that cannot be read, and what to do; nil where nothing speaks against it.
  var fault: String?

  /// - Parameters:
  ///   - start: the first bytes, as many as are there.
  ///   - column: the name of the column that holds the text, where a table is expected.
  init(_ start: [UInt8], column: String? = nil) {
    if let encoding = ContentSigns.utf16(start) {
      fault = ContentSigns.advice(encoding)
      return
    }
    readFormat(start)
    fault = format
    if format != nil { return }
    if let column { readHeader(start, column) }
    hasFrontMatter = ContentSigns.opensFrontMatter(start)
    let signs = start.lazy.filter { !isBlank($0) }.prefix(2)
    isObject = signs.first == UInt8(ascii: "{")
    if signs.elementsEqual("[{".utf8) {
      fault = "it looks like a JSON array; give one object a line, as `jq -c '.[]'` does"
    } else if isObject, ContentSigns.breaksOff(start) {
      fault = "it looks like a JSON object over several lines; give one object a line, as `jq -c .` does"
    }
  }

  private static let binaryFormats: [(begins: [UInt8], advice: String)] = [
    (Array("%PDF-".utf8), "it is a PDF; make text of it: pdftotext FILE - | detente score"),
    (
      Array("PK\u{3}\u{4}".utf8),
      "it is a document of Word or LibreOffice, or another archive; save it as plain text, or: "
        + "pandoc -t plain FILE | detente score"
    ),
    ([0xD0, 0xCF, 0x11, 0xE0], "it is a document of an old Word; save it as plain text"),
  ]

  /// Formats whose marks would be scored as words, by how they begin in lower case.
  private static let markedFormats: [(begins: [String], advice: String)] = [
    (["{\\rtf"], "it is RTF; save it as plain text, or: pandoc -f rtf -t plain FILE | detente score"),
    (
      ["<!doctype html", "<html", "<?xml"],
      "it is HTML or XML, whose tags would be scored; make text of it: pandoc -f html -t plain FILE | detente score"
    ),
    (
      ["return-path: ", "received: from", "delivered-to: ", "mime-version: "],
      "it is a mail, whose headers would be scored; save its text alone"
    ),
  ]

  private mutating func readFormat(_ start: [UInt8]) {
    if let found = Self.binaryFormats.first(where: { start.starts(with: $0.begins) }) {
      (format, isBinary) = (found.advice, true)
      return
    }
    let begins = String(decoding: start.drop { isBlank($0) }.prefix(16), as: UTF8.self).lowercased()
    format = Self.markedFormats.first { $0.begins.contains { begins.hasPrefix($0) } }?.advice
  }

  /// Whether three hyphens stand in the first line, and a key in the second.
  private static func opensFrontMatter(_ start: [UInt8]) -> Bool {
    let lines = start.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count > 1, lines[0].filter({ !isBlank($0) }).elementsEqual("---".utf8),
      let colon = lines[1].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let key = lines[1][..<colon]
    return !key.isEmpty
      && key.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  /// Looks for the header of a table.
  private mutating func readHeader(_ start: [UInt8], _ column: String) {
    var rows = TableRows()
    rows.append(start)
    let first = try? rows.next()
    let header = first?.cells.map { String(decoding: $0, as: UTF8.self) } ?? []
    isTable = header.count > 1 && header.contains(column)
    // Names without blanks, and a row of as many cells: prose has neither.
    guard !isTable, header.count > 2, header.allSatisfy(Self.isName) else { return }
    let second = try? rows.next()
    guard second?.cells.count == header.count else { return }
    fault =
      "it looks like a table, and no column is called \"\(column)\": the columns are "
      + "\(header.joined(separator: ", ")); --text-field names the one with the text"
  }

  private static func mayBeHeader(_ line: some Collection<UInt8>) -> Bool {
    line.count { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains($0) } > 1
      && !line.contains(UInt8(ascii: " "))
  }

  private static func isName(_ cell: String) -> Bool {
    !cell.isEmpty
      && cell.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  /// More bytes than this of a first line tell nothing more.
  private static let longestSign = 1 << 12

  /// Whether more bytes could still change what the first ones give away.
  static func isUndecided(_ start: some Collection<UInt8>) -> Bool {
    var signs = start.drop { isBlank($0) }
    guard let first = signs.popFirst() else { return true }
    // Up to its end the first line may be the mark of another format, or a header, which the row behind it tells from
    // prose.
    if signs.count < longestSign {
      guard let end = signs.firstIndex(of: UInt8(ascii: "\n")) else { return true }
      let rest = signs[signs.index(after: end)...]
      if first.isLetterOrDigit, mayBeHeader(signs[..<end]), !rest.contains(UInt8(ascii: "\n")) { return true }
    }
    switch first {
    case UInt8(ascii: "["): return signs.allSatisfy { isBlank($0) }
    // The line tells whether the object is broken off.
    case UInt8(ascii: "{"): return signs.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    default: return false
    }
  }

  /// Whether the first line that says something is a `{` alone.
  private static func breaksOff(_ start: [UInt8]) -> Bool {
    let rest = start.drop { isBlank($0) }.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return rest.first == UInt8(ascii: "\n")
  }

  /// What to do with another encoding.
  static func advice(_ encoding: String) -> String {
    "it looks like \(encoding); convert it: iconv -f \(encoding) -t UTF-8"
  }

  /// The name of the encoding where a text looks like UTF-16, by its byte-order mark or by what Latin letters are in it:
  /// every other byte NUL, all on the same side.
  static func utf16(_ text: some Collection<UInt8>) -> String? {
    let start = Array(text.prefix(256))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let pairs = start.count / 2
    guard pairs >= 2 else { return nil }
    let high = (0..<pairs).count { start[2 * $0] == 0 && start[2 * $0 + 1] != 0 }
    let low = (0..<pairs).count { start[2 * $0] != 0 && start[2 * $0 + 1] == 0 }
    if low * 4 >= pairs * 3 { return "UTF-16LE" }
    return high * 4 >= pairs * 3 ? "UTF-16BE" : nil
  }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

/// Whether the byte is white space or part of a byte-order mark.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF
}
