internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// What one sentence says of the domain that it, its neighbours and its article belong to.
struct Glance {
  /// Whether it holds an anchor; nil: its names have not been looked for.
  var hasAnchor: Bool?
  /// Whether it holds one that is a word, not the name of a state or body.
  var hasAnchorWord = false
  /// The first word of another domain, one that is not weak before one that is.
  var foreignUnit: Int?
  /// Whether it has hits, masks or triggers with a class of their own.
  var isSignal = false
  /// Whether one of the hits is not ambiguous; masks and longer hits may yet hide it.
  var mayBeCertain = false
}

extension SentenceScorer {
  /// Forgets the last document.
  mutating func begin(_ document: borrowing TextDocument) {
    glances.removeAll(keepingCapacity: true)
    glances.append(contentsOf: repeatElement(Glance(), count: document.sentences.count))
    found.begin(sentences: document.sentences.count)
  }

  /// Reads a sentence of a document, before any is judged: its words, and what the first layer finds.
  /// - Returns: the zone it has then: rules may tell that it is boilerplate, and what is kept all the same is body.
  mutating func read(
    _ sentence: Sentence, in document: borrowing TextDocument, keepsBoilerplate: Bool,
    errors: inout [ScoreError]
  ) -> Zone {
    guard sentence.zone != .duplicate, sentence.zone != .boilerplate || keepsBoilerplate else {
      return sentence.zone
    }
    return withText(of: sentence, in: document) { text in
      let content = sentence.content(in: text)
      if !sentence.dateline.isEmpty, !keepsBoilerplate {
        // What is taken for a dateline may be the mark of boilerplate ("Related:").
        // Where a rule gives up on the whole, it does so again on what follows.
        var ignored: [ScoreError] = []
        look(at: sentence.folded, of: sentence, text, errors: &ignored)
        if holdsBoilerplate() { return .boilerplate }
      }
      look(at: content, of: sentence, text, errors: &errors)
      if !keepsBoilerplate, holdsBoilerplate() { return .boilerplate }
      found.keep(matches, among: marks.tokens, of: sentence)
      glances[sentence.number - 1] = glance(at: matches)
      return sentence.zone == .boilerplate ? .body : sentence.zone
    }
  }

  /// Cuts a part of a sentence into words and finds what the first layer has there.
  mutating func look(
    at range: Range<Int>, of sentence: Sentence, _ text: borrowing FoldedText, errors: inout [ScoreError]
  ) {
    marks.tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text, range, into: &marks.tokens)
    find(.signals, range, of: sentence, in: text, tokens: marks.tokens, marks.tokens.indices, errors: &errors)
  }

  private func holdsBoilerplate() -> Bool {
    matches.contains { if case .boilerplate = model.roles[Int($0.unit)] { true } else { false } }
  }

  private func glance(at matches: [Match]) -> Glance {
    var result = Glance()
    var weakUnit: Int?
    for match in matches {
      let unit = Int(match.unit)
      switch model.roles[unit] {
      case .signal(let signal):
        result.isSignal = true
        if !signal.isAmbiguous, !signal.isQuiet { result.mayBeCertain = true }
      case .mask(_, let signal):
        result.isSignal = true
        if signal?.isAmbiguous == false { result.mayBeCertain = true }
      case .trigger: result.isSignal = true
      case .anchor:
        result.hasAnchorWord = true
        result.hasAnchor = true
      case .foreign(isWeak: true, _): weakUnit = weakUnit ?? unit
      case .foreign: result.foreignUnit = result.foreignUnit ?? unit
      default: break
      }
    }
    result.foreignUnit = result.foreignUnit ?? weakUnit
    return result
  }

  /// Whether a sentence of the document at hand has a word of another domain.
  var namesDomain: Bool { glances.contains { $0.foreignUnit != nil } }

  /// What a sentence of the document at hand says of its domain; nothing, where it was not read.
  func glance(_ sentence: Sentence) -> Glance { glances[sentence.number - 1] }

  /// Whether a sentence of the document at hand shows conflict by more than names: by an anchor that is a word, or by a hit
  /// that is not ambiguous.
  mutating func isCertain(_ sentence: Sentence) -> Bool {
    let glance = glance(sentence)
    if glance.hasAnchorWord || !glance.mayBeCertain { return glance.hasAnchorWord }
    marks.clear()
    collectSignals(found.matches(of: sentence))
    resolveSignals()
    return holdsCertainHit()
  }

  /// Whether a sentence of the document at hand names an armed group.
  mutating func namesGroup(_ sentence: Sentence, in document: borrowing TextDocument) -> Bool {
    findNames(of: sentence, in: document)
    return matches.contains {
      if case .actor(let actor, _) = model.roles[Int($0.unit)] {
        model.actorKinds[actor] == .group
      } else {
        false
      }
    }
  }

  /// Whether a sentence of the document at hand holds an anchor; looks for names in it, once.
  mutating func hasAnchor(_ sentence: Sentence, in document: borrowing TextDocument) -> Bool {
    if let known = glance(sentence).hasAnchor { return known }
    findNames(of: sentence, in: document)
    let hasAnchor = matches.contains { isAnchor(model.roles[Int($0.unit)]) }
    glances[sentence.number - 1].hasAnchor = hasAnchor
    return hasAnchor
  }

  /// Finds the names of a sentence among others of the second layer.
  private mutating func findNames(of sentence: Sentence, in document: borrowing TextDocument) {
    // What is looked for are words: where a pattern of the layer gives up, it is none of them.
    var ignored: [ScoreError] = []
    withText(of: sentence, in: document) { text in
      findContext(of: sentence, text, errors: &ignored) { [model] _ in model.namesArePhrases }
    }
  }
}
