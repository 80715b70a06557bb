internal import Dispatch
internal import Synchronization

/// Runs a body on so many threads, each of which asks for one block of `0..<count` after another until there is
/// none left; returns when all are done.
///
/// What a thread needs for itself is made once, in the body, before it asks for its first block.
/// - Parameters:
///   - size: how many indices a block has; the last may have fewer.
///   - isStopped: asked before each block; once it says yes, the rest is left undone.
package func overBlocks(
  of count: Int, size: Int, threads: Int, isStopped: @escaping @Sendable () -> Bool = { false },
  _ body: @Sendable (_ next: () -> Range<Int>?) -> Void
) {
  let begun = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, (count + size - 1) / size))) { _ in
    body {
      if isStopped() { return nil }
      let start = begun.add(size, ordering: .relaxed).oldValue
      return start < count ? start..<min(start + size, count) : nil
    }
  }
}

/// Lets go of a value on another thread: taking apart what fills much memory takes as long as the next step.
package func letGo<Value: Sendable>(of value: consuming Value) {
  DispatchQueue.global().async { [value = consume value] in withExtendedLifetime(value) {} }
}
