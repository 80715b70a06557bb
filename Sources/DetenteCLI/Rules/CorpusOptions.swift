internal import ArgumentParser
internal import DetenteText
internal import DetenteTuning
internal import JSONRecords
internal import SystemIO

/// The names of a record's further fields.
struct RecordFieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The record's field that holds the headline.", valueName: "name"))
  var titleField = "title"

  @Option(help: ArgumentHelp("The record's field that holds the date of publication.", valueName: "name"))
  var dateField = "date"

  /// All names together.
  func names(_ fields: FieldOptions) -> RecordFields {
    RecordFields(text: fields.textField, title: titleField, id: fields.idField, date: dateField)
  }
}

/// Texts without labels to look at rules by.
struct CorpusOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Articles: files (texts, .jsonl, .csv) and folders of .txt and .jsonl; - is the standard input.",
      valueName: "input"))
  var on: [String] = []

  @OptionGroup var fields: RecordFieldOptions

  /// Refuses names of fields where no article is read, and the standard input where it was read.
  func refuseIdle() throws {
    try refuseSecondStandardInput(among: on)
    let plain = RecordFields()
    try refuseOption("--title-field", if: on.isEmpty && fields.titleField != plain.title, needs: "--on")
    try refuseOption("--date-field", if: on.isEmpty && fields.dateField != plain.date, needs: "--on")
  }

  /// The articles of all inputs in order, and how many inputs and records could not be read: each was told.
  func read(_ names: FieldOptions) throws -> (texts: [LabelledText], failures: Int) {
    var texts: [LabelledText] = []
    let failures = try CorpusReader(inputs: on, names: fields.names(names)).read { text in
      texts.append(text)
      return true
    }
    return (texts, failures)
  }
}

extension CorpusOptions {
  /// The articles of all inputs and behind them the labelled texts, and how many inputs and records could not be read:
  /// each was told.
  func read(_ names: FieldOptions, and labels: LabelOptions) throws -> (texts: [LabelledText], failures: Int)
  {
    var (texts, failures) = on.isEmpty ? ([], 0) : try read(names)
    if !labels.labels.isEmpty {
      let (labelled, unread) = try labels.read(names)
      texts += labelled
      failures += unread
    }
    try Program.endIfInterrupted()
    return (texts, failures)
  }
}

/// Reads the articles of inputs one after the other.
struct CorpusReader {
  let inputs: [String]
  let names: RecordFields

  /// Hands each article to a body until that wants no more.
  /// - Returns: how many inputs and records could not be read: each was told.
  /// - Throws: what the body throws.
  func read(_ body: (LabelledText) throws(IOFailure) -> Bool) throws -> Int {
    var options = InputOptions()
    (options.inputs, options.stdinName, options.filesFrom, options.null) = (inputs, "stdin", nil, false)
    var failures = 0
    func complain(_ message: String) {
      failures += 1
      Program.tell(message)
    }
    var skipped = SkippedFiles { _ in false }
    let sources = try options.sources(skipped: &skipped) { complain("cannot read \($0.message)") }
    if let note = skipped.note { Program.tell(note) }
    for source in sources {
      if let unreadable = source.unreadableExtension {
        complain("\(source.name): \(source.whyUnreadable(unreadable))")
        continue
      }
      let file: InputStream
      do throws(IOFailure) { file = try InputStream(source, quiet: false) } catch {
        if error.isInterruption { break }
        complain("cannot \(error.operation.rawValue) \(error.message)")
        continue
      }
      if try !articles(of: file, source, complain, body) { break }
    }
    return failures
  }

  /// Reads an input: one text, or what records or rows it holds.
  private func articles(
    of file: InputStream, _ source: InputSource, _ complain: (String) -> Void,
    _ body: (LabelledText) throws(IOFailure) -> Bool
  ) throws -> Bool {
    var begun: ArraySlice<UInt8> = []
    var text: LabelledText?
    do throws(IOFailure) {
      let start = try file.readStart()
      let kind = source.kindByName
      let signs = ContentSigns(start, column: names.text)
      if let fault = kind == .text || kind == .csv ? signs.format : signs.fault {
        complain("\(source.name): \(fault)")
        return true
      }
      switch kind ?? (signs.isObject ? .jsonl : signs.isTable ? .csv : .text) {
      case .jsonl: begun = start[...]
      case .csv: file.readAsTable(names, begun: start)
      case .text, .auto: text = whole(try file.readAll(behind: start), source)
      }
    } catch {
      if error.isInterruption { return false }
      complain("cannot \(error.operation.rawValue) \(error.message)")
      return true
    }
    if let text { return try body(text) }
    return try records(of: file, source, begun: begun, complain, body)
  }

  private func records(
    of file: InputStream, _ source: InputSource, begun: ArraySlice<UInt8>, _ complain: (String) -> Void,
    _ body: (LabelledText) throws(IOFailure) -> Bool
  ) throws -> Bool {
    var begun = begun
    var reader = RecordReader(names, longest: DocumentReader.largestField)
    var record = Record()
    while !Interrupt.isRaised {
      let outcome: RecordOutcome
      do throws(IOFailure) {
        outcome = try reader.next(into: &record) { (buffer, range) throws(IOFailure) in
          guard !begun.isEmpty else { return try file.read(into: &buffer, at: range) }
          let piece = begun.prefix(range.count)
          buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
          begun = begun.dropFirst(piece.count)
          return piece.count
        }
      } catch {
        if error.isInterruption { return false }
        complain("cannot \(error.operation.rawValue) \(error.message)")
        return true
      }
      for fault in file.takeFaults() { complain("\(source.name):\(fault.line): \(fault.message)") }
      switch outcome {
      case .end: return true
      case .fault(let fault): complain("\(source.name):\(fault.line): \(fault.message)")
      case .record: if try !body(labelled(record, source)) { return false }
      }
    }
    return false
  }

  /// An input that is one text.
  private func whole(_ bytes: [UInt8], _ source: InputSource) -> LabelledText {
    var text = LabelledText(id: source.name, text: bytes, label: nil, source: source.name, line: 1)
    text.isRecord = false
    return text
  }

  private func labelled(_ record: Record, _ source: InputSource) -> LabelledText {
    let id = record.hasID ? String(decoding: record.id, as: UTF8.self) : "\(source.name):\(record.line)"
    var text = LabelledText(id: id, text: record.text, label: nil, source: source.name, line: record.line)
    text.title = record.hasTitle ? record.title : nil
    text.date = record.hasDate ? CalendarDay.number(of: record.date) : nil
    return text
  }
}
