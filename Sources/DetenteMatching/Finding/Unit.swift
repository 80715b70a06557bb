public import DetenteRules

/// When a unit is looked for.
public enum Layer: Int, Sendable, CaseIterable {
  /// In every sentence: signals, masks, boilerplate, operators with a class of their own.
  case signals
  /// Only in sentences where the first layer found something: cues, actors, clause words.
  case context
}

/// What is compiled as one pattern: an entry with all its forms, or one regular expression.
public struct UnitSource: Sendable {
  /// What was written.
  public enum Content: Sendable {
    case entry(Entry)
    case regex(SourceText)
  }

  /// When it is looked for.
  public var layer: Layer
  /// The entry or the pattern.
  public var content: Content
  /// The rule's id, for diagnostics and limit errors.
  public var rule: String
  /// Whether case counts; an entry may say so of itself as well.
  public var caseSensitive: Bool

  /// A unit of a rule.
  public init(layer: Layer, content: Content, rule: String, caseSensitive: Bool = false) {
    self.layer = layer
    self.content = content
    self.rule = rule
    self.caseSensitive = caseSensitive
  }
}

/// One occurrence of a unit in a sentence.
public struct Match: Hashable, Sendable {
  /// The index of the unit in the rule set.
  public var unit: Int32
  /// UTF-8 bytes of the folded field's text: the whole match.
  public var start: Int32
  /// Where the whole match ends.
  public var end: Int32
  /// The scored span: the group `hit`, or the whole match.
  public var spanStart: Int32
  /// Where the scored span ends.
  public var spanEnd: Int32

  /// A match of a unit.
  public init(unit: Int32, start: Int32, end: Int32, spanStart: Int32, spanEnd: Int32) {
    self.unit = unit
    self.start = start
    self.end = end
    self.spanStart = spanStart
    self.spanEnd = spanEnd
  }
}

/// A limit of PCRE2 that a unit hit in a sentence: what it would have matched is not known.
public struct MatchFailure: Hashable, Sendable {
  /// The index of the unit in the rule set.
  public var unit: Int32
  /// PCRE2's error code, such as −47 for the match limit.
  public var code: Int32

  /// A failure of a unit.
  public init(unit: Int32, code: Int32) {
    self.unit = unit
    self.code = code
  }
}
