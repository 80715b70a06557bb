/// A word, number or sign of a condition.
struct ConditionToken {
  enum Kind { case word, number, sign, end }

  var kind: Kind
  var text: String
  /// The place, in Unicode scalars.
  var range: Range<Int>

  /// The number's value, a percentage as a share; nil where it is none.
  var number: Double? {
    let text = text.replacing("−", with: "-")
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
    let value = Double(text)
    return value?.isFinite == true ? value : nil
  }

  /// The tokens of a text with `end` as the last.
  static func all(in source: String) -> [ConditionToken] {
    let scalars = Array(source.unicodeScalars)
    var tokens: [ConditionToken] = []
    var start = 0
    while start < scalars.count {
      if scalars[start].properties.isWhitespace {
        start += 1
        continue
      }
      let (kind, length) = next(in: scalars[start...])
      let range = start..<(start + length)
      let text = String(String.UnicodeScalarView(scalars[range]))
      tokens.append(ConditionToken(kind: kind, text: text, range: range))
      start += length
    }
    tokens.append(ConditionToken(kind: .end, text: "", range: start..<start))
    return tokens
  }

  private static func next(in rest: ArraySlice<Unicode.Scalar>) -> (Kind, Int) {
    guard let first = rest.first else { return (.end, 0) }
    let isSigned = "+-−".unicodeScalars.contains(first)
    let second = rest.dropFirst().first
    if isDigit(first) || first == "." || (isSigned && (second.map { isDigit($0) || $0 == "." } ?? false)) {
      let digits = rest.dropFirst().prefix { isDigit($0) || $0 == "." || $0 == "%" }
      return (.number, 1 + digits.count)
    }
    if isLetter(first) {
      return (.word, rest.prefix { isLetter($0) || isDigit($0) || $0 == "." || $0 == "-" }.count)
    }
    let pairs = ["<=", ">=", "==", "!=", "&&", "||"]
    if let second, pairs.contains(String(first) + String(second)) { return (.sign, 2) }
    return (.sign, 1)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }
}
