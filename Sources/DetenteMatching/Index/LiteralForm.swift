/// A form that is matched without PCRE2: ASCII, beginning with a word.
struct LiteralForm: Sendable {
  /// As written.
  var written: [UInt8]
  /// In lower case.
  var words: [[UInt8]] = []
  /// What stands between the words.
  var separators: [[UInt8]] = []
  /// What follows the last word.
  var tail: [UInt8] = []

  /// Nil for what a pattern has to match: other letters, a first character that is none, long separators.
  init?(_ form: String) {
    written = Array(form.utf8)
    guard written.allSatisfy({ $0 < 0x80 }), let first = written.first, first.isWord else { return nil }
    var other: [UInt8] = []
    var word: [UInt8] = []
    for byte in written {
      if byte.isWord {
        if !other.isEmpty { separators.append(other) }
        other = []
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else {
        if !word.isEmpty { words.append(word) }
        word = []
        other.append(byte)
      }
    }
    if !word.isEmpty { words.append(word) }
    tail = other
    guard separators.allSatisfy({ $0.count <= PhraseTrie.longestSeparator }) else { return nil }
  }
}
