/// Makes lines of JSON of a table's rows, a row a line, so that what reads records reads tables, too.
///
/// A line stands at the number that its row has in the table: the header is a blank line, and so is each further line
/// of a cell in quotes.
public struct TableLines: Sendable {
  private let fields: RecordFields
  private var rows = TableRows()
  private var header: [[UInt8]]?
  private var columns: [(name: [UInt8], index: Int)] = []
  private var line = 1
  /// The lines made so far, which the caller takes away.
  public var lines: [UInt8] = []
  /// The rows that are none, and what is wrong with them, in order; the caller takes them away.
  public var faults: [RecordFault] = []
  /// Whether no row can be used: the header does not name the column of the text.
  public private(set) var isRefused = false

  /// Lines with the columns that are a record's fields.
  public init(_ fields: RecordFields) { self.fields = fields }

  /// How many bytes wait for the end of their row.
  public var waiting: Int { rows.waiting }

  /// Makes lines of what comes next; of nothing, at the end, of what is left.
  public mutating func take(_ piece: some Collection<UInt8>) {
    if piece.isEmpty { rows.end() } else { rows.append(piece) }
    while !isRefused {
      do throws(RecordFault) {
        guard let row = try rows.next() else { return }
        if header == nil { begin(row) } else { add(row) }
      } catch {
        faults.append(error)
      }
    }
  }

  /// The most characters of names of columns that a message shows.
  private static let mostShown = 200

  private mutating func begin(_ row: TableRows.Row) {
    header = row.cells
    let wanted = [fields.text, fields.title, fields.id, fields.date].map { Array($0.utf8) }
    columns = wanted.compactMap { name in row.cells.firstIndex(of: name).map { (name, $0) } }
    guard columns.first?.name != wanted[0] else { return }
    isRefused = true
    let names = row.cells.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    // What is no table may have all of its text there.
    let shown = names.count > Self.mostShown ? names.prefix(Self.mostShown) + "…" : names[...]
    faults.append(
      RecordFault(line: row.line, message: "there is no column \"\(fields.text)\"; the columns are \(shown)"))
  }

  private mutating func add(_ row: TableRows.Row) {
    guard row.cells.count == header?.count else {
      let cells = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
      faults.append(
        RecordFault(line: row.line, message: "the row has \(cells), the header \(header?.count ?? 0)"))
      return
    }
    lines += repeatElement(UInt8(ascii: "\n"), count: max(row.line - line, 0))
    var isFirst = true
    for (name, index) in columns {
      // A cell without a text is a headline, an id or a date that is not there.
      if !isFirst, row.cells[index].isEmpty { continue }
      lines.append(UInt8(ascii: isFirst ? "{" : ","))
      lines.append(string: name)
      lines.append(UInt8(ascii: ":"))
      lines.append(string: row.cells[index])
      isFirst = false
    }
    lines += "}\n".utf8
    line = row.line + 1
  }
}

extension [UInt8] {
  /// Appends a string of JSON.
  fileprivate mutating func append(string bytes: [UInt8]) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    append(UInt8(ascii: "\""))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case ..<0x20:
        self += "\\u00".utf8
        append(hexadecimal[Int(byte >> 4)])
        append(hexadecimal[Int(byte & 0xF)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
