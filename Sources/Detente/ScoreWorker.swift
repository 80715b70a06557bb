public import DetenteScoring
public import DetenteText

/// An article to score: UTF-8 bytes as they came.
public struct Article: Sendable {
  /// The headline of a record; nil for plain text, whose first line may be one.
  public var title: [UInt8]?
  /// The body.
  public var text: [UInt8]
  /// The day of publication as yyyymmdd; decides what is history and who is in office.
  public var date: Int?

  /// Makes one from its parts.
  public init(title: [UInt8]? = nil, text: [UInt8], date: Int? = nil) {
    self.title = title
    self.text = text
    self.date = date
  }
}

/// What scores one article after another; one per thread.
///
/// ```swift
/// let loading = Scorer.load(Scorer.builtInFiles)
/// guard let scorer = loading.scorer else { … }
/// var worker = ScoreWorker(scorer)
/// let score = try worker.score(Article(text: Array("The bloc lifted its sanctions.".utf8)))
/// print(score.label, score.deescalation, score.confrontation)
/// ```
public struct ScoreWorker: ~Copyable {
  private let scratch: Scratch
  /// The text of the article scored last.
  public private(set) var document = TextDocument()

  /// A worker with a scorer's pack.
  public init(_ scorer: Scorer) {
    scratch = Scratch(reader: scorer.reader, documents: DocumentScorer(scorer.model))
  }

  /// Scores an article; bytes that are no UTF-8 text are refused with the place of the first bad one.
  /// - Complexity: linear in the article's size, whatever it holds.
  public mutating func score(
    _ article: borrowing Article, keepBoilerplate: Bool = false
  ) throws(TextError) -> DocumentScore {
    try scratch.reader.read(title: article.title, text: article.text, into: &document)
    return scratch.documents.score(document, date: article.date, keepsBoilerplate: keepBoilerplate)
  }

  /// How the sentences of the article scored last are built: datelines, list labels and clauses.
  /// - Parameter date: the article's, as for its score.
  public mutating func layout(date: Int? = nil) -> [SentenceLayout] {
    scratch.documents.layout(of: document, date: date)
  }
}

/// What scoring needs, behind a reference: clients need not know its layout, nor be built anew when it changes.
private final class Scratch {
  let reader: DocumentReader
  var documents: DocumentScorer

  init(reader: DocumentReader, documents: consuming DocumentScorer) {
    self.reader = reader
    self.documents = documents
  }
}
