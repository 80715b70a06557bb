/// What the first bytes of an input give away about it.
struct ContentSigns {
  /// Whether it begins as a JSON object does.
  var isObject = false
  /// What it is that cannot be read, and what to do; nil where nothing speaks against it.
  var fault: String?

  /// - Parameter start: the first bytes, as many as are there.
  init(_ start: [UInt8]) {
    if let encoding = ContentSigns.utf16(start) {
      fault = ContentSigns.advice(encoding)
      return
    }
    let signs = start.lazy.filter { !isBlank($0) }.prefix(2)
    isObject = signs.first == UInt8(ascii: "{")
    if signs.elementsEqual("[{".utf8) {
      fault = "it looks like a JSON array; give one object a line, as `jq -c '.[]'` does"
    } else if isObject, ContentSigns.breaksOff(start) {
      fault = "it looks like a JSON object over several lines; give one object a line, as `jq -c .` does"
    }
  }

  /// Whether more bytes could still change what the first ones give away.
  static func isUndecided(_ start: some Collection<UInt8>) -> Bool {
    var signs = start.drop { isBlank($0) }
    guard let first = signs.popFirst() else { return true }
    switch first {
    case UInt8(ascii: "["): return signs.allSatisfy { isBlank($0) }
    // The line tells whether the object is broken off.
    case UInt8(ascii: "{"): return signs.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    // Half of a byte-order mark.
    case 0xFE, 0xFF: return signs.isEmpty
    default: return false
    }
  }

  /// Whether the first line that says something is a `{` alone.
  private static func breaksOff(_ start: [UInt8]) -> Bool {
    let rest = start.drop { isBlank($0) }.dropFirst().drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return rest.first == UInt8(ascii: "\n")
  }

  /// What to do with another encoding.
  static func advice(_ encoding: String) -> String {
    "it looks like \(encoding); convert it: iconv -f \(encoding) -t UTF-8"
  }

  /// The name of the encoding where a text looks like UTF-16, by its byte-order mark or by what Latin letters are in it:
  /// every other byte NUL, all on the same side.
  static func utf16(_ text: some Collection<UInt8>) -> String? {
    let start = Array(text.prefix(256))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let pairs = start.count / 2
    guard pairs >= 2 else { return nil }
    let high = (0..<pairs).count { start[2 * $0] == 0 && start[2 * $0 + 1] != 0 }
    let low = (0..<pairs).count { start[2 * $0] != 0 && start[2 * $0 + 1] == 0 }
    if low * 4 >= pairs * 3 { return "UTF-16LE" }
    return high * 4 >= pairs * 3 ? "UTF-16BE" : nil
  }
}

/// Whether the byte is white space or part of a byte-order mark.
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF
}
