extension RulePack {
  /// How often each lower-case ASCII word stands in a thousand words of those of the pack's own sentences that are
  /// not about conflict: counterexamples and neutral tests.
  ///
  /// A small picture of everyday language that comes with every pack: it tells the finder which words are rare. It
  /// bears on speed only, never on a match.
  /// - Complexity: O(*n*) in the bytes of examples and tests.
  public var wordFrequencies: [String: Double] {
    var counts: [String: Int] = [:]
    var total = 0
    for sentence in sentences {
      var word = ""
      for byte in sentence.utf8 {
        if let letter = Self.letter(byte) {
          word.unicodeScalars.append(Unicode.Scalar(letter))
        } else if !word.isEmpty {
          counts[word, default: 0] += 1
          total += 1
          word = ""
        }
      }
      guard !word.isEmpty else { continue }
      counts[word, default: 0] += 1
      total += 1
    }
    return counts.mapValues { Double($0) * 1_000 / Double(total) }
  }

  private var sentences: [String] {
    (lexicons + rules + masks).flatMap(\.counterexamples).map(\.text)
      + tests.filter { $0.label == "neutral" }.map(\.text.text)
  }

  /// An ASCII letter in lower case.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }
}
