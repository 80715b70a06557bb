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

  /// The slow and exact path: a token with bytes beyond ASCII, by its ASCII bytes.
  mutating func seeBeyondASCII(_ index: LayerIndex, _ lower: Span<UInt8>, _ start: Int, _ end: Int) {
    skeleton.removeAll(keepingCapacity: true)
    for place in start..<end where lower[place] < 0x80 { skeleton.append(lower[place]) }
    guard skeleton.count < end - start else { return }
    if index.foreignAtom >= 0 { sightings.append(atom: index.foreignAtom, spaces: spaces) }
    let found = index.skeletons.find(skeleton.span, 0, skeleton.count)
    if found >= 0 { sightings.append(atom: index.skeletonAtoms[Int(found)], spaces: spaces) }
  }
}
