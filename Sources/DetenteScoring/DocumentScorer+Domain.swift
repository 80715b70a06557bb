internal import DetenteText

extension DocumentScorer {
  /// A unit of the domain that a whole article is about, where that is none of conflict: a match report tells of
  /// attacks and defences between countries, and the names of countries would open the gate for each.
  ///
  /// Sentences with words of other domains, not always the same, have to be a share of the article, one of them among
  /// its first, and more than those that show conflict by more than names: by an anchor that is a word, or by a hit
  /// that is not ambiguous. An article that names an armed group among its first sentences is of none. Of the domains,
  /// those in which states play and the others go together, and the more frequent kind names the unit.
  /// - Complexity: linear in the sentences.
  mutating func foreignUnit(of document: borrowing TextDocument, _ scores: [SentenceScore]) -> Int? {
    let parameters = model.fold.parameters
    guard sentences.namesDomain else { return nil }
    var (count, own, foreign) = (0, 0, 0)
    var isLed = false
    var units: [Int: Int] = [:]
    for sentence in document.sentences where scores[sentence.number - 1].isScored {
      count += 1
      if sentences.isCertain(sentence) {
        own += 1
      } else if let unit = sentences.glance(sentence).foreignUnit {
        foreign += 1
        units[unit, default: 0] += 1
        if count <= parameters.foreignLead { isLed = true }
      }
    }
    guard foreign > own, Double(foreign) >= parameters.foreignShare * Double(count),
      units.count >= parameters.foreignMinimum, isLed
    else { return nil }
    // Who leads with gunmen tells of them, whatever they attacked.
    let read = document.sentences.lazy.filter { scores[$0.number - 1].isScored }
    for sentence in read.prefix(parameters.foreignLead) {
      let glance = sentences.glance(sentence)
      if glance.isSignal, glance.foreignUnit == nil, sentences.namesGroup(sentence, in: document) {
        return nil
      }
    }
    let plays = units.filter { if case .foreign(_, true) = model.roles[$0.key] { true } else { false } }
    let isPlay = plays.values.reduce(0, +) * 2 >= units.values.reduce(0, +)
    return units.filter { (plays[$0.key] != nil) == isPlay }.max {
      ($0.value, -$0.key) < ($1.value, -$1.key)
    }?.key
  }
}
