internal import DetenteText
internal import JSONRecords
internal import SystemIO

extension ScoreRun {
  /// Reads an input and has scored what it holds; tells what cannot be read.
  mutating func read(_ source: InputSource) throws(IOFailure) {
    if input.input == .auto, let unreadable = source.unreadableExtension {
      let hint = source.mayBeForced(unreadable) ? " (--input text reads it anyway)" : ""
      return try complain(of: source, source.whyUnreadable(unreadable) + hint)
    }
    // Already to open a pipe may take as long as who writes to it likes.
    if source.mayWait { try catchUp() }
    let stream: InputStream
    do { stream = try InputStream(source, quiet: talk.quiet) } catch { return try unread(source, error) }
    beginStream(stream)
    if input.input == .text { return try text(of: stream, source) }
    let start: [UInt8]
    do { start = try stream.readStart() } catch { return try unread(source, error) }
    let kind = input.input == .auto ? source.kindByName : input.input
    let signs = ContentSigns(start, column: input.textField)
    // What is called a text or a table may begin like something else, but not like another format.
    if let fault = kind == .text || kind == .csv ? signs.format : signs.fault {
      let mayBeText = input.input == .auto && kind != .jsonl && !signs.isBinary
      return try complain(of: source, fault + (mayBeText ? " (--input text reads it anyway)" : ""))
    }
    switch kind ?? (signs.isObject ? .jsonl : signs.isTable ? .csv : .text) {
    case .jsonl: try records(of: stream, source, begun: start)
    case .csv:
      stream.readAsTable(input.fields, begun: start)
      try records(of: stream, source, begun: [])
    case .text, .auto:
      if input.input == .auto, source.isMarkdown || signs.hasFrontMatter { noteMarkdown(source) }
      if input.input == .auto, signs.isObject { noteRecords(source) }
      try text(of: stream, source, begun: start)
    }
  }

  private mutating func text(
    of stream: InputStream, _ source: InputSource, begun: [UInt8] = []
  ) throws(IOFailure) {
    let text: [UInt8]
    do {
      text = try stream.readAll(behind: begun)
    } catch {
      return try unread(source, error)
    }
    try add(.text(text, source: source.name))
  }

  private mutating func records(
    of stream: InputStream, _ source: InputSource, begun: [UInt8]
  ) throws(IOFailure) {
    begin(list: true)
    var lines = LineBlocks(longest: DocumentReader.largestField, begun: begun)
    var unwritten: IOFailure?
    while !Interrupt.isRaised {
      let block: LineBlocks.Block?
      do throws(IOFailure) {
        block = try lines.next { (buffer, range, mayPass) throws(IOFailure) in
          if !stream.isReady {
            if mayPass { return nil }
            do throws(IOFailure) { try catchUp() } catch {
              unwritten = error
              throw error
            }
          }
          return try stream.read(into: &buffer, at: range)
        }
      } catch {
        try tellFaults(of: stream, source)
        if let unwritten { throw unwritten }
        if let rest = lines.salvage() { try add(.records(rest, source: source.name)) }
        return try unread(source, error)
      }
      try tellFaults(of: stream, source)
      guard let block else { return }
      if let fault = block.fault {
        try add(.fault(place: "\(source.name):\(fault.line)", message: fault.message))
      } else {
        try add(.records(block, source: source.name))
      }
    }
  }

  /// Says what is wrong with rows of a table.
  private mutating func tellFaults(of stream: InputStream, _ source: InputSource) throws(IOFailure) {
    let hint = stream.lacksText ? " (--text-field names the one with the text)" : ""
    for fault in stream.takeFaults() {
      try add(.fault(place: "\(source.name):\(fault.line)", message: fault.message + hint))
    }
  }

  /// Reports a failed read; an interrupt is none.
  private mutating func unread(_ source: InputSource, _ failure: IOFailure) throws(IOFailure) {
    if failure.isInterruption { return }
    let hint = failure.isMissing && source.looksLikeText
    try complain(
      of: source,
      failure.reason + (hint ? " (a text itself goes to the standard input: echo … | detente score)" : ""))
  }

  /// Says what is wrong with an input, when its turn has come.
  private mutating func complain(of source: InputSource, _ message: String) throws(IOFailure) {
    try add(.fault(place: source.name, message: message))
  }
}
