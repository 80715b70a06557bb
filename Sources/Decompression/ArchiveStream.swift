internal import CArchive

/// A stream that libarchive opens.
@safe final class ArchiveStream: CompressedStream {
  /// What the library calls back for compressed bytes.
  private let supply: Supply
  private let archive: OpaquePointer?
  private var isOpen = false
  /// There is nothing behind the stream.
  private var isEmpty = false

  init(_ supply: Supply) {
    self.supply = supply
    // SAFETY: this object's own; NULL where memory is out, which `open` looks for.
    unsafe archive = unsafe archive_read_new()
  }

  deinit {
    // SAFETY: the archive is freed once, and NULL is allowed; nothing calls back afterwards.
    _ = unsafe archive_read_free(archive)
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(DecompressionFailure) -> Int {
    if !isOpen { try open() }
    if isEmpty {
      try checkEnd()
      return 0
    }
    // SAFETY: the room is as long as the library is told, and lives until it returns.
    let count = unsafe archive_read_data(archive, room.baseAddress, room.count)
    guard count >= 0 else { throw failure() }
    if count == 0 { try checkEnd() }
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
          guard let more = unsafe supply.more() else { return -1 }
          unsafe bytes.pointee = UnsafeRawPointer(more.baseAddress)
          return more.count
        }
    _ = unsafe archive_read_support_filter_zstd(archive)
    _ = unsafe archive_read_support_filter_xz(archive)
    _ = unsafe archive_read_support_filter_bzip2(archive)
    _ = unsafe archive_read_support_format_raw(archive)
    _ = unsafe archive_read_support_format_empty(archive)
    guard unsafe archive_read_open(archive, client, nil, read, nil) == ARCHIVE_OK else { throw failure() }
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(archive, &entry)
    if status < ARCHIVE_OK { throw failure() }
    isEmpty = status == ARCHIVE_EOF
    isOpen = true
  }

  /// The library takes what it does not know behind the end of a stream for no part of it, and stops in silence.
  private func checkEnd() throws(DecompressionFailure) {
    // SAFETY: the archive is open; 0 is the last filter. What only begins like bzip2 is passed on as it is, for it may
    // be a text, but not a piece of a head.
    let isPassedOn = unsafe archive_filter_code(archive, 0) == ARCHIVE_FILTER_NONE
    if isPassedOn, supply.count < Self.shortest { throw DecompressionFailure(breach: "it ends early") }
    // SAFETY: the archive is open; −1 is the filter that reads from the supply.
    let taken = unsafe archive_filter_bytes(archive, -1)
    let isAll = taken == Int64(supply.count)
    guard isAll, let more = unsafe supply.more(), unsafe more.isEmpty else {
      throw DecompressionFailure(message: "the compressed data goes on behind its end")
    }
  }

  /// The bytes of bzip2's shortest stream: its head, the mark of the end, a checksum.
  private static let shortest = 14

  private func failure() -> DecompressionFailure {
    // SAFETY: the string is the archive's, and copied here.
    guard let text = unsafe archive_error_string(archive) else { return DecompressionFailure(breach: nil) }
    return DecompressionFailure(breach: unsafe String(cString: text))
  }
}
