public import Detente
public import DetenteRules

/// Runs all cases of a pack, in pack order, on so many threads.
/// - Complexity: one scoring of each example and test sentence.
public func caseResults(of pack: RulePack, by scorer: Scorer, workers: Workers) -> [PackTester.Result] {
  let count = PackTester(scorer, pack: pack).count
  return collectedOverBlocks(of: count, workers: workers, size: 64) { next, keep in
    var tester = PackTester(scorer, pack: pack)
    while let block = next() { keep(block, tester.run(block)) }
  }.flatMap(\.self)
}
