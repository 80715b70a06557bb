internal import CArchive

/// What is wrong with a compressed stream, in words.
public struct DecompressionFailure: Error, Hashable, Sendable {
  /// In one line, without the place.
  public var message: String
}

/// The bytes behind a compressed stream, read piece by piece; one per stream, on one thread.
///
/// Memory is that of the compression's window, whatever the stream's size.
@safe public final class Decompressor {
  /// What the library calls back for compressed bytes.
  private let supply: Supply
  private let archive: OpaquePointer?
  private var isOpen = false
  private var isAtEnd = false

  /// A decompressor of one stream.
  ///
  /// `read` fills the range of the buffer, from its start on, with compressed bytes and returns how many, 0 at the
  /// end, less than 0 where it failed; the failure is then the caller's own.
  public init(reading read: @escaping (inout [UInt8], Range<Int>) -> Int) {
    supply = Supply(read)
    unsafe archive = unsafe archive_read_new()
  }

  deinit {
    // SAFETY: the archive is freed once, and NULL is allowed; nothing calls back afterwards.
    _ = unsafe archive_read_free(archive)
  }

  /// Reads into a part of the buffer and returns how many bytes; 0 at the end.
  public func read(
    into buffer: inout [UInt8], at range: Range<Int>
  ) throws(DecompressionFailure) -> Int {
    precondition(!range.isEmpty && range.upperBound <= buffer.count, "there is no room to read into")
    if isAtEnd { return 0 }
    if !isOpen { try open() }
    let count = unsafe buffer.withUnsafeMutableBytes {
      // SAFETY: the range was checked to lie inside the buffer, and bounds the count.
      unsafe archive_read_data(
        archive, $0.baseAddress.unsafelyUnwrapped + range.lowerBound, range.count)
    }
    guard count >= 0 else { throw failure() }
    if count == 0 { isAtEnd = true }
    return count
  }

  private func open() throws(DecompressionFailure) {
    guard unsafe archive != nil else { throw DecompressionFailure(message: "there is not enough memory") }
    // SAFETY: the archive is not NULL, and `supply` lives as long as the archive, for both are this object's.
    let client = unsafe Unmanaged.passUnretained(supply).toOpaque()
    let read:
      @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeRawPointer?>?)
        -> Int = { _, client, bytes in
          guard let client = unsafe client, let bytes = unsafe bytes else { return -1 }
          let supply = unsafe Unmanaged<Supply>.fromOpaque(client).takeUnretainedValue()
          return unsafe supply.more(bytes)
        }
    _ = unsafe archive_read_support_filter_gzip(archive)
    _ = unsafe archive_read_support_filter_zstd(archive)
    _ = unsafe archive_read_support_filter_xz(archive)
    _ = unsafe archive_read_support_filter_bzip2(archive)
    _ = unsafe archive_read_support_format_raw(archive)
    _ = unsafe archive_read_support_format_empty(archive)
    var entry: OpaquePointer?
    guard unsafe archive_read_open(archive, client, nil, read, nil) == ARCHIVE_OK else { throw failure() }
    let status = unsafe archive_read_next_header(archive, &entry)
    isOpen = true
    if status == ARCHIVE_EOF { isAtEnd = true } else if status < ARCHIVE_OK { throw failure() }
  }

  private func failure() -> DecompressionFailure {
    // SAFETY: the string is the archive's, and copied here.
    guard let text = unsafe archive_error_string(archive) else {
      return DecompressionFailure(message: "the compressed data is broken")
    }
    return DecompressionFailure(message: "the compressed data is broken (\(unsafe String(cString: text)))")
  }
}

/// Compressed bytes on demand, in a place that stays where it is.
@safe private final class Supply {
  private let read: (inout [UInt8], Range<Int>) -> Int
  private var bytes = [UInt8](repeating: 0, count: 1 << 16)
  /// The library reads from here until it asks again.
  private let window = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  init(_ read: @escaping (inout [UInt8], Range<Int>) -> Int) { self.read = read }

  deinit { unsafe window.deallocate() }

  /// Reads on, says where the bytes are and returns how many.
  func more(_ start: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    let count = read(&bytes, bytes.indices)
    guard count > 0 else { return count }
    // SAFETY: the window is as long as `bytes`, and lives as long as this object.
    unsafe window.copyBytes(from: bytes.prefix(count))
    unsafe start.pointee = unsafe UnsafeRawPointer(window.baseAddress)
    return count
  }
}
