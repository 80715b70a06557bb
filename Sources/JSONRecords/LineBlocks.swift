/// Cuts a stream into blocks of whole lines, so that several readers can share it.
///
/// Memory is bounded by the block's size and the longest line that is taken, not by the stream.
public struct LineBlocks: Sendable {
  /// Whole lines; only the last line of a stream may lack its line feed.
  public struct Block: Sendable {
    /// The lines, each with its line feed.
    public var bytes: [UInt8]
    /// How many lines of the stream stand before it.
    public var linesBefore: Int
    /// What is wrong with the line that stood here instead: it was too long, and is left out.
    public var fault: RecordFault?
  }

  private let size: Int
  private let longest: Int
  /// What was read of the next block.
  private var rest: [UInt8] = []
  private var lines = 0
  private var isAtEnd = false

  /// A cutter of blocks of about so many bytes.
  /// - Parameters:
  ///   - longest: a line of more bytes is left out, and told, before it fills the memory.
  ///   - begun: what was already read of the stream.
  public init(size: Int = 1 << 18, longest: Int = .max, begun: [UInt8] = []) {
    self.size = size
    self.longest = longest
    rest = begun
  }

  /// The next block; nil at the end of the stream.
  ///
  /// `read` fills the range of the buffer, from its start on, and returns how many bytes, 0 at the end. Where its
  /// third argument allows, because there are whole lines already, it may return nil instead of waiting: then those
  /// are the block.
  /// - Complexity: linear in the block.
  public mutating func next<Failure: Error>(
    reading read: (inout [UInt8], Range<Int>, _ mayPass: Bool) throws(Failure) -> Int?
  ) throws(Failure) -> Block? {
    var bytes = rest
    var filled = bytes.count
    var feed = bytes.lastLineFeed(in: 0..<filled)
    while !isAtEnd, filled < size || feed == nil {
      if feed == nil, filled > longest {
        rest = []
        bytes = []
        return try passLine(reading: read)
      }
      if filled >= bytes.count {
        bytes.extend(byAtLeast: size - filled, upTo: longest)
      }
      let count: Int?
      do throws(Failure) {
        count = try read(&bytes, filled..<bytes.count, feed != nil)
      } catch {
        bytes.removeLast(bytes.count - filled)
        rest = bytes
        throw error
      }
      guard let count else { break }
      isAtEnd = count == 0
      feed = bytes.lastLineFeed(in: filled..<filled + count) ?? feed
      filled += count
    }
    rest = []
    return cut(&bytes, at: isAtEnd ? filled : feed.map { $0 + 1 } ?? filled, filled)
  }

  /// The whole lines that were read before a read failed; nil where there are none.
  public mutating func salvage() -> Block? {
    var bytes = rest
    rest = []
    return cut(&bytes, at: bytes.lastLineFeed(in: bytes.indices).map { $0 + 1 } ?? 0, bytes.count)
  }

  /// Reads on behind the end of a line that is too long, of which nothing is kept.
  private mutating func passLine<Failure: Error>(
    reading read: (inout [UInt8], Range<Int>, _ mayPass: Bool) throws(Failure) -> Int?
  ) throws(Failure) -> Block {
    var bytes = [UInt8](repeating: 0, count: size)
    while !isAtEnd {
      let count = try read(&bytes, bytes.indices, false) ?? 0
      isAtEnd = count == 0
      guard let feed = bytes.firstLineFeed(in: 0..<count) else { continue }
      rest = Array(bytes[(feed + 1)..<count])
      break
    }
    lines += 1
    return Block(bytes: [], linesBefore: lines - 1, fault: RecordFault(tooLong: lines, longest))
  }

  private mutating func cut(_ bytes: inout [UInt8], at end: Int, _ filled: Int) -> Block? {
    guard end > 0 else { return nil }
    rest = Array(bytes[end..<filled])
    bytes.removeLast(bytes.count - end)
    // What a long line had set aside is given back.
    let block = Block(bytes: bytes.capacity > 2 * bytes.count + size ? [] + bytes : bytes, linesBefore: lines)
    lines += lineFeeds(in: block.bytes)
    return block
  }

  private func lineFeeds(in bytes: [UInt8]) -> Int {
    var (count, start) = (0, 0)
    while let feed = bytes.firstLineFeed(in: start..<bytes.count) {
      count += 1
      start = feed + 1
    }
    return count
  }
}
