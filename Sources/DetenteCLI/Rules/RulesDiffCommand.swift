internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteTuning
internal import SystemIO

/// What a comparison is asked to fail on.
enum ChangeCondition: String, ExpressibleByArgument, CaseIterable { case changed, worse }

/// `detente rules diff`
struct RulesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what a change of a pack does: to its rules, to sentences, and to labelled texts.",
    discussion: """
      EXAMPLES
        detente rules diff built-in my-pack --on articles/
        detente rules diff HEAD~1:rules/en rules/en --labels labelled.jsonl
        detente rules diff old new --labels labelled.jsonl --fail-if worse

      A pack is a folder, REVISION:PATH of the git repository around, or built-in. Texts of --on are compared sentence \
      by sentence, those of --labels as wholes, with who was right. Under each change stand the rules whose counted \
      hits only one pack has there.
      """)

  @Argument(
    help: ArgumentHelp("A folder, a git revision such as HEAD~1:rules/en, or built-in.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The same.", valueName: "new"))
  var new: String

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var labels: LabelOptions
  @OptionGroup var fields: FieldOptions

  @Option(
    name: .shortAndLong,
    help: "pretty, json (everything), or csv (a row per change); default: by -o, else pretty.")
  var format: TableFormat?

  @Option(help: ArgumentHelp("Changes that pretty shows of each kind; default 20.", valueName: "n"))
  var top: Int?

  @Option(
    help: "End with 1 where a label changed, or, with labels, where a right one became wrong: changed, worse."
  )
  var failIf: ChangeCondition?

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var steps: StepOptions

  private var isPretty: Bool { target.format(format) == .pretty }

  func validate() throws {
    try target.refuseExtension(unless: format)
    try refuseOption("--top", if: top != nil && !isPretty, needs: "'-f pretty'")
    try style.refuse(unless: isPretty)
    try corpus.refuseIdle()
    try labels.refuseIdle()
    let isTextless = corpus.on.isEmpty && labels.labels.isEmpty
    try fields.refuse(if: isTextless, needs: "--on or --labels")
    try refuseOption(
      "--fail-if", if: failIf != nil && isTextless, needs: "texts: --on INPUT… or --labels FILE…")
    if let top, top < 0 { throw ValidationError("'--top' takes no negative number.") }
    if failIf == .worse, labels.labels.isEmpty { throw ValidationError("'--fail-if worse' needs --labels.") }
  }

  func run() throws {
    try target.refuse(corpus.on + labels.labels)
    var clock = steps.clock()
    let (before, after) = (PackSource(old), PackSource(new))
    let packs = try PackSource.load(before, after, style, workers: workers.count)
    clock.end("packs")
    var (texts, failures) = try corpus.read(fields, and: labels)
    clock.end("texts")
    let comparison = PackComparison(old: packs.old, new: packs.new, on: texts, workers: workers.interruptible)
    try Program.endIfInterrupted()
    failures += Program.tell(comparison.faults)
    clock.end("scores")
    let report = ComparisonReport(
      comparison, names: (before.name, after.name), style: style.style(toFile: target.isFile), top: top ?? 20)
    try target.write(report, as: format)
    clock.end("report")
    clock.tell()
    switch failIf {
    case .changed where comparison.changes.contains(where: \.changesLabel): throw Failure(.checkFailed)
    case .worse where comparison.changes.contains(where: \.isNowWrong): throw Failure(.checkFailed)
    default: if failures > 0 { throw Failure(.inputsFailed) }
    }
  }
}
