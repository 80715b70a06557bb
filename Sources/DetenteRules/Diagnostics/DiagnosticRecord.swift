/// A diagnostic as flat values, for JSON.
public struct DiagnosticRecord: Codable, Hashable, Sendable {
  /// A suggested replacement of some scalars of one line.
  public struct Edit: Codable, Hashable, Sendable {
    public var line: Int
    public var column: Int
    public var length: Int
    public var replacement: String
  }

  public var code: String
  public var severity: String
  public var message: String
  public var file: String
  /// 1-based; 0 where the diagnostic is about a whole file.
  public var line: Int
  /// 1-based, in Unicode scalars.
  public var column: Int
  /// In Unicode scalars.
  public var length: Int
  public var label: String
  public var notes: [String]
  public var help: String?
  public var fix: Edit?

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
