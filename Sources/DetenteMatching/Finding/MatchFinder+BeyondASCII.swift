internal import DetenteText

extension MatchFinder {
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
  mutating func seeBeyondASCII(_ index: LayerIndex, _ place: Place, _ lower: Span<UInt8>) {
    var spaces = 0
    for number in place.tokenRange {
      while spaces + 1 < glances.places, glances.firstToken(behind: spaces + 1) <= number { spaces += 1 }
      let token = place.tokens[number].range
      skeleton.removeAll(keepingCapacity: true)
      for byte in token where lower[byte] < 0x80 { skeleton.append(lower[byte]) }
      guard skeleton.count < token.count else { continue }
      if index.foreignAtom >= 0 { sightings.insert(atom: index.foreignAtom, spaces: spaces) }
      let found = index.skeletons.find(skeleton.span, 0, skeleton.count)
      if found >= 0 { sightings.insert(atom: index.skeletonAtoms[Int(found)], spaces: spaces) }
    }
  }
}
