internal import Scan

/// The folded copy of a text with the way back to the original bytes.
///
/// Folding makes spellings alike that rules should not have to tell apart: straight quotes, `-` for short
/// dashes, ` — ` for long ones, one space for a run of white space, no soft hyphens, ligatures opened, long s
/// and Kelvin sign as letters. Case stays; `lower` holds the same bytes with ASCII letters in lower case.
public struct FoldedText: Sendable {
  /// The folded UTF-8 bytes.
  public internal(set) var bytes: [UInt8] = []
  /// As `bytes`, ASCII letters in lower case; equally long.
  public internal(set) var lower: [UInt8] = []
  /// What `bytes` are.
  var byteKinds = ByteKinds()
  /// Places where folded and original offsets part.
  var map = OffsetMap()
  /// Places where the original broke the line, ascending.
  var lines: [LineBreak] = []

  /// An empty text.
  public init() {}

  /// The original bytes that a range of folded bytes came from: from the start of the character that made the
  /// first byte to the end of the one that made the last.
  /// - Complexity: O(log *n* + *k*), *n* the places where folding changed the text, *k* those in the range.
  public func sourceRange(of range: Range<Int>) -> Range<Int> { map.sourceRange(of: range) }

  /// Forgets the text and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lower.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    map.removeAll()
  }
}
