/// A diagnostic as flat values, for JSON.
public struct DiagnosticRecord: Codable, Hashable, Sendable {
  /// A suggested replacement of some scalars of one line.
  public struct Edit: Codable, Hashable, Sendable {
    /// The 1-based line.
    public var line: Int
    /// The 1-based column of the first replaced scalar.
    public var column: Int
    /// How many scalars are replaced.
    public var length: Int
    /// What stands there afterwards.
    public var replacement: String
  }

  /// The stable code.
  public var code: String
  /// `error` or `warning`.
  public var severity: String
  /// What is wrong, in one line.
  public var message: String
  /// The path relative to the pack's folder.
  public var file: String
  /// 1-based; 0 where the diagnostic is about a whole file.
  public var line: Int
  /// 1-based, in Unicode scalars.
  public var column: Int
  /// In Unicode scalars.
  public var length: Int
  /// What the caret's place shows.
  public var label: String
  /// Further facts.
  public var notes: [String]
  /// What the author can do.
  public var help: String?
  /// The edit that `help` speaks of.
  public var fix: Edit?

  /// The values of a diagnostic.
  public init(_ diagnostic: Diagnostic) {
    code = diagnostic.code.rawValue
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    file = diagnostic.location.file
    line = diagnostic.location.line
    column = diagnostic.location.column
    length = diagnostic.length
    label = diagnostic.label
    notes = diagnostic.notes
    help = diagnostic.help
    fix = diagnostic.fix.map {
      Edit(line: $0.location.line, column: $0.location.column, length: $0.length, replacement: $0.replacement)
    }
  }
}
