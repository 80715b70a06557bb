public import ArgumentParser
internal import Detente
internal import DetenteReports
public import DetenteTuning
internal import SystemIO

extension StatisticsReport.Order: ExpressibleByArgument {}

/// `detente rules stats`
struct RulesStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what each rule does on a corpus, what never fired, and what no rule sees.",
    discussion: """
      EXAMPLES
        detente rules stats my-pack --on articles/ --sort conflict
        detente rules stats --on news.jsonl --labels labelled.jsonl -o stats.csv
        detente rules stats --on articles/ --match threat --top 50

      cover, overlap and conflict are shares of all sentences: with a counted hit of the rule, with one of another rule of \
      its side beside it, with one of the other side. With labels, lean says on which texts it fires.
      """)

  @OptionGroup var argument: PackArgument
  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var labels: LabelOptions
  @OptionGroup var fields: FieldOptions

  @Option(
    name: .shortAndLong,
    help: "pretty, json (everything), or csv (a row per rule); default: by -o, else pretty.")
  var format: TableFormat?

  @Option(help: "Order: hits, cover, overlap, conflict, lean, time, suppressed, id, or pack.")
  var sort = StatisticsReport.Order.hits

  @Option(help: ArgumentHelp("Rules and phrases that pretty shows; default 20.", valueName: "n"))
  var top: Int?

  @Option(help: ArgumentHelp("Only rules whose id contains this.", valueName: "text"))
  var match: String?

  @Option(help: ArgumentHelp("Only rules with at least so many hits.", valueName: "n"))
  var minHits = 0

  @Flag(help: "Leave out the share of time: the output is then the same in every run.")
  var noTime = false

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var steps: StepOptions

  private var isPretty: Bool { target.format(format) == .pretty }

  func validate() throws {
    try target.refuseExtension(unless: format)
    if corpus.on.isEmpty, labels.labels.isEmpty {
      throw ValidationError("Name the texts: --on INPUT… or --labels FILE…")
    }
    try refuseOption("--top", if: top != nil && !isPretty, needs: "'-f pretty'")
    try style.refuse(unless: isPretty)
    try corpus.refuseIdle()
    try labels.refuseIdle()
    if min(top ?? 0, minHits) < 0 {
      throw ValidationError("'--top' and '--min-hits' take no negative number.")
    }
  }

  func run() throws {
    try target.refuse(corpus.on + labels.labels)
    var clock = steps.clock()
    let loading = try argument.pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    clock.end("pack")
    var (texts, failures) = try corpus.read(fields, and: labels)
    guard !texts.isEmpty else { throw Failure(.inputsFailed, "there is no text: nothing was counted") }
    clock.end("texts")
    let statistics = CorpusStatistics(
      texts, by: scorer, pack: loading.pack, workers: workers.interruptible, measuresTime: !noTime)
    try Program.endIfInterrupted()
    failures += Program.tell(statistics.faults + statistics.limits)
    if statistics.faults.count == texts.count { throw Failure(.inputsFailed, "no text could be scored") }
    clock.end("counts")
    var options = StatisticsReport.Options()
    (options.order, options.top, options.match, options.leastHits) = (sort, top ?? 20, match, minHits)
    let report = StatisticsReport(statistics, style: style.style(toFile: target.isFile), options: options)
    try target.write(report, as: format)
    clock.end("report")
    clock.tell()
    if failures > 0 { throw Failure(.inputsFailed) }
  }
}
