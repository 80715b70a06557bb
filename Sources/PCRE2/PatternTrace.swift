internal import CPCRE2

/// How far a pattern got in a text in which it does not match, and what it needed there.
public struct ClosestApproach: Hashable, Sendable {
  /// Where the attempt began, in bytes of the text.
  public var start: Int
  /// How far it got: the byte that was not what the pattern needed.
  public var end: Int
  /// The items of the pattern that were tried in this attempt, by place, ascending.
  public var tried: [Place]

  /// A place that an attempt came to.
  public struct Place: Hashable, Sendable {
    /// In bytes of the text.
    public var offset: Int
    /// The items that were tried here, as bytes of the pattern, ascending; at the attempt's end all of them failed.
    public var items: [Range<Int>]
  }

  /// The items that were tried at the end and failed.
  public var needed: [Range<Int>] { tried.last?.items ?? [] }
}

/// A pattern compiled to be watched: for tests and explanations, some 50 times slower than a match. One per worker.
@safe public struct PatternTrace: ~Copyable {
  // SAFETY: the three are made in `init`, freed in `deinit`, and never leave this room.
  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Compiles a pattern with PCRE2's automatic callouts, for the interpreter.
  public init(_ source: String, _ options: PatternOptions = []) throws(PatternError) {
    // SAFETY: what is made here is freed in `deinit` alone.
    let compiled = unsafe try options.compile(
      source, UInt32(PCRE2_AUTO_CALLOUT) | UInt32(PCRE2_NO_START_OPTIMIZE))
    let made = unsafe (pcre2_match_data_create_8(1, nil), pcre2_match_context_create_8(nil))
    guard let data = unsafe made.0, let context = unsafe made.1 else {
      preconditionFailure("no memory for match data")
    }
    unsafe code = compiled
    unsafe self.data = data
    unsafe self.context = context
    let limits = MatchLimits()
    unsafe pcre2_set_match_limit_8(context, limits.match * 20)
    unsafe pcre2_set_depth_limit_8(context, limits.depth)
    unsafe pcre2_set_heap_limit_8(context, limits.heap)
  }

  deinit {
    // SAFETY: made in `init`, freed once; no match runs any more, for it would have borrowed this.
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_code_free_8(code)
  }

  /// How far the pattern gets in a subject; nil where it matches, or never gets past its first item.
  ///
  /// Of the attempts that `counts` admits, it is the one that reaches farthest from its start, of equals the first. Where
  /// a limit ends the search, only what was seen until then is known.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - subject: on scalar boundaries.
  ///   - counts: whether an attempt is admitted; asked only of those that reach farther than all admitted before.
  /// - Complexity: bounded by twenty times `MatchLimits.match` for each start.
  public mutating func closestApproach(
    in bytes: [UInt8], subject: Range<Int>, where counts: (ClosestApproach) -> Bool = { _ in true }
  ) -> ClosestApproach? {
    precondition(subject.lowerBound >= 0 && subject.upperBound <= bytes.count, "the subject is outside")
    return withoutActuallyEscaping(counts) { counts in
      var farthest = Farthest(subject: subject.lowerBound, counts: counts)
      let isMatched = match(bytes, subject, watching: &farthest)
      farthest.settle()
      return isMatched ? nil : farthest.best
    }
  }

  /// Whether the pattern matches.
  private mutating func match(
    _ bytes: [UInt8], _ subject: Range<Int>, watching farthest: inout Farthest
  ) -> Bool {
    let result = unsafe withUnsafeMutablePointer(to: &farthest) { watcher in
      // SAFETY: the watcher outlives the match, the only call that runs callouts; the callout takes it back as what
      // it is. The subject lies within `bytes` (checked above); PCRE2 itself checks that it is UTF-8.
      unsafe pcre2_set_callout_8(
        context,
        { block, watcher in
          guard let block = unsafe block, let watcher = unsafe watcher else { return 0 }
          unsafe watcher.assumingMemoryBound(to: Farthest.self).pointee.saw(
            start: block.pointee.start_match, at: block.pointee.current_position,
            item: block.pointee.pattern_position, length: block.pointee.next_item_length)
          return 0
        }, watcher)
      defer { unsafe pcre2_set_callout_8(context, nil, nil) }
      return unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe pcre2_match_8(
          code, buffer.baseAddress.map { unsafe $0 + subject.lowerBound }, subject.count, 0, 0, data, context)
      }
    }
    return result >= 0
  }

  /// What the callouts keep.
  private struct Farthest {
    /// An attempt from one start: the items tried, with their lengths, by how far from the start.
    struct Attempt {
      var start = 0
      var reach = 0
      var items: [Int: [Int: Int]] = [:]
    }

    /// Where the subject begins in its bytes.
    let subject: Int
    let counts: (ClosestApproach) -> Bool
    /// The attempt that reached farthest of those that count, the first of equals.
    private(set) var best: ClosestApproach?
    private var current = Attempt()

    init(subject: Int, counts: @escaping (ClosestApproach) -> Bool) {
      (self.subject, self.counts) = (subject, counts)
    }

    mutating func saw(start: Int, at place: Int, item: Int, length: Int) {
      if start != current.start {
        settle()
        current = Attempt(start: start)
      }
      // A lookbehind looks before the start.
      guard place >= start else { return }
      current.reach = max(current.reach, place - start)
      current.items[place - start, default: [:]][item] = length
    }

    /// Keeps the current attempt where it is the best so far.
    mutating func settle() {
      guard current.reach > best.map({ $0.end - $0.start }) ?? 0 else { return }
      let start = subject + current.start
      let places = current.items.sorted { $0.key < $1.key }.map { reach, items in
        ClosestApproach.Place(
          offset: start + reach,
          items: items.sorted { $0.key < $1.key }.map { $0.key..<($0.key + $0.value) })
      }
      let approach = ClosestApproach(start: start, end: start + current.reach, tried: places)
      if counts(approach) { best = approach }
    }
  }
}
