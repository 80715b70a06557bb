internal import CZlib

/// The members of a gzip stream (RFC 1952), opened by zlib, which compares each with its checksum and its length;
/// libarchive's reader compares nothing.
@safe final class GzipStream: CompressedStream {
  private let supply: Supply
  /// zlib remembers where it stands, so it must not move.
  private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isOpen = false
  private var isBetweenMembers = false

  init(_ supply: Supply) {
    self.supply = supply
    // SAFETY: room for one, allocated above; zlib takes zeros for its own functions of memory.
    unsafe state.initialize(to: z_stream())
  }

  deinit {
    // SAFETY: the state was initialized above, and ended by zlib only where zlib has begun it.
    if isOpen { _ = unsafe inflateEnd(state) }
    unsafe state.deallocate()
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(DecompressionFailure) -> Int {
    if !isOpen { try open() }
    // SAFETY: the room outlives this call, and zlib is told its size; it is forgotten below.
    unsafe state.pointee.next_out = room.assumingMemoryBound(to: UInt8.self).baseAddress
    unsafe state.pointee.avail_out = UInt32(clamping: room.count)
    let all = unsafe state.pointee.avail_out
    defer { unsafe state.pointee.next_out = nil }
    while unsafe state.pointee.avail_out == all {
      if unsafe state.pointee.avail_in == 0, try !refill() {
        if isBetweenMembers { return 0 }
        throw DecompressionFailure(breach: "it ends early")
      }
      if isBetweenMembers {
        if skipPadding() { continue }
        _ = unsafe inflateReset(state)
        isBetweenMembers = false
      }
      // SAFETY: what zlib reads is the supply's window, which stays as it is until more is asked for.
      switch unsafe inflate(state, Z_NO_FLUSH) {
      case Z_STREAM_END: isBetweenMembers = true
      case Z_OK, Z_BUF_ERROR: break
      default: throw failure()
      }
    }
    return unsafe Int(all - state.pointee.avail_out)
  }

  private func open() throws(DecompressionFailure) {
    // SAFETY: the state is initialized and has no input yet; zlib is told how large it is. 15 bits of window, and 16
    // for "gzip only" (zlib.h).
    let status = unsafe inflateInit2_(state, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw DecompressionFailure(message: "there is not enough memory") }
    isOpen = true
  }

  /// Whether there is more.
  private func refill() throws(DecompressionFailure) -> Bool {
    // SAFETY: zlib reads from the supply's window, which stays as it is until more is asked for: here, when it has read
    // all of it.
    guard let more = unsafe supply.more() else { throw .reading }
    unsafe state.pointee.next_in = more.assumingMemoryBound(to: UInt8.self).baseAddress
    unsafe state.pointee.avail_in = UInt32(more.count)
    return unsafe !more.isEmpty
  }

  /// Steps over a zero that fills a block of a tape or a disk behind the last member, as gzip does, and says whether
  /// there was one.
  private func skipPadding() -> Bool {
    // SAFETY: the caller has seen that there is a byte.
    guard unsafe state.pointee.next_in?.pointee == 0 else { return false }
    unsafe state.pointee.next_in += 1
    unsafe state.pointee.avail_in -= 1
    return true
  }

  private func failure() -> DecompressionFailure {
    // SAFETY: the string is zlib's own and constant.
    guard let text = unsafe state.pointee.msg else { return DecompressionFailure(breach: nil) }
    return DecompressionFailure(breach: unsafe String(cString: text))
  }
}
