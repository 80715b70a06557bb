internal import Parallel
internal import Synchronization

/// How many threads share a piece of work, and whether it should be given up.
public struct Workers: Sendable, ExpressibleByIntegerLiteral {
  /// The threads, at least one.
  public var count: Int
  /// Asked before each part; once it says yes, the rest is left undone, and the result is not to be used.
  public var isStopped: @Sendable () -> Bool

  /// So many threads, and when to stop.
  public init(_ count: Int, isStopped: @escaping @Sendable () -> Bool = { false }) {
    self.count = max(1, count)
    self.isStopped = isStopped
  }

  /// So many threads, which go on to the end.
  public init(integerLiteral count: Int) { self.init(count) }
}

/// Shares `0..<count` among threads, each of which asks for one block after another; see the function of the same name
/// in Parallel.
func overBlocks(
  of count: Int, workers: Workers, size: Int = 32, _ body: @Sendable (_ next: () -> Range<Int>?) -> Void
) {
  overBlocks(of: count, size: size, threads: workers.count, isStopped: workers.isStopped, body)
}

/// Shares `0..<count` among threads as `overBlocks` does, and returns what came of the blocks, in their order.
/// - Parameter body: runs once on each thread, asks for blocks, and keeps what came of each.
func collectedOverBlocks<Part: Sendable>(
  of count: Int, workers: Workers, size: Int = 32,
  _ body: @escaping @Sendable (_ next: () -> Range<Int>?, _ keep: (Range<Int>, Part) -> Void) -> Void
) -> [Part] {
  let parts = Mutex<[(start: Int, part: Part)]>([])
  overBlocks(of: count, workers: workers, size: size) { next in
    body(next) { block, part in parts.withLock { $0.append((block.lowerBound, part)) } }
  }
  return parts.withLock { $0 }.sorted { $0.start < $1.start }.map(\.part)
}
