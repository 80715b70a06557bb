internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteScoring
internal import DetenteTuning
internal import SystemIO

/// What tables about rules are written as.
enum TableFormat: String, ExpressibleByArgument, CaseIterable { case pretty, json, csv }

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

  /// The texts of all files in order, and how many files and lines could not be read: each was told.
  func read(_ names: FieldOptions) throws(Failure) -> (texts: [LabelledText], failures: Int) {
    var fields = LabelReader.Fields()
    (fields.text, fields.label, fields.id, fields.only) = (names.textField, labelField, names.idField, only)
    let reader = LabelReader(fields)
    var texts: [LabelledText] = []
    var failures = 0
    for name in labels {
      do {
        let file = name == "-" ? InputFile.standardInput() : try InputFile(Path(name))
        let (found, faults) = reader.read(try file.readAll(), source: name == "-" ? "stdin" : name)
        texts += found
        failures += faults.count
        tell(faults, of: name, isAll: found.isEmpty)
      } catch {
        failures += 1
        Program.tell("cannot \(error.operation.rawValue) \(error.message)")
      }
    }
    guard !texts.isEmpty else {
      throw Failure(.inputsFailed, "there is no labelled text: nothing was evaluated")
    }
    return (texts, failures)
  }

  private static let mostFaults = 10

  /// Tells what is wrong with a file, not more than a screen of it, and what it may be instead.
  private func tell(_ faults: [LabelFault], of name: String, isAll: Bool) {
    for fault in faults.prefix(Self.mostFaults) {
      Program.tell("\(fault.source):\(fault.line): \(fault.message)")
    }
    let more = faults.count - Self.mostFaults
    if more > 0 { Program.tell("\(name): \(counted(more, "more line")) cannot be read") }
    if isAll, !faults.isEmpty, name != "-" {
      Program.tell(
        "if it is CSV, or of an annotation program: detente labels convert \(name) -o labels.jsonl")
    }
  }
}

/// The names of a record's fields.
struct FieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The record's field that holds the text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The record's field that holds its id.", valueName: "name"))
  var idField = "id"
}

/// `detente rules eval`
struct RulesEvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract:
      "Hold a pack against labelled texts: figures with intervals, and what each rule got right and wrong.",
    discussion: """
      EXAMPLES
        detente rules eval my-pack --labels labelled.jsonl
        detente rules eval --labels a.jsonl b.jsonl --top 30
        detente rules eval my-pack --labels labelled.jsonl -f csv > rules.csv

      Each text is scored as an article of its own. Intervals are 95 % bootstrap percentiles over texts; the same \
      seed gives the same intervals. A hit is right where the label is that of its side (or mixed). What a rule's \
      removal brings is computed from the evidence: hits that the rule suppressed stay suppressed.
      """)

  @OptionGroup var argument: PackArgument
  @OptionGroup var labels: LabelOptions
  @OptionGroup var fields: FieldOptions

  @Option(name: .shortAndLong, help: "pretty, json (everything), or csv (a row per rule).")
  var format = TableFormat.pretty

  @Option(help: ArgumentHelp("Rules and phrases that pretty lists in each group.", valueName: "n"))
  var top = 10

  @Option(help: ArgumentHelp("Wrong hits that pretty shows for each of the worst rules.", valueName: "n"))
  var contexts = 5

  @Option(help: ArgumentHelp("Only rules whose id contains this.", valueName: "text"))
  var match: String?

  @Option(help: ArgumentHelp("Resamples for the intervals; 0: none.", valueName: "n"))
  var resamples = 1000

  @Option(help: ArgumentHelp("What the resamples are drawn by.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var steps: StepOptions

  func validate() throws {
    if labels.labels.isEmpty { throw ValidationError("Name the labelled texts: --labels FILE…") }
    if top < 0 || contexts < 0 { throw ValidationError("'--top' and '--contexts' take no negative number.") }
    if !(0...100_000).contains(resamples) { throw ValidationError("'--resamples' takes 0 to 100000.") }
  }

  func run() throws {
    try target.refuse(labels.labels)
    var clock = steps.clock()
    let loading = try argument.pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    clock.end("pack")
    var (texts, failures) = try labels.read(fields)
    clock.end("texts")
    let (scored, faults) = score(texts, by: scorer, workers: workers.interruptible)
    try Program.endIfInterrupted()
    texts = []
    for fault in faults { Program.tell("\(fault.source):\(fault.line): \(fault.message)") }
    failures += faults.count
    failures += told(scored)
    guard !scored.isEmpty else { throw Failure(.inputsFailed, "no text could be scored") }
    clock.end("scores")
    var options = Evaluation.Options()
    (options.resamples, options.seed, options.workers) = (
      resamples, seed, Workers(workers.count)
    )
    let evaluation = Evaluation(scored, by: scorer, options: options)
    Program.keep(evaluation)
    try Program.endIfInterrupted()
    var shown = EvaluationReport.Options()
    (shown.top, shown.contexts.hits, shown.match) = (top, contexts, match)
    let report = EvaluationReport(evaluation, style: style.style(toFile: target.isFile), options: shown)
    var output = try target.open()
    switch format {
    case .pretty: report.write(into: &output.buffer)
    case .json: report.writeJSON(into: &output.buffer)
    case .csv: report.writeCSV(into: &output.buffer)
    }
    try output.finish()
    clock.end("figures")
    clock.tell()
    if failures > 0 { throw Failure(.inputsFailed) }
  }

  /// Tells the limits that were hit.
  private func told(_ scored: [ScoredText]) -> Int {
    var count = 0
    for text in scored {
      for error in text.score.errors {
        Program.tell("\(text.labelled.source):\(text.labelled.line): \(error.code): \(error.message)")
        count += 1
      }
    }
    return count
  }
}
