/// What the words at a paragraph's start look like, seen as a dateline.
struct DatelineForm {
  enum Separator { case none, colon, dash }

  let start: Int
  var end = 0
  var separator = Separator.none
  /// Words in all; numbers are counted apart.
  var words = 0
  /// Words since the last comma.
  var wordsOfPart = 0
  var numbersOfPart = 0
  var commas = 0
  var hasDate = false
  var hasBrackets = false
  var hasAgency = false
  /// Whether the place, the part before the first comma or bracket, is in capitals.
  var isShouted = true
  /// Whether a capital follows.
  var isFollowedByCapital = false
  var isFollowedByDigit = false
  /// Whether a small letter follows soon: among capitals only, capitals say nothing.
  var isFollowedBySmall = false

  init(start: Int) {
    self.start = start
    end = start
  }

  mutating func takeComma() -> Bool {
    commas += 1
    wordsOfPart = 0
    numbersOfPart = 0
    return words > 0 && commas <= 4
  }

  /// Takes one more word; false where no place or date has such a one.
  mutating func take(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    if first &- 0x30 < 10 {
      for index in word where !WordCharacter.isASCII(bytes[index]) { return false }
      // "March 3", "26 Feb", "March 3 2024"; a place has no number.
      hasDate = true
      numbersOfPart += 1
      return commas > 0 && wordsOfPart <= 1 && numbersOfPart <= 2
    }
    let isSmall = first &- 0x61 < 26
    // Small words join names: "Rio de Janeiro", "Sharm el-Sheikh".
    if isSmall, wordsOfPart == 0 || word.count > 3 && bytes[word.lowerBound + 2] != UInt8(ascii: "-") {
      return false
    }
    if commas == 0, !hasBrackets {
      for index in word where bytes[index] &- 0x61 < 26 { isShouted = false }
    }
    words += 1
    wordsOfPart += 1
    return wordsOfPart <= (numbersOfPart > 0 ? 1 : 4)
  }

  /// A place in capitals without more, and a text that is not.
  var isShoutedPlace: Bool { isShouted && isFollowedByCapital && isFollowedBySmall }

  /// Whether this is a dateline, in an article's `first` full paragraph or in a later one.
  func isDateline(first: Bool) -> Bool {
    if hasAgency, separator != .none { return true }
    guard isFollowedByCapital else { return false }
    switch separator {
    case .none: return false
    case .colon: return first && words <= 3 && !hasBrackets
    case .dash:
      // "Silver — 392 lots" is a table's row.
      return first ? hasDate || isFollowedBySmall && (isShouted || !isFollowedByDigit) : isShouted && hasDate
    }
  }
}
