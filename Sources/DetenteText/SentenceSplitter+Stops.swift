/// A run of full stops and their like with the quotes and brackets that close after it.
struct SentenceStop {
  var end: Int
  var endsSentence: Bool
}

extension SentenceSplitter {
  /// Judges the terminator at `index` of a sentence that began at `start`.
  func stop(
    at index: Int, from start: Int, in body: Range<Int>, _ state: SplittingState
  ) -> SentenceStop {
    let bytes = text.bytes.span
    var end = index
    var dots = 0
    var marks = 0
    // ". . ." is an ellipsis as "..." is.
    while end < body.upperBound {
      if bytes[end] == UInt8(ascii: ".") {
        dots += 1
        end += 1
      } else if bytes[end] == UInt8(ascii: "?") || bytes[end] == UInt8(ascii: "!") {
        marks += 1
        end += 1
      } else if bytes[end] == 0x20, end + 1 < body.upperBound, bytes[end + 1] == UInt8(ascii: ".") {
        end += 1
      } else {
        break
      }
    }
    let terminators = end
    end = endOfClosers(from: end, in: body, state)
    if let note = endOfBareNote(from: end, behind: index, from: start, in: body) { end = note }
    guard end < body.upperBound else { return SentenceStop(end: end, endsSentence: true) }
    guard bytes[end] == 0x20 else { return SentenceStop(end: end, endsSentence: false) }
    let next = nextWord(after: end, in: body)
    let ends =
      if next.kind == .small && !isLowerCase || next.kind == .continuation {
        false
      } else if dots > 3, marks == 0, end + 1 < body.upperBound, bytes[end + 1] &- 0x30 < 10 {
        // Dots that lead to the page in a table of contents.
        false
      } else if marks > 0 || dots > 1 {
        true
      } else {
        endsAtFullStop(index, isClosed: end > terminators, from: start, next)
      }
    return SentenceStop(end: end, endsSentence: ends)
  }

  /// Quotes, brackets and a note's number after a terminator belong to its sentence.
  private func endOfClosers(from start: Int, in body: Range<Int>, _ state: SplittingState) -> Int {
    let bytes = text.bytes.span
    var end = start
    while end < body.upperBound {
      switch bytes[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        end += 1
      case UInt8(ascii: "["):
        guard let note = endOfNote(from: end, in: body) else { return end }
        end = note
      case 0x20:
        // « … . »: the quote closes after a space.
        guard state.isInQuotation, end + 1 < body.upperBound, bytes[end + 1] == UInt8(ascii: "\""),
          end + 2 == body.upperBound || bytes[end + 2] == 0x20
        else { return end }
        end += 2
        return end
      default:
        return end
      }
    }
    return end
  }

  /// The end of "[12]".
  private func endOfNote(from start: Int, in body: Range<Int>) -> Int? {
    let bytes = text.bytes.span
    var end = start + 1
    while end < min(body.upperBound, start + 5), bytes[end] &- 0x30 < 10 { end += 1 }
    guard end > start + 1, end < body.upperBound, bytes[end] == UInt8(ascii: "]") else { return nil }
    return end + 1
  }

  /// The end of the number of a note that lost its height: "the fighting ended.12 The talks …"; not in "rose by 3.5 points",
  /// "No.5".
  private func endOfBareNote(
    from first: Int, behind stop: Int, from start: Int, in body: Range<Int>
  ) -> Int? {
    let bytes = text.bytes.span
    guard first < body.upperBound, bytes[first] &- 0x30 < 10, stop > start, bytes[stop - 1] &- 0x30 >= 10,
      bytes[stop - 1] != 0x20
    else { return nil }
    var end = first
    while end < min(body.upperBound, first + 4), bytes[end] &- 0x30 < 10 { end += 1 }
    guard end <= first + 3, end < body.upperBound, bytes[end] == 0x20, wordBefore(stop, from: start) == .plain
    else { return nil }
    return end
  }

  /// Whether one full stop before white space ends a sentence.
  private func endsAtFullStop(_ index: Int, isClosed: Bool, from start: Int, _ next: NextWord) -> Bool {
    if isEnumerator(start..<index) { return false }
    let word = wordBefore(index, from: start)
    // One quotation closes and the next opens.
    if isClosed, next.isQuoted, word != .title { return true }
    switch word {
    case .plain: return true
    case .title: return false
    case .abbreviation, .initial: return next.isStarter
    }
  }

  /// Whether a sentence has only a number or a single letter so far: "1.", "152.", "(b).", "IV.", and a quote before it.
  private func isEnumerator(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    var letters = 0
    for index in range {
      switch text.bytes[index] {
      case 0x30...0x39, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "I"),
        UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["):
        continue
      case 0x41...0x5A, 0x61...0x7A:
        letters += 1
      default:
        return false
      }
    }
    return letters <= 1
  }

  /// Whether the bytes end in a terminator, closers after it left aside.
  func endsInStop(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text.bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x20: end -= 1
      default: return false
      }
    }
    return false
  }
}
