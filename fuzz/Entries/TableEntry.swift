internal import JSONRecords

/// Makes lines of bytes as of a table, as a whole and in pieces.
enum TableEntry {
  /// The first byte says how large the pieces are; the rest is the table.
  static func faults(_ bytes: [UInt8]) -> [String] {
    guard let step = bytes.first.map({ Int($0) + 1 }) else { return [] }
    let table = Array(bytes.dropFirst())
    let (whole, pieces) = (read(table, step: .max), read(table, step: step))
    var faults: [String] = []
    if pieces.lines != whole.lines || pieces.faults != whole.faults {
      faults.append("\(pieces) in pieces, \(whole) as a whole")
    }
    let feeds = table.count { $0 == 0x0A }
    if whole.lines.count(where: { $0 == 0x0A }) > feeds + 1 { faults.append("more lines than the table has") }
    if let last = whole.faults.last, last.line > feeds + 1 { faults.append("a fault in line \(last.line)") }
    if String(validating: table, as: UTF8.self) != nil {
      // What a table's cells hold is never at fault as JSON.
      for outcome in RecordEntry.read(whole.lines, step: .max, faults: &faults) where !outcome.message.isEmpty
      {
        faults.append("line \(outcome.line): \(outcome.message)")
      }
    }
    return faults
  }

  private static func read(_ table: [UInt8], step: Int) -> (lines: [UInt8], faults: [RecordFault]) {
    var lines = TableLines(RecordFields())
    var rest = table[...]
    while !rest.isEmpty {
      let piece = rest.prefix(step)
      lines.take(piece)
      rest = rest.dropFirst(piece.count)
    }
    lines.take([])
    return (lines.lines, lines.faults)
  }
}
