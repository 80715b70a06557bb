/// A named group of a pattern.
struct NamedGroup {
  var name: String
  /// The name, in UTF-8 bytes of the pattern.
  var range: Range<Int>

  /// All of a pattern, in order; what is escaped or stands in a class is none.
  static func all(in pattern: String) -> [NamedGroup] {
    let bytes = Array(pattern.utf8)
    var found: [NamedGroup] = []
    var isInClass = false
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x5B: isInClass = true
      case 0x5D: isInClass = false
      case 0x28 where !isInClass:
        if let group = NamedGroup(bytes, at: index) { found.append(group) }
      default: break
      }
      index += 1
    }
    return found
  }

  /// The group that opens at a byte: `(?<name>`, `(?P<name>` or `(?'name'`.
  private init?(_ bytes: [UInt8], at open: Int) {
    guard let mark = ["(?<", "(?P<", "(?'"].first(where: { bytes[open...].starts(with: $0.utf8) }) else {
      return nil
    }
    let start = open + mark.utf8.count
    let letters = bytes[start...].prefix { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte >= 0x80
    }
    guard !letters.isEmpty, letters.endIndex < bytes.count, [0x3E, 0x27].contains(bytes[letters.endIndex])
    else {
      return nil
    }
    name = String(decoding: letters, as: UTF8.self)
    range = letters.indices
  }

  /// Whether the pattern refers back to it, calls it, or asks whether it took part.
  func isUsed(in pattern: String) -> Bool {
    let uses = [
      "\\k<\(name)>", "\\k'\(name)'", "\\k{\(name)}", "\\g{\(name)}", "\\g<\(name)>", "\\g'\(name)'",
      "(?P=\(name))", "(?P>\(name))", "(?&\(name))", "(?(\(name))", "(?(<\(name)>)", "(?('\(name)')",
      "(?(R&\(name))",
    ]
    return uses.contains(where: pattern.contains)
  }
}
