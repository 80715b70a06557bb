extension FoldedText {
  /// Folds the hyphen at `index`: two or more are a long dash, one before white space is judged there.
  mutating func foldHyphen(at index: Int, _ cursor: inout FoldingCursor) -> Int {
    let source = cursor.source
    var end = index + 1
    while end < source.count, source[end] == 0x2D { end += 1 }
    if end - index > 1 { return writeLongDash(from: index, to: end, &cursor) }
    guard end == source.count || WhiteSpace.length(at: end, source.span) > 0 else { return end }
    copy(upTo: index, &cursor)
    return endsInSpace && end < source.count ? writeLongDash(from: index, to: end, &cursor) : end
  }

  mutating func foldShortDash(at index: Int, _ length: Int, _ cursor: inout FoldingCursor) -> Int {
    let end = index + length
    copy(upTo: index, &cursor)
    if endsInSpace, end < cursor.source.count, WhiteSpace.length(at: end, cursor.source.span) > 0 {
      return writeLongDash(from: index, to: end, &cursor)
    }
    replace(with: 0x2D, 1, upTo: end, &cursor)
    return end
  }

  /// Writes a long dash for the original between the offsets, with those spaces that the original lacks.
  mutating func writeLongDash(from index: Int, to end: Int, _ cursor: inout FoldingCursor) -> Int {
    copy(upTo: index, &cursor)
    let before = !endsInSpace
    let after = end < cursor.source.count && WhiteSpace.length(at: end, cursor.source.span) == 0
    note((before ? 1 : 0) + 3 + (after ? 1 : 0), upTo: end, &cursor)
    if before { bytes.append(0x20) }
    bytes.append(0xE2)
    bytes.append(0x80)
    bytes.append(0x94)
    if after { bytes.append(0x20) }
    return end
  }

  /// Whether the folded bytes end in a hyphen with a space, or nothing, before it.
  var endsInSpacedHyphen: Bool {
    guard let last = bytes.last, last == 0x2D else { return false }
    return bytes.count == 1 || bytes[bytes.count - 2] == 0x20
  }

  /// Whether the folded bytes end in a space, or are none yet.
  var endsInSpace: Bool { bytes.isEmpty || bytes[bytes.count - 1] == 0x20 }
}
