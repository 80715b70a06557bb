internal import DetenteScoring
internal import JSONRecords

/// Reads a table as RFC 4180 has it: cells in quotes may hold separators, line ends and doubled quotes.
///
/// The separator is the header's: a comma, a semicolon or a tab, whichever stands there first outside of quotes.
struct CSVReader {
  struct Row {
    /// The 1-based line where it begins.
    var line: Int
    var cells: [String]
  }

  private let bytes: [UInt8]
  private var index: Int
  private var line = 1
  private let separator: UInt8

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    separator =
      bytes[index...].first { byte in
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        return !isQuoted && [0x2C, 0x3B, 0x09, 0x0A].contains(byte)
      }.flatMap { $0 == 0x0A ? nil : $0 } ?? 0x2C
  }

  /// The next row; nil at the end. Empty lines are skipped.
  mutating func next() throws(RecordFault) -> Row? {
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { skipLineEnd() }
    guard index < bytes.count else { return nil }
    var row = Row(line: line, cells: [])
    while true {
      row.cells.append(try cell())
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func skipLineEnd() {
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A {
      index += 1
      line += 1
    }
  }

  private mutating func cell() throws(RecordFault) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return try text(plain()) }
    let start = line
    var result: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        guard index < bytes.count, bytes[index] == byte else { return try text(try closed(result)) }
        index += 1
      }
      if byte == 0x0A { line += 1 }
      result.append(byte)
    }
    throw RecordFault(line: start, message: "a quoted cell is not closed")
  }

  /// The bytes up to the next separator or line end.
  private mutating func plain() -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A { index += 1 }
    let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
    return Array(bytes[start..<end])
  }

  private func closed(_ cell: [UInt8]) throws(RecordFault) -> [UInt8] {
    guard index == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[index]) else {
      throw RecordFault(line: line, message: "something follows a quoted cell")
    }
    return cell
  }

  private func text(_ cell: [UInt8]) throws(RecordFault) -> String {
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw RecordFault(line: line, message: "the table is not UTF-8")
    }
    return text
  }
}

/// How records stand in a table: a cell that reads as JSON is that, any other is its text.
enum CSVForm {
  /// The object of a row; empty cells are members that are not there.
  static func object(_ names: [String], _ cells: [String], _ fields: LabelReader.Fields) -> JSONValue {
    let plain: Set = [fields.text, fields.label, fields.id]
    return .object(
      zip(names, cells).compactMap { name, cell in
        if cell.isEmpty, name != fields.text { return nil }
        return JSONValue.Member(name: name, value: plain.contains(name) ? .string(cell) : value(of: cell))
      })
  }

  /// What a cell holds.
  static func value(of cell: String) -> JSONValue { (try? JSONValue(Array(cell.utf8))) ?? .string(cell) }

  /// The cell of a value, so that reading it gives the value again.
  static func cell(of value: JSONValue) -> String {
    guard case .string(let text) = value, !text.isEmpty, case .string(text) = self.value(of: text) else {
      return value.written
    }
    return text
  }
}
