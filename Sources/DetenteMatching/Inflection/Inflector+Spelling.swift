extension Inflector {
  /// A word with its British and American spellings, the word itself first.
  ///
  /// The pack's pairs hold for the word and, as its stem, for what follows from it by suffix; the regular
  /// families are generated unless the pack pairs the word with itself.
  func spellingVariants(_ word: String) -> [String] {
    var variants = [word]
    let lower = word.lowercased()
    if let listed = spellings[lower] {
      listed.forEach { variants.add(matchingCase($0, of: word)) }
      return variants
    }
    guard lower.utf8.count >= 6 else { return variants }
    for family in Self.families {
      for (from, to) in [(family.british, family.american), (family.american, family.british)] {
        if from == family.american, family.oneWay { continue }
        if let other = family.swap(word, lower: lower, from, to) { variants.add(other) }
      }
    }
    if let other = singleL(word) { variants.add(other) }
    return variants
  }

  /// An ending that is spelt in two ways, before any of some suffixes.
  struct Family: Sendable {
    var british: String
    var american: String
    /// From British to American only: too many words end like the American spelling.
    var oneWay = false
    /// Letters before the ending; shorter stems belong to other words.
    var stem: Int
    var suffixes: [String]

    func swap(_ word: String, lower: String, _ from: String, _ to: String) -> String? {
      for suffix in suffixes where lower.hasSuffix(from + suffix) {
        let lead = word.dropLast(from.count + suffix.count)
        if lead.count >= stem { return lead + to + suffix }
      }
      return nil
    }
  }

  private static let families = [
    Family(
      british: "is", american: "iz", stem: 4,
      suffixes: ["e", "es", "ed", "er", "ers", "ing", "able", "ation", "ations", "ational"]),
    Family(british: "ys", american: "yz", stem: 4, suffixes: ["e", "es", "ed", "er", "ers", "ing"]),
    Family(
      british: "our", american: "or", oneWay: true, stem: 3,
      suffixes: [
        "", "s", "ed", "ing", "er", "ers", "able", "ably", "ful", "less", "hood", "hoods", "ite", "ites",
        "ly", "al", "ist", "ists",
      ]),
    Family(british: "fence", american: "fense", stem: 1, suffixes: ["", "s", "less"]),
    Family(british: "ogue", american: "og", oneWay: true, stem: 3, suffixes: ["", "s"]),
  ]

  /// The other spelling of -lled and -lling in words of several syllables, both ways.
  private func singleL(_ word: String) -> String? {
    for suffix in ["ed", "ing"] where word.hasSuffix("l" + suffix) {
      let stem = word.cut(suffix.count)
      let base = stem.hasSuffix("ll") ? stem.cut(1) : stem
      guard base.vowelGroups >= 2, base.endsInShortSyllable else { return nil }
      return (stem.hasSuffix("ll") ? base : base + "l") + suffix
    }
    return nil
  }

  private func matchingCase(_ other: String, of word: String) -> String {
    guard let first = word.first, first.isUppercase, let head = other.first else { return other }
    return head.uppercased() + other.dropFirst()
  }
}
