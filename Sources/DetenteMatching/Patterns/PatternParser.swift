/// A reader of the part of PCRE2's syntax that rules are written in. It does not check patterns (PCRE2 does, later)
/// but finds out of which words matches are made.
///
/// What it does not know makes it give up, never guess: the pattern then runs on every sentence.
struct PatternParser {
  /// Why a pattern was given up.
  struct Unknown: Error, Hashable, Sendable {
    var construct: String
  }

  let scalars: [Unicode.Scalar]
  var index = 0
  /// Whether `^` and `$` may mean lines, which sentences do not have.
  var isMultiline = false
  /// How many groups stand open.
  var depth = 0

  private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  /// - Parameter pattern: in PCRE2's syntax, terms and gaps as `ExpandedPattern.analysed` has them.
  static func parse(_ pattern: String) throws(Unknown) -> PatternNode {
    var parser = PatternParser(pattern)
    let node = try parser.alternatives()
    guard parser.index == parser.scalars.count else { throw Unknown(construct: ")") }
    return node
  }

  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func has(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

  mutating func take(_ text: String) -> Bool {
    guard has(text) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  /// Moves behind the next occurrence of a scalar.
  mutating func skip(behind scalar: Unicode.Scalar) throws(Unknown) {
    guard let end = scalars[index...].firstIndex(of: scalar) else {
      throw Unknown(construct: String(scalar))
    }
    index = end + 1
  }

  mutating func alternatives() throws(Unknown) -> PatternNode {
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(Unknown) -> PatternNode {
    var items: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { items.append(try quantified(try item())) }
    return items.count == 1 ? items[0] : items.isEmpty ? .empty : .sequence(items)
  }

  private mutating func item() throws(Unknown) -> PatternNode {
    guard let scalar = next else { return .empty }
    switch scalar {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case ".":
      index += 1
      return .anything(.upToOne)
    case "^", "$":
      index += 1
      return scalar == "^" && !isMultiline ? .start : .boundary
    default:
      if let gap = ExpandedPattern.gap(of: scalar) {
        index += 1
        return .gap(gap)
      }
      if let term = ExpandedPattern.term(of: scalar) {
        index += 1
        return .term(term)
      }
      return literal()
    }
  }

  /// Letters up to one that a quantifier binds, or one other character.
  private mutating func literal() -> PatternNode {
    var run: WordRun = []
    var end = index
    while end < scalars.count, let letter = Self.letter(scalars[end]) {
      run.append(letter)
      end += 1
    }
    if run.count > 1, end < scalars.count, "?*+{".unicodeScalars.contains(scalars[end]) {
      run.removeLast()
      end -= 1
    }
    guard run.isEmpty else {
      index = end
      return .run(run)
    }
    index += 1
    return Self.node(of: scalars[index - 1])
  }

  /// The ASCII letter, digit or `_` that a scalar stands for.
  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.isASCII else { return nil }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    guard byte.isWord else { return nil }
    return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// What is known of one character.
  static func node(of scalar: Unicode.Scalar) -> PatternNode {
    if let letter = letter(scalar) { return .run([letter]) }
    if scalar == " " { return .nonWord(.one) }
    // The two characters beyond ASCII that a caseless comparison takes for ASCII letters.
    if scalar.value == 0x17F { return .run([UInt8(ascii: "s")]) }
    if scalar.value == 0x212A { return .run([UInt8(ascii: "k")]) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return scalar.isASCII ? .nonWord(.none) : .run([RunElement.foreign])
    // Later versions of PCRE2 count marks and connectors among words.
    case .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation, .unassigned:
      return .anything(.none)
    default: return .nonWord(.none)
    }
  }

  private mutating func quantified(_ node: PatternNode) throws(Unknown) -> PatternNode {
    var node = node
    while let bounds = try quantifier() {
      node = .repeated(node, least: bounds.least, most: bounds.most)
    }
    return node
  }

  /// A quantifier; possessive and lazy ones match no more than greedy ones.
  private mutating func quantifier() throws(Unknown) -> (least: Int, most: Int?)? {
    let bounds: (least: Int, most: Int?)
    switch next {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "{":
      guard let (close, braced) = bracedQuantifier() else { return nil }
      // PCRE2 refuses bounds in the wrong order, so nothing is ever asked of such a pattern.
      if let most = braced.most, most < braced.least { throw Unknown(construct: "{") }
      index = close
      bounds = braced
    default: return nil
    }
    index += 1
    if next == "?" || next == "+" { index += 1 }
    return bounds
  }

  /// The bounds in braces, and where those end; nil where the brace stands for itself.
  private func bracedQuantifier() -> (close: Int, bounds: (least: Int, most: Int?))? {
    guard let close = scalars[index...].firstIndex(of: "}") else { return nil }
    let body = scalars[index + 1..<close]
    let numbers = body.split(separator: ",", omittingEmptySubsequences: false).map { digits in
      digits.isEmpty ? nil : Int(String(String.UnicodeScalarView(digits)))
    }
    guard body.allSatisfy({ $0 == "," || ("0"..."9").contains($0) }), let least = numbers.first ?? nil,
      numbers.count <= 2
    else { return nil }
    return (close, (least, numbers.count == 1 ? least : numbers[1]))
  }
}

extension UInt8 {
  /// Whether an ASCII byte belongs to words.
  var isWord: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == UInt8(ascii: "_")
  }
}
