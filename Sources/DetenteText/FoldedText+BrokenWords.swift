extension FoldedText {
  /// Takes back the hyphen that the folded bytes end in where it was only put there to break the word at the line's
  /// end: "nego-⏎tiations".
  ///
  /// Nothing in the text tells such a hyphen from that of "cease-⏎fire". So it goes where the pack knows the word without it
  /// and not with it; a beginning that the pack asks for, as "negotiat", tells as well if it goes on behind the hyphen.
  /// - Parameters:
  ///   - next: where the next line's first word begins.
  ///   - cursor: stands behind the hyphen.
  /// - Returns: whether it was taken back; the cursor then stands before it.
  /// - Complexity: O(1): no more letters are looked at than the longest known word has.
  mutating func dropHyphen(before next: Int, _ known: KnownWords, _ cursor: inout FoldingCursor) -> Bool {
    guard isBroken(before: next, cursor.source.span, known) else { return false }
    let hyphen = bytes.count - 1
    if let start = map.removeLast(ifAt: hyphen) {
      cursor.done = start
    } else {
      // A character without width may stand behind the hyphen.
      guard cursor.source[cursor.done - 1] == UInt8(ascii: "-") else { return false }
      cursor.done -= 1
    }
    bytes.removeLast()
    return true
  }

  private func isBroken(before next: Int, _ source: Span<UInt8>, _ known: KnownWords) -> Bool {
    let end = bytes.count - 1
    guard known.longest > 0, end > 0, bytes[end] == UInt8(ascii: "-"), next < source.count,
      let before = Letter(bytes[end - 1]), let after = Letter(source: source, next),
      before.isCapital == after.isCapital
    else { return false }
    var start = end
    while start > 0, end - start < known.longest, Letter(bytes[start - 1]) != nil { start -= 1 }
    // Words with other letters and digits are not known.
    guard start == 0 || !Self.isInWord(bytes[start - 1]) else { return false }
    var joined = KnownWords.Hash(bytes[start..<end].lazy.map { $0 | 0x20 })
    var hyphened = joined
    hyphened.take(UInt8(ascii: "-"))
    var (isKnownBeginning, isSpelledWithHyphen) = (false, false)
    let goesOn = Self.eachLetter(of: source, from: next, most: known.longest) { letter in
      joined.take(letter)
      hyphened.take(letter)
      isKnownBeginning = isKnownBeginning || known.knows(beginning: joined)
      isSpelledWithHyphen = isSpelledWithHyphen || known.knows(beginning: hyphened)
    }
    return (isKnownBeginning || !goesOn && known.knows(joined)) && !isSpelledWithHyphen
      && !known.knows(hyphened)
  }

  /// Hands over the letters of the word at `index` as they are folded, in lower case.
  /// - Returns: whether the word goes on with others than ASCII letters, or is longer than `most`.
  private static func eachLetter(
    of source: Span<UInt8>, from start: Int, most: Int, _ take: (UInt8) -> Void
  ) -> Bool {
    var index = start
    var count = 0
    while index < source.count, count <= most {
      if source[index] < 0x80 {
        guard let letter = Letter(source[index]) else { return isInWord(source[index]) }
        take(letter.lower)
        (index, count) = (index + 1, count + 1)
        continue
      }
      let (form, length) = FoldedForm.at(index, source)
      switch form {
      case .dropped: break
      case .bytes(let packed, let letters) where Letter(UInt8(truncatingIfNeeded: packed)) != nil:
        for place in 0..<letters { take(UInt8(truncatingIfNeeded: packed >> (8 * UInt32(place))) | 0x20) }
        count += letters
      case .same, .mark: return WordCharacter.length(at: index, source) > 0 || form == .mark
      default: return false
      }
      index += length
    }
    return count > most
  }
}

/// A letter of ASCII.
private struct Letter {
  let lower: UInt8
  let isCapital: Bool

  init?(_ byte: UInt8) {
    lower = byte | 0x20
    guard lower &- 0x61 < 26, byte < 0x80 else { return nil }
    isCapital = byte != lower
  }

  /// The one at `index` of a source; a ligature counts for its first.
  init?(source: Span<UInt8>, _ index: Int) {
    guard source[index] >= 0x80 else {
      self.init(source[index])
      return
    }
    guard case .bytes(let packed, _) = FoldedForm.at(index, source).form else { return nil }
    self.init(UInt8(truncatingIfNeeded: packed))
  }
}
