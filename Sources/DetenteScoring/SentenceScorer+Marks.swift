internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

extension SentenceScorer {
  /// Sorts what the first layer found: hits, masks, triggers with a class of their own, words that tell the domain.
  mutating func collectSignals(_ matches: ArraySlice<Match>) {
    for match in matches {
      let unit = Int(match.unit)
      let span = Int(match.spanStart)..<Int(match.spanEnd)
      switch model.roles[unit] {
      case .signal(let signal):
        marks.add(Hit(unit: unit, tokens: 0..<0, span: span, signal: signal))
      case .mask(_, let signal):
        var hit = Hit(
          unit: unit, tokens: 0..<0, span: span,
          signal: signal ?? Signal(signalClass: -1, weight: 0, isAmbiguous: false, priority: 0))
        hit.isMask = true
        marks.add(hit)
      case .trigger(let trigger):
        marks.triggers.append(TriggerMark(unit: unit, trigger: trigger, tokens: 0..<0, span: span))
      case .anchor:
        marks.hasAnchor = true
        marks.hasAnchorWord = true
      case .foreign(let isWeak, _):
        marks.weakUnit = marks.weakUnit ?? unit
        if isWeak { break }
        marks.foreignUnit = marks.foreignUnit ?? unit
        marks.foreignSpans.append(span)
      default: break
      }
    }
  }

  /// Keeps what the second layer found: cues, names and function words.
  mutating func collectContext(date: Int?) {
    // Not a copy: the memory of both is used again.
    swap(&context, &matches)
    contextDate = date
  }

  /// Finds the punctuation between the tokens and gives every mark its tokens.
  mutating func prepare(_ sentence: Sentence, _ text: borrowing FoldedText) {
    var end = sentence.content(in: text).lowerBound
    for token in marks.tokens {
      marks.separators.append(Separator.between(text.bytes, end..<Int(token.start)))
      end = Int(token.end)
    }
    // The punctuation of a dateline ("KYIV (Reuters) —") or a list label opens no clause and closes none.
    let head = max(sentence.dateline.upperBound, sentence.listLabel.upperBound)
    for index in marks.tokens.indices where head > sentence.folded.lowerBound {
      marks.separators[index] = []
      if marks.tokens[index].start >= head { break }
    }
    marks.words.append(contentsOf: repeatElement([], count: marks.tokens.count))
    model.forms.tell(marks.tokens, marks.separators, in: text, into: &marks.forms)
    marks.isHeadline =
      sentence.zone == .headline
      || text.bytes[..<sentence.folded.upperBound].last.map { !Self.stops.contains($0) } ?? false
    var token = 0
    for i in marks.hits.indices {
      marks.hits[i].tokens = marks.tokenRange(marks.hits[i].span, behind: &token)
    }
    token = 0
    for i in marks.triggers.indices {
      marks.triggers[i].tokens = marks.tokenRange(marks.triggers[i].span, behind: &token)
    }
    token = 0
    for match in context {
      mark(match, behind: &token)
      if case .actor(let actor, let name) = model.roles[Int(match.unit)] {
        if name == .name { hideWords(of: match, actor, text) }
        hideCompound(behind: match, text)
      }
    }
    settleJoints()
    settleProgressives()
  }

  /// "as well as", "together with": what its words are otherwise they are not in a joint.
  private mutating func settleJoints() {
    let joints = marks.clauseMarks.filter { $0.opening == .coordination && $0.tokens.count > 1 }.map(\.tokens)
    for joint in joints {
      for token in joint { marks.words[token] = .coordination }
    }
    if joints.isEmpty { return }
    marks.clauseMarks.removeAll { mark in
      joints.contains { $0.contains(mark.tokens.lowerBound) && $0.count > mark.tokens.count }
    }
  }

  /// "was attacking", "is reportedly attacking": no auxiliary of the passive.
  private mutating func settleProgressives() {
    for token in marks.words.indices
    where marks.has(.passive, at: token) && !marks.has(.passive, at: token + 1) {
      let isAdverb =
        token + 1 < marks.words.count && marks.separators[token + 1].isEmpty
        && marks.words[token + 1].isPlain && !isPast(token + 1)
        && !marks.hits.contains { $0.tokens.contains(token + 1) }
      if isParticiple(token + 1) || isAdverb && isParticiple(token + 2) {
        marks.words[token].remove(WordSet(.passive))
      }
    }
  }

  /// "Popular Mobilisation Forces" mobilise nobody: capitalised words inside a body's proper name are no signals.
  private mutating func hideWords(of match: Match, _ actor: Int, _ text: borrowing FoldedText) {
    guard model.actorKinds[actor] == .org || model.actorKinds[actor] == .group else { return }
    let name = Int(match.spanStart)..<Int(match.spanEnd)
    let bytes = text.bytes
    func isPart(_ span: Range<Int>) -> Bool {
      name.strictlyEncloses(span) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[span.lowerBound])
    }
    for i in marks.hits.indices where marks.hits[i].isCounted && isPart(marks.hits[i].span) {
      marks.hits[i].suppress(.mask(unit: Int(match.unit)))
    }
    marks.triggers.removeAll { isPart($0.span) }
  }

  /// "Norland-backed rebels": the participle of a compound qualifies, and nobody does it here.
  private mutating func hideCompound(behind match: Match, _ text: borrowing FoldedText) {
    let end = Int(match.spanEnd)
    guard end < text.bytes.count, text.bytes[end] == UInt8(ascii: "-") else { return }
    let next = marks.tokenRange(Int(match.spanStart)..<end).upperBound
    guard marks.has(WordForm.joinedPast, at: next) else { return }
    for i in marks.hits.indices where marks.hits[i].isCounted && marks.hits[i].tokens.lowerBound == next {
      marks.hits[i].suppress(.mask(unit: Int(match.unit)))
    }
    let start = Int(marks.tokens[next].start)
    marks.triggers.removeAll { $0.span.lowerBound == start }
  }

  /// - Parameter token: where the tokens of the last match began; where those of this one do, afterwards.
  private mutating func mark(_ match: Match, behind token: inout Int) {
    let unit = Int(match.unit)
    let span = Int(match.spanStart)..<Int(match.spanEnd)
    let tokens = marks.tokenRange(span, behind: &token)
    guard !tokens.isEmpty else { return }
    let role = model.roles[unit]
    if isAnchor(role) { marks.hasAnchor = true }
    let cue = CueMark(unit: unit, index: 0, tokens: tokens, span: span)
    switch role {
    case .trigger(let trigger):
      marks.triggers.append(TriggerMark(unit: unit, trigger: trigger, tokens: tokens, span: span))
    case .pseudo: pseudo.append(cue)
    case .factuality(let index): marks.factuality.append(cue.with(index))
    case .degree(let index): marks.degree.append(cue.with(index))
    case .near(let list): marks.near.append(cue.with(list))
    case .actor(let index, let name): mention(index, name, tokens)
    case .leader(let index, let from, let to):
      if contextDate.map({ (from...to).contains($0) }) ?? true { mention(index, .leader, tokens) }
    case .clause(let opening):
      // "As well as shelling the port, Norland …" joins nothing.
      if opening == .coordination, tokens.count > 1, tokens.lowerBound == 0 { break }
      marks.clauseMarks.append(ClauseMark(tokens: tokens, opening: opening))
      if case .coordination = opening { marks.words[tokens.lowerBound].insert(.coordination) }
    case .speech: marks.speech.append(cue)
    case .remote: marks.remote.append(cue)
    case .word(let word): for token in tokens { marks.words[token].insert(WordSet(word)) }
    case .signal, .mask, .boilerplate, .anchor, .foreign: break
    }
  }

  /// What a sentence ends with, quotation marks included.
  private static let stops = Set(".!?:;\"')".utf8)

  private mutating func mention(_ actor: Int, _ name: Actor.NameKind, _ tokens: Range<Int>) {
    marks.mentions.append(
      Mention(actors: [actor], tokens: tokens, name: name, isGeneric: model.catalog.actors[actor].isRole))
  }
}

extension CueMark {
  func with(_ index: Int) -> CueMark {
    var result = self
    result.index = index
    return result
  }
}
