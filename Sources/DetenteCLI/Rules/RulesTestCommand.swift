internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteTuning
internal import SystemIO

/// `detente rules test`
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples, counterexamples and tests of a pack; status 1 where one fails.",
    discussion: """
      EXAMPLES
        detente rules test my-pack
        detente rules test my-pack --match threat
        detente rules test my-pack --match tests/truces --todo
        detente rules test my-pack --watch

      A case that fails shows the sentence with the expected span (^) and the matched one (~), and how far the rule \
      got, what it needed next, and what the text has instead. Known gaps (`todo` in the pack) may fail and are counted; \
      --todo shows them. One that holds is shown: its `todo` may go.
      """)

  @OptionGroup var argument: PackArgument

  @Option(
    help: ArgumentHelp(
      "Only rules whose id contains this, and of the pack's own tests those whose file or name does.",
      valueName: "text"))
  var match: String?

  @Flag(help: "Fail where a lexicon or rule has no examples.")
  var requireExamples = false

  @Flag(help: "Show also the known gaps that fail.")
  var todo = false

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var steps: StepOptions

  @Flag(help: "Run again whenever a file of the pack changes, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if watch, argument.pack.isBuiltIn { throw ValidationError("'--watch' needs the folder of a pack.") }
  }

  func run() throws {
    guard watch else { return try runOnce() }
    var seen: [PackFile] = []
    while !Interrupt.isRaised {
      // A file may be gone for a moment while an editor saves it.
      if let files = try? argument.pack.files(), files != seen {
        if !seen.isEmpty { try Program.print("\n") }
        seen = files
        do { try runOnce() } catch let failure as Failure where failure.status != .outputFailed {
          if let message = failure.message { Program.tell(message) }
        }
        Program.tell("watching \(argument.pack.name); Ctrl-C ends")
      }
      Machine.pause(milliseconds: 200)
    }
    throw Failure(.interrupted)
  }

  private func runOnce() throws {
    var clock = steps.clock()
    let loading = try argument.pack.load(showWarnings: false, style: style, isLast: !watch)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    clock.end("pack")
    let untested = PackTester(scorer, pack: loading.pack).untested.filter(isAsked)
    let results = caseResults(of: loading.pack, by: scorer, workers: workers.interruptible)
      .filter { isAsked($0.rule) || isAsked(test: $0) }
    try Program.endIfInterrupted()
    guard !results.isEmpty else {
      throw Failure(
        .usage,
        "there is nothing to test in the pack \(argument.pack.name)"
          + (match.map { ": no id of a rule and no test's file or name contains '\($0)'" } ?? ""))
    }
    clock.end("cases")
    let style = style.style(toFile: false)
    let header = loading.pack.header
    var text = "\(header.id) \(header.version) · \(counted(results.count, "case"))\n\n"
    let cases = CaseReport(scorer, style: style)
    let shown: Set<PackTester.Outcome> = todo ? [.failed, .closed, .todo] : [.failed, .closed]
    for result in results where shown.contains(result.outcome) {
      var bytes: [UInt8] = []
      cases.write(result, into: &bytes)
      text += String(decoding: bytes, as: UTF8.self) + "\n"
    }
    if !untested.isEmpty { text += "without examples: \(untested.joined(separator: ", "))\n\n" }
    let (passed, failed) = (results.count(of: .passed), results.count(of: .failed))
    let (gaps, closed) = (results.count(of: .todo), results.count(of: .closed))
    text += "\(passed) passed · \(failed) failed · \(gaps) todo"
    if closed > 0 { text += " · \(closed) closed" }
    text += gaps > 0 && !todo ? " (--todo shows \(agreeing(gaps, "it", "them")))\n" : "\n"
    try Program.print(style.plain(text))
    clock.end("report")
    clock.tell()
    if failed > 0 || (requireExamples && !untested.isEmpty) { throw Failure(.checkFailed) }
  }

  private func isAsked(_ rule: String) -> Bool { match.map { rule.contains($0) } ?? true }

  /// The pack's own tests are of no rule.
  private func isAsked(test: PackTester.Result) -> Bool {
    guard let match, test.rule == "tests" else { return false }
    return test.location.file.contains(match) || test.name.contains(match)
  }
}

extension [PackTester.Result] {
  fileprivate func count(of outcome: PackTester.Outcome) -> Int { count { $0.outcome == outcome } }
}
