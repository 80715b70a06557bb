/// What the words at a paragraph's start look like, seen as a dateline.
struct DatelineForm {
  enum Separator { case none, colon, dash }

  let start: Int
  var end = 0
  var separator = Separator.none
  var words = 0
  var commas = 0
  var hasDigits = false
  var hasBrackets = false
  var hasAgency = false
  /// Whether the place, the part before the first comma or bracket, is in capitals.
  var isShouted = true
  /// Whether a capital, a digit or a mark follows.
  var isFollowedByCapital = false

  init(start: Int) {
    self.start = start
    end = start
  }

  /// Takes one more word; false where no place or date has such a one.
  mutating func take(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    if first &- 0x30 < 10 {
      hasDigits = true
      return words > 0 && commas <= 4
    }
    let isSmall = first &- 0x61 < 26
    // Small words join names: "Rio de Janeiro", "Sharm el-Sheikh".
    if isSmall, words == 0 || word.count > 3 && bytes[word.lowerBound + 2] != UInt8(ascii: "-") {
      return false
    }
    if commas == 0, !hasBrackets {
      for index in word where bytes[index] &- 0x61 < 26 { isShouted = false }
    }
    words += 1
    return words <= 4 + 3 * commas && commas <= 4
  }

  mutating func follows(isCapital: Bool) { isFollowedByCapital = isCapital }

  /// A place in capitals without more.
  var isShoutedPlace: Bool { isShouted && isFollowedByCapital && words <= 4 }

  /// Whether this is a dateline, in an article's `first` full paragraph or in a later one.
  func isDateline(first: Bool) -> Bool {
    if hasAgency, separator != .none { return true }
    guard isFollowedByCapital else { return false }
    switch separator {
    case .none:
      return false
    case .colon:
      return first && words <= 3 && !hasBrackets
    case .dash:
      return first ? true : isShouted && (hasDigits || hasBrackets)
    }
  }
}
