internal import JSONRecords
internal import SystemIO

extension ScoreRun {
  /// Reads an input and has scored what it holds; tells what cannot be read.
  mutating func read(_ source: InputSource) throws(IOFailure) {
    if input.input == .auto, let unreadable = source.unreadableExtension {
      return try complain(
        of: source, ".\(unreadable) cannot be read by this version (--input text or jsonl reads it anyway)")
    }
    if source.path == nil, Terminal.isInteractive(.input) {
      talk.warn("reading from the terminal; end with Ctrl-D")
    }
    let stream: InputStream
    do { stream = try InputStream(source) } catch { return try complain(of: source, error.reason) }
    beginStream(stream)
    switch input.input == .auto ? source.kindByName : input.input {
    case .text: try text(of: stream, source)
    case .jsonl: try records(of: stream, source, begun: [])
    default: try guessed(stream, source)
    }
  }

  /// Reads what the name says nothing of: records where it begins with `{`, else a text.
  private mutating func guessed(_ stream: InputStream, _ source: InputSource) throws(IOFailure) {
    var start = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    do {
      while filled < start.count {
        let count = try stream.read(into: &start, at: filled..<start.count)
        filled += count
        if count == 0 || start[..<filled].contains(where: { !isBlank($0) }) { break }
      }
    } catch {
      return try unread(source, error)
    }
    start.removeLast(start.count - filled)
    let signs = start.lazy.filter { !isBlank($0) }.prefix(2)
    if signs.first == UInt8(ascii: "{") {
      try records(of: stream, source, begun: start)
    } else if signs.elementsEqual("[{".utf8) {
      try complain(
        of: source,
        "it looks like a JSON array; give one record a line, as `jq -c '.[]'` does (--input text reads it anyway)"
      )
    } else {
      try text(of: stream, source, begun: start)
    }
  }

  private mutating func text(
    of stream: InputStream, _ source: InputSource, begun: [UInt8] = []
  ) throws(IOFailure) {
    let text: [UInt8]
    do {
      let rest = try stream.readAll()
      text = begun.isEmpty ? rest : begun + rest
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

/// Whether the byte is white space or part of a byte-order mark.
private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF
}
