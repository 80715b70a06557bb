extension Pattern {
  /// Searches a subject: leftmost, then on from the end of each match. An empty match (after `\\K`) is none, and the search
  /// goes on behind the next character, so that every search ends.
  /// - Parameters:
  ///   - subject: the part of `bytes` that is searched; nothing outside of it is seen.
  ///   - body: takes what the scratch holds of a match.
  /// - Returns: PCRE2's code where a limit was hit; what was found before it stands.
  public func search(
    _ bytes: [UInt8], subject: Range<Int>, using scratch: inout MatchScratch,
    _ body: (borrowing MatchScratch) -> Void
  ) -> Int32? {
    var offset = subject.lowerBound
    while offset < subject.upperBound {
      switch match(in: bytes, subject: subject, from: offset, using: &scratch) {
      case .noMatch: return nil
      case .failure(let code): return code
      case .match:
        if scratch.end > scratch.start { body(scratch) }
        if scratch.end > offset {
          offset = scratch.end
        } else {
          offset += 1
          while offset < subject.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
      }
    }
    return nil
  }
}
