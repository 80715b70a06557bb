internal import DetenteText

/// Tags and entities of HTML in the text of a record, which would be read as words.
enum Markup {
  /// A text that has marks has some in its first bytes.
  private static let reach = 1_024
  private static let longestName = 10
  /// Shorter names, such as `amp` and `lt`, cut no words.
  private static let shortestEntity = 4

  /// Whether a text holds a closing tag or an entity.
  /// - Complexity: O(1).
  static func isIn(_ text: [UInt8]) -> Bool {
    let bytes = text.span.extracting(first: reach)
    // Mostly none of the two is there.
    guard ByteWord.holds(UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: bytes) else { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") else { continue }
      let rest = text[(index + 1)...]
      if byte == UInt8(ascii: "<") ? isClosingTag(rest) : isEntity(rest) { return true }
    }
    return false
  }

  private static func isClosingTag(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: "/"), let name = name(of: rest.dropFirst(), upTo: UInt8(ascii: ">"))
    else { return false }
    return !name.isEmpty
  }

  private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let name = name(of: rest, upTo: UInt8(ascii: ";")) else { return false }
    return name.first == UInt8(ascii: "#") || name.count >= shortestEntity
  }

  /// The name before a sign; nil where something else stands there.
  private static func name(of rest: ArraySlice<UInt8>, upTo end: UInt8) -> ArraySlice<UInt8>? {
    let name = rest.prefix(longestName + 1).prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }
    guard name.count <= longestName, name.endIndex < rest.endIndex, rest[name.endIndex] == end else {
      return nil
    }
    return name
  }
}
