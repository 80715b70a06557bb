internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The elements transformed, in order, on as many threads as there are processors.
  ///
  /// - Parameter size: how many elements a thread takes at a time.
  /// - Complexity: one call of `transform` an element. A list of one block is transformed on the calling thread.
  package func mapInParallel<Result: Sendable>(
    blocksOf size: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let blocks = (count + size - 1) / size
    if blocks < 2 { return map(transform) }
    let done = Mutex<[(block: Int, results: [Result])]>([])
    DispatchQueue.concurrentPerform(iterations: blocks) { block in
      let results = self[block * size..<Swift.min((block + 1) * size, count)].map(transform)
      done.withLock { $0.append((block, results)) }
    }
    return done.withLock { $0 }.sorted { $0.block < $1.block }.flatMap(\.results)
  }
}
