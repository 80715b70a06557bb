public import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteScoring
public import DetenteTuning
internal import SystemIO

extension LabelFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// A foreign label and what it means, as `NAME=LABEL`.
struct LabelMeaning: ExpressibleByArgument {
  var name: String
  var label: Label

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="), sign != argument.startIndex,
      let label = Label(rawValue: String(argument[argument.index(after: sign)...]))
    else { return nil }
    (name, self.label) = (String(argument[..<sign]), label)
  }
}

/// `detente labels convert`
struct LabelsConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert labelled texts between our JSONL, CSV, doccano and Label Studio.",
    discussion: """
      EXAMPLES
        detente labels convert labelled.jsonl --to csv -o labelled.csv
        detente labels convert news.jsonl --to label-studio --predict -o tasks.json
        detente labels convert export.json -o labelled.jsonl
        detente labels convert admin.jsonl --from doccano --map Hostile=confront

      Offsets of spans are written in the units of the program that reads them: code points for Label Studio, UTF-16 \
      for doccano, bytes and code points for ours. Those that are read are held against the text: a record whose spans \
      do not fit is left out and told, with the unit in which they would. Members without a meaning here are handed on.

      Label Studio needs <Text name="text" value="$text"/>, <Choices name="label" toName="text"> and, for spans, \
      <Labels name="span" toName="text">. --predict adds what the pack says, the least certain texts first, for people \
      to correct; doccano has no predictions and gets them as labels where there are none.
      """)

  @Argument(help: ArgumentHelp("Files; - is the standard input, the default.", valueName: "file"))
  var inputs: [String] = []

  @Option(
    name: .customLong("from"),
    help: "What the files are: jsonl, csv, doccano or label-studio; default: by name and content.")
  var source: LabelFormat?

  @Option(
    name: .customLong("to"),
    help: "What to write: jsonl, csv, doccano or label-studio; default: by -o, else jsonl."
  )
  var destination: LabelFormat?

  @Option(
    help: "What the offsets that are read count, where it is not the format's own: byte, char or utf16.")
  var unit: OffsetUnit?

  @Option(
    help: ArgumentHelp(
      "What a label of another name means, such as Hostile=confront. May be repeated.",
      valueName: "name=label"))
  var map: [LabelMeaning] = []

  @Option(help: ArgumentHelp("The record's field that holds the label.", valueName: "name"))
  var labelField = "label"

  @Option(help: ArgumentHelp("Only records in which this field is true.", valueName: "field"))
  var only: String?

  @Flag(help: "Add what the pack says; for doccano and label-studio.")
  var predict = false

  @OptionGroup var fields: FieldOptions
  @OptionGroup var pack: PackOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions

  private var written: LabelFormat {
    if let destination { return destination }
    switch target.output.map({ Path($0).fileExtension }) {
    case "csv": return .csv
    case "json": return .labelStudio
    default: return .jsonl
    }
  }

  func validate() throws {
    if destination == nil { try target.refuseForeignExtension(naming: "--to") }
    try refuseOption("--pack", if: pack.pack != nil && !predict, needs: "--predict")
    if predict, written == .jsonl || written == .csv {
      throw ValidationError("'--predict' is for '--to doccano' and '--to label-studio'.")
    }
    try refuseSecondStandardInput(among: inputs)
  }

  func run() throws {
    try target.refuse(inputs)
    let loading = predict ? try pack.load(showWarnings: false, style: style) : nil
    var (records, failures) = read()
    try Program.endIfInterrupted()
    if let loading, let scorer = loading.scorer {
      let (found, faults) = predicted(
        records, by: scorer, header: loading.pack.header, workers: workers.interruptible)
      try Program.endIfInterrupted()
      records = found
      failures += Program.tell(faults)
    }
    if records.isEmpty, failures > 0 {
      throw Failure(.inputsFailed, "there is no labelled text: nothing was written")
    }
    var output = try target.open()
    LabelWriting(written).write(records, into: &output.buffer)
    try output.finish()
    if target.isFile { Program.tell("wrote \(counted(records.count, "text")) to \(target.output ?? "")") }
    if failures > 0 { throw Failure(.inputsFailed) }
  }

  /// The records of all files, and how many files and records could not be read: each was told.
  private func read() -> (records: [LabelRecord], failures: Int) {
    var mapping = LabelMapping()
    mapping.fields.text = fields.textField
    mapping.fields.label = labelField
    mapping.fields.id = fields.idField
    mapping.fields.only = only
    for meaning in map { mapping.labels[meaning.name] = meaning.label }
    mapping.unit = unit
    var records: [LabelRecord] = []
    var failures = 0
    for name in inputs.isEmpty ? ["-"] : inputs {
      do throws(IOFailure) {
        let bytes = try InputStream.bytes(of: name, as: "the file")
        if let offset = bytes.firstIndex(of: 0) {
          failures += 1
          let advice = ContentSigns.utf16(bytes).map(ContentSigns.advice)
          Program.tell("cannot read \(name): \(advice ?? "it is binary: byte \(offset) is NUL")")
          continue
        }
        let format = source ?? LabelFormat.guess(name: Path(name).uncompressed.name, content: bytes)
        let reading = LabelReading(
          bytes, as: format, source: name == "-" ? "stdin" : name, mapping: mapping)
        records += reading.records
        failures += Program.tell(reading.faults)
      } catch {
        if error.isInterruption { break }
        failures += 1
        Program.tell("cannot \(error.operation.rawValue) \(error.message)")
      }
    }
    return (records, failures)
  }
}
