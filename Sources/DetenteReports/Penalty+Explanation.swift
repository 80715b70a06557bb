internal import DetenteScoring

extension Penalty {
  /// What lowered the strength of evidence, for people.
  var explanation: String {
    switch self {
    case .question: "a question"
    case .longSentence: "a long sentence"
    case .deepOperators: "operators two deep"
    case .unresolvedPronoun: "a pronoun that nothing resolves"
    case .unmatchedDomain: "words of conflict are here, and none of them counts"
    }
  }
}
