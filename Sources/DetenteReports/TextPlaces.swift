/// Byte offsets of a UTF-8 text as Unicode scalars, lines and columns.
///
/// Fast for offsets that ascend; a step back starts over at the last mark.
struct TextPlaces {
  /// A place in the text.
  private struct Position {
    var byte = 0
    var scalar = 0
    var lines = 0
    /// The scalars before the line that `byte` stands in.
    var lineStart = 0
  }

  private let text: [UInt8]
  private var mark = Position()
  private var current = Position()

  init(_ text: [UInt8]) { self.text = text }

  /// Moves the mark: steps back will not, as a rule, go before the offset.
  mutating func drop(before offset: Int) {
    _ = scalars(before: offset)
    mark = current
  }

  /// How many Unicode scalars stand before the byte.
  mutating func scalars(before offset: Int) -> Int {
    if offset < current.byte { current = offset >= mark.byte ? mark : Position() }
    let end = min(offset, text.count)
    while current.byte < end {
      let value = text[current.byte]
      if value & 0xC0 != 0x80 { current.scalar += 1 }
      current.byte += 1
      if value == UInt8(ascii: "\n") {
        current.lines += 1
        current.lineStart = current.scalar
      }
    }
    return current.scalar
  }

  /// The 1-based line and column, in scalars, of the byte; a byte order mark takes no column.
  mutating func place(of offset: Int) -> (line: Int, column: Int) {
    let before = scalars(before: offset)
    let mark = current.lines == 0 && offset >= 3 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0
    return (current.lines + 1, before - current.lineStart - mark + 1)
  }
}
