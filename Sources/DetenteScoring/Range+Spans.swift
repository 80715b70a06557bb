/// How two spans of a sentence lie to one another.
extension Range<Int> {
  func encloses(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && upperBound >= other.upperBound
  }

  func strictlyEncloses(_ other: Range<Int>) -> Bool { encloses(other) && count > other.count }

  /// A mask hides what it overlaps, unless that is longer and contains it whole.
  func hides(_ other: Range<Int>) -> Bool { overlaps(other) && !other.strictlyEncloses(self) }

  /// Longer, or as long and earlier: of two overlapping triggers one stays.
  func outranks(_ other: Range<Int>) -> Bool {
    count > other.count || (count == other.count && lowerBound < other.lowerBound)
  }
}
