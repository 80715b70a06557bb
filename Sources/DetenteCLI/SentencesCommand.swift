public import ArgumentParser
public import DetenteReports
internal import SystemIO

/// What borders are written as.
enum BorderFormat: String, ExpressibleByArgument, CaseIterable, OutputFormat {
  case pretty, jsonl, csv

  var form: BorderReport.Form {
    switch self {
    case .pretty: .pretty
    case .jsonl: .jsonl
    case .csv: .csv
    }
  }
}

extension BorderReport.Level: ExpressibleByArgument {}

/// `detente sentences`
struct SentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Show sentences, the zone each stands in, and the clauses that bound the rules' scopes.",
    discussion: """
      EXAMPLES
        detente sentences article.txt
        detente sentences news.jsonl -f jsonl
        detente sentences article.txt -f csv --level clause

      Offsets are UTF-8 bytes of the field; char_start and char_end count Unicode scalars. \
      A clause that goes on after an insertion has several stretches, each a row of its own. Its number is the \
      `clause` of `score --level hit`.
      """)

  @Option(name: .shortAndLong, help: "pretty, jsonl or csv; default: by -o, else pretty.")
  var format: BorderFormat?

  @Option(help: "The row of jsonl and csv: sentence or clause; default sentence.")
  var level: BorderReport.Level?

  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var options: ScoreOptions

  func validate() throws {
    try target.refuseExtension(unless: format)
    let isPretty = target.format(format) == .pretty
    try refuseOption("--level", if: level != nil && isPretty, needs: "'-f jsonl' or '-f csv'")
    try style.refuse(unless: isPretty)
  }

  func run() throws {
    let report = BorderReport(
      style: style.style(toFile: target.isFile), form: target.format(format).form, level: level ?? .sentence)
    var run = try ScoreRun.over(options, to: target, style) { _, _ in .borders(report) }
    run.settings.readsLayout = true
    let status = try run.score()
    if status != .done { throw Failure(status) }
  }
}
