internal import ArgumentParser
internal import Detente
internal import DetenteRules
internal import DetenteTuning
internal import SystemIO

/// `detente rules check`
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report all faults of a pack with their places; status 3 where there are errors.",
    discussion: """
      EXAMPLES
        detente rules check my-pack
        detente rules check my-pack --json
        detente rules check my-pack --strict    # for CI: warnings fail too
        detente rules check my-pack --on articles/

      Warnings about entries that never win, patterns that hit PCRE2's limits and wildcards behind short stems need a \
      pack without errors. With --on a wildcard's warning lists what it takes in these texts.
      """)

  @OptionGroup var argument: PackArgument
  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var fields: FieldOptions

  @Flag(help: "Exit with status 1 where there are warnings.")
  var strict = false

  @Flag(help: "Print the diagnostics as one JSON object.")
  var json = false

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var style: StyleOptions

  func validate() throws {
    try style.refuse(unless: !json, needs: "text for people: leave '--json' out")
    try corpus.refuseIdle()
    try fields.refuse(if: corpus.on.isEmpty, needs: "--on")
  }

  func run() throws {
    let pack = argument.pack
    let files = try pack.files()
    let loading = Scorer.load(files)
    var diagnostics = loading.diagnostics
    var failures = 0
    if let scorer = loading.scorer {
      var texts: [LabelledText] = []
      if !corpus.on.isEmpty { (texts, failures) = try corpus.read(fields) }
      texts.removeAll { text in
        guard let fault = text.fault else { return false }
        failures += 1
        Program.tell("\(text.source):\(text.line): \(fault)")
        return true
      }
      let lints = PackLints(loading.pack, scorer, files: files)
      diagnostics =
        lints.measured(diagnostics) + lints.diagnostics(corpus: texts, workers: workers.interruptible)
      diagnostics.sort {
        $0.location != $1.location ? $0.location < $1.location : $0.code.rawValue < $1.code.rawValue
      }
    }
    try Program.endIfInterrupted()
    if json {
      var output = OutputFile.standardOutput()
      DiagnosticsReport(diagnostics, pack: pack.name).writeJSON(into: &output.buffer)
      try output.finish()
    } else {
      var text = style.rendered(diagnostics, of: files, in: pack.folder)
      if !text.isEmpty { text += "\n" }
      try Program.print(text + "\(DiagnosticRenderer.summary(diagnostics)) in the pack \(pack.name)\n")
    }
    if loading.scorer == nil { throw Failure(.packInvalid) }
    if failures > 0 { throw Failure(.inputsFailed) }
    if strict, !diagnostics.isEmpty { throw Failure(.checkFailed) }
  }
}
