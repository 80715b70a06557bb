internal import Decompression
internal import DetenteText
internal import JSONRecords
internal import SystemIO

/// An input's bytes, decompressed where its first bytes say that they are compressed.
final class InputStream {
  private let raw: RawInput
  /// Whether the first bytes were looked at.
  private var isBegun = false
  private var begun: ArraySlice<UInt8> = []
  private var decompressor: Decompressor?
  /// What makes lines of its rows, where it is a table.
  private var table: TableLines?

  init(_ source: InputSource, quiet: Bool) throws(IOFailure) {
    raw = RawInput(try source.open(quiet: quiet))
  }

  /// How many bytes of the input, as it is stored, were read.
  var consumed: Int { raw.consumed }

  /// Whether a read would return at once.
  var isReady: Bool { !begun.isEmpty || table?.lines.isEmpty == false || raw.file.isReady }

  /// From here on what is read are lines of JSON, one for each row.
  /// - Parameter begun: what was already read of the table.
  func readAsTable(_ fields: RecordFields, begun: [UInt8]) {
    var lines = TableLines(fields)
    if !begun.isEmpty { lines.take(begun) }
    table = lines
  }

  /// Whether it is a table without the column that holds the text.
  var lacksText: Bool { table?.isRefused ?? false }

  /// What is wrong with rows that were read since the last call.
  func takeFaults() -> [RecordFault] {
    defer { table?.faults = [] }
    return table?.faults ?? []
  }

  /// Reads into a part of the buffer and returns how many bytes; 0 at the end.
  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(IOFailure) -> Int {
    guard var table else { return try readBytes(into: &buffer, at: range) }
    // Two owners would have to copy what is read.
    self.table = nil
    defer { self.table = table }
    var isAtEnd = false
    while table.lines.isEmpty, !table.isRefused, !isAtEnd {
      try checkSize("a row of the table", table.waiting)
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = try readBytes(into: &piece, at: piece.indices)
      table.take(piece[..<count])
      isAtEnd = count == 0
    }
    let count = min(range.count, table.lines.count)
    buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: table.lines[..<count])
    table.lines.removeFirst(count)
    return count
  }

  private func readBytes(into buffer: inout [UInt8], at range: Range<Int>) throws(IOFailure) -> Int {
    try begin()
    if let decompressor {
      do {
        return try decompressor.read(into: &buffer, at: range)
      } catch {
        throw broken(error)
      }
    }
    guard !begun.isEmpty else { return try raw.read(into: &buffer, at: range) }
    let piece = begun.prefix(range.count)
    buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
    begun = begun.dropFirst(piece.count)
    return piece.count
  }

  /// All that an input of a name holds; `-` is the standard input.
  static func bytes(of name: String, as part: String) throws(IOFailure) -> [UInt8] {
    let source =
      name == "-" ? InputSource(path: nil, name: "stdin") : InputSource(path: Path(name), name: name)
    return try InputStream(source, quiet: false).readAll(as: part)
  }

  /// Reads all that is left, behind what was already read.
  ///
  /// What is larger than a document may be is refused as soon as that is known: a small compressed file may hold more
  /// than there is memory.
  /// - Parameter part: what messages call it.
  func readAll(as part: String = "the text", behind begun: [UInt8] = []) throws(IOFailure) -> [UInt8] {
    try begin()
    let size = decompressor == nil ? raw.file.size : nil
    try checkSize(part, size ?? 0)
    var text = begun
    text.reserveCapacity(size ?? 0)
    var piece = [UInt8](repeating: 0, count: min(size.map { $0 + 1 } ?? 1 << 16, 1 << 18))
    while true {
      let count = try read(into: &piece, at: piece.indices)
      if count == 0 { break }
      try checkSize(part, text.count + count)
      // To grow by copying takes half as much memory again; what is set aside and not used takes none.
      if text.count >= 1 << 26 { text.reserveCapacity(DocumentReader.largestField) }
      text += piece[..<count]
    }
    // A copy of its own gives back what was set aside.
    return text.capacity > 2 * text.count ? [] + text : text
  }

  /// Refuses what has more bytes than a document may have.
  private func checkSize(_ part: String, _ bytes: Int) throws(IOFailure) {
    guard bytes > DocumentReader.largestField else { return }
    throw IOFailure(
      .read, raw.file.name,
      explanation: "\(part) has more bytes than one document may have (\(DocumentReader.largestField))")
  }

  /// Reads the first bytes, as many as it takes to tell what they begin, or 64 KB of white space.
  func readStart() throws(IOFailure) -> [UInt8] {
    var start = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    while filled < start.count {
      let count = try read(into: &start, at: filled..<start.count)
      filled += count
      if count == 0 || !ContentSigns.isUndecided(start[..<filled]) { break }
    }
    start.removeLast(start.count - filled)
    return start
  }

  /// Looks at the first bytes, no more of them than it takes: who types at a terminal is not made to wait.
  private func begin() throws(IOFailure) {
    guard !isBegun else { return }
    var start = [UInt8](repeating: 0, count: 16)
    var filled = 0
    while filled < start.count, Compression.isUndecided(start[..<filled]) {
      let count = try raw.read(into: &start, at: filled..<start.count)
      if count == 0 { break }
      filled += count
    }
    begun = start[..<filled]
    isBegun = true
    guard let compression = Compression(start: begun) else { return }
    decompressor = Decompressor(compression) { [raw, first = begun] buffer, range in
      raw.supply(first, &buffer, range)
    }
    begun = []
  }

  private func broken(_ failure: DecompressionFailure) -> IOFailure {
    if let own = raw.failure { return own }
    return IOFailure(.read, raw.file.name, explanation: failure.message)
  }
}

/// The input as it is stored.
private final class RawInput {
  let file: InputFile
  private(set) var consumed = 0
  /// Why the last read failed.
  private(set) var failure: IOFailure?
  private var isFirst = true

  init(_ file: consuming InputFile) { self.file = file }

  func read(into buffer: inout [UInt8], at range: Range<Int>) throws(IOFailure) -> Int {
    let count = try file.read(into: &buffer, at: range)
    consumed += count
    return count
  }

  /// What the decompressor asks for: first what was looked at, then the rest.
  func supply(_ first: ArraySlice<UInt8>, _ buffer: inout [UInt8], _ range: Range<Int>) -> Int {
    if isFirst {
      isFirst = false
      buffer.replaceSubrange(range.lowerBound..<range.lowerBound + first.count, with: first)
      return first.count
    }
    do {
      return try read(into: &buffer, at: range)
    } catch {
      failure = error
      return -1
    }
  }
}
