extension Pattern {
  /// Looks for the first match that begins at or after a place of a subject.
  ///
  /// Assertions see the subject and nothing around it; what lies before `start` they do see.
  /// - Parameters:
  ///   - bytes: UTF-8, by the caller's word: release builds do not look (debug builds fail with PCRE2's code).
  ///   - subject: on scalar boundaries.
  ///   - start: within the subject, on a scalar boundary.
  /// - Complexity: bounded by the scratch's limits, for one call at most `MatchLimits.search` steps or
  ///   `MatchLimits.least` for each byte of the subject.
  public func match(
    in bytes: [UInt8], subject: Range<Int>, from start: Int, using scratch: inout MatchScratch
  ) -> MatchOutcome {
    // SAFETY: `self` lives through the call and with it the code.
    unsafe scratch.run(
      code, anchored: options.contains(.anchored), in: bytes, subject: subject, from: start)
  }
}
