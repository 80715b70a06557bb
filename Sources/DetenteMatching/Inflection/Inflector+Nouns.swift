extension Inflector {
  /// The plurals of a noun of one word; none where it has none.
  func plurals(_ word: String) -> [String] {
    let (lead, noun) = splitAtHyphen(word)
    let lower = noun.lowercased()
    if uncountable.contains(lower) { return [] }
    if let listed = nouns[lower] { return listed.map { lead + matchingCase($0, of: noun) } }
    return (compoundPlurals(noun) + regularPlurals(noun)).map { lead + $0 }
  }

  /// The regular plural; both spellings after a consonant and `o`, where only usage decides.
  private func regularPlurals(_ noun: String) -> [String] {
    if noun.endsInConsonantY { return [noun.cut(1) + "ies"] }
    if noun.endsInSibilant { return [noun + "es"] }
    if noun.lowercased().hasSuffix("o"), noun.byte(fromEnd: 2).isConsonant {
      return [noun + "es", noun + "s"]
    }
    return [noun + "s"]
  }

  /// The plural of a compound of a listed noun ("gunman" from "man"), beside the regular one: no rule tells
  /// a compound from a word that only ends alike.
  private func compoundPlurals(_ noun: String) -> [String] {
    let lower = noun.lowercased()
    for length in stride(from: lower.count - 2, through: 3, by: -1) {
      guard let listed = nouns[String(lower.suffix(length))] else { continue }
      return listed.map { noun.cut(length) + $0 }
    }
    return []
  }
}
