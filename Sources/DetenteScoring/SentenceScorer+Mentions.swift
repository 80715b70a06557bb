internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// Settles which names stand where: the longest name wins, a title joins the name beside it, names joined by
  /// "and" act together; then what each is to its clause.
  mutating func mergeMentions() {
    marks.hasBetween = false
    if marks.mentions.isEmpty { return }
    marks.mentions.sort {
      ($0.tokens.lowerBound, -$0.tokens.count, $0.actors[0]) < (
        $1.tokens.lowerBound, -$1.tokens.count, $1.actors[0]
      )
    }
    keepLongest()
    if marks.mentions.contains(where: { isCompoundModifier($0) }) {
      for i in marks.mentions.indices where leads(marks.mentions[i]) {
        marks.mentions[i].tokens =
          marks.mentions[i].tokens.lowerBound..<marks.mentions[i].tokens.upperBound + 1
        marks.mentions[i].name = .demonym
      }
      marks.mentions = marks.mentions.filter { !isCompoundModifier($0) }
    }
    joinTitles()
    for i in marks.mentions.indices { describe(i) }
    marks.hasBetween = marks.mentions.contains { $0.isBetween }
    for i in marks.mentions.indices.dropFirst() { seat(i) }
  }

  /// Drops names inside others; who goes by the same name is one of them. In place, for every sentence has names.
  private mutating func keepLongest() {
    var kept = 0
    for i in marks.mentions.indices {
      let tokens = marks.mentions[i].tokens
      if kept > 0, marks.mentions[kept - 1].tokens.overlaps(tokens) {
        let actor = marks.mentions[i].actors[0]
        if marks.mentions[kept - 1].tokens == tokens, !marks.mentions[kept - 1].actors.contains(actor) {
          marks.mentions[kept - 1].actors.append(actor)
        }
        continue
      }
      if kept != i { marks.mentions.swapAt(kept, i) }
      kept += 1
    }
    marks.mentions.removeLast(marks.mentions.count - kept)
  }

  /// "Leaders in Lima": a government in a capital is that state's.
  private mutating func seat(_ i: Int) {
    let (capital, rulers) = (marks.mentions[i], marks.mentions[i - 1])
    guard capital.name == .capital, capital.isPlace, rulers.isGeneric,
      capital.tokens.lowerBound == rulers.tokens.upperBound + 1,
      rulers.actors.allSatisfy({ model.actorKinds[$0] == .government })
    else { return }
    marks.mentions[i - 1].actors = capital.actors
    marks.mentions[i - 1].isGeneric = false
  }

  /// "Iran-backed": a name joined by a hyphen to a word that is no name only qualifies that word.
  private func isCompoundModifier(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    guard next < marks.tokens.count, marks.separators[next] == .tight else { return false }
    return !isPossessive(mention) && !marks.mentions.contains { $0.tokens.lowerBound == next }
      && isHyphen(before: next)
  }

  /// "Norland-led forces": who leads what a compound qualifies acts, as if it were his own.
  /// Not where they have a name: "Norland-led Suedian forces".
  private func leads(_ mention: Mention) -> Bool {
    let lead = mention.tokens.upperBound
    return marks.has(.lead, at: lead) && isCompoundModifier(mention)
      && !marks.mentions.contains { $0.tokens.lowerBound == lead + 1 && !$0.isGeneric }
  }

  private func isHyphen(before token: Int) -> Bool {
    // A tight joint of one byte between words is a hyphen, an apostrophe or a stop; only a possessive has a
    // single letter after it.
    marks.tokens[token].start - marks.tokens[token - 1].end == 1
  }

  /// "Iranian Foreign Minister Abbas Araqchi" is one mention; a role beside a name is that name's.
  private mutating func joinTitles() {
    // Mostly no name stands beside another.
    let names = marks.mentions.indices.dropFirst()
    guard names.contains(where: { isAdjacent(marks.mentions[$0 - 1], marks.mentions[$0]) }) else { return }
    var joined: [Mention] = []
    for mention in marks.mentions {
      guard let last = joined.last, isAdjacent(last, mention) else {
        joined.append(mention)
        continue
      }
      var both = last
      both.tokens = last.tokens.lowerBound..<mention.tokens.upperBound
      if last.isGeneric && !mention.isGeneric {
        both.actors = mention.actors
        both.isGeneric = false
        both.name = mention.name
      } else if mention.isGeneric && last.actors.allSatisfy({ model.actorKinds[$0] == .state }),
        isOwnSide(mention), !marks.has(.lead, at: last.tokens.upperBound - 1)
      {
        // "Somali pirates": gunmen and protesters of a country are not that country.
        both.actors = mention.actors
        both.isGeneric = true
      } else if mention.isGeneric && last.actors.allSatisfy({ model.actorKinds[$0] == .state }),
        mention.actors.allSatisfy({ model.actorKinds[$0] == .civilian })
      {
        // "Norlandic farmers": what is done to them is done to Norland, what they do is not.
        both.doers = mention.actors
      } else if last.isGeneric == mention.isGeneric {
        guard !Set(last.actors).isDisjoint(with: mention.actors) || (last.isGeneric && mention.isGeneric)
        else {
          joined.append(mention)
          continue
        }
        let common = last.actors.filter(mention.actors.contains)
        both.actors = common.isEmpty ? mention.actors : common
      }
      if mention.name == .leader || mention.isGeneric, both.name == .capital || both.name == .demonym {
        both.name = .name
      }
      joined[joined.count - 1] = both
    }
    marks.mentions = joined
  }

  /// Whether a role stands for people who act for themselves and for no state.
  private func isOwnSide(_ mention: Mention) -> Bool {
    mention.actors.allSatisfy { [.group, .opposition].contains(model.actorKinds[$0]) }
  }

  /// At most one word between two names, and no comma or joint; between an owner and a role there may be two adjectives
  /// ("Norland's chief nuclear negotiator").
  private func isAdjacent(_ a: Mention, _ b: Mention) -> Bool {
    let gap = b.tokens.lowerBound - a.tokens.upperBound
    guard gap >= 0, gap <= 1 || gap <= 3 && b.isGeneric && isPossessive(a) else { return false }
    if gap > 1, (a.tokens.upperBound + 1..<b.tokens.lowerBound).contains(where: { mayBeVerb($0) }) {
      return false
    }
    for token in a.tokens.upperBound...b.tokens.lowerBound {
      if !marks.separators[token].isDisjoint(with: [.comma, .semicolon, .colon, .dash, .open, .close]) {
        return false
      }
      if token < b.tokens.lowerBound, !marks.words[token].isPlain { return false }
    }
    if gap == 1, a.isGeneric, b.isGeneric, isDeed(a.tokens.upperBound) { return false }
    return gap == 0 || a.name == .demonym || a.isGeneric
      || b.isGeneric && !isOwnSide(b) && isPossessive(a)
  }

  /// Whether a word between an owner and a role may tell what the owner does: "Norland's envoy *told* officials".
  private func mayBeVerb(_ token: Int) -> Bool {
    isPast(token) || endsLikePresent(token) || isAuxiliary(token)
      || marks.speech.contains { $0.tokens.contains(token) }
      || marks.hits.contains { $0.isCounted && $0.tokens.contains(token) }
  }

  /// "Protesters attacked police": whether a deed stands at a token.
  private func isDeed(_ token: Int) -> Bool {
    marks.hits.contains {
      $0.isCounted && !$0.signal.isQuiet && $0.tokens.lowerBound == token
        && model.catalog.classes[$0.signalClass].mode == .deed
    }
  }

  /// "Norland's": the letter behind the apostrophe is a token of its own.
  func isPossessive(_ mention: Mention) -> Bool {
    let next = mention.tokens.upperBound
    return next < marks.tokens.count && marks.separators[next] == .tight
      && marks.tokens[next].end - marks.tokens[next].start == 1
  }

  /// What the words before and after a name make of it.
  private mutating func describe(_ i: Int) {
    let mention = marks.mentions[i]
    var before = mention.tokens.lowerBound - 1
    let first = i > 0 ? marks.mentions[i - 1].tokens.upperBound : 0
    // A determiner or an adjective may stand between the preposition and the name, but not another name.
    for _ in 0..<2
    where before >= first && marks.words[before].isPlain
      && marks.separators[before + 1].isDisjoint(with: [.comma, .semicolon, .colon, .dash])
    {
      before -= 1
    }
    if before >= 0, marks.separators[before + 1].isDisjoint(with: [.semicolon, .colon, .dash]) {
      let isNamePlace = mention.name == .name || mention.name == .capital || mention.name == .demonym
      marks.mentions[i].place = place(behind: before)
      // "by shelling Norland".
      if marks.mentions[i].isAgent,
        marks.hits.contains(where: {
          $0.isCounted && !$0.signal.isQuiet && before < $0.tokens.lowerBound
            && $0.tokens.lowerBound < mention.tokens.lowerBound
        })
      {
        marks.mentions[i].place.remove(.agent)
      }
      if !isNamePlace || mention.isGeneric || mention.name == .demonym && isParticle(before) {
        marks.mentions[i].place.remove(.place)
      }
    }
    // "abides by Norland's demand": a preposition of that verb.
    if marks.mentions[i].isAgent, marks.mentions[i].isTarget { marks.mentions[i].place.remove(.agent) }
    if isContrasted(mention) { marks.mentions[i].place.insert(.apart) }
    marks.mentions[i].isPossessive = isPossessive(mention)
    // The second of two joined names shares the first one's preposition.
    if i > 0, !marks.mentions[i - 1].place.isEmpty, isJoined(i - 1, i) {
      marks.mentions[i].place = marks.mentions[i - 1].place
    }
  }

  /// "Norland, not Suedia, attacked": whether a name stands between commas with a trigger before it, no longer than an
  /// article.
  private func isContrasted(_ mention: Mention) -> Bool {
    let start = mention.tokens.lowerBound
    guard start > 1, marks.separator(at: mention.tokens.upperBound).contains(.comma) else { return false }
    let word = marks.separators[start - 1].contains(.comma) ? start - 1 : start - 2
    guard word > 0, marks.separators[word].contains(.comma),
      marks.tokens[word].end - marks.tokens[word].start <= 3
    else {
      return false
    }
    return marks.triggers.contains { $0.tokens == word..<word + 1 && !$0.trigger.isBackward }
  }

  /// "handed over Norlandic prisoners": the second word of a deed, which goes on behind it.
  private func isParticle(_ token: Int) -> Bool {
    marks.hits.contains {
      $0.isCounted && $0.tokens.lowerBound == token - 1 && $0.tokens.upperBound > token + 1
    }
  }

  /// What a word makes of the name behind it.
  private func place(behind token: Int) -> Mention.Place {
    let word = marks.words[token]
    if word.isEmpty { return [] }
    let roles: [(WordRole, Mention.Place)] = [
      (.place, .place), (.target, .target), (.agent, .agent), (.origin, .origin), (.between, .between),
      (.carrier, .thing),
    ]
    var place = roles.reduce(into: Mention.Place()) {
      if word.contains(WordSet($1.0)) { $0.insert($1.1) }
    }
    // "lost two tanks to Norlandic fire": who stands behind that did it.
    if word.contains(WordSet(.receiver)), place.contains(.target) {
      place.remove(.target)
      place.insert(.origin)
    }
    return place
  }
}
