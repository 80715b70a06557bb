internal import Detente
internal import DetenteReports
internal import DetenteScoring
internal import JSONRecords
internal import SystemIO

extension ScoreRun {
  /// Reads an input and scores what it holds; tells what cannot be read.
  mutating func read(_ source: InputSource) throws(IOFailure) {
    if input.input == .auto, let unreadable = source.unreadableExtension {
      return complain(
        of: source.name,
        ".\(unreadable) cannot be read by this version (--input text or jsonl reads it anyway)")
    }
    if source.path == nil, Terminal.isInteractive(.input) {
      talk.warn("reading from the terminal; end with Ctrl-D")
    }
    let file: InputFile
    do { file = try source.open() } catch { return complain(of: source.name, error.reason) }
    switch input.input == .auto ? source.kindByName : input.input {
    case .text: try text(of: file, source)
    case .jsonl: try records(of: file, source, begun: [])
    default: try guessed(file, source)
    }
  }

  /// Reads what the name says nothing of: records where it begins with `{`, else a text.
  private mutating func guessed(_ file: borrowing InputFile, _ source: InputSource) throws(IOFailure) {
    var start = [UInt8](repeating: 0, count: 1 << 16)
    var filled = 0
    do {
      while filled < start.count {
        let count = try file.read(into: &start, at: filled..<start.count)
        filled += count
        if count == 0 || start[..<filled].contains(where: { !isBlank($0) }) { break }
      }
    } catch {
      return unread(source, error)
    }
    start.removeLast(start.count - filled)
    if start.first(where: { !isBlank($0) }) == UInt8(ascii: "{") {
      try records(of: file, source, begun: start)
    } else {
      try text(of: file, source, begun: start)
    }
  }

  private mutating func text(
    of file: borrowing InputFile, _ source: InputSource, begun: [UInt8] = []
  ) throws(IOFailure) {
    begin(list: !mayBeSingle)
    do {
      let rest = try file.readAll()
      report.article.text = begun.isEmpty ? rest : begun + rest
    } catch {
      return unread(source, error)
    }
    report.id = Array(source.name.utf8)
    report.source = source.name
    report.line = nil
    report.article.title = nil
    report.article.date = input.defaultDate
    tally.bytes += report.article.text.count
    try finishArticle()
  }

  private mutating func records(
    of file: borrowing InputFile, _ source: InputSource, begun: [UInt8]
  ) throws(IOFailure) {
    begin(list: true)
    report.source = source.name
    var reader = RecordReader(input.fields)
    var begun = begun[...]
    var record = Record()
    var unwritten: IOFailure?
    while !Interrupt.isRaised {
      let outcome: RecordOutcome
      do throws(IOFailure) {
        outcome = try reader.next(into: &record) { (buffer, range) throws(IOFailure) in
          if !begun.isEmpty {
            let piece = begun.prefix(range.count)
            buffer.replaceSubrange(range.lowerBound..<(range.lowerBound + piece.count), with: piece)
            begun = begun.dropFirst(piece.count)
            return piece.count
          }
          if source.path == nil {
            // Who feeds a pipe record by record wants to see what came of the last before giving the next.
            do throws(IOFailure) {
              try output.flush()
            } catch {
              unwritten = error
              throw error
            }
          }
          return try file.read(into: &buffer, at: range)
        }
      } catch {
        if let unwritten { throw unwritten }
        return unread(source, error)
      }
      switch outcome {
      case .end: return
      case .fault(let fault): complain(of: "\(source.name):\(fault.line)", fault.message)
      case .record:
        take(&record, from: source)
        try finishArticle()
      }
    }
  }

  /// Makes the record the article to score, without copying its text.
  private mutating func take(_ record: inout Record, from source: InputSource) {
    swap(&report.article.text, &record.text)
    report.line = record.line
    report.article.title = record.hasTitle ? record.title : nil
    if record.hasID {
      swap(&report.id, &record.id)
    } else {
      report.id = Array("\(source.name):\(record.line)".utf8)
    }
    report.article.date = input.defaultDate
    if record.hasDate, !record.date.isEmpty {
      report.article.date = CalendarDay.number(of: record.date) ?? input.defaultDate
      if CalendarDay.number(of: record.date) == nil { undated() }
    }
    tally.bytes += report.article.text.count + (report.article.title?.count ?? 0)
  }

  /// Counts a record whose date is none, and tells of the first: a corpus may hold millions of them.
  private mutating func undated() {
    if tally.undated == 0 {
      talk.warn(
        "\(report.source):\(report.line ?? 0): the date is not of the form yyyy-mm-dd and is left out "
          + "(told once; -v counts them)")
    }
    tally.undated += 1
  }

  /// Reports a failed read; an interrupt is none.
  private mutating func unread(_ source: InputSource, _ failure: IOFailure) {
    if !failure.isInterruption { complain(of: source.name, failure.reason) }
  }
}

/// Whether the byte is white space or part of a byte-order mark.
private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF
}
