/// A window over a stream that always holds at least one whole line.
///
/// Memory is bounded by the longest line that is taken, not by the stream.
struct LineBuffer: Sendable {
  /// A line of the stream.
  enum Line: Equatable {
    /// Without its line feed, as a range of `bytes`.
    case whole(Range<Int>)
    /// Too long, and passed over.
    case tooLong
  }

  /// The window's bytes; behind `end` there are always `padding` more.
  private(set) var bytes: [UInt8]
  private var start = 0
  private var end = 0
  /// Up to where no line end was found.
  private var searched = 0
  private var isAtEnd = false
  private let padding: Int
  private let longest: Int
  /// Whether the window holds the end of a line that is too long.
  private var isPassing = false

  init(padding: Int, longest: Int) {
    bytes = [UInt8](repeating: 0, count: Self.capacity + padding)
    self.padding = padding
    self.longest = longest
  }

  /// A window over all there is.
  init(whole bytes: consuming [UInt8], padding: Int) {
    end = bytes.count
    isAtEnd = true
    bytes.append(contentsOf: repeatElement(0, count: padding))
    self.bytes = bytes
    self.padding = padding
    longest = .max
  }

  private static let capacity = 1 << 18

  /// The next line; nil at the end of the stream.
  ///
  /// `read` fills the range of the buffer, from its start on, and returns how many bytes it read, 0 at the end.
  mutating func next<Failure: Error>(
    reading read: (inout [UInt8], Range<Int>) throws(Failure) -> Int
  ) throws(Failure) -> Line? {
    while true {
      if let feed = bytes.firstLineFeed(in: searched..<end) {
        let line = isPassing ? Line.tooLong : .whole(start..<feed)
        isPassing = false
        start = feed + 1
        searched = start
        return line
      }
      searched = end
      if isAtEnd {
        if isPassing {
          isPassing = false
          start = end
          return .tooLong
        }
        guard start < end else { return nil }
        // As behind every other line: simdjson looks there when an object is broken, and what is left over varies.
        bytes[end] = UInt8(ascii: "\n")
        let line = Line.whole(start..<end)
        start = end
        return line
      }
      if isPassing || end - start > longest { pass() }
      makeRoom()
      let count = try read(&bytes, end..<(bytes.count - padding))
      isAtEnd = count == 0
      end += count
    }
  }

  /// Forgets what was read of a line that is too long.
  private mutating func pass() {
    if !isPassing { bytes = [UInt8](repeating: 0, count: Self.capacity + padding) }
    isPassing = true
    (start, end, searched) = (0, 0, 0)
  }

  private mutating func makeRoom() {
    if start > 0 {
      bytes.moveToFront(start..<end)
      (start, end, searched) = (0, end - start, searched - start)
    }
    // A read needs room enough to be worth the call.
    if bytes.count - padding - end < min(bytes.count / 2, 1 << 20) {
      bytes.extend(byAtLeast: 0, upTo: longest)
    }
  }
}
