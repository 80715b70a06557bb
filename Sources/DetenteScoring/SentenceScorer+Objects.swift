internal import DetenteRules
internal import DetenteText

/// Operators whose triggers are hits: what a deed is done to, and what a word is about.
extension SentenceScorer {
  /// Applies to the hit behind each act the operators whose act it is: "attacked the aid convoy", "talks on the
  /// shelling".
  mutating func applyObjectOperators(_ text: borrowing FoldedText) {
    for object in model.objectOperators {
      var present = ClassSigns()
      for hit in marks.hits where hit.isCounted && !hit.signal.isQuiet { present.insert(hit.signalClass) }
      guard present.mayMeet(object.acts), present.mayMeet(object.objects) else { continue }
      let rule = model.operators[object.index]
      for act in marks.hits.indices
      where acts(act, rule) && hasObject(behind: act, object.objects, rule.scope) {
        let hit = marks.hits[act]
        let mark = TriggerMark(
          unit: hit.unit, trigger: Trigger(index: object.index, isBackward: false, own: nil),
          tokens: hit.tokens, span: hit.span, clause: hit.clause)
        let found = arguments(mark, scope: rule.scope)
        guard let nearest = found.first,
          !hasBreak(hit.tokens.upperBound, marks.hits[nearest].tokens.lowerBound),
          rule.form == .object || isTopic(nearest, of: hit, text)
        else { continue }
        for i in found { _ = rewrite(i, by: object.index, mark, mayAdd: true) }
      }
    }
  }

  private func acts(_ i: Int, _ rule: CompiledOperator) -> Bool {
    let hit = marks.hits[i]
    return hit.isCounted && !hit.signal.isQuiet && isUnturned(hit) && rule.acts.contains(hit.signalClass)
  }

  /// Whether anything of some classes stands behind a hit, in its clause unless the scope is the sentence.
  private func hasObject(behind act: Int, _ classes: ClassSigns, _ scope: Scope) -> Bool {
    let (end, clause) = (marks.hits[act].tokens.upperBound, marks.hits[act].clause)
    return marks.hits.contains {
      $0.isCounted && $0.tokens.lowerBound >= end && ($0.clause == clause || scope.limit == .sentence)
        && classes.mayContain($0.signalClass)
    }
  }

  /// Whether a hit is still of its own class: what a trigger has made of it, it has made of its object too.
  private func isUnturned(_ hit: Hit) -> Bool { hit.signalClass == hit.signal.signalClass }

  /// Whether a hit is a noun that another one has to do with: in "talks on the shelling" it is, in "talks in Geneva
  /// collapsed" and in "the talks collapsed" it is not.
  private func isTopic(_ object: Int, of act: Hit, _ text: borrowing FoldedText) -> Bool {
    let (end, start) = (act.tokens.upperBound, marks.hits[object].tokens.lowerBound)
    // What follows at once is its verb, unless the hit has the preposition: "alarm over the" before "truce".
    let tail = max(act.tokens.lowerBound, end - 3)..<end
    guard end < start || tail.contains(where: { isPreposition($0) }) else { return false }
    return !(end...start).contains { marks.has(.finite, at: $0) } && mayPrecedeNoun(start - 1, text)
  }

  /// Not before an infinitive: "agreed to bomb".
  private func isPreposition(_ token: Int) -> Bool {
    (marks.has(.target, at: token) || marks.has(.place, at: token)) && !marks.has(.phraseEnd, at: token)
  }

  /// Whether a word may stand right before a noun: a name may not, unless it tells whose or of what nation.
  private func mayPrecedeNoun(_ token: Int, _ text: borrowing FoldedText) -> Bool {
    if let mention = marks.mentions.first(where: { $0.tokens.contains(token) }) {
      return mention.isPossessive || mention.name == .demonym
    }
    return !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text.bytes[Int(marks.tokens[token].start)])
  }
}
