/// One record of a JSONL file; refilled for each line, so that its buffers are allocated once.
public struct Record: Sendable {
  /// The 1-based line of the file.
  public var line = 0
  /// The article's text as UTF-8.
  public var text: [UInt8] = []
  /// The headline as UTF-8, meaningful where `hasTitle`.
  public var title: [UInt8] = []
  /// Whether the record has a headline.
  public var hasTitle = false
  /// The record's own id as UTF-8, meaningful where `hasID`; of a number, the digits as written.
  public var id: [UInt8] = []
  /// Whether the record has an id.
  public var hasID = false
  /// The date as written, meaningful where `hasDate`.
  public var date: [UInt8] = []
  /// Whether the record has a date.
  public var hasDate = false

  /// An empty record to read into.
  public init() {}
}

/// A line that is no usable record; the lines after it can still be read.
public struct RecordFault: Error, Hashable, Sendable {
  /// The 1-based line of the file.
  public var line: Int
  /// What is wrong, in one line, without the place.
  public var message: String

  /// A fault of a line.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  /// The fault of a line of more than `longest` bytes.
  init(tooLong line: Int, _ longest: Int) {
    self.init(line: line, message: "the line has more bytes than a record may have (\(longest))")
  }
}

/// What reading on brought.
public enum RecordOutcome: Sendable {
  /// The record was filled.
  case record
  /// The line was skipped.
  case fault(RecordFault)
  /// There is nothing left.
  case end
}
