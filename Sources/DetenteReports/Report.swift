public import Detente
public import DetenteScoring

/// An article with its score and where it came from: what every format writes.
public struct Report: Sendable {
  /// What tells the article from others, as UTF-8: the record's id, else the path.
  public var id: [UInt8] = []
  /// The input as the user named it.
  public var source = ""
  /// The 1-based line of the record in its source; nil for an article of its own file.
  public var line: Int?
  /// What was scored, as it came.
  public var article = Article(text: [])
  /// What it comes to.
  public var score = DocumentScore()
  /// How its sentences are built, in their order; empty where nobody asked.
  public var layout: [SentenceLayout] = []

  /// A report to fill.
  public init() {}

  /// A report of an article's score.
  public init(id: String, source: String, line: Int? = nil, article: Article, score: DocumentScore) {
    self.id = Array(id.utf8)
    self.source = source
    self.line = line
    self.article = article
    self.score = score
  }
}
