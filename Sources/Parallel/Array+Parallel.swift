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
    if count <= size { return map(transform) }
    return mapInParallel(blocksOf: size, transform, beside: {}).results
  }

  /// The elements transformed, in order, and what another piece of work comes to, which is begun first: all on as many
  /// threads as there are processors.
  ///
  /// Pieces of work that run side by side have to be handed over in one call: a call inside another one's piece gets no
  /// further thread.
  package func mapInParallel<Result: Sendable, Other: Sendable>(
    blocksOf size: Int, _ transform: @Sendable (Element) -> Result, beside other: @Sendable () -> Other
  ) -> (results: [Result], other: Other) {
    let blocks = (count + size - 1) / size
    let done = Mutex<(other: Other?, blocks: [(number: Int, results: [Result])])>((nil, []))
    DispatchQueue.concurrentPerform(iterations: blocks + 1) { piece in
      guard piece > 0 else {
        let result = other()
        return done.withLock { $0.other = result }
      }
      let start = (piece - 1) * size
      let results = self[start..<Swift.min(start + size, count)].map(transform)
      done.withLock { $0.blocks.append((piece, results)) }
    }
    let all = done.withLock { $0 }
    guard let other = all.other else { fatalError("the piece beside was left out") }
    var results: [Result] = []
    results.reserveCapacity(count)
    for block in all.blocks.sorted(by: { $0.number < $1.number }) { results += block.results }
    return (results, other)
  }
}
