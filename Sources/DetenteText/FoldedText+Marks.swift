extension FoldedText {
  /// Joins the accent at `index` with the letter before it, so that "e" and U+0301 are one letter to a rule, as
  /// "é" is; PCRE2 10.42 takes an accent of its own for the end of a word.
  ///
  /// Only one accent on an ASCII letter is joined; others stay as they stand.
  mutating func foldMark(at index: Int, _ cursor: inout FoldingCursor) -> Int {
    let end = index + 2
    guard index > cursor.done else { return end }
    let source = cursor.source
    let mark = Int(source[index] & 0x1F) << 6 | Int(source[index + 1] & 0x3F)
    let composed = Compositions.table[source[index - 1], mark]
    guard composed != 0 else { return end }
    copy(upTo: index - 1, &cursor)
    replace(with: composed, composed > 0xFFFF ? 3 : 2, upTo: end, &cursor)
    return end
  }
}

/// Letters with one accent, by letter and accent, as packed UTF-8; made once from Unicode's own equivalence.
struct Compositions: Sendable {
  static let table = Compositions()

  private static let marks = 0x300..<0x370
  private var packed = [UInt32](repeating: 0, count: 128 * 0x70)

  private init() {
    // Strings compare and hash by canonical equivalence: the composed letter is found by the decomposed one.
    var letters: [String: UInt32] = [:]
    for value in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      var bytes: UInt32 = 0
      for (place, byte) in String(scalar).utf8.enumerated() { bytes |= UInt32(byte) << (8 * UInt32(place)) }
      letters[String(scalar)] = bytes
    }
    for letter in UInt8(ascii: "A")...UInt8(ascii: "z") {
      for value in Self.marks {
        guard let mark = Unicode.Scalar(UInt32(value)) else { continue }
        var text = String(Unicode.Scalar(letter))
        text.unicodeScalars.append(mark)
        packed[Int(letter) * 0x70 + value - 0x300] = letters[text] ?? 0
      }
    }
  }

  subscript(letter: UInt8, mark: Int) -> UInt32 {
    letter < 128 && Self.marks.contains(mark) ? packed[Int(letter) * 0x70 + mark - 0x300] : 0
  }
}
