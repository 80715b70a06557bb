/// Which characters are white space: Unicode's property White_Space.
enum WhiteSpace {
  @inline(__always)
  static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// The bytes of the white-space character at `index`, 0 where there is another.
  static func length(at index: Int, _ bytes: Span<UInt8>) -> Int {
    if bytes[index] < 0x80 { return isASCII(bytes[index]) ? 1 : 0 }
    let (form, length) = FoldedForm.at(index, bytes)
    return form == .space || form == .lineBreak || form == .paragraphBreak ? length : 0
  }
}

/// A run of white space: where it ends and what lines it breaks.
struct WhiteSpaceRun {
  var end: Int
  var newlines = 0
  var indent = 0
  var isParagraph = false

  /// The run from `start` on; zero-width characters within and after it belong to it, unless it ends before them.
  init(at start: Int, _ bytes: Span<UInt8>, upToDropped: Bool = false) {
    end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x20 {
        indent += 1
        end += 1
      } else if byte < 0x80 {
        guard WhiteSpace.isASCII(byte) else { return }
        addControl(byte, after: end > start ? bytes[end - 1] : 0)
        end += 1
      } else {
        let (form, length) = FoldedForm.at(end, bytes)
        switch form {
        case .space: indent += 1
        case .lineBreak: addNewline()
        case .paragraphBreak: isParagraph = true
        case .dropped: if upToDropped { return }
        default: return
        }
        end += length
      }
    }
  }

  /// One line break, whatever stood there.
  init(asLineBreakTo end: Int) {
    self.end = end
    newlines = 1
  }

  private mutating func addControl(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case 0x09: indent += 4
    case 0x0A: if previous != 0x0D { addNewline() }
    case 0x0C: isParagraph = true
    default: addNewline()
    }
  }

  private mutating func addNewline() {
    newlines += 1
    indent = 0
  }
}

extension FoldedText {
  /// Writes one space for the run of white space around `index`, and notes the line break in it.
  mutating func foldWhiteSpace(at index: Int, _ cursor: inout FoldingCursor) -> Int {
    let source = cursor.source
    if isPlainNewline(at: index, cursor) {
      lines.append(
        LineBreak(offset: Int32(bytes.count + index - cursor.done), indent: 0, isBlank: false))
      return index + 1
    }
    // One space may stand before the character that drew attention.
    let start = index > cursor.done && source[index - 1] == 0x20 ? index - 1 : index
    var run = WhiteSpaceRun(at: start, source.span)
    // A single space that only had a hyphen beside it: nothing changes.
    if run.end == start + 1, source[start] == 0x20, start > cursor.done { return run.end }
    copy(upTo: start, &cursor)
    var isInSentence = false
    if cursor.conventions != nil, run.newlines > 0 || run.isParagraph {
      skipQuoteMarks(&run, &cursor)
      if let end = endOfPageBreak(run, &cursor) {
        isInSentence = true
        run = WhiteSpaceRun(asLineBreakTo: end)
      }
    }
    if endsInSpacedHyphen, start > 0, source[start - 1] == 0x2D {
      bytes.removeLast()
      cursor.done = start - 1
      _ = writeLongDash(from: start - 1, to: start, &cursor)
    }
    if run.newlines == 1, !run.isParagraph,
      dropHyphen(before: run.end, cursor.known, &cursor) || joinsHyphen(before: start, run, source)
    {
      replace(with: 0, 0, upTo: run.end, &cursor)
      return run.end
    }
    if run.newlines > 0 || run.isParagraph, !bytes.isEmpty {
      let offset = bytes[bytes.count - 1] == 0x20 ? bytes.count - 1 : bytes.count
      lines.append(
        LineBreak(
          offset: Int32(offset), indent: UInt8(min(run.indent, 255)),
          isBlank: run.newlines > 1 || run.isParagraph, isInSentence: isInSentence))
    }
    replace(with: 0x20, endsInSpace ? 0 : 1, upTo: run.end, &cursor)
    return run.end
  }

  /// Whether a line feed stands between two characters that are neither white space nor hyphens, as most do. It is
  /// copied with its neighbours and made a space in the end.
  private func isPlainNewline(at index: Int, _ cursor: FoldingCursor) -> Bool {
    guard cursor.source[index] == 0x0A, index > cursor.done, index + 1 < cursor.source.count,
      cursor.quoteDepth == 0
    else { return false }
    let before = cursor.source[index - 1]
    let after = cursor.source[index + 1]
    return before > 0x20 && before != 0x2D && after > 0x20 && after != 0x2D && after < 0x80
      && (cursor.conventions == nil || !Self.mayOpenPageMark(after, cursor.source, index + 1))
  }

  /// Whether a line that ends in a hyphen goes on, within the word, on the next: "cease-⏎fire".
  private func joinsHyphen(before start: Int, _ run: WhiteSpaceRun, _ source: [UInt8]) -> Bool {
    guard bytes.count >= 2, bytes[bytes.count - 1] == 0x2D, run.indent < 2, run.end < source.count
    else { return false }
    return Self.isInWord(bytes[bytes.count - 2]) && WordCharacter.length(at: run.end, source.span) > 0
  }

  /// The end of the white space after `index` if it breaks a line once and the word goes on after it.
  static func lineEnd(after index: Int, _ source: Span<UInt8>) -> Int? {
    guard index < source.count, WhiteSpace.isASCII(source[index]) else { return nil }
    // Each soft hyphen looks no farther than the next one.
    let run = WhiteSpaceRun(at: index, source, upToDropped: true)
    guard run.newlines == 1, !run.isParagraph, run.end < source.count else { return nil }
    return WordCharacter.length(at: run.end, source) > 0 ? run.end : nil
  }

  /// Letters and digits, and every byte beyond ASCII: near enough to tell a word from a mark.
  static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
