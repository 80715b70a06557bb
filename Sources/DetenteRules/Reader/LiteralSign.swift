/// The first sign of an entry that means something in a pattern or a wildcard, and nothing in an entry.
struct LiteralSign {
  /// What its author most likely wants.
  enum Meaning { case gap, spellings, alternatives, pattern }

  /// The sign with those that belong to it, in UTF-8 bytes.
  var range: Range<Int>
  var meaning: Meaning

  /// Nil where the text holds none; gaps (`@{0,3}`) and terms (`{name}`) are none, nor is the plus of `P5+1`.
  init?(in text: String) {
    guard text.utf8.contains(where: Self.mayBegin) else { return nil }
    let bytes = Array(text.utf8)
    let terms = TermReference.all(in: text)
    var index = 0
    while index < bytes.count {
      if let term = terms.first(where: { $0.range.lowerBound == index }) {
        index = term.range.upperBound
      } else if bytes[index...].starts(with: "@{".utf8) {
        index = Self.braceEnd(bytes, index + 1) ?? index + 2
      } else if let (meaning, end) = Self.sign(bytes, index) {
        (range, self.meaning) = (index..<end, meaning)
        return
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What to write instead.
  var help: String {
    switch meaning {
    case .gap: "a gap of words is written @{0,3}; patterns stand in `rules:`, under `regex`"
    case .spellings:
      "name the kind – { noun: … }, { verb: … } – and its forms are generated, or list spellings in `forms`; patterns "
        + "stand in `rules:`, under `regex`"
    case .alternatives:
      "write each alternative as an entry of its own, or {name} for those of a term; patterns stand in `rules:`, under "
        + "`regex`"
    case .pattern: "patterns stand in `rules:`, under `regex`"
    }
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28...0x2B, 0x2E, 0x3F, 0x5B...0x5D, 0x7B...0x7D, 0xE2: true
    default: false
    }
  }

  /// What a sign means that begins at a byte, and where it ends.
  private static func sign(_ bytes: [UInt8], _ start: Int) -> (Meaning, end: Int)? {
    let rest = bytes[start...]
    if rest.starts(with: "...".utf8) { return (.gap, start + rest.prefix { $0 == 0x2E }.count) }
    if rest.starts(with: "…".utf8) { return (.gap, start + 3) }
    switch bytes[start] {
    case 0x2E:
      guard start + 1 < bytes.count, [0x2A, 0x2B, 0x3F].contains(bytes[start + 1]) else { return nil }
      return bytes[start + 1] == 0x3F ? (.pattern, start + 2) : (.gap, start + 2)
    case 0x2B where isPlain(bytes, start): return nil
    case 0x2A, 0x2B, 0x3F: return (isInWord(bytes, start) ? .spellings : .gap, start + 1)
    case 0x7B:
      // One that is not closed is an error of its own.
      guard let end = braceEnd(bytes, start) else { return nil }
      let inner = bytes[(start + 1)..<(end - 1)]
      return (inner.allSatisfy { isDigit($0) || $0 == 0x2C } ? .gap : .alternatives, end)
    case 0x5C: return (.pattern, min(start + 2, bytes.count))
    case 0x28, 0x29, 0x5B, 0x5D, 0x7C, 0x7D: return (.alternatives, start + 1)
    default: return nil
    }
  }

  /// A plus that people write in names: `P5+1`, `G7+`.
  private static func isPlain(_ bytes: [UInt8], _ index: Int) -> Bool {
    if index > 0, isDigit(bytes[index - 1]) { return true }
    return index + 1 < bytes.count && isLetter(bytes[index + 1])
  }

  /// Whether a letter or a bracket stands right before.
  private static func isInWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 0 && (isLetter(bytes[index - 1]) || [0x29, 0x5D].contains(bytes[index - 1]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// Behind the brace that closes one.
  private static func braceEnd(_ bytes: [UInt8], _ open: Int) -> Int? {
    bytes[open...].firstIndex(of: 0x7D).map { $0 + 1 }
  }
}
