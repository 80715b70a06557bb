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
