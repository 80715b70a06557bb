import DetenteMatching
import DetenteRules
import Foundation
import Testing

/// The fast finder is right if it finds what the reference finds, whatever the pack and the text.
@Suite struct PropertyTests {
  static let terms = [
    Term(id: "talk", any: [text("talk"), text("peace talks"), text("été")], at: here)
  ]

  /// `DETENTE_SEEDS` asks for a longer run.
  static let seeds = 1...(Int(ProcessInfo.processInfo.environment["DETENTE_SEEDS"] ?? "") ?? 40)

  @Test(arguments: seeds) func fastIsReferenceOnGeneratedPacksAndTexts(seed: Int) {
    var generator = Generator(seed: UInt64(seed))
    let units = (0..<60).map { _ in generator.unit() }
    let subject = TestText(sentences: (0..<60).map { _ in generator.sentence() })
    let (rules, diagnostics) = RuleSet.compile(
      units: units, terms: Self.terms, barriers: ["but", "which"], lexemes: lexemes)
    // Patterns that match the empty string are made now and then; all others must compile.
    #expect(diagnostics.allSatisfy { [.matchesEmpty, .unfilterable].contains($0.code) })
    let found = compare(rules, on: subject)
    #expect(found.count > 20, "packs and texts that never meet test nothing")
  }

  @Test(arguments: 1...5) func theOrderOfUnitsDoesNotMatter(seed: Int) {
    var generator = Generator(seed: UInt64(1_000 + seed))
    let units = (0..<80).map { _ in generator.unit() }
    let subject = TestText(sentences: (0..<40).map { _ in generator.sentence() })
    let order = Array(units.indices).shuffled(using: &generator.dice)
    let straight = RuleSet.compile(units: units, terms: Self.terms, lexemes: lexemes).0
    let shuffled = RuleSet.compile(units: order.map { units[$0] }, terms: Self.terms, lexemes: lexemes).0
    let direct = compare(straight, on: subject)
    let renamed = compare(shuffled, on: subject).map { match in
      var match = match
      match.unit = Int32(order[Int(match.unit)])
      return match
    }
    #expect(Set(direct) == Set(renamed))
    #expect(!direct.isEmpty)
  }

  @Test func oneFinderServesManyTextsAndLayers() {
    var generator = Generator(seed: 77)
    let units = (0..<60).map { _ in generator.unit() }
    let (rules, _) = RuleSet.compile(units: units, terms: Self.terms, lexemes: lexemes)
    let subjects = (0..<10).map { _ in TestText(sentences: (0..<5).map { _ in generator.sentence() }) }
    var reused = MatchFinder(rules)
    for subject in subjects {
      for (number, sentence) in subject.sentences.enumerated() {
        for layer in Layer.allCases {
          var fresh = MatchFinder(rules)
          var (first, second): ([Match], [Match]) = ([], [])
          var failures: [MatchFailure] = []
          reused.find(
            layer, in: subject.folded, sentence: sentence, tokens: subject.tokens,
            tokenRange: subject.tokenRanges[number], into: &first, failures: &failures)
          fresh.find(
            layer, in: subject.folded, sentence: sentence, tokens: subject.tokens,
            tokenRange: subject.tokenRanges[number], into: &second, failures: &failures)
          #expect(first == second)
        }
      }
    }
  }
}
