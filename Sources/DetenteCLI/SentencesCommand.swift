internal import ArgumentParser
internal import DetenteReports
internal import SystemIO

/// What borders are written as.
enum BorderFormat: String, ExpressibleByArgument, CaseIterable {
  case pretty, jsonl, csv

  var form: BorderReport.Form {
    switch self {
    case .pretty: .pretty
    case .jsonl: .jsonl
    case .csv: .csv
    }
  }
}

/// `detente sentences`
struct SentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Show where sentences begin and end, and the zone each stands in.",
    discussion: """
      EXAMPLES
        detente sentences article.txt
        detente sentences news.jsonl -f jsonl

      Offsets are UTF-8 bytes of the field; char_start and char_end count Unicode scalars.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var pack: PackOptions

  @Option(name: .shortAndLong, help: "pretty, jsonl or csv.")
  var format = BorderFormat.pretty

  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let report = BorderReport(style: style.style(toFile: target.isFile), form: format.form)
    var run = try ScoreRun.over(input, pack, style, talk, output: target.open()) { _, _ in .borders(report) }
    let status = try run.score()
    if status != .done { throw Failure(status) }
  }
}
