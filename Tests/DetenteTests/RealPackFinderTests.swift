@testable import Detente
@testable import DetenteMatching
import DetenteRules
@testable import DetenteScoring
import DetenteTestSupport
import DetenteText
import PCRE2
import Testing

/// The fast finder against the one that is right by definition, over the English pack as it stands.
///
/// The reference runs some ten thousand patterns over every sentence. So each sentence gets one of `rotation` shares
/// of the units, in turn: every sentence is compared, and every unit sees every stretch of the text.
/// `DETENTE_NIGHTLY` compares all units on all sentences, and more of them.
@Suite("Finders on the English pack")
struct RealPackFinderTests {
  static let rotation = Checkout.isNightly ? 1 : 24

  /// Parts of the corpora: name, bytes before it, bytes of it; 3.2 MB in all.
  static let parts = RealText.names.flatMap { name in
    (0..<4).map { (name, $0 * 400_000, 400_000) }
  }

  @Test(
    "the fast finder finds in real text what the reference finds",
    .enabled(if: RealText.isThere, RealText.absence),
    arguments: parts)
  func real(name: String, offset: Int, bytes: Int) throws {
    let scale = Checkout.isNightly ? 4 : 1
    let articles = try #require(try Checkout.articles(of: name, bytes: (offset + bytes) * scale))
    var comparison = try Comparison(rotation: Self.rotation)
    var position = 0
    for article in articles {
      defer { position += article.text.utf8.count }
      guard position >= offset * scale else { continue }
      try comparison.run(title: article.title, article.text)
    }
    #expect(comparison.bytes >= bytes * scale - 100_000)
    #expect(comparison.compared > comparison.sentences / Self.rotation, "text without matches proves nothing")
    #expect(comparison.sentences >= Self.rotation * 50, "every unit must see some of the text")
  }

  /// The corpora have few of the pack's phrases: here each sentence is made of them.
  @Test("and in text made of the pack's own words", arguments: 1...4)
  func generated(seed: Int) throws {
    var news = try BuiltInPack.news(seed: UInt64(800 + seed))
    var comparison = try Comparison(rotation: Checkout.isNightly ? 1 : 12)
    for _ in 0..<(Checkout.isNightly ? 400 : 60) { try comparison.run(title: nil, news.text(sentences: 5)) }
    #expect(comparison.compared > 100)
  }

  @Test("and in every example that the pack gives: there each unit has a sentence to match")
  func examples() throws {
    var comparison = try Comparison(rotation: Checkout.isNightly ? 1 : 12)
    for sentence in try #require(BuiltInPack.words).sentences { try comparison.run(title: nil, sentence) }
    #expect(comparison.compared > 200)
  }
}

/// Runs both finders over texts and holds their matches against each other.
private struct Comparison: ~Copyable {
  let scorer: Scorer
  let rotation: Int
  var fast: MatchFinder
  var scratch: MatchScratch
  var patterns: [Pattern?]
  /// The units of each layer, by their share.
  let shares: [[[Int32]]]
  var document = TextDocument()
  var tokens: [Token] = []
  var sentences = 0
  var bytes = 0
  /// Matches that both found, or one.
  var compared = 0

  init(rotation: Int) throws {
    scorer = try BuiltInPack.scorer()
    self.rotation = rotation
    let rules = scorer.model.rules
    fast = MatchFinder(rules)
    scratch = MatchScratch(captures: rules.highestGroup)
    patterns = Array(repeating: nil, count: rules.units.count)
    shares = Layer.allCases.map { layer in
      let units = rules.layers[layer.rawValue].units
      return (0..<rotation).map { share in units.filter { Int($0) % rotation == share } }
    }
  }

  mutating func run(title: String?, _ text: String) throws {
    try scorer.reader.read(title: title.map { Array($0.utf8) }, text: Array(text.utf8), into: &document)
    bytes += text.utf8.count
    for sentence in document.sentences {
      tokens.removeAll(keepingCapacity: true)
      let text = document.folded(sentence.field)
      Tokenizer.tokenize(text, sentence.folded, into: &tokens)
      for layer in Layer.allCases { compare(layer, sentence, in: text, share: sentences % rotation) }
      sentences += 1
    }
  }

  private mutating func compare(_ layer: Layer, _ sentence: Sentence, in text: FoldedText, share: Int) {
    var (found, failures): ([Match], [MatchFailure]) = ([], [])
    fast.find(
      layer, in: text, sentence: sentence.folded, tokens: tokens, tokenRange: tokens.indices, into: &found,
      failures: &failures)
    var (expected, failed): ([Match], Set<Int32>) = ([], Set(failures.map(\.unit)))
    for unit in shares[layer.rawValue][share] {
      let index = Int(unit)
      if patterns[index] == nil { patterns[index] = scorer.model.rules.compiledDefinition(of: index) }
      guard let pattern = patterns[index] else { continue }
      let code = search(
        pattern, hit: pattern.groups["hit"] ?? [], unit: unit, in: text.bytes, sentence: sentence.folded,
        using: &scratch, into: &expected)
      if code != nil { failed.insert(unit) }
    }
    expected.removeAll { failed.contains($0.unit) }
    expected.sort(by: Match.precedes)
    found.removeAll { Int($0.unit) % rotation != share || failed.contains($0.unit) }
    compared += expected.count
    if found != expected { report(expected, found, sentence, in: text) }
  }

  private func report(_ expected: [Match], _ found: [Match], _ sentence: Sentence, in text: FoldedText) {
    func string(_ range: Range<Int>) -> String { String(decoding: text.bytes[range], as: UTF8.self) }
    let wrong = Set(expected).symmetricDifference(found).map { match in
      let side = expected.contains(match) ? "lost" : "invented"
      return
        "\(side) \"\(string(Int(match.start)..<Int(match.end)))\" of \(scorer.catalog.units[Int(match.unit)])"
    }
    Issue.record("\(string(sentence.folded)): \(wrong.sorted().joined(separator: ", "))")
  }
}
