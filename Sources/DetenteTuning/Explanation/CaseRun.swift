public import Detente
public import DetenteRules
internal import Synchronization

/// Runs all cases of a pack, in pack order, on so many threads.
/// - Complexity: one scoring of each example and test sentence.
public func caseResults(of pack: RulePack, by scorer: Scorer, workers: Workers) -> [PackTester.Result] {
  let count = PackTester(scorer, pack: pack).count
  let shards = Mutex<[(Int, [PackTester.Result])]>([])
  overBlocks(of: count, workers: workers, size: 64) { next in
    var tester = PackTester(scorer, pack: pack)
    while let block = next() {
      let results = tester.run(block)
      shards.withLock { $0.append((block.lowerBound, results)) }
    }
  }
  return shards.withLock { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
}
