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
  func lastLineFeed(in range: Range<Int>) -> Int? {
    // Where there is none, as in the middle of a long line, that is known faster from the front.
    firstLineFeed(in: range) == nil ? nil : self[range].lastIndex(of: UInt8(ascii: "\n"))
  }

  /// Copies the range to the start of the array, whose count stays.
  mutating func moveToFront(_ range: Range<Int>) {
    precondition(range.upperBound <= count, "the range leaves the buffer")
    unsafe withUnsafeMutableBytes { buffer in
      guard !range.isEmpty, let base = buffer.baseAddress else { return }
      // SAFETY: the range was checked to lie inside the buffer; `memmove` allows an overlap.
      unsafe memmove(base, base + range.lowerBound, range.count)
    }
  }

  /// Makes the array longer: by as much again, `least` bytes at least.
  ///
  /// What a large one may come to is set aside at once: to grow by copying takes half as much memory again, and what is
  /// set aside and not used takes none.
  mutating func extend(byAtLeast least: Int, upTo limit: Int) {
    guard count >= Self.large, limit < Int.max else {
      return append(contentsOf: repeatElement(0, count: Swift.max(least, count)))
    }
    reserveCapacity(limit + 2 * Self.large)
    append(contentsOf: repeatElement(0, count: Self.large))
  }

  private static var large: Int { 1 << 26 }

  /// Replaces the content, keeping the storage.
  mutating func refill(from start: UnsafePointer<CChar>?, count: Int) {
    removeAll(keepingCapacity: true)
    guard let start = unsafe start else { return }
    // SAFETY: the parser hands out `count` readable bytes at `start`, which outlive this call.
    unsafe append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }
}
