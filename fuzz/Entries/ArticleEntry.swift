internal import Detente

/// Scores bytes as an article with the pack that is built in.
enum ArticleEntry {
  private static let loading = Scorer.load(Scorer.builtInFiles)

  /// The first byte holds switches, so that one input is one case; the rest is the article.
  static func faults(_ bytes: [UInt8]) -> [String] {
    guard let scorer = loading.scorer else { return ["the built-in pack has errors"] }
    guard let switches = bytes.first else { return [] }
    var article = Article(text: Array(bytes.dropFirst()))
    // Mutation breaks UTF-8 more often than not: mended texts reach further.
    if switches & 1 != 0 { article.text = Array(String(decoding: article.text, as: UTF8.self).utf8) }
    if switches & 2 != 0, let end = article.text.firstIndex(of: 0x0A) {
      article.title = Array(article.text[..<end])
      article.text.removeSubrange(...end)
    }
    if switches & 4 != 0 { article.date = 2024_03_15 }
    var checker = ScoreChecker(scorer)
    return checker.faults(article, keepBoilerplate: switches & 8 != 0)
  }
}
