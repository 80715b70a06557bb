/// A pack as its author wrote it: read, checked for shape, not yet compiled.
///
/// All lists are in pack order: by path of the file (bytewise), then by place in it.
public struct RulePack: Sendable {
  public var header = PackHeader()
  public var classes: [SignalClass] = []
  public var terms: [Term] = []
  public var lexicons: [LexicalRule] = []
  public var rules: [LexicalRule] = []
  public var operators: [OperatorRule] = []
  public var modifiers = Modifiers()
  public var masks: [LexicalRule] = []
  public var gate = DomainGate()
  public var actors: [Actor] = []
  public var leaders: [Leader] = []
  public var zones = ZoneConventions()
  public var clauses = ClauseConventions()
  public var lexemes = Lexemes()
  public var tests: [PackTest] = []
  /// The digest of all files, hexadecimal SHA-256 over path, length and bytes in path order.
  public var digest = ""

  public init() {}
}

/// What a pack says of itself.
public struct PackHeader: Sendable {
  public var id = ""
  public var version = ""
  public var language = ""
  public var license = ""
  public var description = ""
  /// The engine versions the pack is written for, such as ">=0.1 <1.0"; empty: any.
  public var requires = ""

  public init() {}
}

/// A named list of alternatives that patterns and entries use as `{name}`.
public struct Term: Sendable {
  public var id: String
  /// Literal alternatives, or `pattern` where that is set.
  public var any: [SourceText]
  public var pattern: SourceText?
  public var location: SourceLocation

  public init(id: String, any: [SourceText] = [], pattern: SourceText? = nil, at location: SourceLocation) {
    self.id = id
    self.any = any
    self.pattern = pattern
    self.location = location
  }
}

/// A sentence of the pack's own with what the pack must say of it.
public struct PackTest: Sendable {
  public var text: SourceText
  public var label: String?
  /// Classes that must be among the counted hits.
  public var fires: [String]
  /// Classes that must not be.
  public var not: [String]
  /// Exact channels to four decimals, where given.
  public var deescalation: Double?
  public var confrontation: Double?
  /// Actor ids expected of the strongest hit.
  public var source: [String]?
  public var target: [String]?
  /// A known gap: reported, never a failure.
  public var todo: Bool

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
