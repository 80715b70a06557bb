/// A fault of a pack, or a doubt about one, told so that its author can mend it without asking.
public struct Diagnostic: Hashable, Sendable {
  /// Whether a pack with this diagnostic may still score.
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// What kind of fault it is; decides the severity.
  public var code: DiagnosticCode
  /// Whether it refuses the pack.
  public var severity: Severity { code.severity }
  /// What is wrong, in one line, without the place.
  public var message: String
  /// Where it stands; line 0 means the file as a whole.
  public var location: SourceLocation
  /// How many scalars of the line the caret underlines; at least 1.
  public var length: Int
  /// What the caret's place shows, printed beside it.
  public var label: String
  /// Further facts, a line each: the rule, what PCRE2 says.
  public var notes: [String]
  /// What the author can do, where that is known.
  public var help: String?
  /// The edit that `help` speaks of, where it can be written down.
  public var fix: SourceEdit?

  /// A diagnostic; what is left out is not printed.
  public init(
    _ code: DiagnosticCode, _ message: String, at location: SourceLocation, length: Int = 1,
    label: String = "", notes: [String] = [], help: String? = nil, fix: SourceEdit? = nil
  ) {
    self.code = code
    self.message = message
    self.location = location
    self.length = length
    self.label = label
    self.notes = notes
    self.help = help
    self.fix = fix
  }
}

/// A replacement of some scalars on one line of a pack file.
public struct SourceEdit: Hashable, Sendable {
  /// The first replaced scalar.
  public var location: SourceLocation
  /// How many scalars are replaced; 0 inserts.
  public var length: Int
  /// What stands there afterwards.
  public var replacement: String

  /// An edit of one line.
  public init(at location: SourceLocation, length: Int, replacement: String) {
    self.location = location
    self.length = length
    self.replacement = replacement
  }
}
