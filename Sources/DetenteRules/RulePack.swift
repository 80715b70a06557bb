/// A pack as its author wrote it: read, checked for shape, not yet compiled.
///
/// All lists are in pack order: by path of the file (bytewise), then by place in it.
public struct RulePack: Sendable {
  /// What the pack says of itself.
  public var header = PackHeader()
  /// The kinds of signals.
  public var classes: [SignalClass] = []
  /// Named alternatives for patterns and entries.
  public var terms: [Term] = []
  /// Lists of words and phrases.
  public var lexicons: [LexicalRule] = []
  /// Patterns.
  public var rules: [LexicalRule] = []
  /// What turns one hit into another.
  public var operators: [OperatorRule] = []
  /// Factuality, degree, discourse and quotation.
  public var modifiers = Modifiers()
  /// What cannot fire, or fires as a class of its own.
  public var masks: [LexicalRule] = []
  /// What makes an ambiguous word count.
  public var gate = DomainGate()
  /// States, organisations, groups and roles.
  public var actors: [Actor] = []
  /// Persons with their times in office.
  public var leaders: [Leader] = []
  /// Abbreviations, datelines, boilerplate.
  public var zones = ZoneConventions()
  /// The words that open and bound clauses.
  public var clauses = ClauseConventions()
  /// Irregular words.
  public var lexemes = Lexemes()
  /// Whole sentences with what the pack must say of them.
  public var tests: [PackTest] = []
  /// The digest of all files, hexadecimal SHA-256 over path, length and bytes in path order.
  public var digest = ""

  /// An empty pack, to be filled.
  public init() {}
}

/// What a pack says of itself.
public struct PackHeader: Sendable {
  /// The name results are reported under.
  public var id = ""
  /// The version, as it is written.
  public var version = ""
  /// The language of the texts, a BCP 47 tag.
  public var language = ""
  /// The licence, an SPDX identifier.
  public var license = ""
  /// What the pack is for, in a sentence.
  public var description = ""
  /// The engine versions the pack is written for, such as ">=0.1 <1.0"; empty: any.
  public var requires = ""

  /// A header that says nothing.
  public init() {}
}

/// A named list of alternatives that patterns and entries use as `{name}`.
public struct Term: Sendable {
  /// The name between the braces.
  public var id: String
  /// Literal alternatives, or `pattern` where that is set.
  public var any: [SourceText]
  /// The alternatives as one pattern.
  public var pattern: SourceText?
  /// Where its id stands.
  public var location: SourceLocation

  /// A term of literal alternatives, or of a pattern.
  public init(id: String, any: [SourceText] = [], pattern: SourceText? = nil, at location: SourceLocation) {
    self.id = id
    self.any = any
    self.pattern = pattern
    self.location = location
  }
}

/// A sentence of the pack's own with what the pack must say of it.
public struct PackTest: Sendable {
  /// The sentence, with its place.
  public var text: SourceText
  /// The label it must get, or nil: any.
  public var label: String?
  /// Classes that must be among the counted hits.
  public var fires: [String]
  /// Classes that must not be.
  public var not: [String]
  /// Exact channels to four decimals, where given.
  public var deescalation: Double?
  /// As `deescalation`, of the other channel.
  public var confrontation: Double?
  /// Actor ids expected of the strongest hit.
  public var source: [String]?
  /// As `source`, of those it is aimed at.
  public var target: [String]?
  /// A known gap: reported, never a failure.
  public var todo: Bool

  /// A test; what is left out is not checked.
  public init(
    text: SourceText, label: String? = nil, fires: [String] = [], not: [String] = [],
    deescalation: Double? = nil, confrontation: Double? = nil, source: [String]? = nil,
    target: [String]? = nil, todo: Bool = false
  ) {
    self.text = text
    self.label = label
    self.fires = fires
    self.not = not
    self.deescalation = deescalation
    self.confrontation = confrontation
    self.source = source
    self.target = target
    self.todo = todo
  }
}
