extension SentenceSplitter {
  /// Whether a first line is a paragraph of the article and no headline: a full stop ends it, or two or more stand within,
  /// and it is not set as headlines are.
  func isProse(_ line: Range<Int>) -> Bool {
    let line = trimmed(line)
    guard !line.isEmpty, !isSetAsHeadline(line) else { return false }
    if isEndedByFullStop(line) { return true }
    let state = SplittingState(paragraph: 0)
    var (start, index, sentences) = (line.lowerBound, line.lowerBound, 0)
    while index < line.upperBound, sentences < 3 {
      let mark = text.nextSentenceMark(index..<line.upperBound)
      guard mark < line.upperBound else { break }
      index = mark + 1
      guard text.bytes[mark] != UInt8(ascii: "\"") else { continue }
      let stop = stop(at: mark, from: start, in: line, state)
      index = stop.end
      guard stop.endsSentence, text.bytes[mark] == UInt8(ascii: "."), stop.end < line.upperBound else {
        continue
      }
      sentences += 1
      start = stop.end
    }
    return sentences > 1
  }

  /// Whether a sentence's full stop ends the line: no ellipsis, and none of an abbreviation.
  private func isEndedByFullStop(_ line: Range<Int>) -> Bool {
    let bytes = text.bytes.span
    var end = line.upperBound
    while end > line.lowerBound, Self.isCloser(bytes[end - 1]) { end -= 1 }
    let stop = end - 1
    guard stop > line.lowerBound, bytes[stop] == UInt8(ascii: "."), bytes[stop - 1] != UInt8(ascii: "."),
      bytes[stop - 1] != 0x20
    else { return false }
    return wordBefore(stop, from: line.lowerBound) == .plain
  }

  private static func isCloser(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == 0x20
  }

  /// Whether each word of four letters or more begins with a capital: so headlines alone are set, and some papers end
  /// them in full stops.
  private func isSetAsHeadline(_ line: Range<Int>) -> Bool {
    let bytes = text.bytes.span
    var start = line.lowerBound
    var long = 0
    while start < line.upperBound {
      while start < line.upperBound, !WordCharacter.isASCII(bytes[start]), bytes[start] < 0x80 { start += 1 }
      var end = start
      while end < line.upperBound, bytes[end] != 0x20 { end += 1 }
      if end - start >= 4 {
        if bytes[start] &- 0x61 < 26 { return false }
        if bytes[start] &- 0x41 < 26 { long += 1 }
      }
      start = end
    }
    return long > 0
  }
}
