internal import DetenteText

extension MatchFinder {
  /// Whether any byte of a range is beyond ASCII.
  static func holdsBeyondASCII(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var all: UInt8 = 0
    for index in range { all |= bytes[index] }
    return all >= 0x80
  }

  /// Whether a range holds one of the two letters beyond ASCII that a caseless comparison takes for ASCII ones:
  /// U+017F for `s` and U+212A for `k`. Folded text has none, but a match must be right without that.
  static func holdsDisguisedASCII(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range {
      if bytes[index] == 0xC5, index + 1 < range.upperBound, bytes[index + 1] == 0xBF { return true }
      guard bytes[index] == 0xE2, index + 2 < range.upperBound else { continue }
      if bytes[index + 1] == 0x84, bytes[index + 2] == 0xAA { return true }
    }
    return false
  }

  /// The slow and exact path: tokens with bytes beyond ASCII, by their ASCII bytes.
  mutating func scanBeyondASCII(
    _ index: LayerIndex, lower: Span<UInt8>, tokens: [Token], tokenRange: Range<Int>
  ) {
    for number in tokenRange {
      let token = tokens[number]
      skeleton.removeAll(keepingCapacity: true)
      for place in token.range where lower[place] < 0x80 { skeleton.append(lower[place]) }
      guard skeleton.count < token.range.count else { continue }
      if index.foreignAtom >= 0 { note(index.foreignAtom, number) }
      let found = index.skeletons.find(skeleton.span, 0, skeleton.count)
      if found >= 0 { note(index.skeletonAtoms[Int(found)], number) }
    }
  }

  private mutating func note(_ atom: Int32, _ token: Int) {
    sightings.append(Sighting(atom: atom, token: Int32(truncatingIfNeeded: token)))
  }
}
