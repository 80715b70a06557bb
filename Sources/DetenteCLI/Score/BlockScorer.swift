internal import Detente
internal import DetenteReports
internal import DetenteScoring
internal import DetenteText
internal import JSONRecords
internal import SystemIO

/// What all workers of a run share.
struct ScoreSettings: Sendable {
  let scorer: Scorer
  let context: ReportContext
  let fields: RecordFields
  /// The day of articles that have none of their own, as yyyymmdd.
  let defaultDate: Int?
  var condition: Condition?
  var keepBoilerplate = false
  /// Whether the writer needs to know the clauses.
  var readsLayout = false
}

/// Scores block after block with one set of buffers; one per worker.
struct BlockScorer: ~Copyable {
  private let settings: ScoreSettings
  private var worker: ScoreWorker
  private var reader: RecordReader
  private var record = Record()
  private var report = Report()

  init(_ settings: ScoreSettings) {
    self.settings = settings
    worker = ScoreWorker(settings.scorer)
    reader = RecordReader(settings.fields, longest: DocumentReader.largestField)
  }

  /// Scores what the block holds, until `isOver` says that nobody waits for it any longer.
  /// - Parameter writer: as it is before its first result.
  mutating func score(
    _ block: Block, _ writer: consuming ResultWriter, until isOver: () -> Bool
  ) -> BlockResult {
    var result = BlockResult()
    for piece in block.pieces {
      if isOver() {
        result.isCut = true
        break
      }
      switch piece {
      case .fault(let place, let message): result.remarks.append(.fault(place: place, message: message))
      case .text(let text, let source):
        take(text, source)
        finish(&writer, &result)
      case .records(let lines, let source):
        report.source = source
        reader.restart(on: lines)
        score(records: &result, &writer, until: isOver)
      }
    }
    result.overview = writer.overview
    return result
  }

  private mutating func score(
    records result: inout BlockResult, _ writer: inout ResultWriter, until isOver: () -> Bool
  ) {
    while true {
      if isOver() {
        result.isCut = true
        return
      }
      switch reader.next(into: &record) {
      case .end: return
      case .fault(let fault):
        let hint = fault.message.hasPrefix(settings.fields.missingText) ? " (--text-field names another)" : ""
        result.remarks.append(
          .fault(place: "\(report.source):\(fault.line)", message: fault.message + hint))
      case .record:
        takeRecord(&result)
        finish(&writer, &result)
      }
    }
  }

  private mutating func take(_ text: [UInt8], _ source: String) {
    report.id = Array(source.utf8)
    report.source = source
    report.line = nil
    report.article.title = nil
    report.article.date = settings.defaultDate
    report.article.text = text
  }

  /// Makes the record the article to score, without copying its text.
  private mutating func takeRecord(_ result: inout BlockResult) {
    swap(&report.article.text, &record.text)
    if Markup.isIn(report.article.text) { result.marked += 1 }
    report.line = record.line
    report.article.title = record.hasTitle ? record.title : nil
    if record.hasID {
      result.ids.add(record.id, source: report.source, line: record.line)
      swap(&report.id, &record.id)
    } else {
      report.id = Array("\(report.source):\(record.line)".utf8)
    }
    report.article.date = settings.defaultDate
    if record.hasDate, !record.date.isEmpty {
      let date = CalendarDay.number(of: record.date)
      report.article.date = date ?? settings.defaultDate
      if date == nil {
        result.remarks.append(.undated(place: place, date: String(decoding: record.date, as: UTF8.self)))
      }
    }
    result.fields.add(record)
  }

  /// Scores the article in `report` and writes the result.
  private mutating func finish(_ writer: inout ResultWriter, _ result: inout BlockResult) {
    result.bytes += report.article.text.count + (report.article.title?.count ?? 0)
    do {
      report.score = try worker.score(report.article, keepBoilerplate: settings.keepBoilerplate)
    } catch {
      return result.remarks.append(.fault(place: place, message: message(for: error)))
    }
    if settings.readsLayout { report.layout = worker.layout(date: report.article.date) }
    result.articles += 1
    result.last = (report.source, report.line)
    if report.score.notices.contains(where: { $0.code == Notice.foreignLanguage }) { result.foreign += 1 }
    for error in report.score.errors {
      result.remarks.append(.fault(place: place, message: "\(error.code): \(error.message)"))
    }
    if let condition = settings.condition, condition.holds(for: report, in: settings.context) {
      let readings = condition.readings(of: report, in: settings.context)
      result.remarks.append(.tripped(place: place, readings: readings))
    }
    writer.write(report, into: &result.output)
  }

  /// The article's place, for messages.
  private var place: String { placeName(report.source, report.line) }

  /// What is wrong with a field, and what its bytes look like, where the first ones tell.
  private func message(for error: TextError) -> String {
    let (field, bytes): (Field, [UInt8])
    switch error {
    case .tooLarge: return error.message
    case .invalidUTF8(.title, _), .binary(.title, _): (field, bytes) = (.title, report.article.title ?? [])
    case .invalidUTF8(.text, _), .binary(.text, _): (field, bytes) = (.text, report.article.text)
    }
    if let encoding = ContentSigns.utf16(bytes) {
      return "the \(field.rawValue) is not UTF-8: " + ContentSigns.advice(encoding)
    }
    // What is no text in its first bytes needs no conversion.
    let binary = bytes.prefix(1 << 13).firstIndex(of: 0)
    return binary.map { TextError.binary(field: field, offset: $0).message } ?? error.message
  }
}

/// A place for messages: the input, and the line of a record.
func placeName(_ source: String, _ line: Int?) -> String { line.map { "\(source):\($0)" } ?? source }

extension TextError {
  /// What is wrong, for people.
  var message: String {
    switch self {
    case .invalidUTF8(let field, let offset):
      "the \(field.rawValue) is not UTF-8 (byte \(offset)); convert it: "
        + "iconv -f WINDOWS-1252 -t UTF-8 FILE, where that is what it is"
    case .binary(let field, let offset): "the \(field.rawValue) is binary: byte \(offset) is NUL"
    case .tooLarge(let field, let bytes):
      "the \(field.rawValue) has \(bytes) bytes, more than one document may have"
    }
  }
}
