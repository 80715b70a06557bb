/// Writes flat records of always the same columns, as JSONL or CSV, without allocating.
///
/// A column of names or numbers mostly says what it said in the record before: the cell is kept and copied.
struct RowWriter: Sendable {
  /// A cell as it was written last, and for what.
  private struct Cell {
    var text: String?
    var number: Double?
    /// With what separates it from the one before; empty where none has been written.
    var bytes: [UInt8] = []
  }

  /// What separates a value from the one before it: for JSONL with the column's name.
  private let prefixes: [[UInt8]]
  private let isCSV: Bool
  private var column = 0
  private var last: [Cell]

  init(columns: [String], csv: Bool) {
    isCSV = csv
    last = Array(repeating: Cell(), count: columns.count)
    prefixes = columns.enumerated().map { index, name in
      Array(csv ? (index == 0 ? "" : ",").utf8 : "\(index == 0 ? "{" : ",")\"\(name)\":".utf8)
    }
  }

  private mutating func separate(_ output: inout [UInt8]) {
    output.append(contentsOf: prefixes[column])
    column += 1
  }

  mutating func string(_ text: ArraySlice<UInt8>?, _ output: inout [UInt8]) {
    separate(&output)
    guard let text else { return appendNull(&output) }
    if isCSV { output.appendCSV(text) } else { output.appendJSONString(text) }
  }

  mutating func string(_ text: String?, _ output: inout [UInt8]) {
    let (column, start) = (column, output.count)
    if !last[column].bytes.isEmpty, last[column].text == text { return copy(&output) }
    if !isCSV, let text, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      separate(&output)
      output.append(UInt8(ascii: "\""))
      output.append(contentsOf: text.utf8)
      output.append(UInt8(ascii: "\""))
    } else {
      string(text.map { Array($0.utf8)[...] }, &output)
    }
    last[column].text = text
    keep(column, output[start...])
  }

  private mutating func copy(_ output: inout [UInt8]) {
    output.append(contentsOf: last[column].bytes)
    column += 1
  }

  private mutating func keep(_ column: Int, _ bytes: ArraySlice<UInt8>) {
    last[column].bytes.removeAll(keepingCapacity: true)
    last[column].bytes.append(contentsOf: bytes)
  }

  mutating func integer(_ value: Int?, _ output: inout [UInt8]) {
    separate(&output)
    if let value { output.appendDecimal(value) } else { appendNull(&output) }
  }

  mutating func number(_ value: Double?, _ output: inout [UInt8]) {
    let (column, start) = (column, output.count)
    if !last[column].bytes.isEmpty, last[column].number == value { return copy(&output) }
    separate(&output)
    if let value { output.appendFixed4(value) } else { appendNull(&output) }
    last[column].number = value
    keep(column, output[start...])
  }

  mutating func bool(_ value: Bool, _ output: inout [UInt8]) {
    separate(&output)
    output.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Cells of so many columns, as they were written before.
  mutating func cells(_ written: [UInt8], columns: Int, _ output: inout [UInt8]) {
    output.append(contentsOf: written)
    column += columns
  }

  private func appendNull(_ output: inout [UInt8]) {
    if !isCSV { output.append(contentsOf: "null".utf8) }
  }

  /// Ends the record, whose columns must all have been written.
  mutating func end(_ output: inout [UInt8]) {
    precondition(column == prefixes.count, "a column is missing")
    if !isCSV { output.append(UInt8(ascii: "}")) }
    output.append(UInt8(ascii: "\n"))
    column = 0
  }
}

extension [UInt8] {
  /// Appends a CSV cell (RFC 4180), quoted where it must be.
  package mutating func appendCSV(_ text: ArraySlice<UInt8>) {
    let isPlain = text.allSatisfy {
      $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n")
        && $0 != UInt8(ascii: "\r")
    }
    if isPlain { return append(contentsOf: text) }
    append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}
