internal import DetenteReports
internal import JSONRecords

/// A stretch of the inputs that one worker scores at a time.
struct Block: Sendable {
  /// What an input contributes.
  enum Piece: Sendable {
    /// An article of its own.
    case text([UInt8], source: String)
    /// Whole lines of a file of records.
    case records(LineBlocks.Block, source: String)
    /// What could not be read, and why.
    case fault(place: String, message: String)
  }

  private(set) var pieces: [Piece] = []
  private var bytes = 0

  mutating func append(_ piece: Piece) {
    switch piece {
    case .text(let text, _): bytes += text.count
    case .records(let lines, _): bytes += lines.bytes.count
    case .fault: break
    }
    pieces.append(piece)
  }

  /// Whether it is worth a worker's turn.
  var isFull: Bool { bytes >= 1 << 18 || pieces.count >= 256 }
}

/// How many records have what a record may lack.
struct FieldCounts: Sendable {
  var records = 0
  var titles = 0
  var ids = 0
  var dates = 0

  mutating func add(_ record: borrowing Record) {
    records += 1
    titles += record.hasTitle ? 1 : 0
    ids += record.hasID ? 1 : 0
    dates += record.hasDate ? 1 : 0
  }

  static func += (left: inout FieldCounts, right: FieldCounts) {
    left.records += right.records
    left.titles += right.titles
    left.ids += right.ids
    left.dates += right.dates
  }
}

/// What came of a block.
struct BlockResult: Sendable {
  /// Something to tell on the standard error.
  enum Remark: Sendable {
    /// Something could not be read or scored in full.
    case fault(place: String, message: String)
    /// The record's date is none.
    case undated(place: String, date: String)
    /// The article meets the condition, with what it has of all that the condition asks for.
    case tripped(place: String, readings: [Condition.Reading])
  }

  /// The results as the writer wrote them.
  var output: [UInt8] = []
  /// What the writer has to say of all of them.
  var overview = Overview()
  /// In the order of the articles.
  var remarks: [Remark] = []
  var articles = 0
  /// Of them, those that are not of the pack's language.
  var foreign = 0
  /// Of them, the records with tags or entities of HTML.
  var marked = 0
  /// Of the articles, as they were handed over to scoring.
  var bytes = 0
  /// Of the records among them.
  var fields = FieldCounts()
  var ids = RecordIDs()
  /// Where the last article that was scored stands.
  var last: (source: String, line: Int?)?
  /// Whether Ctrl-C came before its end.
  var isCut = false
}
