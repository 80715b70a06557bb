internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules

/// `detente rules test`
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples, counterexamples and tests of a pack; status 1 where one fails.",
    discussion: """
      EXAMPLES
        detente rules test my-pack
        detente rules test my-pack --match threat
      """)

  @OptionGroup var argument: PackArgument

  @Option(help: ArgumentHelp("Only rules whose id contains this.", valueName: "text"))
  var match: String?

  @Flag(help: "Fail where a lexicon or rule has no examples.")
  var requireExamples = false

  @OptionGroup var style: StyleOptions

  func run() throws {
    let loading = try argument.pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    var tester = PackTester(scorer, pack: loading.pack)
    let untested = tester.untested.filter(isAsked)
    let results = tester.run().filter { isAsked($0.rule) }
    guard !results.isEmpty else {
      throw Failure(.usage, "there is nothing to test in the pack \(argument.pack.name)")
    }
    let style = style.style(toFile: false)
    let header = loading.pack.header
    var text = "\(header.id) \(header.version) · \(counted(results.count, "case"))\n\n"
    for result in results where result.outcome != .passed { text += described(result) + "\n" }
    if !untested.isEmpty { text += "without examples: \(untested.joined(separator: ", "))\n\n" }
    let failed = results.count { $0.outcome == .failed }
    let passed = results.count { $0.outcome == .passed }
    text += "\(passed) passed · \(failed) failed · \(results.count - passed - failed) todo\n"
    try Program.print(style.text(text))
    if failed > 0 || (requireExamples && !untested.isEmpty) { throw Failure(.checkFailed) }
  }

  private func isAsked(_ rule: String) -> Bool { match.map { rule.contains($0) } ?? true }

  /// A case that did not pass: what was expected, what was found, a line each, and why.
  private func described(_ result: PackTester.Result) -> String {
    let sign = result.outcome == .failed ? "✗" : "○"
    let todo = result.outcome == .todo ? "  todo" : ""
    let place = "\(result.location.file):\(result.location.line)"
    var text = "\(sign) \(result.rule)  \(result.name)\(todo)  \(place)\n    \(result.text)\n"
    func spans(_ ranges: [Range<Int>]) -> String {
      let bytes = Array(result.text.utf8)
      return ranges.map {
        "“" + String(decoding: bytes[$0.clamped(to: 0..<bytes.count)], as: UTF8.self) + "”"
      }
      .joined(separator: ", ")
    }
    if !result.expected.isEmpty { text += "    expected \(spans(result.expected))\n" }
    if !result.found.isEmpty { text += "    found    \(spans(result.found))\n" }
    for message in result.messages { text += "    \(message)\n" }
    return text
  }
}
