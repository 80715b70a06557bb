/// Where folding stands in the original.
struct FoldingCursor {
  let source: [UInt8]
  /// The words that a line's end may have broken.
  let known: KnownWords
  /// The words of lines that belong to the page; without them none is looked for.
  let conventions: ConventionTable?
  /// The marks of quotation (">") at the start of the line.
  var quoteDepth = 0
  /// The lines that occur more than once, where they were asked for.
  var repeated: RepeatedLines?
  /// The bytes before this offset are folded; from here to the next change they are taken as they stand.
  var done = 0
}

extension FoldedText {
  /// Replaces the text by the folded copy of `source`, which must be UTF-8; words of `known` that a hyphen breaks at a
  /// line's end are made whole.
  ///
  /// With conventions, marks of quotation at the start of lines are dropped, and what stands at the foot and head of a page
  /// where a sentence goes on over both.
  ///
  /// Most bytes stay as they are: the pass looks for the few that do not and copies what lies between.
  /// - Complexity: O(*n*).
  mutating func fold(
    _ source: [UInt8], _ known: KnownWords = KnownWords(), _ conventions: ConventionTable? = nil
  ) {
    removeAll()
    bytes.reserveCapacity(source.count + source.count / 16 + 16)
    var cursor = FoldingCursor(source: source, known: known, conventions: conventions)
    if conventions != nil { dropQuoteMarks(&cursor) }
    var index = Self.nextChange(source.span, from: cursor.done)
    while index < source.count {
      index = Self.nextChange(source.span, from: foldCharacter(at: index, &cursor))
    }
    copy(upTo: source.count, &cursor)
    for line in lines { bytes[Int(line.offset)] = 0x20 }
    finish()
  }

  /// A text in the spelling of folded text.
  package static func folded(_ text: String) -> String {
    var result = FoldedText()
    result.fold(Array(text.utf8))
    return String(decoding: result.bytes, as: UTF8.self)
  }

  /// Derives from `bytes` what is kept of them besides.
  mutating func finish() {
    makeLower()
    byteKinds.tell(bytes)
  }

  /// The first full stop, question mark, exclamation mark or double quote in `range`; its end if there is none.
  func nextSentenceMark(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      let rest = byteKinds.marks[index >> 6] >> UInt64(index & 63)
      if rest != 0 { return min(range.upperBound, index + rest.trailingZeroBitCount) }
      index = (index | 63) + 1
    }
    return range.upperBound
  }

  /// Whether any of some folded bytes is beyond ASCII.
  /// - Complexity: a step for 64 bytes.
  public func holdsBeyondASCII(_ range: Range<Int>) -> Bool {
    let beyond = byteKinds.beyond.span
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(range.upperBound, (index >> 6 + 1) << 6)
      let here = (UInt64.max << UInt64(index & 63)) & (UInt64.max >> UInt64(63 - (end - 1) & 63))
      if beyond[index >> 6] & here != 0 { return true }
      index = end
    }
    return false
  }

  /// The next byte, from `start` on, that may not stay as it is: beyond ASCII, a control character, or the first
  /// of two spaces or hyphens in a row.
  private static func nextChange(_ source: Span<UInt8>, from start: Int) -> Int {
    var index = start
    let count = source.count
    // The last byte of a step only serves as neighbour of the one before it.
    while index + ByteWord.width <= count {
      let word = ByteWord(source, at: index)
      let pairs = word.equal(0x20) | word.equal(0x2D)
      let stop = (word.nonASCII | word.below(0x20) | pairs & pairs >> 8) & ~(0x80 << 56)
      if stop != 0 { return index + ByteWord.first(stop) }
      index += ByteWord.width - 1
    }
    while index < count {
      let byte = source[index]
      if byte <= 0x20 || byte == 0x2D || byte >= 0x80 { return index }
      index += 1
    }
    return count
  }

  /// Folds the character at `index`, or leaves it to be copied; returns where to go on.
  private mutating func foldCharacter(at index: Int, _ cursor: inout FoldingCursor) -> Int {
    let byte = cursor.source[index]
    if byte < 0x80 {
      if WhiteSpace.isASCII(byte) { return foldWhiteSpace(at: index, &cursor) }
      return byte == 0x2D ? foldDash(at: index, &cursor) : index + 1
    }
    let (form, length) = FoldedForm.at(index, cursor.source.span)
    switch form {
    case .same:
      return index + length
    case .space, .lineBreak, .paragraphBreak:
      return foldWhiteSpace(at: index, &cursor)
    case .shortDash, .longDash:
      return foldDash(at: index, &cursor)
    case .mark:
      return foldMark(at: index, &cursor)
    case .dropped:
      copy(upTo: index, &cursor)
      // A soft hyphen at a line's end was put there by whoever broke the line.
      let lineEnd = byte == 0xC2 ? Self.lineEnd(after: index + length, cursor.source.span) : nil
      replace(with: 0, 0, upTo: lineEnd ?? index + length, &cursor)
      return cursor.done
    case .bytes(let replacement, let count):
      copy(upTo: index, &cursor)
      replace(with: replacement, count, upTo: index + length, &cursor)
      return cursor.done
    }
  }

  /// Takes the original as it stands up to `index`.
  mutating func copy(upTo index: Int, _ cursor: inout FoldingCursor) {
    if index > cursor.done { bytes.append(contentsOf: cursor.source[cursor.done..<index]) }
    cursor.done = index
  }

  /// Writes `count` bytes, the first lowest, for the original from `cursor.done` up to `end`.
  mutating func replace(with packed: UInt32, _ count: Int, upTo end: Int, _ cursor: inout FoldingCursor) {
    note(count, upTo: end, &cursor)
    var rest = packed
    for _ in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Notes that the next `count` folded bytes come from the original up to `end`.
  mutating func note(_ count: Int, upTo end: Int, _ cursor: inout FoldingCursor) {
    let length = end - cursor.done
    if count != length || count > 1 {
      map.append(folded: bytes.count, source: cursor.done, foldedCount: count, sourceCount: length)
    }
    cursor.done = end
  }

  private mutating func makeLower() {
    lower.append(contentsOf: bytes)
    var letters = lower.mutableSpan
    for index in 0..<letters.count {
      let byte = letters[index]
      letters[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
  }
}
