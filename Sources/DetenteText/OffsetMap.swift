/// Folded offsets to original ones.
///
/// Between two changes an offset moves along with its original; a change says that `foldedCount` bytes, which
/// belong together, came from `sourceCount` bytes. A character that was dropped is a change to no bytes.
struct OffsetMap: Sendable {
  struct Change: Sendable {
    var folded: Int32
    var source: Int32
    var foldedCount: Int32
    var sourceCount: Int32
  }

  /// Ascending by `folded`; of several at one offset, by `source`.
  private(set) var changes: [Change] = []

  mutating func removeAll() { changes.removeAll(keepingCapacity: true) }

  mutating func append(folded: Int, source: Int, foldedCount: Int, sourceCount: Int) {
    changes.append(
      Change(
        folded: Int32(folded), source: Int32(source), foldedCount: Int32(foldedCount),
        sourceCount: Int32(sourceCount)))
  }

  /// Forgets the last change if it made the one folded byte at `folded`; returns where its original begins.
  mutating func removeLast(ifAt folded: Int) -> Int? {
    guard let last = changes.last, Int(last.folded) == folded, last.foldedCount == 1 else { return nil }
    changes.removeLast()
    return Int(last.source)
  }

  func sourceRange(of range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(changes[middle].folded) <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return sourceRange(of: range, from: &low)
  }

  /// The same for ranges in ascending order: `next` is the first change after the range's start, or one before it,
  /// and moves on with it, so that all ranges of a text cost one pass over the changes.
  func sourceRange(of range: Range<Int>, from next: inout Int) -> Range<Int> {
    next = firstChange(after: range.lowerBound, from: next)
    let start = extent(range.lowerBound, before: next).lowerBound
    guard !range.isEmpty else { return start..<start }
    let last = range.upperBound - 1
    return start..<extent(last, before: firstChange(after: last, from: next)).upperBound
  }

  @inline(__always)
  private func firstChange(after offset: Int, from start: Int) -> Int {
    var index = start
    while index < changes.count, Int(changes[index].folded) <= offset { index += 1 }
    return index
  }

  /// The original bytes of the one folded byte at `offset`; `next` is the first change after it.
  @inline(__always)
  private func extent(_ offset: Int, before next: Int) -> Range<Int> {
    guard next > 0 else { return offset..<offset + 1 }
    let change = changes[next - 1]
    let past = offset - Int(change.folded) - Int(change.foldedCount)
    let end = Int(change.source) + Int(change.sourceCount)
    return past < 0 ? Int(change.source)..<end : end + past..<end + past + 1
  }
}
