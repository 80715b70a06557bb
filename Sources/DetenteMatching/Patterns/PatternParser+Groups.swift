extension PatternParser {
  /// A parenthesis of any kind.
  mutating func group() throws(Unknown) -> PatternNode {
    index += 1
    guard take("?") else {
      if next == "*" { throw Unknown(construct: "(*…)") }
      return try body()
    }
    if take("#") {
      try skip(behind: ")")
      return .empty
    }
    if take("<=") { return .lookbehind(try body()) }
    if take("=") { return .lookahead(try body()) }
    if take("<!") || take("!") { return try negativeAssertion() }
    if take(":") || take(">") || take("|") { return try body() }
    if take("<") || take("P<") {
      try skip(behind: ">")
      return try body()
    }
    if take("'") {
      try skip(behind: "'")
      return try body()
    }
    // Calls of groups and references to them: some text, which need not be known.
    if has("P=") || has("P>") || has("&") || has("R") || next.map({ ("0"..."9").contains($0) }) == true {
      try skip(behind: ")")
      return .anything(.anyNumber)
    }
    return try options()
  }

  /// `(?i)`, `(?i:…)`; only those that leave letters and spaces what they are.
  private mutating func options() throws(Unknown) -> PatternNode {
    while let scalar = next, "imsU-".unicodeScalars.contains(scalar) {
      if scalar == "m" { isMultiline = true }
      index += 1
    }
    if take(")") { return .empty }
    guard take(":") else { throw Unknown(construct: "(?" + String(next ?? " ")) }
    return try body()
  }

  /// As deep as PCRE2 lets them stand.
  private static let mostDepth = 250

  private mutating func body() throws(Unknown) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw Unknown(construct: "(") }
    let node = try alternatives()
    guard take(")") else { throw Unknown(construct: "(") }
    return node
  }

  /// Looks at the text and matches none: what it forbids is left out, which keeps every match.
  private mutating func negativeAssertion() throws(Unknown) -> PatternNode {
    // A class that holds all word characters: `(?!\w)`, `(?<![\w-])`.
    let bounded =
      has("\\w)")
      || has("[\\w")
        && scalars[index...].firstIndex(of: "]").map { close in
          close + 1 < scalars.count && scalars[close + 1] == ")" && scalars[close - 1] != "\\"
        } == true
    _ = try body()
    return bounded ? .boundary : .empty
  }

  /// An escape outside classes.
  mutating func escape() throws(Unknown) -> PatternNode {
    index += 1
    guard let letter = next else { throw Unknown(construct: "\\") }
    index += 1
    switch letter {
    case "A": return .start
    case "b", "z", "Z": return .boundary
    case "B": return .empty
    case "w", "d": return .run([RunElement.someWord])
    case "W", "s", "h", "v", "R", "t", "n", "r", "f", "e", "a": return .nonWord(.upToOne)
    case "S": return .anything(.none)
    case "D", "H", "V", "N", "X":
      if next == "{" { throw Unknown(construct: "\\N{") }
      return .anything(letter == "X" ? .anyNumber : .upToOne)
    case "p", "P":
      try skipProperty()
      return .anything(.upToOne)
    case "Q":
      var items: [PatternNode] = []
      while index < scalars.count, !has("\\E") {
        items.append(Self.node(of: scalars[index]))
        index += 1
      }
      _ = take("\\E")
      // A quantifier would bind the last character only.
      if let scalar = next, "?*+{".unicodeScalars.contains(scalar) {
        throw Unknown(construct: "\\E" + String(scalar))
      }
      return .sequence(items)
    case "E": return .empty
    case "x": return Self.node(of: try hexadecimal())
    case "1"..."9":
      while let digit = next, ("0"..."9").contains(digit) { index += 1 }
      return .anything(.anyNumber)
    case "k", "g":
      let closing: [Unicode.Scalar: Unicode.Scalar] = ["{": "}", "<": ">", "'": "'"]
      if let open = next, let close = closing[open] {
        index += 1
        try skip(behind: close)
        return .anything(.anyNumber)
      }
      throw Unknown(construct: "\\" + String(letter))
    default:
      // Letters and digits have meanings of their own (\K, \G, \C, \0); everything else stands for itself.
      guard letter.isASCII, !UInt8(truncatingIfNeeded: letter.value).isWord else {
        throw Unknown(construct: "\\" + String(letter))
      }
      return Self.node(of: letter)
    }
  }

  /// Moves behind `L` or `{Lu}`, which follow a `\p`.
  mutating func skipProperty() throws(Unknown) {
    guard let first = next else { throw Unknown(construct: "\\p") }
    if first == "{" { try skip(behind: "}") } else { index += 1 }
  }

  /// The scalar of `\xhh` and `\x{h…}`, behind the `x`.
  mutating func hexadecimal() throws(Unknown) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let digit = next, digit != "}" {
        digits.unicodeScalars.append(digit)
        index += 1
      }
      _ = take("}")
    } else {
      while digits.unicodeScalars.count < 2, let digit = next, digit.properties.isASCIIHexDigit {
        digits.unicodeScalars.append(digit)
        index += 1
      }
    }
    guard let value = UInt32(digits.isEmpty ? "0" : digits, radix: 16), let scalar = Unicode.Scalar(value)
    else {
      throw Unknown(construct: "\\x")
    }
    return scalar
  }
}
