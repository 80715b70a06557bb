internal import Glibc

extension [UInt8] {
  /// The first line feed in the range.
  func firstLineFeed(in range: Range<Int>) -> Int? {
    precondition(range.upperBound <= count, "the range leaves the buffer")
    return unsafe withUnsafeBytes { buffer -> Int? in
      guard !range.isEmpty, let base = buffer.baseAddress else { return nil }
      // SAFETY: the range was checked to lie inside the buffer.
      let found = unsafe memchr(base + range.lowerBound, Int32(UInt8(ascii: "\n")), range.count)
      return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
    }
  }

  /// The last line feed in the range.
  func lastLineFeed(in range: Range<Int>) -> Int? { self[range].lastIndex(of: UInt8(ascii: "\n")) }

  /// Copies the range to the start of the array, whose count stays.
  mutating func moveToFront(_ range: Range<Int>) {
    precondition(range.upperBound <= count, "the range leaves the buffer")
    unsafe withUnsafeMutableBytes { buffer in
      guard !range.isEmpty, let base = buffer.baseAddress else { return }
      // SAFETY: the range was checked to lie inside the buffer; `memmove` allows an overlap.
      unsafe memmove(base, base + range.lowerBound, range.count)
    }
  }

  /// Replaces the content, keeping the storage.
  mutating func refill(from start: UnsafePointer<CChar>?, count: Int) {
    removeAll(keepingCapacity: true)
    guard let start = unsafe start else { return }
    // SAFETY: the parser hands out `count` readable bytes at `start`, which outlive this call.
    unsafe append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }
}
