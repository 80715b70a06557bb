internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteScoring
internal import DetenteTuning
internal import SystemIO

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

  @Option(
    name: .shortAndLong,
    help: "pretty, json (everything), or csv (a row per rule); default: by -o, else pretty.")
  var format: TableFormat?

  @Option(
    help: ArgumentHelp(
      "Texts, rules and phrases that pretty lists in each group; default 10.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp("Wrong hits that pretty shows for each of the worst rules; default 5.", valueName: "n")
  )
  var contexts: Int?

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

  private var isPretty: Bool { target.format(format) == .pretty }

  func validate() throws {
    try target.refuseExtension(unless: format)
    if labels.labels.isEmpty { throw ValidationError("Name the labelled texts: --labels FILE…") }
    try refuseOption("--top", if: top != nil && !isPretty, needs: "'-f pretty'")
    try refuseOption("--contexts", if: contexts != nil && !isPretty, needs: "'-f pretty'")
    try style.refuse(unless: isPretty)
    if min(top ?? 0, contexts ?? 0) < 0 {
      throw ValidationError("'--top' and '--contexts' take no negative number.")
    }
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
    failures += Program.tell(faults + scored.flatMap(\.limits))
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
    (shown.top, shown.contexts.hits, shown.match) = (top ?? 10, contexts ?? 5, match)
    let report = EvaluationReport(evaluation, style: style.style(toFile: target.isFile), options: shown)
    try target.write(report, as: format)
    clock.end("figures")
    clock.tell()
    if failures > 0 { throw Failure(.inputsFailed) }
  }
}
