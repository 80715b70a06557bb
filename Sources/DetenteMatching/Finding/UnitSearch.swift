internal import PCRE2

/// The search that defines what a unit matches.
///
/// - Returns: PCRE2's code where a limit was hit; what was found before it stands.
func search(
  _ pattern: Pattern, hit groups: [Int], unit: Int32, in bytes: [UInt8], sentence: Range<Int>,
  using scratch: inout MatchScratch, into matches: inout [Match]
) -> Int32? {
  pattern.search(bytes, subject: sentence, using: &scratch) {
    matches.append($0.match(of: unit, hit: groups))
  }
}

extension MatchScratch {
  /// The last match as one of a unit; the scored span is a group where it took part and holds something, otherwise, and
  /// for −1, the whole match.
  func match(of unit: Int32, hit group: Int) -> Match {
    let range = group < 0 ? nil : range(of: group)
    let span = range.flatMap { $0.isEmpty ? nil : $0 } ?? start..<end
    return Match(
      unit: unit, start: Int32(start), end: Int32(end), spanStart: Int32(span.lowerBound),
      spanEnd: Int32(span.upperBound))
  }

  /// The last match as one of a unit; the scored span is the first group of those given that took part and holds
  /// something, otherwise the whole match.
  func match(of unit: Int32, hit groups: [Int]) -> Match {
    var span = start..<end
    for group in groups {
      guard let range = range(of: group), !range.isEmpty else { continue }
      span = range
      break
    }
    return Match(
      unit: unit, start: Int32(start), end: Int32(end), spanStart: Int32(span.lowerBound),
      spanEnd: Int32(span.upperBound))
  }
}

extension Match {
  /// The order of matches in a sentence: by start, end, unit.
  static func precedes(_ left: Match, _ right: Match) -> Bool {
    (left.start, left.end, left.unit) < (right.start, right.end, right.unit)
  }
}
