public import Detente
public import DetenteScoring
internal import DetenteText

/// A labelled text with its score.
public struct ScoredText: Sendable {
  /// The text and what people say of it.
  public var labelled: LabelledText
  /// What the pack says of it.
  public var score: DocumentScore

  /// A text with its score.
  public init(labelled: LabelledText, score: DocumentScore) {
    self.labelled = labelled
    self.score = score
  }

  /// De-escalation less confrontation as results print it: rounded to four decimals, half to even.
  public var balance: Double { printed(score.balance) }

  /// The rules that gave up on it: whether they match is not known.
  public var limits: [LabelFault] { labelled.limits(in: score) }
}

/// A number as results print it, to four decimals, half to even.
func printed(_ value: Double) -> Double { (value * 10_000).rounded(.toNearestOrEven) / 10_000 + 0 }

/// Scores texts, each as an article of its own, on several threads.
///
/// - Returns: the scores in the order of the texts, and the faults of those that are no texts.
/// - Complexity: linear in the texts; one worker a thread.
public func score(
  _ texts: [LabelledText], by scorer: Scorer, workers: Workers
) -> (scored: [ScoredText], faults: [LabelFault]) {
  let results = collectedOverBlocks(of: texts.count, workers: workers) { next, keep in
    var worker = ScoreWorker(scorer)
    while let block = next() {
      var own: [(Int, Result<DocumentScore, TextFailure>)] = []
      for index in block {
        do throws(TextError) {
          own.append((index, .success(try worker.score(texts[index].article))))
        } catch {
          own.append((index, .failure(TextFailure(error))))
        }
      }
      keep(block, own)
    }
  }
  var scored: [ScoredText] = []
  var faults: [LabelFault] = []
  for (index, result) in results.joined() {
    switch result {
    case .success(let score): scored.append(ScoredText(labelled: texts[index], score: score))
    case .failure(let failure):
      faults.append(
        LabelFault(source: texts[index].source, line: texts[index].line, message: failure.message))
    }
  }
  return (scored, faults)
}

extension LabelledText {
  /// Why it is no text; nil where it is one.
  public var fault: String? {
    if let offset = text.firstIndex(of: 0) { return "the text holds a NUL at byte \(offset)" }
    return String(validating: text, as: UTF8.self) == nil ? "the text is not UTF-8" : nil
  }

  /// The rules that gave up on it, by its score.
  func limits(in score: DocumentScore) -> [LabelFault] {
    score.errors.map { error in
      LabelFault(
        source: source, line: line,
        message: "\(error.code): \(error.rule.map { $0 + ": " } ?? "")\(error.message)")
    }
  }

  /// The text as an article.
  var article: Article { Article(title: title, text: text, date: date) }
}

/// Why a text could not be scored, in words.
struct TextFailure: Error {
  var message: String

  init(_ error: TextError) {
    message =
      switch error {
      case .invalidUTF8(_, let offset): "the text is not UTF-8 (byte \(offset))"
      case .binary(_, let offset): "the text holds a NUL at byte \(offset)"
      case .tooLarge(_, let bytes): "the text has \(bytes) bytes, more than one document may have"
      }
  }
}
