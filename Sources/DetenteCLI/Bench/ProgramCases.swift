internal import ArgumentParser
internal import Detente
internal import DetenteBench
internal import DetenteReports
internal import DetenteScoring
internal import JSONRecords
internal import SystemIO

/// The cases that need files, threads and processes: the program as its users have it.
struct ProgramCases {
  let scorer: Scorer
  let articles: [Article]
  let pack: PackOptions
  let clock: BenchClock

  func cases(filter: String) throws -> [BenchmarkCase] {
    let input = TemporaryFile("corpus.jsonl")
    let article = TemporaryFile("article.txt")
    let all = attached + starts(article) + runs(input) + memory(input)
    let wanted = all.filter { $0.name.contains(filter) || filter.isEmpty }
    guard !wanted.isEmpty else { return [] }
    try input.path.write(records(of: articles))
    try article.path.write(articles.first?.text ?? [])
    return wanted
  }

  // MARK: A process

  /// From the program's file to ready; none where no pack is attached to it.
  private var attached: [BenchmarkCase] {
    guard pack.isBuiltIn, AttachedPack.compiled != nil else { return [] }
    return [
      BenchmarkCase("load/attached") {
        guard let scorer = AttachedPack.compiled?.scorer else {
          throw Failure(.internalError, "the attached pack is damaged")
        }
        var digest = Digest()
        digest.tally(scorer.catalog.units.count)
        digest.add(scorer.catalog.digest.utf8)
        return digest
      }
    ]
  }

  private func starts(_ article: TemporaryFile) -> [BenchmarkCase] {
    let score = ["score", article.path.name] + packArguments
    let commands = [
      ("version", ["--version"]), ("article", score), ("article-anew", score + ["--no-cache"]),
    ]
    return commands.map { name, arguments in
      BenchmarkCase("start/\(name)", measure: .seconds) {
        // Always elapsed time: another process's is not in this one's processor time. The file lives as long as the case.
        try withExtendedLifetime(article) {
          let start = wallClock()
          let digest = try output(of: arguments, leavingOut: article.path)
          return BenchmarkCase.Outcome(digest, value: wallClock() - start)
        }
      }
    }
  }

  private var packArguments: [String] { pack.pack.map { ["--pack", $0] } ?? [] }

  /// What this program writes when it is started anew.
  /// - Parameter name: is another one in every measurement, and says nothing of the result.
  private func output(of arguments: [String], leavingOut name: Path) throws -> Digest {
    var digest = Digest()
    digest.add(try started(arguments).replacing(name.bytes, with: []))
    digest.tally()
    return digest
  }

  private func started(_ arguments: [String]) throws -> [UInt8] {
    let (bytes, status) = try Subprocess.output(of: ["/proc/self/exe"] + arguments)
    guard status == 0 else { throw Failure(.internalError, "it ended with status \(status)") }
    return bytes
  }

  // MARK: From file to file

  /// End to end in this process, without the time to load the pack: read, score, write a row for each hit.
  private func runs(_ input: TemporaryFile) -> [BenchmarkCase] {
    let bytes = size(of: articles)
    return Set([1, 2, Machine.processors]).sorted().map { workers in
      var each = BenchmarkCase("program/threads-\(workers)", measure: .seconds) {
        let target = TemporaryFile("hits.jsonl")
        // The processor time of several threads is not less for being spent at once.
        let now = workers > 1 ? BenchClock.wall.now : clock.now
        let start = now()
        try score(input, to: target, workers: workers)
        let time = now() - start
        let written = try InputFile(target.path).readAll()
        var digest = Digest()
        digest.tally(written.count { $0 == UInt8(ascii: "\n") })
        digest.add(written)
        return BenchmarkCase.Outcome(digest, value: time)
      }
      each.textBytes = bytes
      return each
    }
  }

  private func score(_ input: TemporaryFile, to target: TemporaryFile, workers: Int) throws {
    var run = try ScoreRun.measured(input.path, by: scorer, workers: workers, output: OutputFile(target.path))
    let status = try run.score()
    guard status == .done else { throw Failure(status, "it ended with status \(status.rawValue)") }
  }

  // MARK: Memory

  /// Peaks of processes of their own: what the pack adds to the bare program, and what a run adds to that.
  private func memory(_ input: TemporaryFile) -> [BenchmarkCase] {
    let peaks = { (workers: Int) throws -> [Double] in
      let text = try started(["bench", "probe", input.path.name, "-j\(workers)"] + packArguments)
      return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { Double($0) }
    }
    return [
      BenchmarkCase("memory/pack", measure: .bytes) {
        let found = try peaks(1)
        return BenchmarkCase.Outcome(Digest(), value: found[1] - found[0])
      }
    ]
      + Set([1, 2]).sorted().map { workers in
        BenchmarkCase("memory/threads-\(workers)", measure: .bytes) {
          let found = try peaks(workers)
          return BenchmarkCase.Outcome(Digest(), value: found[2] - found[1])
        }
      }
  }
}

extension ScoreRun {
  /// A quiet run over a file of records that writes a row for each hit.
  fileprivate static func measured(
    _ file: Path, by scorer: Scorer, workers: Int, output: consuming OutputFile
  ) throws -> ScoreRun {
    let settings = ScoreSettings(
      scorer: scorer, context: ReportContext(catalog: scorer.catalog), fields: RecordFields(),
      defaultDate: nil)
    return ScoreRun(
      settings, try ScoreOptions.parse(["--input", "jsonl", "-q", "-j\(workers)", "--", file.name]),
      [InputSource(path: file, name: "corpus")], output: output, showsProgress: false
    ) { context, _ in .rows(Rows(context, level: .hit, csv: false)) }
  }
}

/// `detente bench probe`: a run whose memory is told, for a process of its own.
struct BenchProbeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe",
    abstract:
      "Score a file of records, and tell the peak of memory at the start, with the pack, and at the end.",
    shouldDisplay: false)

  @Argument(help: "Records.")
  var file: String

  @OptionGroup var pack: PackOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var style: StyleOptions

  func run() throws {
    let start = Machine.peakMemory
    let loading = try pack.load(showWarnings: false, style: style)
    guard let scorer = loading.scorer else { throw Failure(.packInvalid) }
    let loaded = Machine.peakMemory
    var run = try ScoreRun.measured(
      Path(file), by: scorer, workers: workers.count, output: OutputFile(Path("/dev/null")))
    let status = try run.score()
    try Program.print("\(start)\n\(loaded)\n\(Machine.peakMemory)\n")
    if status != .done { throw Failure(status) }
  }
}
