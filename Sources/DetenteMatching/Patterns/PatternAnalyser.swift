/// A reader of the part of PCRE2's syntax that rules are written in. It does not check patterns (PCRE2 does, later)
/// but finds out which words every match must hold.
///
/// What it does not know makes it give up, never guess: the pattern then runs on every sentence.
struct PatternAnalyser {
  /// Why a pattern was given up.
  struct Unknown: Error, Hashable, Sendable {
    var construct: String
  }

  let scalars: [Unicode.Scalar]
  var index = 0
  let choose: (SketchSet, Bool) -> Requirement
  /// Whether no word can go on from what was read so far into what follows.
  var isBounded = false

  /// What every match of a pattern meets.
  /// - Parameters:
  ///   - pattern: in PCRE2's syntax, gaps as `ExpandedPattern.gapScalar`.
  ///   - choose: the best requirement of an alternative, where only one can be kept; told whether a word can go on
  ///     into the alternative from before it.
  static func requirements(
    of pattern: String, choose: @escaping (SketchSet, Bool) -> Requirement
  ) throws(Unknown) -> [Requirement] {
    var analyser = PatternAnalyser(scalars: Array(pattern.unicodeScalars), choose: choose)
    let set = try analyser.alternation()
    guard analyser.index == analyser.scalars.count else { throw Unknown(construct: ")") }
    return set.requirements
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

  mutating func alternation() throws(Unknown) -> SketchSet {
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return .alternatives(parts) { choose($0, isBounded) }
  }

  private mutating func sequence() throws(Unknown) -> SketchSet {
    var set = SketchSet.empty
    let outside = isBounded
    defer { isBounded = outside }
    while let scalar = next, scalar != "|", scalar != ")" {
      isBounded = set.sketches == [[]] ? outside : set.endsBounded
      let atom = try atom()
      set.append(try quantified(atom))
    }
    return set
  }

  private mutating func atom() throws(Unknown) -> SketchSet {
    guard let scalar = next else { return .empty }
    switch scalar {
    case "(": return try group()
    case "[": return try characterClass()
    case "\\": return try escape()
    case ".":
      index += 1
      return .anything
    case "^", "$":
      index += 1
      return SketchSet(SketchElement.boundary)
    case ExpandedPattern.gapScalar:
      index += 1
      return SketchSet(sketches: [[SketchElement.nonWord, SketchElement.any, SketchElement.boundary]])
    default:
      index += 1
      return SketchSet(Self.element(scalar))
    }
  }

  /// What a literal character is in a sketch.
  static func element(_ scalar: Unicode.Scalar) -> UInt16 {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      guard byte.isWord else { return SketchElement.nonWord }
      return UInt16((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    // The two characters beyond ASCII that a caseless comparison takes for ASCII letters.
    if scalar.value == 0x17F { return UInt16(UInt8(ascii: "s")) }
    if scalar.value == 0x212A { return UInt16(UInt8(ascii: "k")) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return SketchElement.foreign
    // Later versions of PCRE2 count marks and connectors among words.
    case .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation, .unassigned:
      return SketchElement.any
    default: return SketchElement.nonWord
    }
  }

  private mutating func quantified(_ atom: SketchSet) throws(Unknown) -> SketchSet {
    var set = atom
    while let bounds = quantifier() {
      // Possessive and lazy ones match no more than greedy ones.
      if next == "?" || next == "+" { index += 1 }
      set = Self.repeated(set, bounds)
    }
    return set
  }

  private mutating func quantifier() -> (least: Int, most: Int?)? {
    switch next {
    case "?":
      index += 1
      return (0, 1)
    case "*":
      index += 1
      return (0, nil)
    case "+":
      index += 1
      return (1, nil)
    case "{":
      guard let close = scalars[index...].firstIndex(of: "}") else { return nil }
      let body = scalars[index + 1..<close]
      let numbers = body.split(separator: ",", omittingEmptySubsequences: false).map { digits in
        digits.isEmpty ? nil : Int(String(String.UnicodeScalarView(digits)))
      }
      guard body.allSatisfy({ $0 == "," || ("0"..."9").contains($0) }), let least = numbers.first ?? nil,
        numbers.count <= 2
      else { return nil }
      index = close + 1
      return (least, numbers.count == 1 ? least : numbers[1])
    default: return nil
    }
  }

  private static func repeated(_ set: SketchSet, _ bounds: (least: Int, most: Int?)) -> SketchSet {
    if bounds.least == 1, bounds.most == 1 { return set }
    if bounds.most == 0 { return .empty }
    if bounds.least == 0, bounds.most == 1 {
      // What is optional requires nothing.
      return set.isCut ? set.anyNumber : SketchSet(sketches: [[]] + set.sketches)
    }
    if set.sketches == [[SketchElement.someWord]] {
      return bounds.least > 0 ? set : SketchSet(SketchElement.anyWord)
    }
    if set.sketches == [[SketchElement.nonWord]] {
      return bounds.least > 0 ? set : SketchSet(sketches: [[], [SketchElement.nonWord]])
    }
    if set.sketches.allSatisfy({ $0.allSatisfy { $0 < 0x100 } && $0.count == 1 }), bounds.least == 0 {
      return SketchSet(SketchElement.anyWord)
    }
    guard bounds.least > 0 else { return set.anyNumber }
    var result = set
    if bounds.least == bounds.most, bounds.least <= 4 {
      for _ in 1..<bounds.least { result.append(set) }
    } else {
      result.append(set.anyNumber)
    }
    return result
  }
}

extension UInt8 {
  /// Whether an ASCII byte belongs to words.
  var isWord: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == UInt8(ascii: "_")
  }
}
