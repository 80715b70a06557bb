internal import DetenteReports

/// A table as RFC 4180 has it, with LF line ends.
struct CSVTable {
  private(set) var bytes: [UInt8] = []

  /// Rows of a table that has begun.
  init() {}

  /// A table with the names of its columns.
  init(_ columns: [String]) { append(columns) }

  mutating func append(_ row: [String]) {
    let cells = row.map { cell in
      cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
          + "\"" : cell
    }
    bytes += Array(cells.joined(separator: ",").utf8)
    bytes.append(0x0A)
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
