internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// What the sentences around one lend it.
  struct Surroundings {
    /// The day of the article as yyyymmdd.
    var date: Int?
    /// Whether a year in the past is how the whole text tells its story.
    var isNarrative = false
    /// The previous sentence, whose anchors hold here too.
    var previous: Sentence?
    /// The headline, whose anchors hold too.
    var headline: Sentence?
    /// Actors of the last sentence's subject: what a pronoun means.
    var subject: [Int] = []
    /// Whether they are several, joined: no "it" means them.
    var isSubjectPlural = false
    /// How often each actor was named so far.
    var mentions: [Int: Int] = [:]
    /// A unit of another domain that the whole article is about; nil: of none.
    var foreignArticle: Int?

    /// Those of an article's first sentence.
    init() {}

    /// The two actors named most, where a third is named less often: what "both sides" means.
    var pair: [Int]? {
      let ranked = mentions.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      guard ranked.count >= 2, ranked.count == 2 || ranked[1].value > ranked[2].value else { return nil }
      return [ranked[0].key, ranked[1].key].sorted()
    }
  }
}

// MARK: What the next sentence may lean on

extension SentenceScorer {
  /// Whether somebody stands before a sentence's first verb who is no more than named there: no "French acronym".
  private func isSubject(_ mention: Mention, before verb: Int) -> Bool {
    canAct(mention) && mention.place.isEmpty && mention.tokens.lowerBound < verb
      && (mention.name != .demonym || isPredicate(mention.tokens.upperBound))
  }

  /// Who is spoken of in a sentence that was not read to its end is not known, and so not whom the next one's pronouns mean.
  func forgetSubject(behind sentence: Sentence, _ surroundings: inout Surroundings) {
    if sentence.zone != .headline { surroundings.subject = [] }
  }

  /// Notes whom the next sentence may lean on.
  func remember(_ surroundings: inout Surroundings) {
    let verb = marks.tokens.indices.first { isPredicate($0) } ?? marks.tokens.count
    let first =
      marks.mentions.indices.first { isSubject(marks.mentions[$0], before: verb) }
      ?? marks.speech.first.flatMap { invertedSpeaker(of: $0.tokens) }
    if let first {
      surroundings.subject = doers(first)
      surroundings.isSubjectPlural =
        surroundings.subject.count > marks.mentions[first].ownDoers.count
    } else if !(0..<verb).contains(where: { marks.has(.pronoun, at: $0) || marks.has(.ownVoice, at: $0) }) {
      surroundings.subject = []
    }
    for mention in marks.mentions where !mention.isGeneric && !mention.isPlace {
      for actor in mention.actors { surroundings.mentions[actor, default: 0] += 1 }
    }
  }
}
