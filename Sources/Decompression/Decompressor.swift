/// A compressed stream as a library opens it.
protocol CompressedStream: AnyObject {
  /// Fills the room from its start on and returns with how many bytes; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(DecompressionFailure) -> Int
}

/// The bytes behind a compressed stream, read piece by piece; one per stream, on one thread.
///
/// Memory is that of the compression's window, whatever the stream's size. What is damaged, cut off or followed by
/// something else is a failure, never a shorter text.
@safe public final class Decompressor {
  private let stream: any CompressedStream
  private var isAtEnd = false

  /// A decompressor of one stream.
  ///
  /// `read` fills the range of the buffer, from its start on, with compressed bytes and returns how many, 0 at the
  /// end, less than 0 where it failed; the failure is then the caller's own.
  public init(_ compression: Compression, reading read: @escaping (inout [UInt8], Range<Int>) -> Int) {
    let supply = Supply(read)
    stream =
      switch compression {
      case .gzip: GzipStream(supply)
      case .zstandard, .xz, .bzip2: ArchiveStream(supply)
      }
  }

  /// Reads into a part of the buffer and returns how many bytes; 0 at the end.
  public func read(
    into buffer: inout [UInt8], at range: Range<Int>
  ) throws(DecompressionFailure) -> Int {
    precondition(!range.isEmpty && range.upperBound <= buffer.count, "there is no room to read into")
    if isAtEnd { return 0 }
    // SAFETY: the range was checked to lie inside the buffer, and the stream keeps nothing of it.
    let outcome = unsafe buffer.withUnsafeMutableBytes { bytes in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
      return Result { () throws(DecompressionFailure) in try unsafe stream.read(into: room) }
    }
    let count = try outcome.get()
    if count == 0 { isAtEnd = true }
    return count
  }
}
