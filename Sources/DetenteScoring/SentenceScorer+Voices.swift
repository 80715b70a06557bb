internal import DetenteRules
internal import DetenteText

/// Who means himself with a pronoun in what he says.
extension SentenceScorer {
  /// The speaker, where the subject before a token is "we", or a pronoun behind a verb of saying: "Norland said it would
  /// withdraw", "told Suedia that it would".
  func voice(in reach: Range<Int>) -> Int? {
    let clause = marks.clause(at: reach.upperBound)
    let word = reach.last { word in
      marks.clause(at: word) == clause
        && (marks.has(.pronoun, at: word) || marks.has(.ownVoice, at: word)
          || marks.mentions.contains { $0.tokens.contains(word) && canAct($0) })
    }
    guard let word else { return nil }
    if marks.has(.ownVoice, at: word) {
      for cue in marks.speech {
        if let speaker = speaker(of: cue) { return speaker }
      }
      return nil
    }
    guard marks.has(.pronoun, at: word) else { return nil }
    if let teller = teller(before: word, in: clause) { return teller }
    guard let cue = marks.speech.last(where: { $0.tokens.upperBound <= word }) else { return nil }
    let gap = word - cue.tokens.upperBound
    return gap == 0 || gap <= 4 && marks.has(.phraseEnd, at: word - 1) ? speaker(of: cue) : nil
  }

  /// "Norland warned Suedia that it would withdraw": who tells somebody, where a pronoun follows the hearer.
  private func teller(before pronoun: Int, in clause: Int) -> Int? {
    let names = marks.mentions.indices.filter {
      let tokens = marks.mentions[$0].tokens
      return tokens.upperBound <= pronoun && marks.clause(at: tokens.lowerBound) == clause
        && canAct(marks.mentions[$0])
    }
    guard names.count > 1, let hearer = names.last else { return nil }
    let end = marks.mentions[hearer].tokens.upperBound
    guard !hasComma(end, pronoun), end == pronoun || end == pronoun - 1 && marks.has(.phraseEnd, at: end)
    else { return nil }
    // Somebody the hearer is not joined with, and a word between them.
    let teller = names.last {
      $0 != hearer && marks.mentions[$0].tokens.upperBound < marks.mentions[hearer].tokens.lowerBound
    }
    return teller.flatMap { group($0) == group(hearer) ? nil : $0 }
  }

  /// "Norland warned Suedia that it would be | attacked": who says that it will be done.
  func teller(of hit: Hit) -> Int? {
    let verb = verb(of: hit)
    let between = verb..<hit.tokens.lowerBound
    guard between.contains(where: { isComplementiser($0) }), !hasPassive(before: verb),
      marks.remote.contains(where: { between.contains($0.tokens.lowerBound) })
    else { return nil }
    return subject(in: subjectReach(before: verb))
  }
}
