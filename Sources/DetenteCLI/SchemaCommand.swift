internal import ArgumentParser
internal import PackArchive
internal import SystemIO

/// `detente schema`
struct SchemaCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable { case result, pack }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of results or of rule packs.",
    discussion: """
      EXAMPLES
        detente schema result > result.schema.json
        detente schema pack > pack.schema.json
      """)

  @Argument(help: "result or pack.")
  var subject: Subject

  func run() throws {
    var output = OutputFile.standardOutput()
    output.buffer = subject == .result ? PackArchive.resultSchema : PackArchive.packSchema
    try output.finish()
  }
}
