internal import Detente
internal import DetenteReports
internal import JSONRecords
internal import SystemIO

/// One run over all inputs: reads them, has their blocks scored, and writes the results in the order of the inputs.
struct ScoreRun: ~Copyable {
  /// What the blocks are scored by; not to be changed any more once the run has begun.
  var settings: ScoreSettings
  let input: InputOptions
  let sources: [InputSource]
  let talk: TalkOptions
  /// Whether there is one input only; it may still turn out to be a list of records.
  private let mayBeSingle: Bool
  private let workers: Int
  /// Makes the writer; the argument says whether there can be only one result.
  private let makeWriter: (Bool) -> ResultWriter
  /// Begun with the first input, whose kind decides whether JSON is a list; it joins what the blocks' own wrote.
  private var writer: ResultWriter?
  /// The same before its first result, for the blocks.
  private var fresh: ResultWriter?
  private var output: OutputFile
  private var pool: ScorePool?
  /// What was read and not yet handed over.
  private var pending = Block()
  /// Inputs and records that could not be read or scored.
  var failures = 0
  /// Of those, how many were only counted: a wrong field name is wrong in every record.
  private var untold = 0
  private static let mostTold = 10
  /// More reports than these nobody reads one by one.
  private static let mostReports = 20
  /// Articles that met the condition.
  private var tripped = 0
  private var tally = Tally()
  private var repeated = RepeatedIDs()
  /// Whether Ctrl-C came before the end of a block.
  private var isCut = false
  private var progress: Progress
  /// The bytes of all inputs before the one at hand, as they are stored.
  private var consumedBefore = 0
  private var stream: InputStream?

  init(
    _ settings: ScoreSettings, _ options: ScoreOptions, _ sources: [InputSource],
    output: consuming OutputFile, showsProgress: Bool, writer: @escaping (ReportContext, Bool) -> ResultWriter
  ) {
    self.settings = settings
    input = options.input
    self.sources = sources
    mayBeSingle = input.isSingle(sources)
    talk = options.talk
    workers = options.workers.count
    self.output = output
    makeWriter = { [context = settings.context] in writer(context, $0) }
    let sizes = showsProgress ? sources.map { $0.path?.fileSize } : []
    progress = Progress(
      total: sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }, isShown: showsProgress)
  }

  /// Scores all inputs; an input that cannot be read does not stop the others.
  /// - Throws: `IOFailure` of the output alone.
  mutating func score() throws(IOFailure) -> ExitStatus {
    let pool = ScorePool(settings, workers: workers)
    self.pool = pool
    defer { pool.stop() }
    for source in sources where !Interrupt.isRaised {
      try read(source)
      endStream()
    }
    try drain()
    progress.hide()
    if untold > 0 { Program.tell("and \(untold) more that could not be scored (-v tells each)") }
    warnOfFields()
    if let note = repeated.note { talk.warn(note) }
    if tally.foreign > 0 {
      talk.warn(
        "\(tally.foreign) of \(counted(tally.articles, "article")) \(agreeing(tally.foreign, "does", "do")) not look like the language of the pack: what is scored there says nothing"
      )
    }
    if tally.marked > 0 {
      talk.warn(
        "\(tally.marked) of \(counted(tally.articles, "record")) \(agreeing(tally.marked, "holds", "hold")) tags or entities of HTML, which are read as words: make text of them first"
      )
    }
    begin(list: !mayBeSingle)
    writer?.end(into: &output.buffer)
    if let count = writer?.overview.count, count > Self.mostReports {
      talk.warn("\(count) reports: a table of them is written by '-f csv'")
    }
    let isEmptyHanded = tally.articles == 0 && (failures > 0 || Interrupt.isRaised)
    // Where nothing was scored, a file that stood there is worth more than an empty one.
    if isEmptyHanded { try output.flush() } else { try output.finish() }
    if let note = tally.markdownNote { talk.warn(note) }
    if let note = tally.recordsNote { talk.warn(note) }
    if talk.verbose { Program.tell(tally.sentence(failures: failures)) }
    if Interrupt.isRaised {
      if let note = tally.interruption { talk.warn(note) }
      return .interrupted
    }
    if tripped > 0 { return .checkFailed }
    return failures > 0 ? .inputsFailed : .done
  }

  // MARK: What reading needs

  /// Makes a stream the one that is being read.
  mutating func beginStream(_ stream: InputStream) { self.stream = stream }

  private mutating func endStream() {
    consumedBefore += stream?.consumed ?? 0
    stream = nil
  }

  /// Notes that an input looks like Markdown.
  mutating func noteMarkdown(_ source: InputSource) { tally.markdown.append(source.name) }

  /// Notes that an input is called a text and begins like a record.
  mutating func noteRecords(_ source: InputSource) { tally.records.append(source.name) }

  /// Takes a piece of an input; the first decides on the writer.
  mutating func add(_ piece: Block.Piece) throws(IOFailure) {
    switch piece {
    case .text: begin(list: !mayBeSingle)
    case .records: begin(list: true)
    case .fault: break
    }
    pending.append(piece)
    if pending.isFull { try send() }
  }

  /// Has everything read so far scored and written: who feeds a pipe record by record wants to see what came of the
  /// last before giving the next.
  mutating func catchUp() throws(IOFailure) {
    try drain()
    try output.flush()
  }

  // MARK: Blocks

  /// Decides the writer, once.
  mutating func begin(list: Bool) {
    guard writer == nil else { return }
    let made = makeWriter(!list)
    (writer, fresh) = (made, made)
    writer?.begin(into: &output.buffer)
  }

  private mutating func send() throws(IOFailure) {
    guard !pending.pieces.isEmpty, let pool else { return }
    // Before the first article there is only what could not be read.
    pool.submit(pending, fresh ?? makeWriter(false))
    pending = Block()
    try fetch { pool.isCrowded }
  }

  private mutating func drain() throws(IOFailure) {
    try send()
    try fetch { true }
  }

  /// Writes the results that are there, and waits for the others as long as it must.
  private mutating func fetch(mustWait: () -> Bool) throws(IOFailure) {
    while let result = pool?.next(mustWait: mustWait(), tick: { showProgress() }) {
      try take(result)
      showProgress()
    }
  }

  private mutating func showProgress() {
    progress.show(tally, consumed: consumedBefore + (stream?.consumed ?? 0))
  }

  private mutating func take(_ result: BlockResult) throws(IOFailure) {
    // What comes behind a gap is not written.
    if isCut { return }
    isCut = result.isCut
    for remark in result.remarks { tell(remark) }
    tally.articles += result.articles
    tally.last = result.last ?? tally.last
    tally.foreign += result.foreign
    tally.marked += result.marked
    tally.bytes += result.bytes
    tally.fields += result.fields
    repeated.add(result.ids)
    if result.articles > 0 { writer?.join(result.output, result.overview, into: &output.buffer) }
    try output.flushIfFull()
  }

  /// Says which fields were asked for by name and stand in no record.
  private func warnOfFields() {
    let (found, names, usual) = (tally.fields, input.fields, RecordFields())
    guard found.records > 0 else { return }
    for (option, name, isUsual, count) in [
      ("title", names.title, names.title == usual.title, found.titles),
      ("id", names.id, names.id == usual.id, found.ids),
      ("date", names.date, names.date == usual.date, found.dates),
    ] where !isUsual && count == 0 {
      talk.warn("no record has a field \"\(name)\" (--\(option)-field)")
    }
  }

  private mutating func tell(_ remark: BlockResult.Remark) {
    progress.hide()
    switch remark {
    case .fault(let place, let message):
      failures += 1
      if failures <= Self.mostTold || talk.verbose {
        Program.tell("\(place): \(message)")
      } else {
        untold += 1
      }
    case .tripped(let place, let readings):
      tripped += 1
      let values = readings.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      talk.warn(
        "\(place): meets --fail-on '\(settings.condition?.source ?? "")'"
          + (values.isEmpty ? "" : ": \(values)"))
    case .undated(let place, let date):
      // Of the first only: a corpus may hold millions of them.
      if tally.undated == 0 {
        talk.warn(
          "\(place): the date \"\(date)\" is not of the form yyyy-mm-dd and \(input.date == nil ? "is left out" : "--date stands in for it") (told once; -v counts them)"
        )
      }
      tally.undated += 1
    }
  }
}
