/// What stands before a full stop.
enum WordBeforeStop {
  case plain
  /// A name follows.
  case title
  /// A listed abbreviation, or letters with full stops between them.
  case abbreviation
  /// A single letter.
  case initial
}

/// What follows a full stop and white space.
struct NextWord {
  enum Kind {
    /// A small letter.
    case small
    /// Punctuation that no sentence starts with.
    case continuation
    /// Anything else: a capital, a digit, a letter without case, a symbol.
    case opening
  }

  var kind: Kind
  /// Whether it is a word that opens sentences and no names.
  var isStarter = false
  /// Whether a quotation mark stands before it.
  var isQuoted = false
}

extension SentenceSplitter {
  /// The word after the space at `index`, quotes and brackets before it left aside.
  func nextWord(after index: Int, in body: Range<Int>) -> NextWord {
    let bytes = text.bytes.span
    var start = index + 1
    // A few marks may open; more are no text, and the search must not grow with them.
    let limit = min(body.upperBound, start + 8)
    while start < limit, Self.isOpener(bytes[start]) { start += 1 }
    guard start < body.upperBound else { return NextWord(kind: .opening) }
    var kind = NextWord.Kind.opening
    switch bytes[start] {
    case 0x61...0x7A:
      kind = .small
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "/"):
      kind = .continuation
    case 0x80...:
      let scalar = WordCharacter.scalar(at: start, bytes).0
      if scalar == "\u{2014}" {
        kind = .continuation
      } else if scalar.properties.generalCategory == .lowercaseLetter {
        kind = .small
      }
    default: break
    }
    var end = start
    while end < body.upperBound, end - start <= conventions.longest, WordCharacter.isASCII(bytes[end]) {
      end += 1
    }
    let isStarter = conventions.kinds(text.lower.span, start..<end).contains(.starter)
    return NextWord(kind: kind, isStarter: isStarter, isQuoted: bytes[index + 1] == UInt8(ascii: "\""))
  }

  private static func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "[")
  }

  /// What kind of word ends at the full stop at `index`.
  func wordBefore(_ index: Int, from start: Int) -> WordBeforeStop {
    let bytes = text.bytes.span
    // Far enough for every listed word, and for letters with full stops.
    let limit = max(start, index - max(conventions.longest, 12) - 1)
    var first = index
    var segment = index
    var shortest = true
    while first > limit {
      let byte = bytes[first - 1]
      if byte == UInt8(ascii: ".") {
        if segment - first != 1 { shortest = false }
        segment = first - 1
      } else if byte < 0x80, !WordCharacter.isASCII(byte) {
        break
      }
      first -= 1
    }
    // The "s" of a possessive is no letter of its own.
    if first > start, bytes[first - 1] == UInt8(ascii: "'") { return .plain }
    // Longer than anything known, and not cut off by the sentence's start.
    if first == limit, first > start { return .plain }
    let kinds = conventions.kinds(text.lower.span, first..<index)
      .union(conventions.kinds(text.lower.span, lastSegment(first..<index)))
    if kinds.contains(.title) { return .title }
    if segment < index, shortest, segment - first == 1, isLetter(bytes[first]) { return .abbreviation }
    if index - first == 1, isLetter(bytes[first]) {
      return bytes[first] < 0x61 ? .initial : .abbreviation
    }
    return kinds.contains(.abbreviation) ? .abbreviation : .plain
  }

  /// What follows the last full stop in a word: "gen" of "lt.gen".
  private func lastSegment(_ range: Range<Int>) -> Range<Int> {
    var first = range.upperBound
    while first > range.lowerBound, text.bytes[first - 1] != UInt8(ascii: ".") { first -= 1 }
    return first..<range.upperBound
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
