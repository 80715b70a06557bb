internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteTuning
internal import SystemIO

/// What places are written as.
enum KwicFormat: String, ExpressibleByArgument, CaseIterable, OutputFormat {
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
    abstract: "Show the hits of a rule or class, or the matches of a pattern, in their context, aligned.",
    discussion: """
      EXAMPLES
        detente kwic threat.verbs articles/
        detente kwic C_THREAT articles/ -f csv
        detente kwic 'talks? (?:on|about) \\w+' news.jsonl
        detente kwic REFUSE article.txt --pack my-pack -f csv

      The first argument is the id of a part of the pack or of a class where there is one, else a PCRE2 pattern, \
      which is read without regard to case over one folded sentence at a time. [hits] count; (hits) gave way to \
      another rule, a mask, the gate or an operator.
      """)

  @Argument(help: ArgumentHelp("The id of a rule or a class, or a pattern.", valueName: "rule|class|pattern"))
  var query: String

  @Argument(
    help: ArgumentHelp(
      "Files (texts, .jsonl, .csv) and folders of .txt and .jsonl; - is the standard input, the default.",
      valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var pack: PackOptions
  @OptionGroup var corpus: RecordFieldOptions
  @OptionGroup var fields: FieldOptions

  @Option(name: .shortAndLong, help: "pretty, jsonl or csv; default: by -o, else pretty.")
  var format: KwicFormat?

  @Option(help: ArgumentHelp("Stop after so many places.", valueName: "n"))
  var most: Int?

  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions

  func validate() throws {
    try target.refuseExtension(unless: format)
    try refuseSecondStandardInput(among: inputs)
    try style.refuse(unless: target.format(format) == .pretty)
    if let most, most < 1 { throw ValidationError("'--most' takes a number from 1 on.") }
  }

  func run() throws {
    try target.refuse(inputs)
    let loading = try pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    let search = search(in: loading.pack, scorer)
    try checkOrder(search, in: loading.pack, scorer)
    var concordance: Concordance
    do throws(ConcordanceError) {
      concordance = try Concordance(search, scorer)
    } catch {
      throw Failure(.usage, "'\(query)' is no rule of the pack, and no pattern: \(error.message)")
    }
    let report = ConcordanceReport(
      style: style.style(toFile: target.isFile), form: target.format(format).form)
    var output = try target.open()
    report.begin(into: &output.buffer)
    let reader = CorpusReader(inputs: inputs.isEmpty ? ["-"] : inputs, names: corpus.names(fields))
    var left = most ?? Int.max
    var (texts, places, failures) = (0, 0, 0)
    let unread = try reader.read { (text) throws(IOFailure) in
      guard left > 0 else { return false }
      do throws(ConcordanceError) {
        let lines = try concordance.lines(in: text)
        report.write(
          Array(lines.prefix(left)), from: text.source, line: text.isRecord ? text.line : nil,
          into: &output.buffer)
        failures += Program.tell(concordance.limits)
        texts += 1
        places += lines.count
        left -= min(left, lines.count)
      } catch {
        failures += 1
        Program.tell("\(text.source):\(text.line): \(error.message)")
      }
      try output.flushIfFull()
      return left > 0
    }
    try output.finish()
    try Program.endIfInterrupted()
    if places == 0, texts > 0 { Program.tell(nothing(of: search, in: texts, pack: loading.pack)) }
    if failures + unread > 0 { throw Failure(.inputsFailed) }
  }

  /// Refuses inputs before the query: what is asked for stands among the inputs, and an input in its place.
  private func checkOrder(_ search: Concordance.Query, in pack: RulePack, _ scorer: Scorer) throws(Failure) {
    guard case .pattern = search, Path(query).exists else { return }
    let known = pack.classes.map(\.id) + RuleCard.ids(in: pack)
    guard let id = inputs.first(where: { known.contains($0) && !Path($0).exists }) else { return }
    throw Failure(
      .usage, "\(query) is an input: what to look for stands before it, as in 'detente kwic \(id) \(query)'")
  }

  private func search(in pack: RulePack, _ scorer: Scorer) -> Concordance.Query {
    if RuleCard(query, in: pack, scorer) != nil { return .rule(query) }
    return pack.classes.contains { $0.id == query } ? .signalClass(query) : .pattern(query)
  }

  /// What to say where nothing was found: also how the argument was read, for a slip in an id makes it a pattern.
  private func nothing(of search: Concordance.Query, in texts: Int, pack: RulePack) -> String {
    let place = "in \(counted(texts, "text"))"
    switch search {
    case .rule: return "the rule \(query) has no hit \(place)"
    case .signalClass: return "no hit of the class \(query) \(place)"
    case .pattern:
      let ids = pack.classes.map(\.id) + RuleCard.ids(in: pack)
      let close = Suggestion.nearest(to: query, among: ids)
      return "the pattern '\(query)' matches nothing \(place)"
        + (close.map { "; did you mean '\($0)', an id of the pack?" } ?? "")
    }
  }
}
