/// A place in a YAML source.
///
/// Stored small, for a tree holds two of them per node; a source past 4 GB has its places cut off there.
public struct YAMLMark: Hashable, Sendable {
  private var storedLine: UInt32
  private var storedColumn: UInt32
  private var storedByte: UInt32

  /// The 1-based line; lines end at LF, CR LF or CR, as editors count them.
  public var line: Int { Int(storedLine) }
  /// The 1-based column, in Unicode scalars.
  public var column: Int { Int(storedColumn) }
  /// The 0-based offset in UTF-8 bytes, a byte order mark included.
  public var byte: Int { Int(storedByte) }

  init(line: Int, column: Int, byte: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
    storedByte = UInt32(clamping: byte)
  }
}
