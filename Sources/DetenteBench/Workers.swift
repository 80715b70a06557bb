internal import Detente
internal import DetenteMatching
internal import DetenteReports
internal import DetenteScoring
internal import DetenteText

/// A worker that scores articles again and again; behind a reference, for cases are closures.
final class ScoringLoop {
  private let scorer: Scorer
  private var worker: ScoreWorker
  private var rows: Rows
  private var report = Report()
  private var output: [UInt8] = []

  init(_ scorer: Scorer) {
    self.scorer = scorer
    worker = ScoreWorker(scorer)
    rows = Rows(ReportContext(catalog: scorer.catalog), level: .hit, csv: false)
  }

  /// Scores all articles: hits, and their values.
  func score(_ articles: [Article]) throws -> Digest {
    var digest = Digest()
    for article in articles { digest.add(try worker.score(article)) }
    return digest
  }

  /// Scores all articles and writes a row for each hit.
  func write(_ articles: [Article]) throws -> Digest {
    var digest = Digest()
    for article in articles {
      report.article = article
      report.score = try worker.score(article)
      output.removeAll(keepingCapacity: true)
      rows.write(report, into: &output)
      digest.tally(output.count)
      digest.add(output.last ?? 0)
      digest.add(output.count)
    }
    return digest
  }
}

/// A worker that splits and matches only, behind a reference.
final class MatchingLoop {
  private var worker: MatchingWorker

  init(_ scorer: Scorer) { worker = MatchingWorker(scorer) }

  /// As `MatchingWorker.match`.
  func match(
    _ articles: [Article], byReference: Bool = false, _ body: (ArraySlice<UInt8>, [Match]) -> Void
  ) throws {
    try worker.match(articles, byReference: byReference, body)
  }

  /// All matches, and their places.
  func match(_ articles: [Article], byReference: Bool = false) throws -> Digest {
    var digest = Digest()
    try match(articles, byReference: byReference) { _, matches in digest.add(matches) }
    return digest
  }

  /// The articles, folded and split into sentences.
  func read(_ articles: [Article]) throws -> [TextDocument] { try articles.map { try worker.read($0) } }

  /// All matches in articles that have been read, and their places.
  func find(in documents: [TextDocument]) -> Digest {
    var digest = Digest()
    for document in documents { worker.match(document) { _, matches in digest.add(matches) } }
    return digest
  }
}

extension Digest {
  fileprivate mutating func add(_ matches: [Match]) {
    tally(matches.count)
    for match in matches {
      add(Int(match.unit))
      add(Int(match.start) << 32 | Int(match.end))
    }
  }
}

/// What matching needs: a value, so that its parts are reached without a check whether others use them.
private struct MatchingWorker: ~Copyable {
  private let reader: DocumentReader
  private var document = TextDocument()
  private var fast: MatchFinder
  private var reference: ReferenceFinder
  private var tokens: [Token] = []
  private var matches: [Match] = []
  private var failures: [MatchFailure] = []

  init(_ scorer: Scorer) {
    reader = scorer.reader
    fast = MatchFinder(scorer.model.rules)
    reference = ReferenceFinder(scorer.model.rules)
  }

  /// Matches the first layer in every sentence, by the finder that scoring uses or by the one that defines what is
  /// right, and hands the folded sentence and its matches over.
  mutating func match(
    _ articles: [Article], byReference: Bool = false, _ body: (ArraySlice<UInt8>, [Match]) -> Void
  ) throws {
    // Taken out for the while: texts are lent, and not copied.
    var document = TextDocument()
    swap(&document, &self.document)
    defer { swap(&document, &self.document) }
    for article in articles {
      try reader.read(title: article.title, text: article.text, into: &document)
      match(document, byReference: byReference, body)
    }
  }

  /// The same in an article that has been read.
  mutating func match(
    _ document: borrowing TextDocument, byReference: Bool = false,
    _ body: (ArraySlice<UInt8>, [Match]) -> Void
  ) {
    for sentence in document.sentences {
      switch sentence.field {
      case .title: match(sentence, in: document.title, byReference, body)
      case .text: match(sentence, in: document.text, byReference, body)
      }
    }
  }

  /// An article, folded and split into sentences.
  func read(_ article: Article) throws -> TextDocument {
    var document = TextDocument()
    try reader.read(title: article.title, text: article.text, into: &document)
    return document
  }

  private mutating func match(
    _ sentence: Sentence, in text: borrowing FoldedText, _ byReference: Bool,
    _ body: (ArraySlice<UInt8>, [Match]) -> Void
  ) {
    matches.removeAll(keepingCapacity: true)
    failures.removeAll(keepingCapacity: true)
    if byReference {
      reference.find(.signals, in: text, sentence: sentence.folded, into: &matches, failures: &failures)
    } else {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(text, sentence.folded, into: &tokens)
      fast.find(
        .signals, in: text, sentence: sentence.folded, tokens: tokens, tokenRange: tokens.indices,
        into: &matches, failures: &failures)
    }
    body(text.bytes[sentence.folded], matches)
  }
}
