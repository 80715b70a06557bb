/// Reads a table as RFC 4180 has it, however its bytes come in: cells in quotes may hold separators, line ends and
/// doubled quotes.
///
/// The separator is the header's: a comma, a semicolon or a tab, whichever stands there first outside of quotes. Empty
/// lines and a byte-order mark are skipped.
public struct TableRows: Sendable {
  /// A row.
  public struct Row: Sendable, Hashable {
    /// The 1-based line where it begins.
    public var line: Int
    /// What stands between the separators, without quotes.
    public var cells: [[UInt8]] = []
  }

  /// Why a row cannot be read yet.
  private enum Stop: Error {
    case unfinished
    case fault(RecordFault)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let feed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private var bytes: [UInt8] = []
  private var index = 0
  private var line = 1
  private var isComplete = false
  private var separator: UInt8?
  /// A row that was not whole is not looked at again before there are so many bytes of it.
  private var enough = 0
  /// Whether the line at hand is part of a row that is none.
  private var isPassing = false

  /// A table of which nothing was read yet.
  public init() {}

  /// Takes in what comes next.
  public mutating func append(_ piece: some Collection<UInt8>) {
    if index > 0 {
      bytes.removeFirst(index)
      index = 0
    }
    bytes += piece
  }

  /// Says that nothing comes behind what was taken in.
  public mutating func end() {
    isComplete = true
    enough = 0
  }

  /// How many bytes wait for the end of their row.
  public var waiting: Int { bytes.count - index }

  /// The next row; nil where it is not whole yet, or at the end. Behind a row that is none, those after it can be read.
  /// - Complexity: linear in the row, also where its bytes come one by one.
  public mutating func next() throws(RecordFault) -> Row? {
    if isPassing { passLine() }
    guard waiting > 0, waiting >= enough, begin() else { return nil }
    let (start, firstLine) = (index, line)
    do {
      let row = try row()
      enough = 0
      return row
    } catch Stop.fault(let fault) {
      passLine()
      throw fault
    } catch {
      (index, line) = (start, firstLine)
      enough = 2 * waiting
      return nil
    }
  }

  /// Moves to the first byte of the next row, once it is clear what separates the cells.
  private mutating func begin() -> Bool {
    if separator == nil {
      // A cell in quotes may hold a line's end.
      let first = Self.firstSign(of: bytes[index...])
      guard isComplete || first != nil else {
        enough = 2 * waiting
        return false
      }
      if bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
      separator = first.flatMap { $0 == Self.feed ? nil : $0 } ?? UInt8(ascii: ",")
    }
    while index < bytes.count, bytes[index] == Self.feed || bytes[index] == Self.carriageReturn {
      skipLineEnd()
    }
    return index < bytes.count
  }

  /// What stands first outside of quotes: a separator or the header's end.
  private static func firstSign(of header: ArraySlice<UInt8>) -> UInt8? {
    var isQuoted = false
    return header.first { byte in
      if byte == quote { isQuoted.toggle() }
      return !isQuoted && [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), feed].contains(byte)
    }
  }

  private mutating func row() throws(Stop) -> Row {
    var row = Row(line: line)
    while true {
      row.cells.append(try cell())
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    guard isComplete || bytes[index...].contains(Self.feed) else { throw .unfinished }
    skipLineEnd()
    return row
  }

  private mutating func skipLineEnd() {
    if index < bytes.count, bytes[index] == Self.carriageReturn { index += 1 }
    if index < bytes.count, bytes[index] == Self.feed {
      index += 1
      line += 1
    }
  }

  private mutating func passLine() {
    while index < bytes.count, bytes[index] != Self.feed { index += 1 }
    isPassing = index == bytes.count
    skipLineEnd()
  }

  private mutating func cell() throws(Stop) -> [UInt8] {
    guard index < bytes.count else {
      if isComplete { return [] }
      throw .unfinished
    }
    guard bytes[index] == Self.quote else { return plain() }
    let start = line
    var result: [UInt8] = []
    index += 1
    while let end = bytes[index...].firstIndex(of: Self.quote) {
      let piece = bytes[index..<end]
      line += piece.count { $0 == Self.feed }
      result += piece
      index = end + 1
      guard index < bytes.count, bytes[index] == Self.quote else { return try closed(result) }
      result.append(Self.quote)
      index += 1
    }
    guard isComplete else { throw .unfinished }
    index = bytes.count
    throw .fault(RecordFault(line: start, message: "a quoted cell is not closed"))
  }

  /// The bytes up to the next separator or line end.
  private mutating func plain() -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != Self.feed { index += 1 }
    let end = index > start && bytes[index - 1] == Self.carriageReturn ? index - 1 : index
    return Array(bytes[start..<end])
  }

  private func closed(_ cell: [UInt8]) throws(Stop) -> [UInt8] {
    // A carriage return ends no line by itself, but the last one.
    let rest = bytes[index...].prefix(2)
    if rest.isEmpty || rest.elementsEqual([Self.carriageReturn]) {
      if isComplete { return cell }
      throw .unfinished
    }
    guard
      rest.first == separator || rest.first == Self.feed
        || rest.elementsEqual([Self.carriageReturn, Self.feed])
    else {
      throw .fault(RecordFault(line: line, message: "something follows a quoted cell"))
    }
    return cell
  }
}
