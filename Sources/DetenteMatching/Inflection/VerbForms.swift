public import DetenteRules

/// Tells of a word whether it may be a form of a verb, by the inflection that entries have; an English ending is no
/// proof: whoever asks has to look for further forms.
public struct VerbForms: Sendable {
  private let inflector: Inflector
  /// The bases of irregular forms.
  private let irregular: [String: [String]]

  /// A table with a pack's irregular verbs.
  public init(_ lexemes: Lexemes) {
    inflector = Inflector(lexemes)
    var bases: [String: [String]] = [:]
    for (base, verb) in inflector.verbs {
      for form in verb.past + verb.participle + verb.further where form != base {
        bases[form, default: []].append(base)
      }
    }
    irregular = bases.mapValues { $0.sorted() }
  }

  /// Verbs of which a lower-case word would be the third person, and the pasts that they would have.
  public func thirdPersons(_ word: String) -> [(base: String, past: [String])] {
    bases(word, endings: [("ies", "y"), ("es", ""), ("s", "")]).compactMap { base in
      guard inflector.thirdPerson(base) == word else { return nil }
      let forms = inflector.verbForms(base).filter { $0 != word && $0 != base && !$0.hasSuffix("ing") }
      return (base, forms)
    }
  }

  /// Whether a lower-case word would be the past of a verb.
  public func isPast(_ word: String) -> Bool {
    if irregular[word] != nil { return true }
    return bases(word, endings: [("ied", "y"), ("ed", ""), ("d", "")]).contains {
      $0.count > 1 && inflector.verbForms($0).contains(word)
    }
  }

  private func bases(_ word: String, endings: [(cut: String, put: String)]) -> [String] {
    var result: [String] = []
    for ending in endings where word.hasSuffix(ending.cut) {
      let stem = word.dropLast(ending.cut.count)
      guard let last = stem.last else { continue }
      result.append(stem + ending.put)
      // A doubled consonant: "permitted".
      if ending.cut == "ed", stem.dropLast().last == last { result.append(String(stem.dropLast())) }
    }
    return result
  }
}
