internal import ArgumentParser
internal import DetenteReports
internal import DetenteTuning
internal import SystemIO

/// Where labelled texts come from.
struct LabelOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "JSONL files of labelled texts: text, label (deescalate, confront, mixed or neutral; null: not marked), "
        + "and where known id and goldstein.", valueName: "file"))
  var labels: [String] = []

  @Option(help: ArgumentHelp("The record's field that holds the label.", valueName: "name"))
  var labelField = "label"

  @Option(help: ArgumentHelp("Only records in which this field is true.", valueName: "field"))
  var only: String?

  /// Refuses names of fields where no labelled text is read.
  func refuseIdle() throws {
    try refuseOption("--label-field", if: labels.isEmpty && labelField != "label", needs: "--labels")
    try refuseOption("--only", if: labels.isEmpty && only != nil, needs: "--labels")
  }

  /// The texts of all files in order, and how many files and lines could not be read: each was told.
  func read(_ names: FieldOptions) throws(Failure) -> (texts: [LabelledText], failures: Int) {
    var fields = LabelReader.Fields()
    (fields.text, fields.label, fields.id, fields.only) = (names.textField, labelField, names.idField, only)
    let reader = LabelReader(fields)
    var texts: [LabelledText] = []
    var failures = 0
    for name in labels {
      do {
        let source = name == "-" ? "stdin" : name
        let bytes = try InputStream.bytes(of: name, as: "the file")
        if let fault = ContentSigns(Array(bytes.prefix(1 << 16))).fault {
          failures += 1
          Program.tell("\(source): \(fault)")
          continue
        }
        let (found, faults) = reader.read(bytes, source: source)
        texts += found
        failures += faults.count
        tell(faults, of: name, isAll: found.isEmpty)
      } catch {
        if error.isInterruption { throw Failure(.interrupted) }
        failures += 1
        Program.tell("cannot \(error.operation.rawValue) \(error.message)")
      }
    }
    guard !texts.isEmpty else {
      throw Failure(
        .inputsFailed,
        "there is no labelled text\(only.map { " (--only \($0))" } ?? ""): nothing was evaluated")
    }
    // Values without labels are enough for a rank correlation, but not for who asked for labels by name.
    let isNamed = labelField != "label"
    guard texts.contains(where: { $0.label != nil || !isNamed && $0.goldstein != nil }) else {
      throw Failure(
        .inputsFailed,
        "no text has a label in the field \"\(labelField)\" (--label-field names another): nothing was evaluated"
      )
    }
    return (texts, failures)
  }

  private static let mostFaults = 10

  /// Tells what is wrong with a file, not more than a screen of it, and what it may be instead.
  private func tell(_ faults: [LabelFault], of name: String, isAll: Bool) {
    _ = Program.tell(Array(faults.prefix(Self.mostFaults)))
    let more = faults.count - Self.mostFaults
    if more > 0 { Program.tell("\(name): \(counted(more, "more line")) cannot be read") }
    if isAll, !faults.isEmpty, name != "-" {
      Program.tell(
        "if it is CSV, of an annotation program, or has labels of its own (--map theirs=ours): "
          + "detente labels convert \(name) -o labels.jsonl")
    }
  }
}

/// The names of a record's fields.
struct FieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The record's field that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The record's field that holds its id.", valueName: "name"))
  var idField = "id"

  /// Refuses names of fields where no text is read.
  func refuse(if isTextless: Bool, needs: String) throws {
    try refuseOption("--text-field", if: isTextless && textField != "text", needs: needs)
    try refuseOption("--id-field", if: isTextless && idField != "id", needs: needs)
  }
}
