internal import Detente
internal import DetenteReports
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText
internal import SystemIO

/// One run over all inputs: reads, scores and writes article by article with one set of buffers.
struct ScoreRun: ~Copyable {
  let context: ReportContext
  let input: InputOptions
  let sources: [InputSource]
  let talk: TalkOptions
  /// Makes the writer; the argument says whether there can be only one result.
  let makeWriter: (Bool) -> ResultWriter
  var condition: Condition?
  var keepBoilerplate = false
  /// Whether the writer needs to know the clauses.
  var readsLayout = false
  /// Whether there is one input only; it may still turn out to be a list of records.
  let mayBeSingle: Bool
  var worker: ScoreWorker
  var output: OutputFile
  /// Begun with the first input, whose kind decides whether JSON is a list.
  var writer: ResultWriter?
  var report = Report()
  /// Inputs and records that could not be read or scored.
  var failures = 0
  /// Articles that met the condition.
  var tripped = 0
  var tally = Tally()

  init(
    _ loading: Scorer.Loading, scorer: Scorer, input: InputOptions, sources: [InputSource], talk: TalkOptions,
    output: consuming OutputFile, writer: @escaping (ReportContext, Bool) -> ResultWriter
  ) {
    let context = ReportContext(
      catalog: scorer.catalog, unassertedCap: loading.pack.modifiers.unassertedCap,
      degreeClip: loading.pack.modifiers.degreeClip)
    worker = ScoreWorker(scorer)
    self.context = context
    self.input = input
    self.sources = sources
    mayBeSingle = input.isSingle(sources)
    self.talk = talk
    self.output = output
    makeWriter = { writer(context, $0) }
  }

  /// Scores all inputs; an input that cannot be read does not stop the others.
  /// - Throws: `IOFailure` of the output alone.
  mutating func score() throws(IOFailure) -> ExitStatus {
    for source in sources where !Interrupt.isRaised {
      try read(source)
    }
    begin(list: !mayBeSingle)
    writer?.end(into: &output.buffer)
    let isEmptyHanded = tally.articles == 0 && (failures > 0 || Interrupt.isRaised)
    // Where nothing was scored, a file that stood there is worth more than an empty one.
    if isEmptyHanded { try output.flush() } else { try output.finish() }
    if talk.verbose { Program.tell(tally.sentence(failures: failures)) }
    if Interrupt.isRaised { return .interrupted }
    if tripped > 0 { return .checkFailed }
    return failures > 0 ? .inputsFailed : .done
  }

  /// Decides the writer, once.
  mutating func begin(list: Bool) {
    guard writer == nil else { return }
    writer = makeWriter(!list)
    writer?.begin(into: &output.buffer)
  }

  /// Scores the article in `report` and writes the result.
  mutating func finishArticle() throws(IOFailure) {
    do {
      report.score = try worker.score(report.article, keepBoilerplate: keepBoilerplate)
    } catch {
      return complain(of: place, error.message + hint)
    }
    if readsLayout { report.layout = worker.layout(date: report.article.date) }
    tally.articles += 1
    for error in report.score.errors {
      complain(of: place, "\(error.code): \(error.message)")
    }
    if let condition, condition.holds(for: report, in: context) {
      tripped += 1
      talk.warn("\(place): meets --fail-on \(condition.source)")
    }
    writer?.write(report, into: &output.buffer)
    try output.flushIfFull()
  }

  /// The article's place, for messages.
  private var place: String { report.line.map { "\(report.source):\($0)" } ?? report.source }

  /// What an unreadable text looks like, where its first bytes tell.
  private var hint: String {
    let start = report.article.text.prefix(2)
    return start.elementsEqual([0xFF, 0xFE]) || start.elementsEqual([0xFE, 0xFF])
      ? "; it looks like UTF-16" : ""
  }

  /// Says what is wrong with an input and counts it.
  mutating func complain(of place: String, _ message: String) {
    failures += 1
    Program.tell("\(place): \(message)")
  }
}

extension TextError {
  /// What is wrong, for people.
  var message: String {
    switch self {
    case .invalidUTF8(let field, let offset):
      "the \(field.rawValue) is not UTF-8 (byte \(offset)); convert it, for example with iconv"
    case .binary(let field, let offset): "the \(field.rawValue) is binary: byte \(offset) is NUL"
    case .tooLarge(let field, let bytes):
      "the \(field.rawValue) has \(bytes) bytes, more than one document may have"
    }
  }
}
