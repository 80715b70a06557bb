internal import CPCRE2

/// What matching writes to: groups, limits and the stack of the machine code. One per worker.
@safe public struct MatchScratch: ~Copyable {
  // SAFETY: the three are made in `init`, freed in `deinit`, and never leave this room.
  private let data: OpaquePointer
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  private let groups: UnsafeMutablePointer<Int>
  /// How many groups can be asked for, group 0 included.
  private let groupCount: Int
  /// The limits of every match made with this scratch.
  public let limits: MatchLimits
  private var limitSet: UInt32
  private var subjectStart = 0

  /// - Parameter captures: the highest group number that will be asked for.
  /// - Precondition: there is memory for a few kilobytes.
  public init(captures: Int = 15, limits: MatchLimits = MatchLimits()) {
    groupCount = captures + 1
    // SAFETY: what is made here is freed in `deinit` alone. The vector holds two offsets a group and lies in the match data;
    // they are 0 until the first match. Without a stack PCRE2 takes 32 KiB of the thread's.
    let made = unsafe (
      pcre2_match_data_create_8(UInt32(groupCount), nil), pcre2_match_context_create_8(nil)
    )
    guard let data = unsafe made.0, let context = unsafe made.1 else {
      preconditionFailure("no memory for match data")
    }
    unsafe self.data = data
    unsafe self.context = context
    unsafe groups = pcre2_get_ovector_pointer_8(data)
    unsafe groups.update(repeating: 0, count: 2 * groupCount)
    // 32 KiB serve every harmless rule; 1 MiB is where a failure comes cheaper than more stack.
    unsafe stack = pcre2_jit_stack_create_8(32 << 10, 1 << 20, nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    self.limits = limits
    limitSet = limits.match
    unsafe pcre2_set_match_limit_8(context, limits.match)
    unsafe pcre2_set_depth_limit_8(context, limits.depth)
    unsafe pcre2_set_heap_limit_8(context, limits.heap)
  }

  deinit {
    // SAFETY: made in `init`, freed once; no match runs any more, for it would have borrowed this.
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
    if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
  }

  /// Matches once; see `Pattern.match(in:subject:from:using:)`.
  /// - Parameter share: the part of the limit that may be used is one of so many.
  mutating func run(
    _ code: OpaquePointer, anchored: Bool, in bytes: [UInt8], subject: Range<Int>, from start: Int,
    share: UInt32 = 1
  ) -> MatchOutcome {
    precondition(subject.lowerBound >= 0 && subject.upperBound <= bytes.count, "the subject is outside")
    precondition(subject.lowerBound <= start && start <= subject.upperBound, "the start is outside")
    precondition(isBoundary(subject.lowerBound, in: bytes), "the subject's start cuts a scalar")
    precondition(isBoundary(subject.upperBound, in: bytes), "the subject's end cuts a scalar")
    precondition(isBoundary(start, in: bytes), "the start cuts a scalar")
    let limit = (anchored ? limits.match : limits.match(starts: subject.upperBound - start + 1)) / share
    if limit != limitSet {
      unsafe pcre2_set_match_limit_8(context, limit)
      limitSet = limit
    }
    subjectStart = subject.lowerBound
    #if DEBUG
      let options: UInt32 = 0
    #else
      let options = PCRE2_NO_UTF_CHECK
    #endif
    // SAFETY: the subject lies within `bytes` and the start within the subject, on scalar boundaries (checked
    // above); the bytes are UTF-8 by the caller's word, which debug builds have PCRE2 check. PCRE2 keeps the
    // pointer in the match data but reads it only during the call.
    let result = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_match_8(
        code, buffer.baseAddress.map { unsafe $0 + subject.lowerBound }, subject.count,
        start - subject.lowerBound, options, data, context)
    }
    if result >= 0 { return .match }
    return result == PCRE2_ERROR_NOMATCH ? .noMatch : .failure(result)
  }

  private func isBoundary(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  /// Where the last match begins, as an offset into the bytes given.
  public var start: Int {
    // SAFETY: the vector holds `groupCount` pairs, and there is always a group 0.
    unsafe subjectStart + groups[0]
  }

  /// Where the last match ends.
  public var end: Int {
    // SAFETY: as above.
    unsafe subjectStart + groups[1]
  }

  /// The range of a group in the last match; nil where the group did not take part.
  /// - Precondition: the pattern has the group, and the scratch was made for groups of that number.
  public func range(of group: Int) -> Range<Int>? {
    precondition(group >= 0 && group < groupCount, "the scratch has no such group")
    // SAFETY: the vector holds `groupCount` pairs; PCRE2 sets those of groups that took no part to unset.
    let (lower, upper) = unsafe (groups[2 * group], groups[2 * group + 1])
    guard lower >= 0, upper >= lower else { return nil }
    return subjectStart + lower..<subjectStart + upper
  }
}
