internal import DetenteRules
internal import DetenteText

/// A participle behind a comma, and the verb whose subject it has: "Norland [shelled] Suedia's port, [killing] six".
struct ParticiplePhrase {
  /// The token of the participle.
  var participle: Int
  /// Where the verb before it begins.
  var main: Int
  var clause: Int
  /// Whether it stands apart from what is before it: in "denied shelling the port, killing civilians" it may not.
  var isApart: Bool
  /// Whether it may as well go with a participle before it that is somebody else's: "accused Suedia of shelling the port,
  /// killing six".
  var isOpen: Bool
}

/// What a participle behind a comma has from the verb before it.
extension SentenceScorer {
  /// Whose a word in such a phrase is.
  enum ParticipleReach: Equatable {
    /// Of the subject of a verb that begins there.
    case main(Int)
    /// Of nobody the sentence names: "…, prompting protests".
    case nobody
  }

  /// Finds the phrases of a sentence, in its order.
  mutating func findParticiples() {
    participles.removeAll(keepingCapacity: true)
    gerunds.removeAll(keepingCapacity: true)
    var predicates: [Int]?
    for token in marks.tokens.indices.dropFirst()
    where marks.has(.agent, at: token - 1) && isParticiple(token) {
      gerunds.append(token)
    }
    for token in marks.tokens.indices.dropFirst() where mayGoOn(token) && isParticiple(token) {
      let clause = marks.clause(at: token)
      if var next = participles.last, next.clause == clause {
        next.participle = token
        participles.append(next)
        continue
      }
      guard !marks.words[token - 1].contains(.coordination) else { continue }
      let known = predicates ?? marks.tokens.indices.filter { isPredicate($0) }
      predicates = known
      if let main = mainVerb(before: token, in: clause, of: known) {
        let before = (main..<token).filter { isParticiple($0) }
        participles.append(
          ParticiplePhrase(
            participle: token, main: main, clause: clause, isApart: before.isEmpty,
            isOpen: before.contains { hasActor(in: main..<$0, clause) }))
      }
    }
  }

  /// Whether a participle may stand there that has its subject from before: behind a comma, with an adverb between at most
  /// (", also killing"), or behind a joint ("killing six and wounding nine").
  private func mayGoOn(_ token: Int) -> Bool {
    marks.separators[token].contains(.comma) || marks.words[token - 1].contains(.coordination)
      || marks.separators[token - 1].contains(.comma) && marks.words[token - 1].isEmpty
  }

  /// Whether a participle that stands apart begins between a trigger and a hit: "blocked trains, prompting threats".
  func isApart(_ hit: Range<Int>, from trigger: TriggerMark) -> Bool {
    participles.contains {
      $0.isApart && $0.clause == trigger.clause && $0.main <= trigger.tokens.lowerBound
        && trigger.tokens.upperBound <= start(of: $0) && $0.participle <= hit.lowerBound
    }
  }

  /// The token behind the comma of a phrase: what stands between it and the participle belongs to the phrase ("left the
  /// talks, never | signing the pact", "no raids, no | shelling").
  private func start(of phrase: ParticiplePhrase) -> Int {
    let token = phrase.participle
    return !marks.separators[token].contains(.comma) && marks.separators[token - 1].contains(.comma)
      ? token - 1 : token
  }

  /// "denied shelling the port, killing civilians": whether a hit is a participle that goes on with another one behind a
  /// trigger.
  func goesOn(_ hit: Range<Int>, from trigger: TriggerMark) -> Bool {
    participles.contains {
      !$0.isApart && $0.participle == hit.lowerBound && $0.clause == trigger.clause
        && $0.main <= trigger.tokens.lowerBound && trigger.tokens.upperBound <= $0.participle
    }
  }

  /// Whose the word is that begins at a token; nil outside such phrases, and where somebody stands before it there
  /// ("forcing Norland to withdraw").
  func participleReach(of verb: Int) -> ParticipleReach? {
    let clause = marks.clause(at: verb)
    guard let phrase = participles.last(where: { $0.participle <= verb && $0.clause == clause }) else {
      return nil
    }
    if phrase.participle == verb { return phrase.isOpen ? .nobody : .main(phrase.main) }
    let between = phrase.participle..<verb
    let isOfOthers =
      between.contains { isOnlooker($0) || marks.has(.finite, at: $0) || marks.has(.pronoun, at: $0) }
      || marks.mentions.contains { between.contains($0.tokens.lowerBound) && canAct($0) }
    if isOfOthers { return nil }
    return isInfinitive(verb) && !phrase.isOpen ? .main(phrase.main) : .nobody
  }

  /// The verb before a comma that a participle behind it goes with: the clause's first with somebody before it. Verbs
  /// of saying and of judging give way to what they tell of: "Norland said Suedia [had] shelled …".
  /// - Parameter predicates: of the sentence, ascending.
  private func mainVerb(before participle: Int, in clause: Int, of predicates: [Int]) -> Int? {
    var verbs = predicates.filter { $0 < participle && marks.clause(at: $0) == clause }
    if verbs.isEmpty {
      // Headlines are in the present: "Norland shells town, killing six".
      verbs = (0..<participle).filter { token in
        marks.clause(at: token) == clause
          && (marks.hits.contains { $0.isCounted && $0.tokens.lowerBound == token }
            || marks.triggers.contains { $0.tokens.lowerBound == token })
      }
    }
    guard var main = verbs.first(where: { hasActor(in: 0..<$0, clause) }) ?? verbs.first else { return nil }
    for told in verbs where told > main {
      guard isTelling(main) || isOnlooker(main) else { break }
      if hasActor(in: main..<told, clause) { main = told }
    }
    // "Norland said Suedia, ignoring …": the phrase is about the name before the comma.
    return isTelling(main) && hasActor(in: main..<participle, clause) ? nil : main
  }

  /// "…, killing six" behind a passive: by whom it was done.
  func agent(in tokens: Range<Int>) -> Int? {
    marks.mentions.indices.first {
      marks.mentions[$0].isAgent && tokens.contains(marks.mentions[$0].tokens.lowerBound)
    }
  }

  private func hasActor(in tokens: Range<Int>, _ clause: Int) -> Bool {
    marks.mentions.contains {
      tokens.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= tokens.upperBound && canAct($0)
        && marks.clause(at: $0.tokens.lowerBound) == clause
    }
  }
}
