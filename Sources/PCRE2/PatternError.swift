internal import CPCRE2

/// Why PCRE2 refused a pattern.
public struct PatternError: Error, Hashable, Sendable {
  /// PCRE2's number, such as 114 for a missing closing parenthesis.
  public var code: Int32
  /// PCRE2's own words.
  public var message: String
  /// UTF-8 bytes of the pattern read when the fault was seen.
  public var offset: Int

  init(code: Int32, offset: Int) {
    self.code = code
    self.offset = offset
    message = describe(code)
  }
}

/// PCRE2's words for one of its error codes; for compile errors (positive) and match errors (negative).
public func describe(_ code: Int32) -> String {
  var buffer = [UInt8](repeating: 0, count: 256)
  // SAFETY: PCRE2 writes at most `count` bytes, the terminating zero among them, and keeps no pointer.
  let length = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
    unsafe pcre2_get_error_message_8(code, bytes.baseAddress, bytes.count)
  }
  guard length > 0 else { return "unknown error \(code)" }
  return String(decoding: buffer[..<Int(length)], as: UTF8.self)
}
