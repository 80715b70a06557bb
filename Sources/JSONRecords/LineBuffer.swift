/// A window over a stream that always holds at least one whole line.
///
/// Memory is bounded by the longest line, not by the stream.
struct LineBuffer: Sendable {
  /// The window's bytes; behind `end` there are always `padding` more.
  private(set) var bytes: [UInt8]
  private var start = 0
  private var end = 0
  /// Up to where no line end was found.
  private var searched = 0
  private var isAtEnd = false
  private let padding: Int

  init(capacity: Int = 1 << 18, padding: Int) {
    bytes = [UInt8](repeating: 0, count: capacity + padding)
    self.padding = padding
  }

  /// A window over all there is.
  init(whole bytes: consuming [UInt8], padding: Int) {
    end = bytes.count
    isAtEnd = true
    bytes.append(contentsOf: repeatElement(0, count: padding))
    self.bytes = bytes
    self.padding = padding
  }

  /// The next line without its line feed, as a range of `bytes`; nil at the end of the stream.
  ///
  /// `read` fills the range of the buffer, from its start on, and returns how many bytes it read, 0 at the end.
  mutating func next<Failure: Error>(
    reading read: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Range<Int>? {
    while true {
      if let feed = bytes.firstLineFeed(in: searched..<end) {
        let line = start..<feed
        start = feed + 1
        searched = start
        return line
      }
      searched = end
      if isAtEnd {
        guard start < end else { return nil }
        // As behind every other line: simdjson looks there when an object is broken, and what is left over varies.
        bytes[end] = UInt8(ascii: "\n")
        let line = start..<end
        start = end
        return line
      }
      makeRoom()
      let count = try read(&bytes, end..<(bytes.count - padding))
      isAtEnd = count == 0
      end += count
    }
  }

  private mutating func makeRoom() {
    if start > 0 {
      bytes.moveToFront(start..<end)
      (start, end, searched) = (0, end - start, searched - start)
    }
    // A read needs room enough to be worth the call.
    if end + padding >= bytes.count / 2 {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }
}
