internal import JSONRecords
internal import SystemIO

extension ScoreRun {
  /// Reads an input and has scored what it holds; tells what cannot be read.
  mutating func read(_ source: InputSource) throws(IOFailure) {
    if input.input == .auto, let unreadable = source.unreadableExtension {
      return try complain(
        of: source, "\(source.whyUnreadable(unreadable)) (--input text or jsonl reads it anyway)")
    }
    let stream: InputStream
    do { stream = try InputStream(source, quiet: talk.quiet) } catch {
      return try complain(of: source, error.reason)
    }
    beginStream(stream)
    let kind = input.input == .auto ? source.kindByName : input.input
    if kind == .text { return try text(of: stream, source) }
    // What the name says nothing of is records where it begins with `{`, else a text.
    let start: [UInt8]
    do { start = try stream.readStart() } catch { return try unread(source, error) }
    let signs = ContentSigns(start)
    if let fault = signs.fault {
      try complain(of: source, fault + (kind == .jsonl ? "" : " (--input text reads it anyway)"))
    } else if kind == .jsonl || signs.isObject {
      try records(of: stream, source, begun: start)
    } else {
      try text(of: stream, source, begun: start)
    }
  }

  private mutating func text(
    of stream: InputStream, _ source: InputSource, begun: [UInt8] = []
  ) throws(IOFailure) {
    let text: [UInt8]
    do {
      text = try stream.readText(behind: begun)
    } catch {
      return try unread(source, error)
    }
    try add(.text(text, source: source.name))
  }

  private mutating func records(
    of stream: InputStream, _ source: InputSource, begun: [UInt8]
  ) throws(IOFailure) {
    begin(list: true)
    var lines = LineBlocks(begun: begun)
    var unwritten: IOFailure?
    while !Interrupt.isRaised {
      let block: LineBlocks.Block?
      do throws(IOFailure) {
        block = try lines.next { (buffer, range, mayPass) throws(IOFailure) in
          // Where it may not pass, all that was read is one line.
          if !mayPass { try stream.checkSize("a line", range.lowerBound) }
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
        if let unwritten { throw unwritten }
        if let rest = lines.salvage() { try add(.records(rest, source: source.name)) }
        return try unread(source, error)
      }
      guard let block else { return }
      try add(.records(block, source: source.name))
    }
  }

  /// Reports a failed read; an interrupt is none.
  private mutating func unread(_ source: InputSource, _ failure: IOFailure) throws(IOFailure) {
    if !failure.isInterruption { try complain(of: source, failure.reason) }
  }

  /// Says what is wrong with an input, when its turn has come.
  private mutating func complain(of source: InputSource, _ message: String) throws(IOFailure) {
    try add(.fault(place: source.name, message: message))
  }
}
