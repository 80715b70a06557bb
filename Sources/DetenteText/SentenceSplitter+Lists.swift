extension SentenceSplitter {
  /// Whether a line starts a list item: a bullet, or a number where a sentence may start.
  ///
  /// - Parameter first: the first line of the paragraph so far.
  func startsItem(_ line: Range<Int>, after previous: Range<Int>, ended: Bool, first opening: Range<Int>)
    -> Bool
  {
    let end = endOfListMarker(in: line)
    guard end > line.lowerBound else { return false }
    let first = text.bytes[line.lowerBound]
    // A dash or a number at a line's start may also have come there by the breaking of lines.
    let isBullet = first == UInt8(ascii: "*") || first >= 0x80 && !isLongDash(line.lowerBound)
    if isBullet || ended { return true }
    let last = previous.isEmpty ? 0 : text.bytes[previous.upperBound - 1]
    if last == UInt8(ascii: ":") || last == UInt8(ascii: ";") { return true }
    if endOfListMarker(in: previous) > previous.lowerBound { return true }
    return endOfListMarker(in: opening) > opening.lowerBound && isAlike(first, text.bytes[opening.lowerBound])
  }

  /// Whether two markers may be of one list.
  private func isAlike(_ first: UInt8, _ second: UInt8) -> Bool {
    first == second || first &- 0x30 < 10 && second &- 0x30 < 10
  }

  /// The offset after the bullet or number and the space that a paragraph starts with; its start without one.
  func endOfListMarker(in range: Range<Int>) -> Int {
    let bytes = text.bytes.span
    let start = range.lowerBound
    guard range.count >= 3 else { return start }
    let byte = bytes[start]
    // Most lines start with a letter of a longer word.
    if byte &- 0x41 < 58, bytes[start + 1] != UInt8(ascii: ")") { return start }
    if byte >= 0x80 {
      let (scalar, length) = WordCharacter.scalar(at: start, bytes)
      guard Self.isBullet(scalar), start + length < range.upperBound else { return start }
      return bytes[start + length] == 0x20 ? start + length + 1 : start
    }
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") {
      return bytes[start + 1] == 0x20 ? start + 2 : start
    }
    return endOfNumber(in: range)
  }

  /// "1. ", "12) ", "(3) ", "a) ", "(b) ", "iv. ".
  private func endOfNumber(in range: Range<Int>) -> Int {
    let bytes = text.bytes.span
    var index = range.lowerBound
    let isOpen = bytes[index] == UInt8(ascii: "(")
    if isOpen { index += 1 }
    let first = index
    let limit = min(range.upperBound, index + 4)
    while index < limit, bytes[index] &- 0x30 < 10 { index += 1 }
    let isNumber = index > first
    if !isNumber, index < limit, bytes[index] &- 0x61 < 26 { index += 1 }
    guard index > first, index + 1 < range.upperBound, bytes[index + 1] == 0x20 else {
      return range.lowerBound
    }
    let closes = bytes[index] == UInt8(ascii: ")")
    let isPoint = bytes[index] == UInt8(ascii: ".") && isNumber && !isOpen
    return closes || isPoint ? index + 2 : range.lowerBound
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2014, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25BA,
      0x25CB, 0x25CF, 0x25E6, 0x2605, 0x27A2, 0x27A4, 0xF0B7:
      true
    default: false
    }
  }

  private func isLongDash(_ index: Int) -> Bool {
    text.bytes[index] == 0xE2 && text.bytes[index + 1] == 0x80 && text.bytes[index + 2] == 0x94
  }
}
