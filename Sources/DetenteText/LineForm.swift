/// What a line tells that holds no words but a few listed ones: it belongs to the page and to no sentence.
enum LineMark {
  /// The number or symbol of a page or document: "Page 3 of 12", "*41*", "S/PV.8123".
  case page
  /// A time of day or a distance from now: "14.05", "2:30pm BST", "10 min ago".
  case clock
  /// No letter and no digit: "* * *".
  case rule
  /// A day: "12 June 2023". In a broken sentence it may stand alone by chance.
  case date
  /// A bare number of up to three digits: likewise.
  case number

  /// Whether the line is what it seems wherever it stands.
  var isSure: Bool { self != .date && self != .number }
}

/// The words of a short line, counted by what they are.
struct LineForm {
  /// A mark has no more bytes, and no more words.
  static let longest = 60
  private static let mostWords = 9

  private var numbers = 0
  private var longNumbers = 0
  private var slashed = 0
  private var symbols = 0
  private var colonTimes = 0
  private var pointTimes = 0
  private var clockWords = 0
  private var dateWords = 0
  private var pageWords = 0
  private var decorations = 0
  private var words = 0

  /// What the line tells, in an original or in folded bytes; nil where it is text.
  /// - Complexity: O(1): what is longer than a mark is none.
  static func mark(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ conventions: ConventionTable
  ) -> LineMark? {
    guard !range.isEmpty, range.count <= longest, !beginsWithText(bytes, range, conventions) else {
      return nil
    }
    var form = LineForm()
    return form.read(bytes, range, conventions) ? form.mark : nil
  }

  /// Whether a word of letters, not all of them capitals, that is in no list opens the line, as it mostly does.
  private static func beginsWithText(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ conventions: ConventionTable
  ) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    guard end > range.lowerBound, end < range.upperBound, bytes[end] == 0x20 else { return false }
    let isSmall = bytes[end - 1] &- 0x61 < 26
    return isSmall && conventions.kinds(bytes, range.lowerBound..<end).isDisjoint(with: .mark)
  }

  private var mark: LineMark? {
    if words == 0 { return decorations > 0 ? .rule : nil }
    let times = colonTimes + pointTimes
    if symbols > 0 || slashed == 1 || pageWords > 0 && numbers > 0 {
      return times + clockWords == 0 && (dateWords == 0 || symbols > 0) ? .page : nil
    }
    if colonTimes > 0 || pointTimes > 0 && (clockWords > 0 || words == 1) || clockWords > 0 && numbers > 0 {
      return pageWords == 0 && times <= 2 ? .clock : nil
    }
    guard pageWords == 0, clockWords == 0, times == 0, slashed == 0 else { return nil }
    if dateWords > 0, numbers + longNumbers > 0, numbers <= 2, longNumbers <= 1 { return .date }
    guard words == 1, numbers == 1 else { return nil }
    return decorations > 1 ? .page : .number
  }

  /// Counts the words; false at one that no mark has.
  private mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ conventions: ConventionTable
  ) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let gap = Self.gap(bytes, index, range.upperBound)
      if gap > 0 {
        if bytes[index] > 0x20, bytes[index] != UInt8(ascii: ",") { decorations += 1 }
        index += gap
        continue
      }
      var end = index
      while end < range.upperBound, !Self.endsWord(bytes, end, range.upperBound) {
        guard bytes[end] < 0x80 else { return false }
        end += 1
      }
      words += 1
      guard words <= Self.mostWords, take(bytes, index..<end, conventions) else { return false }
      index = end
    }
    return true
  }

  private mutating func take(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ conventions: ConventionTable
  ) -> Bool {
    var body = word
    if bytes[word.upperBound - 1] == UInt8(ascii: "."), word.count > 1 {
      body = word.lowerBound..<word.upperBound - 1
    }
    var end = body.lowerBound
    while end < body.upperBound, bytes[end] &- 0x30 < 10 { end += 1 }
    let digits = end - body.lowerBound
    if digits == 0 { return takeWord(bytes, body, conventions) }
    // "1990." ends a sentence, and so does "1989/90."; "2.30 p.m." does not.
    let isEnded = body != word
    if end == body.upperBound {
      guard digits <= 4, !isEnded else { return false }
      if digits == 4 { longNumbers += 1 } else { numbers += 1 }
      return true
    }
    if let time = Self.endOfTime(bytes, body, digits) {
      let isPoint = bytes[end] == UInt8(ascii: ".")
      if time < body.upperBound {
        guard isClockWord(bytes, time..<body.upperBound, conventions) else {
          return !isEnded && takeSymbol(bytes, body)
        }
        clockWords += 1
      } else if isEnded || isPoint && digits == 1 {
        return false
      }
      if isPoint { pointTimes += 1 } else { colonTimes += 1 }
      return true
    }
    if isClockWord(bytes, end..<body.upperBound, conventions) {
      (numbers, clockWords) = (numbers + 1, clockWords + 1)
      return true
    }
    return !isEnded && takeSymbol(bytes, body)
  }

  private mutating func takeWord(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ conventions: ConventionTable
  ) -> Bool {
    let kinds = conventions.kinds(bytes, word)
    if kinds.contains(.clock) {
      clockWords += 1
    } else if kinds.contains(.page) {
      pageWords += 1
    } else if kinds.contains(.date) {
      dateWords += 1
    } else {
      return takeSymbol(bytes, word)
    }
    return true
  }

  /// "3/12", "17-02345", "S/PV.8123", "A/RES/72/1".
  private mutating func takeSymbol(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var digits = 0
    var joints = 0
    var slashes = 0
    var letters = 0
    for index in word {
      switch bytes[index] {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A: letters += 1
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."): joints += 1
      default: return false
      }
    }
    // The "E" of "17-02345 (E)", a language.
    if word.count == 1, letters == 1 {
      decorations += 1
      return true
    }
    guard digits > 0 else { return false }
    if letters > 0 {
      guard slashes > 0 else { return false }
      symbols += 1
      return true
    }
    // "3/12", but not the years "1989/90".
    if slashes == 1, joints == 0, digits <= 6, !word.prefix(4).allSatisfy({ bytes[$0] &- 0x30 < 10 }) {
      slashed += 1
      return true
    }
    // The number of a job at the printer's: a year, and five digits or more.
    guard joints == 1, slashes == 0, digits >= 7, bytes[word.lowerBound + 2] == UInt8(ascii: "-") else {
      return false
    }
    symbols += 1
    return true
  }

  private func isClockWord(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ conventions: ConventionTable
  ) -> Bool { conventions.kinds(bytes, word).contains(.clock) }

  /// The end of "14:05" or "14.05" at the word's start, which has as many digits.
  private static func endOfTime(_ bytes: Span<UInt8>, _ word: Range<Int>, _ digits: Int) -> Int? {
    let start = word.lowerBound
    let end = start + digits + 3
    guard digits <= 2, end <= word.upperBound,
      bytes[start + digits] == UInt8(ascii: ":") || bytes[start + digits] == UInt8(ascii: "."),
      bytes[end - 2] &- 0x30 < 6, bytes[end - 1] &- 0x30 < 10,
      end == word.upperBound || bytes[end] &- 0x30 >= 10
    else { return nil }
    let hour = digits == 1 ? bytes[start] &- 0x30 : (bytes[start] &- 0x30) * 10 + bytes[start + 1] &- 0x30
    return hour < 24 ? end : nil
  }

  /// The end of a time of day with a colon that a line begins with, before a space; nil where there is none.
  static func endOfLeadingTime(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var end = line.lowerBound
    let limit = min(line.upperBound, line.lowerBound + 2)
    while end < limit, bytes[end] &- 0x30 < 10 { end += 1 }
    guard end > line.lowerBound, let time = endOfTime(bytes, line, end - line.lowerBound),
      bytes[end] == UInt8(ascii: ":"), time + 1 < line.upperBound
    else { return nil }
    return bytes[time] == 0x20 ? time : nil
  }

  /// The bytes of the white space, the sign or the dash at `index` that stands between words, 0 where there is none.
  private static func gap(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Int {
    switch bytes[index] {
    case 0x00...0x20, UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "~"), UInt8(ascii: "#"):
      return 1
    case 0xC2 where index + 1 < limit && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xB7):
      return 2
    case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x80:
      let third = bytes[index + 2]
      return 0x90...0x95 ~= third || third == 0xA2 || third == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// Whether a word ends before `index`; a hyphen within one does not end it.
  private static func endsWord(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    guard gap(bytes, index, limit) > 0 else { return false }
    guard bytes[index] == UInt8(ascii: "-") else { return true }
    return index + 1 == limit || gap(bytes, index + 1, limit) > 0
  }
}
