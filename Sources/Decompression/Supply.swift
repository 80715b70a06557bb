/// Compressed bytes on demand, in a place that stays where it is.
@safe final class Supply {
  /// How many bytes were supplied so far.
  private(set) var count = 0
  private let read: (inout [UInt8], Range<Int>) -> Int
  private var bytes = [UInt8](repeating: 0, count: 1 << 16)
  /// A library reads from here until it asks again.
  private let window = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  /// What `read` must do is said at `Decompressor`.
  init(_ read: @escaping (inout [UInt8], Range<Int>) -> Int) { self.read = read }

  // SAFETY: allocated by this object and freed with it; who reads from the window holds the object.
  deinit { unsafe window.deallocate() }

  /// Reads on and returns where the bytes are; none at the end, nil where the reading failed.
  func more() -> UnsafeMutableRawBufferPointer? {
    let more = read(&bytes, bytes.indices)
    guard more >= 0 else { return nil }
    count += more
    // SAFETY: the window is as long as `bytes`, and lives as long as this object.
    unsafe window.copyBytes(from: bytes.prefix(more))
    return unsafe UnsafeMutableRawBufferPointer(rebasing: window[..<more])
  }
}
