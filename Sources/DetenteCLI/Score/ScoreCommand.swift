internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import SystemIO

/// `detente score`
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score articles: two channels, a label and the evidence for every sentence.",
    discussion: """
      EXAMPLES
        detente score article.txt
        detente score article.txt --explain --sentences 7,14
        detente score news/ -f csv > scores.csv
        detente score news.jsonl --text-field body --level sentence -f jsonl
        pdftotext a.pdf - | detente score --stdin-name a -f json
        detente score draft.txt --fail-on 'balance < -0.4 or any(C_THREAT)' -q

      A score is de-escalation and confrontation, each from 0 to 1; balance is de-escalation less confrontation, \
      so plus is de-escalation. It measures wording by rules: it is neither a forecast nor a check of facts.

      CONDITIONS (--fail-on; with -q, and neither -f nor -o, only the exit status tells)
        balance  deescalation  confrontation  confidence  intensity
        coverage  duality  sentences  peak(deescalation)  peak(confrontation)
        min(balance)  max(balance)  share(confront) > 50%  share(C_ATTACK) > 10%
        label == mixed  any(C_ATTACK)
        and  or  not  ( )  < <= > >= == !=
      """)

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "End with status 1 where an article meets the condition; see above.", valueName: "expr"))
  var failOn: String?

  @Flag(help: "Score boilerplate as if it were part of the article.")
  var keepBoilerplate = false

  @OptionGroup var options: ScoreOptions

  /// Whether nothing but the status is asked for, as of `grep -q`.
  private var isCheck: Bool {
    options.talk.quiet && failOn != nil && output.format == nil && output.target.output == nil
  }

  func validate() throws {
    guard isCheck else { return }
    let needs = "a format, as in '-f pretty': with '-q --fail-on' nothing is written"
    try refuseOption("--explain", if: output.explain, needs: needs)
    try refuseOption("--sentences", if: output.sentences != nil, needs: needs)
    try output.style.refuse(unless: false, needs: needs)
  }

  func run() throws {
    var condition: Condition?
    do {
      condition = try failOn.map { source throws(ConditionFault) in try Condition(source) }
    } catch {
      throw Failure(.usage, "the condition of --fail-on is wrong\n\(error.rendered)")
    }
    var run = try ScoreRun.over(options, to: output.target, output.style) {
      [output, isVerbose = options.talk.verbose, isCheck = isCheck] context, isSingle in
      isCheck ? .silent : output.writer(context, isSingle: isSingle, verbose: isVerbose)
    }
    if let fault = condition?.fault(in: run.settings.context) {
      throw Failure(.usage, "--fail-on asks for something unknown\n\(fault.rendered)")
    }
    run.settings.condition = condition
    run.settings.keepBoilerplate = keepBoilerplate
    let status = try run.score()
    if status != .done { throw Failure(status) }
  }
}
