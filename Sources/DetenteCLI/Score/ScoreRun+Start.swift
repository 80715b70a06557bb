internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteScoring
internal import SystemIO

extension ScoreRun {
  /// A run over all inputs that the options name, with the pack that they name.
  static func over(
    _ options: ScoreOptions, to target: TargetOptions, _ style: StyleOptions,
    writer: @escaping (ReportContext, Bool) -> ResultWriter
  ) throws -> ScoreRun {
    let (input, talk) = (options.input, options.talk)
    let scorer = try options.pack.scorer(
      cache: !options.cache.noCache, showWarnings: talk.verbose, style: style)
    if talk.verbose {
      let (header, digest) = (scorer.catalog.pack, scorer.catalog.digest)
      Program.tell("pack \(header.id) \(header.version), \(options.pack.name), SHA-256 \(digest)")
    }
    var unlisted = 0
    var skipped = SkippedFiles(isOutput: target.isSameFile)
    let sources = try input.sources(skipped: &skipped) { failure in
      Program.tell("cannot read \(failure.message)")
      unlisted += 1
    }
    if let note = skipped.note { talk.warn(note) }
    if sources.isEmpty, unlisted == 0 {
      let what =
        input.inputs.isEmpty ? "the list names no file" : "no .txt, .text, .jsonl or .ndjson file was found"
      Program.tell("there is nothing to read: \(what)")
      unlisted = 1
    }
    if let name = firstTwice(sources) { talk.warn("\(name) is named more than once, and scored as often") }
    if let clash = sources.first(where: { $0.path.map(target.isSameFile) ?? false }) {
      throw Failure(.usage, "\(clash.name) is an input and the output: nothing was written")
    }
    let settings = ScoreSettings(
      scorer: scorer,
      context: ReportContext(
        catalog: scorer.catalog, unassertedCap: scorer.unassertedCap, degreeClip: scorer.degreeClip,
        folder: options.pack.folder),
      fields: input.fields, defaultDate: input.defaultDate)
    // Where results go to the same terminal, they are the progress.
    let showsProgress =
      !talk.quiet && Terminal.isInteractive(.error) && (target.isFile || !Terminal.isInteractive(.output))
    var run = ScoreRun(
      settings, options, sources, output: try target.open(), showsProgress: showsProgress, writer: writer)
    run.failures = unlisted
    return run
  }

  /// The first input that stands there before.
  private static func firstTwice(_ sources: [InputSource]) -> String? {
    var names: Set<String> = []
    return sources.first { !names.insert($0.name).inserted }?.name
  }
}
