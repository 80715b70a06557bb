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
    let read = document.sentences.filter { scores[$0.number - 1].isScored }
    var units: [Int: Int] = [:]
    for sentence in read {
      if let unit = sentences.glance(sentence).foreignUnit { units[unit, default: 0] += 1 }
    }
    // Most articles are done with here.
    guard units.count >= parameters.foreignMinimum else { return nil }
    units.removeAll(keepingCapacity: true)
    var (own, foreign) = (0, 0)
    var isLed = false
    for (i, sentence) in read.enumerated() {
      if sentences.isCertain(sentence) {
        own += 1
      } else if let unit = sentences.glance(sentence).foreignUnit {
        foreign += 1
        units[unit, default: 0] += 1
        if i < parameters.foreignLead { isLed = true }
      }
    }
    guard foreign > own, Double(foreign) >= parameters.foreignShare * Double(read.count),
      units.count >= parameters.foreignMinimum, isLed || read.count < parameters.foreignLead
    else { return nil }
    // Who leads with gunmen tells of them, whatever they attacked.
    for sentence in read.prefix(parameters.foreignLead) {
      let glance = sentences.glance(sentence)
      if glance.isSignal, glance.foreignUnit == nil, sentences.namesGroup(sentence, in: document) { return nil }
    }
    let plays = units.filter { if case .foreign(_, true) = model.roles[$0.key] { true } else { false } }
    let isPlay = plays.values.reduce(0, +) * 2 >= units.values.reduce(0, +)
    return units.filter { (plays[$0.key] != nil) == isPlay }.max {
      ($0.value, -$0.key) < ($1.value, -$1.key)
    }?.key
  }
}
