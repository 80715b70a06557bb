@testable import Detente
import DetenteRules
@testable import DetenteScoring
import Testing

/// The English pack, compiled once for all tests.
enum BuiltInPack {
  static let loading = Scorer.load(Scorer.builtInFiles)

  static func scorer() throws -> Scorer { try #require(loading.scorer) }
}

extension ScoreWorker {
  /// Scores a text that is known to be one.
  mutating func score(_ text: String, title: String? = nil, date: Int? = nil) throws -> DocumentScore {
    try score(Article(title: title.map { Array($0.utf8) }, text: Array(text.utf8), date: date))
  }
}

extension DocumentScore {
  /// All that a report is made of, so that equal descriptions are equal results.
  ///
  /// Swift prints doubles so that different ones read differently.
  var everything: String { "\(self)" }
}

extension SentenceScore {
  var counted: [Evidence] { evidence.filter { $0.status == .counted } }

  /// Whether other sentences or the headline had a part in the score: the evidence says so.
  var leansOnOthers: Bool {
    evidence.contains {
      if case .foreignArticle = $0.reason { return true }
      return $0.isResolvedPronoun || $0.gateOpenedBy == .previous || $0.gateOpenedBy == .headline
    }
  }
}
