internal import ArgumentParser
internal import DetenteReports
internal import Glibc

@main
struct DetenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detente",
    abstract: "Scores news text for de-escalation against confrontation, sentence by sentence.",
    discussion: """
      EXAMPLES
        detente score article.txt                    read an article's score
        detente score article.txt --explain          see what made each number
        detente score news.jsonl -f csv -o news.csv  a row per article
        detente rules test my-pack                   run a pack's own examples

      EXIT STATUS
        0    done
        1    a check that was asked for failed (--fail-on, rules check --strict,
             rules test, rules diff, bench run, bench cmp)
        2    some inputs could not be read or scored, the others were
        3    the rule pack is invalid, nothing was scored
        64   the command line is wrong
        70   internal error
        74   the output could not be written
        130  interrupted
      """,
    version: "\(Engine.name) \(Engine.version)",
    subcommands: [
      ScoreCommand.self, SentencesCommand.self, KwicCommand.self, RulesCommand.self, LabelsCommand.self,
      BenchCommand.self,
      SchemaCommand.self,
    ])

  static func main() { Glibc.exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue) }

  func run() throws {
    try Program.print(
      """
      detente \(Engine.version): scores news text for de-escalation against confrontation

        detente score article.txt           read an article's score
        detente score article.txt --explain see what made each number
        detente help                        all commands, examples, exit status

      """)
  }
}
