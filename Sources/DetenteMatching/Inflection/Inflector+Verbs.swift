extension Inflector {
  /// All forms of a verb of one word: base, third person, past, participle, -ing.
  ///
  /// `past` and `participle`, where given, replace what would be made; a slash parts alternatives.
  func verbForms(_ word: String, past: String? = nil, participle: String? = nil) -> [String] {
    let (lead, base) = splitAtHyphen(word)
    let known = verb(base)
    var forms = [word]
    if let further = known?.further, !further.isEmpty {
      further.forEach { forms.add(lead + $0) }
    } else {
      forms.add(lead + thirdPerson(base))
    }
    let made = (known?.past ?? regularPast(base)).map { lead + $0 }
    (past.map(Self.alternatives) ?? made).forEach { forms.add($0) }
    let madeParticiple = past == nil ? (known?.participle ?? []).map { lead + $0 } : []
    (participle.map(Self.alternatives) ?? madeParticiple).forEach { forms.add($0) }
    let (prefix, stem) = splitAtPrefix(base)
    presentParticiple(stem).map { prefix + $0 }.forEach { forms.add(lead + $0) }
    return forms
  }

  /// The irregular verb, itself listed or a listed one behind a prefix.
  private func verb(_ base: String) -> Verb? {
    let (prefix, stem) = splitAtPrefix(base)
    guard let listed = verbs[stem], !prefix.isEmpty else { return verbs[stem] }
    return Verb(
      past: listed.past.map { prefix + $0 }, participle: listed.participle.map { prefix + $0 },
      further: listed.further.map { prefix + $0 })
  }

  /// Splits off a prefix behind which a listed verb stands; none where the whole is listed.
  private func splitAtPrefix(_ base: String) -> (prefix: String, stem: String) {
    if verbs[base] != nil || doubling.contains(base) { return ("", base) }
    for prefix in prefixes where base.hasPrefix(prefix) {
      let stem = String(base.dropFirst(prefix.count))
      if verbs[stem] != nil || doubling.contains(stem) { return (prefix, stem) }
    }
    return ("", base)
  }

  /// The -s form of a verb.
  func thirdPerson(_ base: String) -> String {
    if base.endsInConsonantY { return base.cut(1) + "ies" }
    if base.endsInSibilant { return base + "es" }
    if base.hasSuffix("o"), base.byte(fromEnd: 2).isConsonant { return base + "es" }
    return base + "s"
  }

  private func regularPast(_ base: String) -> [String] {
    if base.hasSuffix("e") { return [base + "d"] }
    if base.endsInConsonantY { return [base.cut(1) + "ied"] }
    return stems(base).map { $0 + "ed" }
  }

  private func presentParticiple(_ base: String) -> [String] {
    if base.hasSuffix("ie") { return [base.cut(2) + "ying"] }
    let keepsE = ["ee", "oe", "ye"].contains { base.hasSuffix($0) } || base.vowelGroups < 2 && base.count < 3
    if base.hasSuffix("e"), !keepsE { return [base.cut(1) + "ing"] }
    return stems(base).map { $0 + "ing" }
  }

  /// What -ed and -ing are hung on: the last consonant doubled after a short stressed vowel, both spellings
  /// where British and American part ("cancelled", "canceled"), a `k` after a `c`.
  private func stems(_ base: String) -> [String] {
    let last = String(base.suffix(1))
    if base.byte(fromEnd: 1) == UInt8(ascii: "c"), base.byte(fromEnd: 2).isVowel { return [base + "k"] }
    let listed = doubles(base)
    if listed { return [base + last] }
    guard base.endsInShortSyllable else { return [base] }
    if base.vowelGroups == 1 { return [base + last] }
    return last == "l" ? [base + "l", base] : [base]
  }

  private func doubles(_ base: String) -> Bool { doubling.contains(splitAtPrefix(base).stem) }

  /// Comparative and superlative of a short adjective; none for words of three syllables and more.
  func comparisonForms(_ word: String) -> [String] {
    let ending = word.hasSuffix("e") ? 1 : 0
    guard word.vowelGroups - ending <= 2 else { return [] }
    if ending == 1 { return [word + "r", word + "st"] }
    if word.endsInConsonantY { return ["ier", "iest"].map { word.cut(1) + $0 } }
    let doubled = word.vowelGroups == 1 && word.endsInShortSyllable || doubles(word)
    let stem = doubled ? word + word.suffix(1) : word
    return [stem + "er", stem + "est"]
  }
}
