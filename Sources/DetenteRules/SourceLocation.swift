/// A place in a pack file: where a scalar, key or section begins.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// The file's path relative to the pack's folder.
  public var file: String
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in Unicode scalars.
  public var column: Int

  /// A place in a file of the pack.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Order within a pack: by path (bytewise), then line, then column.
  public static func < (lhs: SourceLocation, rhs: SourceLocation) -> Bool {
    if lhs.file != rhs.file { return lhs.file.utf8.lexicographicallyPrecedes(rhs.file.utf8) }
    return (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// A scalar of a pack file together with its place and its spelling in the source.
public struct SourceText: Hashable, Sendable {
  /// The value after YAML has removed quotes and escapes.
  public var text: String
  /// Where the scalar's first character stands (the quote, where it is quoted).
  public var location: SourceLocation
  /// How the scalar was written; decides how an offset into `text` maps to a column.
  public var style: ScalarStyle

  /// A text that stands at a place, in the way it is written there.
  public init(_ text: String, at location: SourceLocation, style: ScalarStyle = .plain) {
    self.text = text
    self.location = location
    self.style = style
  }
}

/// How a scalar was written in the source.
public enum ScalarStyle: String, Hashable, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded
  /// A cell of a tab-separated list.
  case cell
}
