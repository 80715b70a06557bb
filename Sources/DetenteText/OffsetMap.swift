/// Folded offsets to original ones, as runs.
struct OffsetMap: Sendable {
  func sourceRange(of range: Range<Int>) -> Range<Int> { range }
}
