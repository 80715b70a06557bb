/// Reads the records of a JSONL stream one by one; one per stream, on one thread.
///
/// Blank lines and a byte-order mark are skipped, a carriage return before the line feed is white space, and the
/// last line needs no line feed. Members that were not asked for are not checked beyond their shape.
public struct RecordReader: ~Copyable {
  private let fields: RecordFields
  private let longest: Int
  private var parser: JSONParser
  private var lines: LineBuffer
  private var line = 0
  /// Whether the members of a record without a text were named since the last start.
  private var hasNamed = false

  /// A reader at the start of a stream.
  /// - Parameter longest: a line of more bytes is a fault, told before it fills the memory.
  public init(_ fields: RecordFields = RecordFields(), longest: Int = .max) {
    self.fields = fields
    self.longest = longest
    lines = LineBuffer(padding: JSONParser.padding, longest: longest)
    parser = JSONParser(fields)
  }

  /// Begins anew with lines that were cut from a stream.
  public mutating func restart(on block: consuming LineBlocks.Block) {
    line = block.linesBefore
    hasNamed = false
    lines = LineBuffer(whole: block.bytes, padding: JSONParser.padding)
  }

  /// As the other, for what `restart` handed over: there is nothing to read on.
  public mutating func next(into record: inout Record) -> RecordOutcome {
    next(into: &record) { _, _ in 0 }
  }

  /// Reads on to the next line that is not blank and fills the record from it.
  ///
  /// `read` fills the range of the buffer, from its start on, and returns how many bytes it read, 0 at the end.
  /// - Complexity: linear in the line; memory is bounded by the longest line so far that is no fault.
  public mutating func next<Failure: Error>(
    into record: inout Record, reading read: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> RecordOutcome {
    while let found = try lines.next(reading: read) {
      line += 1
      guard case .whole(var range) = found, range.count <= longest else {
        return .fault(RecordFault(tooLong: line, longest))
      }
      if line == 1, lines.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
        range = (range.lowerBound + 3)..<range.upperBound
      }
      if lines.bytes[range].allSatisfy(isSpace) { continue }
      record.line = line
      if let message = parser.read(range, of: lines.bytes, into: &record, fields) {
        return .fault(RecordFault(line: line, message: message + named(lines.bytes[range], message)))
      }
      return .record
    }
    return .end
  }

  /// What the members of a record are called that has no text: once, for it is mostly the same with all.
  private mutating func named(_ line: ArraySlice<UInt8>, _ message: String) -> String {
    guard !hasNamed, message == fields.missingText, case .object(let members) = try? JSONValue(Array(line)),
      !members.isEmpty
    else { return "" }
    hasNamed = true
    return "; the record has \(members.prefix(12).map(\.name).joined(separator: ", "))"
  }
}

/// Whether the byte is white space of JSON.
private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
}
