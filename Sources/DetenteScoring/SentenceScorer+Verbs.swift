internal import DetenteRules
internal import DetenteText

/// What can be told of a verb by its form, whether a rule knows it or not.
extension SentenceScorer {
  /// A finite auxiliary, or a past form that is no participle before its agent ("held by Norland").
  func isPredicate(_ token: Int) -> Bool {
    isAuxiliary(token) || isPast(token) && !marks.has(.agent, at: token + 1)
  }

  /// A finite verb of the pack's list, and no pronoun.
  func isAuxiliary(_ token: Int) -> Bool {
    marks.has(.finite, at: token) && !marks.has(.pronoun, at: token) && !marks.has(.ownVoice, at: token)
  }

  /// Whether a word in small letters, without a hyphen, has the form of a past.
  func isPast(_ token: Int) -> Bool { marks.has(WordForm.past, at: token) }

  /// Whether a word in small letters, without a hyphen, has the form of a participle of the present.
  func isParticiple(_ token: Int) -> Bool { marks.has(WordForm.participle, at: token) }

  /// Whether a word ends as a verb in the third person of the present does, which nouns do, too.
  func endsLikePresent(_ token: Int) -> Bool { marks.has(WordForm.present, at: token) }

  /// An article or a numeral, also at the head of a sentence.
  func isDeterminer(_ token: Int) -> Bool { marks.has(WordForm.determiner, at: token) }

  /// "that" before what is said or felt.
  func isComplementiser(_ token: Int) -> Bool { marks.has(WordForm.complement, at: token) }

  /// A verb of saying that is not a deed itself: what follows may be what is said.
  func isTelling(_ token: Int) -> Bool {
    marks.speech.contains { $0.tokens.contains(token) }
      && !marks.hits.contains { $0.isCounted && !$0.signal.isQuiet && $0.tokens.contains(token) }
  }
}
