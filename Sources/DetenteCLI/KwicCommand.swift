internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteTuning
internal import SystemIO

/// What places are written as.
enum KwicFormat: String, ExpressibleByArgument, CaseIterable {
  case pretty, jsonl, csv

  var form: ConcordanceReport.Form {
    switch self {
    case .pretty: .pretty
    case .jsonl: .jsonl
    case .csv: .csv
    }
  }
}

/// `detente kwic`
struct KwicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Show the hits of a rule, or the matches of a pattern, in their context, aligned.",
    discussion: """
      EXAMPLES
        detente kwic threat.words articles/
        detente kwic 'talks? (?:on|about) \\w+' news.jsonl
        detente kwic REFUSE article.txt --pack my-pack -f csv

      The first argument is the id of a part of the pack where there is one, else a PCRE2 pattern, which is read without \
      regard to case over one folded sentence at a time. [hits] count; (hits) gave way to another rule, a mask, the gate \
      or an operator.
      """)

  @Argument(help: ArgumentHelp("The id of a rule, or a pattern.", valueName: "rule|pattern"))
  var query: String

  @Argument(
    help: ArgumentHelp(
      "Files and folders of .txt and .jsonl; - is the standard input, the default.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var pack: PackOptions
  @OptionGroup var corpus: RecordFieldOptions
  @OptionGroup var fields: FieldOptions

  @Option(name: .shortAndLong, help: "pretty, jsonl or csv.")
  var format = KwicFormat.pretty

  @Option(help: ArgumentHelp("Stop after so many places.", valueName: "n"))
  var most: Int?

  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions

  func validate() throws {
    if let most, most < 1 { throw ValidationError("'--most' takes a number from 1 on.") }
  }

  func run() throws {
    try target.refuse(inputs)
    let loading = try pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    let isRule = RuleCard(query, in: loading.pack, scorer) != nil
    var concordance: Concordance
    do throws(ConcordanceError) {
      concordance = try Concordance(isRule ? .rule(query) : .pattern(query), scorer)
    } catch {
      throw Failure(.usage, "'\(query)' is no rule of the pack, and no pattern: \(error.message)")
    }
    let report = ConcordanceReport(style: style.style(toFile: target.isFile), form: format.form)
    var output = try target.open()
    report.begin(into: &output.buffer)
    let reader = CorpusReader(inputs: inputs.isEmpty ? ["-"] : inputs, names: corpus.names(fields))
    var left = most ?? Int.max
    var failures = 0
    let unread = try reader.read { (text) throws(IOFailure) in
      guard left > 0 else { return false }
      do throws(ConcordanceError) {
        let lines = try concordance.lines(in: text)
        report.write(Array(lines.prefix(left)), into: &output.buffer)
        left -= min(left, lines.count)
      } catch {
        failures += 1
        Program.tell("\(text.source):\(text.line): \(error.message)")
      }
      try output.flushIfFull()
      return left > 0
    }
    try output.finish()
    if Interrupt.isRaised { throw Failure(.interrupted) }
    if failures + unread > 0 { throw Failure(.inputsFailed) }
  }
}
