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

  func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = extent(range.lowerBound).lowerBound
    guard !range.isEmpty else { return start..<start }
    return start..<extent(range.upperBound - 1).upperBound
  }

  /// The original bytes of the one folded byte at `offset`.
  private func extent(_ offset: Int) -> Range<Int> {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(changes[middle].folded) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset..<offset + 1 }
    let change = changes[low - 1]
    let past = offset - Int(change.folded) - Int(change.foldedCount)
    let end = Int(change.source) + Int(change.sourceCount)
    return past < 0 ? Int(change.source)..<end : end + past..<end + past + 1
  }
}
