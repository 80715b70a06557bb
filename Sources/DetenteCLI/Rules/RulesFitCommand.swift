internal import ArgumentParser
internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteTuning
internal import SystemIO

/// `detente rules fit`
struct RulesFitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract:
      "Suggest weights of rules from labelled texts, as a patch, with what it does to texts held out.",
    discussion: """
      EXAMPLES
        detente rules fit my-pack --labels labelled.jsonl
        detente rules fit my-pack --labels labelled.jsonl --patch-only | git apply
        detente rules fit my-pack --labels labelled.jsonl --write

      Weights stay within the range of their class, in steps of 0.05; a side never changes. Rules with too few hits \
      are left alone, and moving away from the present weight costs. Part of the texts, chosen by their ids, has no \
      part in the fit: what the pack with the new weights says of them is reported, with an interval of the difference.
      """)

  @OptionGroup var argument: PackArgument
  @OptionGroup var labels: LabelOptions
  @OptionGroup var fields: FieldOptions

  @Option(help: ArgumentHelp("Rules with fewer hits in the fitted texts are left alone.", valueName: "n"))
  var minHits = 20

  @Option(help: ArgumentHelp("The share of texts held out, from 0.1 to 0.9.", valueName: "share"))
  var holdOut = 0.3

  @Option(help: ArgumentHelp("What a move over a class's whole range costs, in texts.", valueName: "x"))
  var pull = 4.0

  @Flag(help: "Write the weights into the pack's files; comments and order stay.")
  var write = false

  @Flag(help: "Print only the patch.")
  var patchOnly = false

  @OptionGroup var workers: WorkerOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var steps: StepOptions

  func validate() throws {
    if labels.labels.isEmpty { throw ValidationError("Name the labelled texts: --labels FILE…") }
    if minHits < 1 { throw ValidationError("'--min-hits' takes a number from 1 on.") }
    if !(0.1...0.9).contains(holdOut) { throw ValidationError("'--hold-out' takes 0.1 to 0.9.") }
    if !(pull >= 0 && pull.isFinite) { throw ValidationError("'--pull' takes no negative number.") }
    if write, argument.pack.isBuiltIn { throw ValidationError("'--write' needs the folder of a pack.") }
  }

  func run() throws {
    var clock = steps.clock()
    let files = try argument.pack.files()
    let loading = try argument.pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    clock.end("pack")
    var (texts, failures) = try labels.read(fields)
    let (scored, faults) = score(texts, by: scorer, workers: workers.interruptible)
    try Program.endIfInterrupted()
    failures += Program.tell(faults + scored.flatMap(\.limits))
    texts = []
    clock.end("scores")
    var options = WeightFit.Options()
    (options.leastHits, options.heldOut, options.pull) = (minHits, holdOut, pull)
    let fit = WeightFit(scored, by: scorer, pack: loading.pack, options: options)
    clock.end("fit")
    let edits = WeightEdits(fit.changes, in: files, of: loading.pack)
    for rule in edits.refused { Program.tell("the weight of \(rule) has no line of its own: set it by hand") }
    let changed = try reread(edits, fit, loading.pack)
    let again = score(fit.heldOut.map(\.labelled), by: changed, workers: workers.interruptible).scored
    try Program.endIfInterrupted()
    let heldOut = HeldOut(old: fit.heldOut, new: again, resamples: 500, seed: 1)
    clock.end("held out")
    // First of all: a reader of the report who closes the pipe still wants what he asked for.
    if write { try save(edits) }
    var output = OutputFile.standardOutput()
    if !patchOnly {
      FitReport(fit, heldOut: heldOut, style: style.style(toFile: false)).write(into: &output.buffer)
      output.buffer += Array("\n".utf8)
    }
    let folder = argument.pack.isBuiltIn ? "rules/en" : argument.pack.name
    output.buffer += Array(edits.patch(folder: folder, old: files).utf8)
    try output.finish()
    clock.tell()
    if failures > 0 { throw Failure(.inputsFailed) }
  }

  /// Compiles the changed pack, and makes sure that nothing but the weights asked for has changed.
  private func reread(_ edits: WeightEdits, _ fit: WeightFit, _ old: RulePack) throws -> Scorer {
    let loading = Scorer.load(edits.files)
    let differences = changes(from: old, to: loading.pack)
    let expected = Set(fit.changes.map(\.rule)).subtracting(edits.refused)
    guard let scorer = loading.scorer, Set(differences.map(\.id)) == expected,
      differences.allSatisfy({ $0.kind == .changed && $0.differences.map(\.name) == ["weight"] })
    else {
      throw Failure(
        .internalError, "the weights cannot be written into the pack's files: nothing was changed")
    }
    return scorer
  }

  /// Writes the changed files, each as a whole and in one step.
  private func save(_ edits: WeightEdits) throws {
    try save(edits.files.filter { edits.changed.contains($0.path) }[...])
    Program.tell("wrote \(counted(edits.changed.count, "file")) of \(argument.pack.name)")
  }

  /// Puts files in their places once all of them are written beside these.
  private func save(_ files: ArraySlice<PackFile>) throws {
    guard let file = files.first else { return }
    var output = try OutputFile(Path(argument.pack.name).appending(Array(file.path.utf8)))
    output.buffer = file.bytes
    try output.flush()
    try save(files.dropFirst())
    try output.finish()
  }
}
