internal import ArgumentParser
internal import Detente
internal import DetenteBench
internal import DetenteReports
internal import DetenteRules
internal import SystemIO

/// What a measurement is written as.
enum BenchFormat: String, ExpressibleByArgument, CaseIterable, OutputFormat { case pretty, jsonl, markdown }

/// What time is.
enum BenchClock: String, ExpressibleByArgument, CaseIterable {
  case wall, cpu

  var now: () -> Double {
    switch self {
    case .wall: { wallClock() }
    case .cpu: { Machine.processorSeconds }
    }
  }
}

/// `detente bench run`
struct BenchRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Measure loading, start-up, latency, throughput, scaling, nasty texts and memory.",
    discussion: """
      EXAMPLES
        detente bench run
        detente bench run --filter corpus/ --rounds 9
        detente bench run -o before.jsonl
        detente bench run --corpus news.jsonl.gz --size 200 -f markdown

      Cases are measured in turn, round by round; a row tells the median of the rounds and its 95 % bootstrap \
      interval. Every iteration of a case must come to the same result (hits, and a hash of the scores), or the case \
      fails and the command ends with status 1. Rates are bytes of article text a second.
      """)

  @OptionGroup var corpus: BenchCorpusOptions
  @OptionGroup var pack: PackOptions

  @Option(help: ArgumentHelp("Only cases whose name holds this.", valueName: "text"))
  var filter = ""

  @Option(help: ArgumentHelp("Rounds.", valueName: "n"))
  var rounds = 5

  @Option(help: ArgumentHelp("How long a case is repeated in a round, at least once.", valueName: "seconds"))
  var time = 0.3

  @Option(
    help:
      "wall, or cpu: processor time of all threads, where others use the machine (never where threads are the case)."
  )
  var clock = BenchClock.wall

  @Option(name: .shortAndLong, help: "pretty, jsonl or markdown; default: by -o, else pretty.")
  var format: BenchFormat?

  @OptionGroup var target: TargetOptions
  @OptionGroup var style: StyleOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    try target.refuseExtension(unless: format)
    if !(1...1000).contains(rounds) { throw ValidationError("'--rounds' takes 1 to 1000.") }
    if !(0...3600).contains(time) { throw ValidationError("'--time' takes 0 to 3600.") }
  }

  func run() throws {
    let files = try pack.files()
    let loading = try pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    let (articles, name) = try corpus.articles(loading.pack)
    let suite = BenchmarkSuite(files: files, scorer: scorer, pack: loading.pack, corpus: articles)
    let program = ProgramCases(scorer: scorer, articles: articles, pack: pack, clock: clock)
    let cases = suite.cases(filter: filter) + (try program.cases(filter: filter))
    guard !cases.isEmpty else { throw Failure(.usage, "there is no case whose name holds '\(filter)'") }
    var plan = BenchmarkRun()
    (plan.rounds, plan.duration, plan.clock) = (rounds, time, clock.now)
    plan.isInterrupted = { Interrupt.isRaised }
    let showsSteps = Terminal.isInteractive(.error) && !talk.quiet
    let (measured, failures) = plan.measure(cases) { step in
      if showsSteps { Program.say("\r\u{1B}[K\(step)") }
    }
    if showsSteps { Program.say("\r\u{1B}[K") }
    try Program.endIfInterrupted()
    for failure in failures { Program.tell("\(failure.name): \(failure.message)") }
    let facts =
      MachineFacts.all + [
        (
          "pack", "\(loading.pack.header.id) \(loading.pack.header.version) \(loading.pack.digest.prefix(12))"
        ),
        ("corpus", "\(name): \(counted(articles.count, "article")), \(size(of: articles)) bytes"),
        ("clock", clock.rawValue), ("rounds", "\(rounds) of \(time) s"),
      ]
    try write(BenchmarkRecord(facts: facts, cases: measured))
    if !failures.isEmpty { throw Failure(.checkFailed) }
  }

  private func write(_ record: BenchmarkRecord) throws {
    var output = try target.open()
    switch target.format(format) {
    case .pretty: record.writeTable(into: &output.buffer)
    case .jsonl: record.writeJSONL(into: &output.buffer)
    case .markdown: record.writeMarkdown(into: &output.buffer)
    }
    try output.finish()
  }
}

/// What the machine is.
enum MachineFacts {
  static var all: [(name: String, value: String)] {
    [
      ("date", Machine.date), ("detente", Engine.version),
      ("cpu", line("/proc/cpuinfo", after: "model name") ?? "unknown"),
      ("processors", "\(Machine.processors)"),
      ("memory", line("/proc/meminfo", after: "MemTotal") ?? "unknown"),
      ("kernel", line("/proc/sys/kernel/osrelease", after: "") ?? "unknown"),
      ("governor", line("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", after: "") ?? "not told"),
      ("load", line("/proc/loadavg", after: "") ?? "unknown"),
    ]
  }

  /// The value on the first line that begins so, behind the colon if there is one.
  private static func line(_ path: String, after start: String) -> String? {
    guard let bytes = try? InputFile(Path(path)).readAll() else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix(start) }) else { return nil }
    let value = start.isEmpty ? line : line.drop { $0 != ":" }.dropFirst()
    return value.split(separator: " ").joined(separator: " ")
  }
}
