internal import DetenteMatching
internal import DetenteRules
public import DetenteText

extension SentenceScorer {
  /// What the sentences around one lend it.
  public struct Surroundings: Sendable {
    /// The day of the article as yyyymmdd.
    public var date: Int?
    /// Whether a year in the past is how the whole text tells its story.
    public var isNarrative = false
    /// The previous sentence and the headline, whose anchors hold here too.
    public var previous: Sentence?
    /// The headline, whose anchors hold too.
    public var headline: Sentence?
    /// Actors of the last sentence's subject: what a pronoun means.
    public var subject: [Int] = []
    /// How often each actor was named so far.
    public var mentions: [Int: Int] = [:]
    /// A unit of another domain that the whole article is about; nil: of none.
    var foreignArticle: Int?
    /// Whether what is no part of the article is scored all the same.
    public var keepsBoilerplate = false

    /// Those of an article's first sentence.
    public init() {}

    /// The two actors named most, where a third is named less often: what "both sides" means.
    var pair: [Int]? {
      let ranked = mentions.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      guard ranked.count >= 2, ranked.count == 2 || ranked[1].value > ranked[2].value else { return nil }
      return [ranked[0].key, ranked[1].key].sorted()
    }
  }

  /// What one sentence says of the domain that it, its neighbours and its article belong to.
  struct Glance {
    var hasAnchor = false
    /// Whether it holds one that is a word, not the name of a state or body.
    var hasAnchorWord = false
    /// Whether it names an armed group.
    var hasGroup = false
    /// The first word of another domain, weak or not.
    var foreignUnit: Int?
    /// Whether it was scored for hits or triggers of its own.
    var isSignal = false
    /// Whether it holds a hit that is not ambiguous.
    var isCertain = false
  }

  /// What a sentence of the document at hand says of its domain; runs the context layer over it, once.
  mutating func glance(_ sentence: Sentence, in document: borrowing TextDocument) -> Glance {
    if let known = glances[sentence.number] { return known }
    let found =
      switch sentence.field {
      case .title: glance(sentence, document.title)
      case .text: glance(sentence, document.text)
      }
    glances[sentence.number] = found
    return found
  }

  private mutating func glance(_ sentence: Sentence, _ text: borrowing FoldedText) -> Glance {
    // What is looked for are words: where a pattern of the layer gives up, it is none of them.
    var ignored: [ScoreError] = []
    lentTokens.removeAll(keepingCapacity: true)
    let content = sentence.content(in: text)
    Tokenizer.tokenize(text, content, into: &lentTokens)
    find(.context, content, of: sentence, in: text, tokens: lentTokens, errors: &ignored)
    var result = Glance()
    for match in matches {
      let role = model.roles[Int(match.unit)]
      if isAnchor(role) { result.hasAnchor = true }
      if case .anchor = role { result.hasAnchorWord = true }
      if case .actor(let actor, _) = role, model.actorKinds[actor] == .group { result.hasGroup = true }
      if case .foreign = role, result.foreignUnit == nil { result.foreignUnit = Int(match.unit) }
    }
    return result
  }
}
