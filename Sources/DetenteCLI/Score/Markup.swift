/// Tags and entities of HTML in the text of a record, which would be read as words.
enum Markup {
  /// A text that has marks has some in its first bytes.
  private static let reach = 4_096
  private static let longestName = 10
  /// Shorter names, such as `amp` and `lt`, cut no words.
  private static let shortestEntity = 4

  /// Whether a text holds a closing tag or an entity.
  /// - Complexity: O(1).
  static func isIn(_ text: [UInt8]) -> Bool {
    let bytes = text.prefix(reach)
    return bytes.indices.contains { index in
      let rest = bytes[(index + 1)...]
      switch bytes[index] {
      case UInt8(ascii: "<"):
        return rest.first == UInt8(ascii: "/")
          && name(of: rest.dropFirst(), upTo: UInt8(ascii: ">")).map { !$0.isEmpty } ?? false
      case UInt8(ascii: "&"):
        guard let name = name(of: rest, upTo: UInt8(ascii: ";")) else { return false }
        return name.first == UInt8(ascii: "#") || name.count >= shortestEntity
      default: return false
      }
    }
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
