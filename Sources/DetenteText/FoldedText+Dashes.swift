extension FoldedText {
  /// Folds the dash at `index` with those that follow it at once: a long one or several of any kind are one long
  /// dash, and so is a short one between white space; the text's ends count as white space.
  mutating func foldDash(at index: Int, _ cursor: inout FoldingCursor) -> Int {
    let source = cursor.source
    // A single hyphen before another dash did not draw attention.
    let start = index > cursor.done && source[index - 1] == 0x2D ? index - 1 : index
    var end = start
    var weight = 0
    while let dash = Self.dash(at: end, source) {
      end += dash.length
      weight += dash.isLong ? 2 : 1
    }
    if weight > 1 { return writeLongDash(from: start, to: end, &cursor) }
    if source[start] == 0x2D, !Self.isOpen(at: end, source) { return end }
    copy(upTo: start, &cursor)
    if endsInSpace, Self.isOpen(at: end, source) { return writeLongDash(from: start, to: end, &cursor) }
    if source[start] != 0x2D { replace(with: 0x2D, 1, upTo: end, &cursor) }
    return end
  }

  private static func dash(at index: Int, _ source: [UInt8]) -> (length: Int, isLong: Bool)? {
    guard index < source.count else { return nil }
    if source[index] < 0x80 { return source[index] == 0x2D ? (1, false) : nil }
    let (form, length) = FoldedForm.at(index, source.span)
    return form == .shortDash || form == .longDash ? (length, form == .longDash) : nil
  }

  /// Writes a long dash for the original between the offsets, with those spaces that the original lacks.
  mutating func writeLongDash(from index: Int, to end: Int, _ cursor: inout FoldingCursor) -> Int {
    copy(upTo: index, &cursor)
    let before = !endsInSpace
    let after = !Self.isOpen(at: end, cursor.source)
    note((before ? 1 : 0) + 3 + (after ? 1 : 0), upTo: end, &cursor)
    if before { bytes.append(0x20) }
    bytes.append(0xE2)
    bytes.append(0x80)
    bytes.append(0x94)
    if after { bytes.append(0x20) }
    return end
  }

  /// Whether white space stands at `index`, or the text ends there.
  private static func isOpen(at index: Int, _ source: [UInt8]) -> Bool {
    index == source.count || WhiteSpace.length(at: index, source.span) > 0
  }

  /// Whether the folded bytes end in a hyphen with a space, or nothing, before it.
  var endsInSpacedHyphen: Bool {
    guard let last = bytes.last, last == 0x2D else { return false }
    return bytes.count == 1 || bytes[bytes.count - 2] == 0x20
  }

  /// Whether the folded bytes end in a space, or are none yet.
  var endsInSpace: Bool { bytes.isEmpty || bytes[bytes.count - 1] == 0x20 }
}
