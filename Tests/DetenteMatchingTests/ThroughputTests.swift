import DetenteMatching
import DetenteRules
import DetenteText
import Foundation
import Testing

/// How fast matching is, printed; asked for by `DETENTE_BENCH`, in a release build.
@Suite(.serialized) struct ThroughputTests {
  /// The processor time of the process: others on the machine count for little.
  private static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["DETENTE_BENCH"] != nil && Corpus.exists("reuters.jsonl.gz"),
      "set DETENTE_BENCH in a release build"))
  func matchingAlone() throws {
    let sentences = try Corpus.sentences(of: "reuters.jsonl.gz", bytes: 8_000_000)
    let pack = CorpusPack(sentences: sentences, entries: 3_000, patterns: 600, seed: 9)
    var rules = RuleSet()
    var compilation = Double.infinity
    for _ in 0..<5 {
      let start = Self.seconds
      rules = RuleSet.compile(units: pack.units, barriers: CorpusTests.barriers, lexemes: lexemes).0
      compilation = min(compilation, Self.seconds - start)
    }
    print("compiled in \(compilation * 1e3) ms")
    measure(rules, on: sentences)
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["DETENTE_BENCH"] != nil && Corpus.exists("reuters.jsonl.gz"),
      "set DETENTE_BENCH in a release build"))
  func matchingWithTheEnglishPack() throws {
    measure(EnglishPack.rules, on: try Corpus.sentences(of: "reuters.jsonl.gz", bytes: 8_000_000))
  }

  private func measure(_ rules: RuleSet, on sentences: [String]) {
    let forms = rules.units.indices.reduce(0) { $0 + rules.forms(of: $1).count }
    let unfiltered = rules.units.indices.count { rules.isUnfilterable($0) }
    let subject = TestText(sentences: sentences)
    var finder = MatchFinder(rules)
    var (matches, failures): ([Match], [MatchFailure]) = ([], [])
    var best = Double.infinity
    for _ in 0..<(Int(ProcessInfo.processInfo.environment["DETENTE_BENCH"] ?? "") ?? 7) {
      matches.removeAll(keepingCapacity: true)
      let start = Self.seconds
      for (number, sentence) in subject.sentences.enumerated() {
        finder.find(
          .signals, in: subject.folded, sentence: sentence, tokens: subject.tokens,
          tokenRange: subject.tokenRanges[number], into: &matches, failures: &failures)
      }
      best = min(best, Self.seconds - start)
    }
    let megabytes = Double(subject.folded.bytes.count) / 1e6
    print(
      """
      \(rules.units.count) units, \(forms) forms, \(unfiltered) unfiltered
      \(megabytes) MB, \(sentences.count) sentences, \(subject.tokens.count) tokens; \(matches.count) matches, \
      \(failures.count) failures
      \(megabytes / best) MB/s, \(best * 1e9 / Double(sentences.count)) ns a sentence
      """)
    #expect(failures.isEmpty)
  }
}
