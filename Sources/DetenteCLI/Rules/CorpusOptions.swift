internal import ArgumentParser
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
      "Articles: files and folders of .txt and .jsonl; - is the standard input.", valueName: "input"))
  var on: [String] = []

  @OptionGroup var fields: RecordFieldOptions

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
    if Interrupt.isRaised { throw Failure(.interrupted) }
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
    for source in try options.sources({ complain("cannot read \($0.message)") }) {
      if let unreadable = source.unreadableExtension {
        complain("\(source.name): .\(unreadable) cannot be read by this version")
        continue
      }
      let file: InputStream
      do throws(IOFailure) { file = try InputStream(source) } catch {
        complain("cannot \(error.operation.rawValue) \(error.message)")
        continue
      }
      guard source.path == nil || source.kindByName == .jsonl else {
        guard let bytes = try? file.readAll() else {
          complain("cannot read \(source.name)")
          continue
        }
        if try !body(LabelledText(id: source.name, text: bytes, label: nil, source: source.name, line: 1)) {
          break
        }
        continue
      }
      if try !records(of: file, source, complain, body) { break }
    }
    return failures
  }

  /// Reads records, or, from the standard input, what is no record as one text.
  private func records(
    of file: InputStream, _ source: InputSource, _ complain: (String) -> Void,
    _ body: (LabelledText) throws(IOFailure) -> Bool
  ) throws -> Bool {
    var begun: ArraySlice<UInt8> = []
    if source.path == nil {
      let bytes = try file.readAll()
      guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
        return try body(LabelledText(id: source.name, text: bytes, label: nil, source: source.name, line: 1))
      }
      begun = bytes[...]
    }
    var reader = RecordReader(names)
    var record = Record()
    while !Interrupt.isRaised {
      let outcome: RecordOutcome
      do throws(IOFailure) {
        outcome = try reader.next(into: &record) { (buffer, range) throws(IOFailure) in
          guard source.path == nil else { return try file.read(into: &buffer, at: range) }
          let piece = begun.prefix(range.count)
          buffer.replaceSubrange(range.lowerBound..<range.lowerBound + piece.count, with: piece)
          begun = begun.dropFirst(piece.count)
          return piece.count
        }
      } catch {
        complain("cannot \(error.operation.rawValue) \(error.message)")
        return true
      }
      switch outcome {
      case .end: return true
      case .fault(let fault): complain("\(source.name):\(fault.line): \(fault.message)")
      case .record: if try !body(text(record, source)) { return false }
      }
    }
    return false
  }

  private func text(_ record: Record, _ source: InputSource) -> LabelledText {
    let id = record.hasID ? String(decoding: record.id, as: UTF8.self) : "\(source.name):\(record.line)"
    var text = LabelledText(id: id, text: record.text, label: nil, source: source.name, line: record.line)
    text.title = record.hasTitle ? record.title : nil
    text.date = record.hasDate ? CalendarDay.number(of: record.date) : nil
    return text
  }
}
