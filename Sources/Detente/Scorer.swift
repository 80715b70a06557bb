public import DetenteRules
public import DetenteScoring
public import DetenteText

/// An article to score: UTF-8 bytes as they came.
public struct Article: Sendable {
  /// The headline of a record; nil for plain text, whose first line may be one.
  public var title: [UInt8]?
  public var text: [UInt8]
  /// The day of publication as yyyymmdd; decides what is history and who is in office.
  public var date: Int?

  public init(title: [UInt8]? = nil, text: [UInt8], date: Int? = nil) {
    self.title = title
    self.text = text
    self.date = date
  }
}

/// A compiled pack: immutable, shared by all workers.
public final class Scorer: Sendable {
  /// The names behind the indices in results.
  public let catalog: Catalog

  init(catalog: Catalog) { self.catalog = catalog }

  /// What came of reading a pack: a scorer where it has no errors, and all diagnostics.
  public struct Loading: Sendable {
    public var scorer: Scorer?
    public var pack: RulePack
    /// By place.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and compiles a pack from the files of its folder.
  public static func load(_ files: [PackFile]) -> Loading {
    Loading(scorer: nil, pack: RulePack(), diagnostics: [])
  }

  /// The files of the English pack built into the binary, in path order.
  public static var builtInFiles: [PackFile] { [] }
}

/// What scores one article after another; one per thread.
public struct ScoreWorker: ~Copyable {
  let scorer: Scorer
  /// The text of the article scored last.
  public private(set) var document = TextDocument()

  public init(_ scorer: Scorer) { self.scorer = scorer }

  /// Scores an article.
  /// - Complexity: linear in the article's size, whatever it holds.
  public mutating func score(
    _ article: borrowing Article, keepBoilerplate: Bool = false
  ) throws(TextError) -> DocumentScore {
    DocumentScore()
  }
}
