extension FoldedText {
  /// Heads and feet of pages have no more lines, and a line of one no more bytes.
  private static let mostLines = 4
  private static let longestLine = 80
  /// A line shorter than this was not broken by the end of a page.
  private static let shortestBroken = 30

  /// Whether a line that begins with a byte may be a quotation's or a page's mark, so that its break must be looked at.
  @inline(__always)
  static func mayOpenPageMark(_ byte: UInt8, _ source: [UInt8], _ start: Int) -> Bool {
    if byte &- 0x61 < 26 { return false }
    if byte == UInt8(ascii: ">") { return true }
    return isShortLine(source, start)
  }

  private static func isShortLine(_ source: [UInt8], _ start: Int) -> Bool {
    let limit = min(source.count, start + LineForm.longest)
    var index = start
    while index < limit {
      if source[index] == 0x0A || source[index] == 0x0D || source[index] == 0x0C { return true }
      index += 1
    }
    return index == source.count
  }

  /// Where the sentence goes on that the end of a page cuts: behind foot and head, where they hold a page's number or a
  /// line that the text repeats; nil where no page ends at the white space, or a sentence ends before it.
  /// - Complexity: O(1), but for the first question after repeated lines.
  func endOfPageBreak(_ run: WhiteSpaceRun, _ cursor: inout FoldingCursor) -> Int? {
    guard run.end < cursor.source.count, let last = bytes.last,
      Self.isInWord(last) || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
        || last == UInt8(ascii: "-"),
      bytes.count - Int(lines.last?.offset ?? 0) >= Self.shortestBroken
    else { return nil }
    let source = cursor.source
    let isBroken = run.newlines > 1 || run.isParagraph
    if run.isParagraph, source[run.end] &- 0x61 < 26, !Self.isAddress(source.span, run.end) { return run.end }
    var (line, hasMark, titles) = (run.end, false, [Range<Int>]())
    for number in 0..<Self.mostLines {
      guard let range = Self.line(source.span, line), let conventions = cursor.conventions else { return nil }
      switch LineForm.mark(source.span, range, conventions) {
      case .page, .number: hasMark = true
      case .clock, .date, .rule: return nil
      case nil:
        // A sentence that was broken nowhere goes on at once.
        guard isBroken || number > 0, Self.mayBeTitle(source.span, range) else { return nil }
        titles.append(range)
      }
      let gap = WhiteSpaceRun(at: range.upperBound, source.span)
      guard gap.end < source.count else { return nil }
      if source[gap.end] &- 0x61 < 26, !Self.isAddress(source.span, gap.end) {
        return hasMark || areRepeated(titles, &cursor) ? gap.end : nil
      }
      line = gap.end
    }
    return nil
  }

  /// The line at `start` without the white space at its end; nil where it is too long for a head or foot.
  private static func line(_ source: Span<UInt8>, _ start: Int) -> Range<Int>? {
    let limit = min(source.count, start + longestLine)
    var end = start
    while end < limit, source[end] != 0x0A, source[end] != 0x0D, source[end] != 0x0C { end += 1 }
    guard end < source.count, end < limit else { return nil }
    while end > start, source[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// Whether a line may be a running title: it begins with no small letter, and no sentence ends in it or
  /// goes on behind it.
  private static func mayBeTitle(_ source: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count > 3 else { return false }
    if source[line.lowerBound] &- 0x61 < 26 { return isAddress(source, line.lowerBound) }
    switch source[line.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "\""),
      // Text that a page's end broke.
      UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ";"):
      return false
    default: return true
    }
  }

  /// Whether the folded space at `offset` stands for the end of a page.
  /// - Complexity: O(log *n*) in the lines.
  func isPageEnd(_ offset: Int) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle].offset) < offset { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && Int(lines[low].offset) == offset && lines[low].isInSentence
  }

  /// Whether the line at `start` is one word with full stops or slashes within, as an address on the web.
  private static func isAddress(_ source: Span<UInt8>, _ start: Int) -> Bool {
    guard let line = line(source, start) else { return false }
    var joints = 0
    for index in line where source[index] < 0x30 {
      guard source[index] > 0x20 else { return false }
      if index + 1 < line.upperBound, source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: "/")
      {
        joints += 1
      }
    }
    return joints > 0
  }

  private func areRepeated(_ titles: [Range<Int>], _ cursor: inout FoldingCursor) -> Bool {
    let repeated = cursor.repeated ?? RepeatedLines(cursor.source, longest: Self.longestLine)
    cursor.repeated = repeated
    return titles.allSatisfy { repeated.contains(cursor.source.span, $0) }
  }

  /// Takes the marks of quotation at the start of the next line, and the lines that hold nothing else, for white space; where
  /// their number changes, a paragraph ends.
  func skipQuoteMarks(_ run: inout WhiteSpaceRun, _ cursor: inout FoldingCursor) {
    var depth = 0
    while run.end < cursor.source.count, let (end, marks) = Self.quoteMarks(cursor.source.span, run.end) {
      depth = marks
      let rest = WhiteSpaceRun(at: end, cursor.source.span)
      run.end = rest.end
      run.indent = 0
      guard rest.newlines > 0 else { break }
      run.newlines += rest.newlines
      depth = 0
    }
    if depth != cursor.quoteDepth, run.end < cursor.source.count {
      run.isParagraph = true
      cursor.quoteDepth = depth
    }
  }

  /// Drops those that the text begins with.
  mutating func dropQuoteMarks(_ cursor: inout FoldingCursor) {
    let start = Self.endOfByteOrderMark(cursor.source.span)
    guard let (end, marks) = Self.quoteMarks(cursor.source.span, start) else { return }
    cursor.quoteDepth = marks
    replace(with: 0, 0, upTo: end, &cursor)
  }

  static func endOfByteOrderMark(_ source: Span<UInt8>) -> Int {
    source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF ? 3 : 0
  }

  /// "> ", ">> ", "> > " at `start`, and how many; nil where there is none.
  private static func quoteMarks(_ source: Span<UInt8>, _ start: Int) -> (end: Int, count: Int)? {
    var (index, count) = (start, 0)
    while index < source.count, source[index] == UInt8(ascii: ">") {
      count += 1
      index += 1
      if index < source.count, source[index] == 0x20 { index += 1 }
    }
    guard count > 0, index == source.count || source[index - 1] == 0x20 || source[index] <= 0x20 else {
      return nil
    }
    return (index, count)
  }
}

/// The lines of a text that occur more than once, as running titles do.
struct RepeatedLines {
  private var hashes: Set<UInt64> = []

  /// - Complexity: O(*n*).
  init(_ source: [UInt8], longest: Int) {
    var seen: Set<UInt64> = []
    let bytes = source.span
    var start = FoldedText.endOfByteOrderMark(bytes)
    for index in start...bytes.count
    where index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0C {
      defer { start = index + 1 }
      let line = Self.trimmed(bytes, start..<index)
      guard line.count > 3, line.count <= longest else { continue }
      let hash = Self.hash(bytes, line)
      if !seen.insert(hash).inserted { hashes.insert(hash) }
    }
  }

  func contains(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    hashes.contains(Self.hash(bytes, Self.trimmed(bytes, line)))
  }

  private static func trimmed(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// FNV-1a.
  private static func hash(_ bytes: Span<UInt8>, _ line: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in line { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
