/// A tab-separated list: rows of cells with their places; empty lines and `#` lines are left out.
struct TabTable {
  struct Cell {
    var text: String
    var location: SourceLocation

    /// What stands at a place, without the spaces around it.
    init(_ scalars: Substring.UnicodeScalarView, at place: SourceLocation) {
      let inner = scalars.drop { $0 == " " }
      let end = inner.lastIndex { $0 != " " }.map(inner.index(after:)) ?? inner.startIndex
      text = String(inner[..<end])
      location = place
      location.column += scalars.count - inner.count
    }

    var length: Int { max(1, text.unicodeScalars.count) }
  }

  struct Row {
    var cells: [Cell]
  }

  private(set) var rows: [Row] = []
  /// Where the first ill-formed UTF-8 stands, if there is any.
  private(set) var fault: SourceLocation?

  init(_ file: PackFile) {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      fault = SourceLocation(file: file.path, line: Self.illFormedLine(file.bytes), column: 1)
      return
    }
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var number = 0
    for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == "\r" ? line.dropLast() : line
      if line.isEmpty || line.first == "#" || line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
      var cells: [Cell] = []
      var column = 1
      for cell in line.split(separator: "\t", omittingEmptySubsequences: false) {
        cells.append(Cell(cell, at: SourceLocation(file: file.path, line: number, column: column)))
        column += cell.count + 1
      }
      rows.append(Row(cells: cells))
    }
  }

  private static func illFormedLine(_ bytes: [UInt8]) -> Int {
    var number = 1
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil { return number }
      number += 1
    }
    return number
  }
}

extension TabTable.Cell {
  /// The values between `|`, each with its place; empty ones are left out.
  var values: [TabTable.Cell] {
    var values: [TabTable.Cell] = []
    var place = location
    for part in text.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false) {
      let value = TabTable.Cell(part, at: place)
      if !value.text.isEmpty { values.append(value) }
      place.column += part.count + 1
    }
    return values
  }

  /// The value as an entry: a leading `=` makes upper and lower case differ.
  var entry: Entry {
    guard text.utf8.first == 0x3D else { return Entry(SourceText(text, at: location, style: .cell)) }
    var place = location
    place.column += 1
    return Entry(SourceText(String(text.dropFirst()), at: place, style: .cell), caseSensitive: true)
  }
}
