internal import CPCRE2

extension PatternOptions {
  /// A pattern as PCRE2 compiles it, with further flags; the caller owns it.
  func compile(_ source: String, _ further: UInt32 = 0) throws(PatternError) -> OpaquePointer {
    var flags = PCRE2_NEVER_BACKSLASH_C | further
    if !contains(.ascii) { flags |= PCRE2_UTF | PCRE2_UCP }
    if contains(.caseless) { flags |= PCRE2_CASELESS }
    if contains(.anchored) { flags |= PCRE2_ANCHORED }
    if contains(.duplicateNames) { flags |= PCRE2_DUPNAMES }
    if contains(.unpolished) {
      flags |= PCRE2_NO_AUTO_POSSESS | PCRE2_NO_DOTSTAR_ANCHOR | PCRE2_NO_START_OPTIMIZE
    }
    var status: Int32 = 0
    var offset = 0
    let text = contains(.ascii) ? Self.bytes(of: source) : Array(source.utf8)
    // SAFETY: PCRE2 reads `count` bytes during the call and keeps no pointer to them.
    let compiled = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, flags, &status, &offset, nil)
    }
    guard let compiled = unsafe compiled else { throw PatternError(code: status, offset: offset) }
    return unsafe compiled
  }

  /// The source with one byte for each scalar beyond ASCII: a letter that no subject of ASCII has, so that what stands
  /// for one scalar, is repeated with it or is left out by a class goes on to do so.
  private static func bytes(of source: String) -> [UInt8] {
    var bytes = Array(source.utf8)
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes }
    var count = first
    for index in first..<bytes.count {
      let byte = bytes[index]
      // The first byte of a scalar stands for it; the others begin with 10.
      if byte & 0xC0 == 0x80 { continue }
      bytes[count] = byte < 0x80 ? byte : 0xFF
      count += 1
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
