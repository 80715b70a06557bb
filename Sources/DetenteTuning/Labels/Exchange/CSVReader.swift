internal import DetenteScoring
internal import JSONRecords

/// Reads a whole table into rows of texts.
struct CSVReader {
  struct Row {
    /// The 1-based line where it begins.
    var line: Int
    var cells: [String]
  }

  private var rows = TableRows()

  init(_ bytes: [UInt8]) {
    rows.append(bytes)
    rows.end()
  }

  /// The next row; nil at the end.
  mutating func next() throws(RecordFault) -> Row? {
    guard let row = try rows.next() else { return nil }
    var cells: [String] = []
    for cell in row.cells {
      guard let text = String(validating: cell, as: UTF8.self) else {
        throw RecordFault(line: row.line, message: "the table is not UTF-8")
      }
      cells.append(text)
    }
    return Row(line: row.line, cells: cells)
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
