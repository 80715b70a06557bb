internal import DetenteMatching
internal import DetenteRules
public import DetenteText

/// Looks for one rule in a text, before masks, gate and precedence: what tests of single rules ask.
///
/// Where a rule gives up, it finds nothing there; the score of the text tells of it.
public struct RuleProbe: ~Copyable {
  private let model: ScoringModel
  private var finder: MatchFinder
  private var matches: [Match] = []
  private var failures: [MatchFailure] = []
  private var tokens: [Token] = []

  /// A probe for one worker.
  public init(_ model: ScoringModel) {
    self.model = model
    finder = MatchFinder(model.rules)
  }

  /// The spans that a rule scores in a document, in UTF-8 bytes of the original, by start; of a title and a text that
  /// have both such spans, those of each.
  public mutating func spans(of rule: String, in document: borrowing TextDocument) -> [Range<Int>] {
    Set(places(of: rule, in: document).map(\.range)).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  /// A place that a rule matches.
  public struct Place: Hashable, Sendable {
    /// Where the bytes stand.
    public var field: Field
    /// UTF-8 bytes of the original field.
    public var range: Range<Int>
  }

  /// The places that a rule scores in a document, each once, in no order.
  public mutating func places(of rule: String, in document: borrowing TextDocument) -> Set<Place> {
    var result: Set<Place> = []
    for sentence in document.sentences {
      let text = sentence.field == .title ? document.title : document.text
      // Boilerplate is known by the whole sentence, all else by what follows the dateline.
      for range in Set([sentence.folded, sentence.content(in: text)]) {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(text, range, into: &tokens)
        for layer in Layer.allCases {
          matches.removeAll(keepingCapacity: true)
          failures.removeAll(keepingCapacity: true)
          finder.find(
            layer, in: text, sentence: range, tokens: tokens, tokenRange: tokens.indices, into: &matches,
            failures: &failures)
          for match in matches where model.catalog.units[Int(match.unit)].rule == rule {
            let range = text.sourceRange(of: Int(match.spanStart)..<Int(match.spanEnd))
            result.insert(Place(field: sentence.field, range: range))
          }
        }
      }
    }
    return result
  }
}
