public import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// A word that stands before a rule's wrong hits and not before its right ones: the sign of a missing operator.
public struct WrongNeighbour: Sendable, Hashable {
  /// In lower case.
  public var word: String
  /// Before how many wrong hits of the side it stands.
  public var wrong: Int
  /// Before how many right hits.
  public var right: Int
}

extension Evaluation {
  /// How far before a hit a word may stand.
  public static let reach = 10

  /// The words that stand within `reach` words before the wrong hits of a side far more often than before its right
  /// ones, the most telling first: at least three times, and in at most a quarter of their places before a right hit.
  public func neighbours(ofWrong side: Side) -> (wrong: Int, words: [WrongNeighbour]) {
    var table = PhraseTable(longest: 1)
    var counts: [PhraseTable.Phrase: (wrong: Int, right: Int)] = [:]
    var total = 0
    for text in texts {
      guard let label = text.labelled.label else { continue }
      for sentence in text.score.sentences where sentence.isScored {
        for hit in sentence.evidence where hit.isJudged && catalog.classes[hit.signalClass].side == side {
          let isRight = hit.isRight(label, in: catalog)
          if !isRight { total += 1 }
          let end = max(
            sentence.sentence.source.lowerBound, min(hit.source.lowerBound, text.labelled.text.count))
          let words = table.words(of: text.labelled.text, in: sentence.sentence.source.lowerBound..<end)
          for word in Set(words.suffix(Self.reach)) {
            if isRight {
              counts[word, default: (0, 0)].right += 1
            } else {
              counts[word, default: (0, 0)].wrong += 1
            }
          }
        }
      }
    }
    let found = counts.compactMap { phrase, count -> WrongNeighbour? in
      guard count.wrong >= 3, count.right * 3 <= count.wrong else { return nil }
      return WrongNeighbour(word: table.text(of: phrase), wrong: count.wrong, right: count.right)
    }.filter { $0.word.utf8.count > 2 }
    return (
      total,
      found.sorted {
        let (left, other) = ($0.wrong - 2 * $0.right, $1.wrong - 2 * $1.right)
        return left != other ? left > other : $0.word < $1.word
      }
    )
  }
}
