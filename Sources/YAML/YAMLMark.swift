/// A place in a YAML source.
public struct YAMLMark: Hashable, Sendable {
  /// The 1-based line; lines end at LF, CR LF or CR, as editors count them.
  public var line: Int
  /// The 1-based column, in Unicode scalars.
  public var column: Int
  /// The 0-based offset in UTF-8 bytes, a byte order mark included.
  public var byte: Int
}
