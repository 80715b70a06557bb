extension SentenceSplitter {
  /// Places, dates and agencies are not longer than this, in bytes.
  private static let longestDateline = 100

  /// The dateline a paragraph starts with, up to and with its dash or colon; empty without one.
  ///
  /// Capitalised words, dates after commas and an agency in brackets, then a long dash or a colon. In the first
  /// full paragraph the form is enough; later there must be a date or an agency beside a place in capitals.
  func dateline(in range: Range<Int>, first: Bool) -> Range<Int> {
    // Later on, only a place in capitals or an agency can start one.
    if !first, range.count < 4 || text.bytes[range.lowerBound + 1] &- 0x61 < 26,
      range.isEmpty || text.bytes[range.lowerBound] != UInt8(ascii: "(")
    {
      return 0..<0
    }
    var form = DatelineForm(start: range.lowerBound)
    guard scan(&form, range), form.isDateline(first: first) else { return 0..<0 }
    // "SPACE.com — TORONTO, Canada — A second team": an agency or paper first, then the place.
    var end = form.end
    var second = DatelineForm(start: form.end + 1)
    if form.separator == .dash, form.end + 1 < range.upperBound,
      scan(&second, form.end + 1..<range.upperBound),
      second.separator == .dash, second.isDateline(first: false) || second.isShoutedPlace
    {
      end = second.end
    }
    return range.lowerBound..<end
  }

  /// Whether a line starts with a dateline that names an agency.
  func isSureDateline(_ line: Range<Int>) -> Bool {
    var form = DatelineForm(start: line.lowerBound)
    return scan(&form, line) && form.hasAgency && form.separator == .dash
  }

  /// Reads the parts of a dateline; false where the text is none.
  private func scan(_ form: inout DatelineForm, _ range: Range<Int>) -> Bool {
    let bytes = text.bytes.span
    let limit = min(range.upperBound, range.lowerBound + Self.longestDateline)
    var index = range.lowerBound
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "("):
        guard let close = closing(index, limit) else { return false }
        form.hasBrackets = true
        if hasAgency(index + 1..<close) { form.hasAgency = true }
        for inner in index..<close where bytes[inner] &- 0x30 < 10 { return false }
        index = close + 1
      case UInt8(ascii: ","):
        guard form.takeComma() else { return false }
        index += 1
      case UInt8(ascii: ":"):
        guard index + 1 < range.upperBound, bytes[index + 1] == 0x20 else { return false }
        form.separator = .colon
        form.end = index + 1
        look(after: index + 2, range, &form)
        return form.words > 0
      case UInt8(ascii: "-"):
        guard index > range.lowerBound, bytes[index - 1] == UInt8(ascii: ")"), index + 1 < range.upperBound,
          bytes[index + 1] == 0x20
        else { return false }
        form.separator = .dash
        form.end = index + 1
        look(after: index + 2, range, &form)
        return true
      case 0x20, UInt8(ascii: "/"), UInt8(ascii: "."):
        index += 1
      case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x94:
        guard index > range.lowerBound else { return false }
        form.separator = .dash
        form.end = index + 3
        look(after: index + 4, range, &form)
        return form.words > 0 || form.hasAgency
      default:
        let end = endOfPlaceWord(index, limit)
        guard end > index, form.take(bytes, index..<end) else { return false }
        if form.words == 1, hasAgency(index..<end) { form.hasAgency = true }
        index = end
      }
    }
    return false
  }

  /// Notes what follows the separator.
  private func look(after index: Int, _ range: Range<Int>, _ form: inout DatelineForm) {
    guard index < range.upperBound else { return }
    form.isFollowedByCapital = text.bytes[index] &- 0x61 >= 26
    form.isFollowedByDigit = text.bytes[index] &- 0x30 < 10
    for near in index..<min(range.upperBound, index + 40) where text.bytes[near] &- 0x61 < 26 {
      form.isFollowedBySmall = true
    }
  }

  private func closing(_ start: Int, _ limit: Int) -> Int? {
    var index = start + 1
    while index < limit {
      if text.bytes[index] == UInt8(ascii: ")") { return index }
      index += 1
    }
    return nil
  }

  /// Whether one of the parts between slashes, commas and spaces, or all of it, is an agency.
  private func hasAgency(_ range: Range<Int>) -> Bool {
    if conventions.kinds(text.lower.span, range).contains(.agency) { return true }
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      let ends =
        index == range.upperBound || text.bytes[index] == 0x20 || text.bytes[index] == UInt8(ascii: "/")
        || text.bytes[index] == UInt8(ascii: ",")
      guard ends else { continue }
      if conventions.kinds(text.lower.span, start..<index).contains(.agency) { return true }
      start = index + 1
    }
    return false
  }

  /// Letters, digits, apostrophes, inner hyphens and full stops.
  private func endOfPlaceWord(_ start: Int, _ limit: Int) -> Int {
    let bytes = text.bytes.span
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte < 0x80, !WordCharacter.isASCII(byte), byte != UInt8(ascii: "'"), byte != UInt8(ascii: "."),
        byte != UInt8(ascii: "-")
      {
        break
      }
      if byte == 0xE2, index + 1 < limit, bytes[index + 1] == 0x80 { break }
      index += 1
    }
    return index
  }
}
