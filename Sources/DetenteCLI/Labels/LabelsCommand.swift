internal import ArgumentParser

/// `detente labels`
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Bring labelled texts to annotation programs and spreadsheets, and back.",
    discussion: """
      EXAMPLES
        detente labels convert labelled.jsonl --to csv -o labelled.csv
        detente labels convert export.json -o labelled.jsonl
      """,
    subcommands: [LabelsConvertCommand.self])
}
