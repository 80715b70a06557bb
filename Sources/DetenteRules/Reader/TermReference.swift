/// The `{name}` uses of terms in a pattern or entry.
struct TermReference {
  var name: String
  /// From the opening to behind the closing brace, in UTF-8 bytes.
  var range: Range<Int>

  /// All of a text, in order; quantifiers such as `{0,3}` and the braces of `\p{…}`, `\x{…}`, `\N{…}`,
  /// `\k{…}`, `\g{…}` and `\o{…}` are none.
  static func all(in text: String) -> [TermReference] {
    let bytes = Array(text.utf8)
    var found: [TermReference] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5C {
        index += 2
        if index < bytes.count, bytes[index] == 0x7B, Array("pPxoNkg".utf8).contains(bytes[index - 1]) {
          while index < bytes.count, bytes[index] != 0x7D { index += 1 }
        }
      } else if bytes[index] == 0x7B, let end = nameEnd(bytes, index + 1) {
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        found.append(TermReference(name: name, range: index..<(end + 1)))
        index = end + 1
      } else {
        index += 1
      }
    }
    return found
  }

  /// Where the closing brace stands, if a letter and then letters, digits, `.`, `_`, `-` lead to it.
  private static func nameEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let isInner = (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D
      if byte == 0x7D { return index > start ? index : nil }
      guard isLetter || (index > start && isInner) else { return nil }
      index += 1
    }
    return nil
  }
}
