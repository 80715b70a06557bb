/// A pattern taken apart where it first branches: `\b(?:a|b c) d` is `\b(?:a) d` and `\b(?:b c) d`.
///
/// Every match of the pattern is one of a part, so that each part may be filtered by words of its own. The parts are
/// for analysis alone: what is run is the pattern.
struct PatternAlternatives {
  /// The parts, in their order; one where the pattern does not branch at its beginning.
  private(set) var parts: [String] = []
  private let scalars: [Unicode.Scalar]

  /// - Parameter pattern: in PCRE2's syntax, gaps as `ExpandedPattern.gapScalar`.
  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
    for range in branches(of: 0..<scalars.count) { takeApart(range) }
  }

  private mutating func takeApart(_ range: Range<Int>) {
    var open = range.lowerBound
    // What stands before the first branching matches no text.
    while open < range.upperBound {
      if has("\\b", at: open) {
        open += 2
      } else if ["(?<!", "(?<=", "(?!", "(?="].contains(where: { has($0, at: open) }),
        let close = closing(of: open, in: range)
      {
        open = close + 1
      } else {
        break
      }
    }
    guard has("(?:", at: open), let close = closing(of: open, in: range),
      close + 1 == range.upperBound || !"?*+{".unicodeScalars.contains(scalars[close + 1])
    else {
      return parts.append(text(range))
    }
    let (lead, rest) = (text(range.lowerBound..<open + 3), text(close..<range.upperBound))
    for branch in branches(of: open + 3..<close) { parts.append(lead + text(branch) + rest) }
  }

  /// The branches of a range, which are divided by the bars that stand in no group of it.
  private func branches(of range: Range<Int>) -> [Range<Int>] {
    var branches: [Range<Int>] = []
    var first = range.lowerBound
    var index = first
    while index < range.upperBound {
      if scalars[index] == "|" {
        branches.append(first..<index)
        first = index + 1
      }
      index = closing(of: index, in: range).map { $0 + 1 } ?? range.upperBound
    }
    return branches + [first..<range.upperBound]
  }

  /// The last scalar of what begins at a place: of a group, a class, an escape, or the place itself; nil where it
  /// does not end.
  private func closing(of start: Int, in range: Range<Int>) -> Int? {
    switch scalars[start] {
    case "\\":
      // What is quoted is left whole.
      return start + 1 < range.upperBound && scalars[start + 1] != "Q" ? start + 1 : nil
    case "[":
      // A bracket that comes first stands for itself.
      var index = start + (has("^", at: start + 1) ? 2 : 1)
      if has("]", at: index) { index += 1 }
      while index < range.upperBound, scalars[index] != "]" {
        if has("[:", at: index) { return nil }
        index += scalars[index] == "\\" ? 2 : 1
      }
      return index < range.upperBound ? index : nil
    case "(":
      if has("(?#", at: start) { return nil }
      var index = start + 1
      while index < range.upperBound, scalars[index] != ")" {
        guard let close = closing(of: index, in: range) else { return nil }
        index = close + 1
      }
      return index < range.upperBound ? index : nil
    default: return start
    }
  }

  private func has(_ text: String, at index: Int) -> Bool {
    index < scalars.count && scalars[index...].starts(with: text.unicodeScalars)
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
