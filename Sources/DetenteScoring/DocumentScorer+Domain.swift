internal import DetenteText

extension DocumentScorer {
  /// A unit of the domain that a whole article is about, where that is none of conflict: a match report tells of
  /// attacks and defences between countries, and the names of countries would open the gate for each.
  ///
  /// Sentences with words of other domains, not always the same, have to be a share of the article, and more than
  /// those that show conflict by more than names: by an anchor that is a word, or by a hit that is not ambiguous.
  /// - Complexity: one run of the context layer over each sentence without a hit, until the count is settled.
  mutating func foreignUnit(of document: borrowing TextDocument, _ scores: [SentenceScore]) -> Int? {
    let parameters = model.fold.parameters
    guard scores.contains(where: { $0.evidence.contains { $0.status == .counted } }) else { return nil }
    let article = scores.indices.filter { scores[$0].isScored }
    var (foreign, own, unknown) = (0, 0, article.count)
    var units: [Int: Int] = [:]
    func count(_ glance: SentenceScorer.Glance) {
      unknown -= 1
      if glance.isCertain || glance.hasAnchorWord {
        own += 1
      } else if let unit = glance.foreignUnit {
        foreign += 1
        units[unit, default: 0] += 1
      }
    }
    /// Whether the article can still be found to be about another domain, or must be; nil: that is open.
    func verdict() -> Bool? {
      let needed = parameters.foreignShare * Double(article.count)
      if foreign + unknown <= own || Double(foreign + unknown) < needed { return false }
      let isSettled = foreign > own + unknown && Double(foreign) >= needed
      return isSettled && units.count >= parameters.foreignMinimum ? true : nil
    }
    // What scoring has seen anyway comes first.
    var isSeen = article.map { sentences.glances[document.sentences[$0].number] != nil }
    for (place, i) in article.enumerated() where isSeen[place] {
      count(sentences.glance(document.sentences[i], in: document))
    }
    if verdict() == false { return nil }
    let lead = article.prefix(parameters.foreignLead)
    // Who leads with gunmen tells of them, whatever they attacked.
    let isOfGroup = lead.contains {
      sentences.glances[document.sentences[$0].number].map { $0.hasGroup && $0.foreignUnit == nil } ?? false
    }
    if isOfGroup { return nil }
    var isLed = false
    for (place, i) in lead.enumerated() where !isLed {
      let glance = sentences.glance(document.sentences[i], in: document)
      if !isSeen[place] { count(glance) }
      isSeen[place] = true
      isLed = glance.foreignUnit != nil && !glance.isCertain && !glance.hasAnchorWord
    }
    guard isLed || article.count < parameters.foreignLead else { return nil }
    for (place, i) in article.enumerated() where !isSeen[place] {
      if verdict() != nil { break }
      count(sentences.glance(document.sentences[i], in: document))
    }
    guard verdict() == true else { return nil }
    let plays = units.filter { if case .foreign(_, true) = model.roles[$0.key] { true } else { false } }
    let isPlay = plays.values.reduce(0, +) * 2 >= units.values.reduce(0, +)
    return units.filter { (plays[$0.key] != nil) == isPlay }.max {
      ($0.value, -$0.key) < ($1.value, -$1.key)
    }?.key
  }
}
