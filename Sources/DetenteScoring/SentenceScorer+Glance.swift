internal import DetenteMatching
internal import DetenteText

/// What one sentence says of the domain that it, its neighbours and its article belong to.
struct Glance {
  /// Whether it holds an anchor; nil: its names have not been looked for.
  var hasAnchor: Bool?
  /// Whether it holds one that is a word, not the name of a state or body.
  var hasAnchorWord = false
  /// Whether it has signals and names an armed group.
  var hasGroup = false
  /// The first word of another domain, weak or not.
  var foreignUnit: Int?
  /// Whether it was scored for hits or triggers of its own.
  var isSignal = false
  /// Whether it holds a hit that is not ambiguous.
  var isCertain = false

  /// Whether it shows conflict by more than names.
  var isOwn: Bool { isCertain || hasAnchorWord }
}

extension SentenceScorer {
  /// Forgets the last document.
  mutating func begin(_ document: borrowing TextDocument) {
    glances.removeAll(keepingCapacity: true)
    glances.append(contentsOf: repeatElement(nil, count: document.sentences.count))
    found.begin(sentences: document.sentences.count)
  }

  /// What a sentence of the document at hand says of its domain, as far as it is known; it says nothing where it was not
  /// read.
  func glance(_ sentence: Sentence) -> Glance { glances[sentence.number - 1] ?? Glance() }

  /// Notes what the first layer found in the sentence at hand.
  mutating func noteDomain(of sentence: Sentence) {
    glances[sentence.number - 1] = Glance(
      hasAnchor: marks.hasAnchorWord ? true : nil, hasAnchorWord: marks.hasAnchorWord,
      foreignUnit: marks.foreignUnit ?? marks.weakUnit)
  }

  /// Notes that the sentence at hand was scored, whose names are known now, and whether a hit in it is not ambiguous.
  mutating func noteSignals(of sentence: Sentence, isCertain: Bool) {
    let hasGroup = marks.mentions.contains { isGroup($0) }
    glances[sentence.number - 1] = Glance(
      hasAnchor: marks.hasAnchor, hasAnchorWord: marks.hasAnchorWord, hasGroup: hasGroup,
      foreignUnit: marks.foreignUnit ?? marks.weakUnit, isSignal: true, isCertain: isCertain)
  }

  /// Whether a sentence of the document at hand holds an anchor; looks for names in it, once.
  mutating func hasAnchor(_ sentence: Sentence, in document: borrowing TextDocument) -> Bool {
    if let known = glance(sentence).hasAnchor { return known }
    let found =
      switch sentence.field {
      case .title: holdsAnchor(sentence, document.title)
      case .text: holdsAnchor(sentence, document.text)
      }
    var glance = glance(sentence)
    glance.hasAnchor = found
    glances[sentence.number - 1] = glance
    return found
  }

  private mutating func holdsAnchor(_ sentence: Sentence, _ text: borrowing FoldedText) -> Bool {
    // What is looked for are words: where a pattern of a layer gives up, it is none of them.
    var ignored: [ScoreError] = []
    let content = sentence.content(in: text)
    lentTokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, content, into: &lentTokens)
    func hasAnchor() -> Bool { matches.contains { isAnchor(model.roles[Int($0.unit)]) } }
    if glances[sentence.number - 1] == nil {
      find(.signals, content, of: sentence, in: text, tokens: lentTokens, errors: &ignored)
      if hasAnchor() { return true }
    }
    find(.context, content, of: sentence, in: text, tokens: lentTokens, errors: &ignored)
    return hasAnchor()
  }
}
