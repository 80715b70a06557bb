internal import DetenteText

extension DocumentScorer {
  /// A unit of the domain that a whole article is about, where that is none of conflict: a match report tells of
  /// attacks and defences between countries, and the names of countries would open the gate for each.
  ///
  /// Sentences with words of other domains, not always the same, have to be a share of the article, and more than
  /// those that show conflict by more than names: by an anchor that is a word, or by a hit that is not ambiguous.
  /// - Complexity: one run of the context layer over each sentence without a hit, where the first sentences do not
  ///   settle it.
  mutating func foreignUnit(of document: borrowing TextDocument, _ scores: [SentenceScore]) -> Int? {
    let parameters = model.fold.parameters
    guard scores.contains(where: { $0.evidence.contains { $0.status == .counted } }) else { return nil }
    var (seen, foreign, own) = (0, 0, 0)
    var units: [Int: Int] = [:]
    for i in scores.indices where scores[i].isScored {
      let glance = sentences.glance(document.sentences[i], in: document)
      seen += 1
      if glance.isCertain || glance.hasAnchorWord {
        own += 1
      } else if let unit = glance.foreignUnit {
        foreign += 1
        units[unit, default: 0] += 1
      }
      if foreign == 0 && seen == parameters.foreignLead { return nil }
    }
    let isShare = Double(foreign) >= parameters.foreignShare * Double(seen)
    guard units.count >= parameters.foreignMinimum, foreign > own, isShare else { return nil }
    return units.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
