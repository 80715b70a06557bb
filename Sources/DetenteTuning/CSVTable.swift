internal import DetenteReports

/// A table as RFC 4180 has it, with LF line ends.
struct CSVTable {
  private(set) var bytes: [UInt8] = []

  /// Rows of a table that has begun.
  init() {}

  /// A table with the names of its columns.
  init(_ columns: [String]) { append(columns) }

  mutating func append(_ row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendCSV(Array(cell.utf8)[...])
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// A number with four decimals and an ASCII sign, as machines read it.
func decimal(_ value: Double) -> String {
  var buffer: [UInt8] = []
  var writer = JSONWriter(taking: &buffer)
  writer.number(value)
  writer.release(to: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}
