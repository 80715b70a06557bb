import DetenteMatching
import DetenteRules
import Foundation
import Testing

/// Both finders over real text. A sentence that would tell them apart is printed, never kept.
@Suite struct CorpusTests {
  static let barriers = [
    "but", "which", "who", "because", "although", "while", "after", "before", "when", "that",
  ]

  /// Units of the kinds that packs have, beside the generated ones.
  static let handWritten: [UnitSource] = [
    entry("agree to @{0,4} talks", .verb), entry("cease-fire", .noun), entry("peace talks"),
    entry("call for", .verb),
    entry("call off", .verb), entry("call", .verb), entry("U.S."), entry("Côte d'Ivoire"), entry("Türkiye"),
    entry("May", caseSensitive: true), entry("US", caseSensitive: true), entry("trade war", .noun),
    regex("\\b(?:refus|reject|declin)(?:e|es|ed|ing|s)? to @{0,3} (?:talk|negotiate|meet)\\b"),
    regex("\\b[A-Z][a-z]+ (?:said|told)\\b", caseSensitive: true),
    regex("\\bsanctions? (?:on|against) (?<hit>\\w+)"),
    regex("(?:\\d+ )?\\bkilled\\b"), regex("\\bnuclear[- ](?:arms?|weapons?)\\b"), regex("!{2,}"),
    regex("\\bdéfense\\b|\\bétat\\b"), regex("\\w+é\\w*"),
    regex("\\b(?:threat(?:en(?:s|ed|ing)?)?|warn(?:s|ed|ing)?)\\b"),
  ]

  static let isThorough = ProcessInfo.processInfo.environment["DETENTE_THOROUGH"] != nil

  /// At least 3 MB in all; `DETENTE_THOROUGH` takes a pack of full size, which wants a release build.
  @Test(
    .enabled(
      if: Corpus.exists("reuters.jsonl.gz") && Corpus.exists("ungd.jsonl.gz"), "the corpora are missing"),
    arguments: [("reuters.jsonl.gz", 2_000_000), ("ungd.jsonl.gz", 1_200_000)])
  func fastIsReferenceOnRealText(name: String, bytes: Int) throws {
    let sentences = try Corpus.sentences(of: name, bytes: bytes)
    #expect(sentences.reduce(0) { $0 + $1.utf8.count } >= bytes)
    let size = Self.isThorough ? (3_000, 600) : (60, 40)
    let pack = CorpusPack(sentences: sentences, entries: size.0, patterns: size.1, seed: 5)
    let (rules, diagnostics) = RuleSet.compile(
      units: Self.handWritten + pack.units, barriers: Self.barriers, lexemes: lexemes)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    let found = compare(rules, on: TestText(sentences: sentences), layers: [.signals])
    #expect(found.count > sentences.count / 20)
  }

  /// The project's own pack, both layers; all of the text under `DETENTE_THOROUGH`.
  @Test(
    .enabled(
      if: Corpus.exists("reuters.jsonl.gz") && Corpus.exists("ungd.jsonl.gz"), "the corpora are missing"),
    arguments: ["reuters.jsonl.gz", "ungd.jsonl.gz"])
  func fastIsReferenceWithTheEnglishPack(name: String) throws {
    let rules = EnglishPack.rules
    try #require(rules.units.count > 1_000)
    let sentences = try Corpus.sentences(of: name, bytes: Self.isThorough ? 1_600_000 : 40_000)
    let found = compare(rules, on: TestText(sentences: sentences))
    #expect(found.count > sentences.count / 4)
  }
}
