public import Detente
public import DetenteRules
internal import DetenteScoring
internal import DetenteTuning

/// The cases that need nothing but the engine. What needs files, threads or processes is added by whoever has them.
public struct BenchmarkSuite {
  private let files: [PackFile]
  private let scorer: Scorer
  private let pack: RulePack
  private let corpus: [Article]

  /// A suite over a pack and articles.
  public init(files: [PackFile], scorer: Scorer, pack: RulePack, corpus: [Article]) {
    (self.files, self.scorer, self.pack, self.corpus) = (files, scorer, pack, corpus)
  }

  /// The numbers of phrases and expressions of the generated packs.
  public static let sizes = [(90, 10), (450, 50), (2000, 250), (10_000, 1000)]

  /// All cases whose name holds `filter`; only for those packs are generated and loaded.
  public func cases(filter: String = "") -> [BenchmarkCase] {
    (loading + article + running + generated + texts + nasty + pathological)
      .filter { $0.name.contains(filter) || filter.isEmpty }
  }

  // MARK: Packs

  private var loading: [BenchmarkCase] {
    let own = [("pack", Later { [files] in files })]
    let generated = sizes.map { phrases, regexes in
      (
        "rules-\(phrases + regexes)",
        Later { [pack] in SyntheticPack(phrases: phrases, regexes: regexes, from: pack).files }
      )
    }
    let kept = Later { [scorer] in CompiledPack(scorer) }
    let restoring = BenchmarkCase("load/compiled") {
      guard let scorer = try kept.value.scorer else { throw Broken("the compiled pack is damaged") }
      var digest = Digest()
      digest.tally(scorer.catalog.units.count)
      digest.add(scorer.catalog.digest.utf8)
      return digest
    }
    return [restoring]
      + (own + generated).map { name, files in
        BenchmarkCase("load/\(name)") {
          let scorer = try load(files.value)
          var digest = Digest()
          digest.tally(scorer.catalog.units.count)
          digest.add(scorer.catalog.digest.utf8)
          return digest
        }
      }
  }

  /// None where the pack has no sentences to take words from.
  private var sizes: [(Int, Int)] { SyntheticPack.canBeMade(from: pack) ? Self.sizes : [] }

  /// Packs of growing size over the same two megabytes at most.
  private var generated: [BenchmarkCase] {
    let part = prefix(of: corpus, bytes: 2_000_000)
    return sizes.map { phrases, regexes in
      let scorer = Later { () throws -> ScoringLoop in
        ScoringLoop(try load(SyntheticPack(phrases: phrases, regexes: regexes, from: pack).files))
      }
      return BenchmarkCase("rules/\(phrases + regexes)", textBytes: size(of: part)) {
        try scorer.value.score(part)
      }
    }
  }

  // MARK: Corpus

  private var article: [BenchmarkCase] {
    // Enough of one article to be about 4 KB.
    var text: [UInt8] = []
    for article in corpus where text.count < 4000 { text += article.text }
    let single = [Article(text: Array(text.prefix(4096)).validPrefix)]
    let loop = Later { [scorer] in ScoringLoop(scorer) }
    return [
      BenchmarkCase("article/warm", textBytes: size(of: single)) { try loop.value.score(single) }
    ]
  }

  private var running: [BenchmarkCase] {
    let (matching, scoring) = (
      Later { [scorer] in MatchingLoop(scorer) }, Later { [scorer] in ScoringLoop(scorer) }
    )
    let corpus = corpus
    let bytes = size(of: corpus)
    // What the finder that is right by definition says of a part that it can read in a second or two.
    let part = prefix(of: corpus, bytes: 30_000)
    // Read articles take several times the memory of their text.
    let some = prefix(of: corpus, bytes: 8_000_000)
    let documents = Later { try matching.value.read(some) }
    return [
      BenchmarkCase("corpus/find", textBytes: size(of: some)) {
        try matching.value.find(in: documents.value)
      },
      BenchmarkCase("corpus/match", textBytes: bytes) { try matching.value.match(corpus) },
      BenchmarkCase("corpus/score", textBytes: bytes) { try scoring.value.score(corpus) },
      BenchmarkCase("corpus/rows", textBytes: bytes) { try scoring.value.write(corpus) },
      BenchmarkCase("exact/reference", textBytes: size(of: part)) {
        let digest = try matching.value.match(part, byReference: true)
        let fast = try matching.value.match(part)
        guard digest == fast else {
          throw Broken("the finders differ: \(digest.count) and \(fast.count) matches")
        }
        return digest
      },
    ]
  }

  // MARK: Sizes and shapes of text

  private var texts: [BenchmarkCase] {
    let all = corpus.flatMap { $0.text }
    return [10_000, 100_000, 1_000_000].filter { $0 <= all.count }.map { bytes in
      let single = [Article(text: Array(all.prefix(bytes)).validPrefix)]
      let loop = Later { [scorer] in ScoringLoop(scorer) }
      return BenchmarkCase("text/\(bytes / 1000)KB", textBytes: size(of: single)) {
        try loop.value.score(single)
      }
    }
  }

  /// Texts that no one writes, a quarter of a megabyte each.
  private var nasty: [BenchmarkCase] {
    let words = pack.lexicons.flatMap(\.entries).map(\.text.text).filter {
      !$0.contains("@") && !$0.contains("{")
    }
    var state = SplitMix(seed: 7)
    let shapes: [(String, () -> String)] = [
      ("lexicon-words", { words[state.below(words.count)] + (state.below(12) == 0 ? ". The " : " ") }),
      ("one-sentence", { words[state.below(words.count)] + " " }),
      ("full-stops", { ". " }), ("one-letter", { "a " }), ("one-token", { "x" }),
      ("capitals", { words[state.below(words.count)].uppercased() + " " }),
      ("beyond-ascii", { String(UnicodeScalar(0x3040 + state.below(80)) ?? "あ") }),
      ("quotes", { "\"" }), ("newlines", { "\n" }),
    ]
    return shapes.map { name, piece in
      var text = ""
      while text.utf8.count < 250_000 { text += piece() }
      let article = [Article(text: Array(text.utf8))]
      let loop = Later { [scorer] in ScoringLoop(scorer) }
      return BenchmarkCase("nasty/\(name)", textBytes: size(of: article)) { try loop.value.score(article) }
    }
  }

  /// Expressions with exponentially many ways to fail, on a text made for them: the match limit has to end them.
  private var pathological: [BenchmarkCase] {
    let expressions = [
      ("nested", "\\b(?:a+)+[?!]"), ("words", "\\b(?:\\w+ ?)+[?!]"), ("alternatives", "\\b(?:a|aa|aaa)+[?!]"),
    ]
    return expressions.map { name, expression in
      let text = Array(
        (String(repeating: "a", count: 60) + " " + String(repeating: "aa ", count: 60) + ".\n").utf8)
      let articles = (0..<20).map { _ in Article(text: text) }
      let loop = Later { () throws -> ScoringLoop in
        var pack = SyntheticPack(phrases: 10, regexes: 0, from: pack).files
        pack[0].bytes += Array("rules:\n  - { id: slow, class: C_B, regex: '\(expression)' }\n".utf8)
        return ScoringLoop(try load(pack))
      }
      return BenchmarkCase("limits/\(name)", textBytes: size(of: articles)) { try loop.value.score(articles) }
    }
  }
}

/// Why a case cannot be run.
struct Broken: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

private func load(_ files: [PackFile]) throws -> Scorer {
  let loading = Scorer.load(files)
  guard let scorer = loading.scorer else { throw Broken(loading.diagnostics.first?.message ?? "") }
  return scorer
}

/// What is made when it is first needed.
final class Later<Value> {
  private let make: () throws -> Value
  private var made: Value?

  init(_ make: @escaping () throws -> Value) { self.make = make }

  var value: Value {
    get throws {
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}

/// The bytes of the articles, headlines included.
public func size(of articles: [Article]) -> Int {
  articles.reduce(0) { $0 + $1.text.count + ($1.title?.count ?? 0) }
}

/// The first articles, of so many bytes together at least, or all.
func prefix(of articles: [Article], bytes: Int) -> [Article] {
  var (total, count) = (0, 0)
  while count < articles.count, total < bytes {
    total += articles[count].text.count
    count += 1
  }
  return Array(articles.prefix(count))
}

extension [UInt8] {
  /// Without its last character where that has several bytes, of which some may be cut.
  var validPrefix: [UInt8] {
    var end = count
    while end > 0, end > count - 4, self[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return end > 0 && self[end - 1] >= 0xC0 ? Array(self[..<(end - 1)]) : self
  }
}
