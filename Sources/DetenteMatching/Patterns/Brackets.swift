/// The brackets of a pattern, for telling which one is never closed.
struct Brackets {
  /// The byte of the innermost bracket that is open where the pattern ends; nil where none is.
  private(set) var opening: Int?

  /// Reads a pattern, which need not compile: escapes, `\\Q…\\E`, classes and comments hold no brackets.
  init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        if bytes[index...].starts(with: "\\Q".utf8) {
          index += 2
          while index < bytes.count, !bytes[index...].starts(with: "\\E".utf8) { index += 1 }
        }
        index += 1
      case UInt8(ascii: "["):
        guard let end = Self.endOfClass(bytes, index) else {
          opening = index
          return
        }
        index = end
      case UInt8(ascii: "("):
        open.append(index)
        if bytes[index...].starts(with: "(?#".utf8) {
          while index < bytes.count, bytes[index] != UInt8(ascii: ")") { index += 1 }
          if index < bytes.count { open.removeLast() }
        }
      case UInt8(ascii: ")"): _ = open.popLast()
      default: break
      }
      index += 1
    }
    opening = open.last
  }

  /// The byte of the bracket that closes a class; a `]` that stands first is a sign of the class.
  private static func endOfClass(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index...].starts(with: "[:".utf8),
        let end = bytes[index...].indices.dropLast().first(where: { bytes[$0...].starts(with: ":]".utf8) })
      {
        index = end + 1
      }
      index += 1
    }
    return index < bytes.count ? index : nil
  }
}
