/// How many spaces a stretch of text holds: positions in a match are measured in them, for words can hold marks and
/// be several tokens, but a gap holds one space more than it has words.
struct Spaces: Hashable, Sendable {
  var least: Int
  /// `many` where there is no bound.
  var most: Int

  static let none = Spaces(least: 0, most: 0)
  static let one = Spaces(least: 1, most: 1)
  static let upToOne = Spaces(least: 0, most: 1)
  static let anyNumber = Spaces(least: 0, most: many)

  /// Both bounds as one number.
  var digest: UInt64 { UInt64(least) << 16 | UInt64(most) }

  /// As good as unbounded.
  static let many = 1_000

  /// Those of a text and of one behind it.
  static func + (left: Spaces, right: Spaces) -> Spaces {
    Spaces(least: min(left.least + right.least, many), most: min(left.most + right.most, many))
  }

  /// Those of a text repeated.
  /// - Parameter most: nil where there is no bound.
  func repeated(_ least: Int, _ most: Int?) -> Spaces {
    let bound = most.map { self.most.multipliedReportingOverflow(by: $0) }
    let least = self.least.multipliedReportingOverflow(by: least)
    return Spaces(
      least: least.overflow ? Self.many : min(least.partialValue, Self.many),
      most: self.most == 0
        ? 0 : bound.map { $0.overflow ? Self.many : min($0.partialValue, Self.many) } ?? Self.many)
  }

  /// Those of one of two texts.
  func united(with other: Spaces) -> Spaces {
    Spaces(least: min(least, other.least), most: max(most, other.most))
  }
}
