internal import ArgumentParser
internal import Detente
internal import DetenteRules

/// `detente rules test`
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples, counterexamples and tests of a pack; status 1 where one fails.")

  @OptionGroup var argument: PackArgument

  @Option(help: ArgumentHelp("Only rules whose id contains this.", valueName: "text"))
  var match: String?

  @Flag(help: "Fail where a lexicon or rule has no examples.")
  var requireExamples = false

  func run() throws {
    let loading = try argument.pack.load(showWarnings: false)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    var tester = PackTester(scorer, loading.pack, match: match)
    let outcome = tester.run()
    guard outcome.passed + outcome.failures.count + outcome.todo > 0 else {
      throw Failure(.usage, "there is nothing to test")
    }
    var text = ""
    for failure in outcome.failures {
      text += "✗ \(failure.subject)  \(failure.place)\n    \(failure.text)\n"
      text += failure.findings.map { "    \($0)\n" }.joined() + "\n"
    }
    if !outcome.untested.isEmpty {
      text += "without examples: \(outcome.untested.joined(separator: ", "))\n\n"
    }
    text += "\(outcome.passed) passed · \(outcome.failures.count) failed · \(outcome.todo) todo"
    if outcome.surprises > 0 { text += " (\(outcome.surprises) of them would pass)" }
    try Program.print(text + "\n")
    let isIncomplete = requireExamples && !outcome.untested.isEmpty
    if !outcome.failures.isEmpty || isIncomplete { throw Failure(.checkFailed) }
  }
}
