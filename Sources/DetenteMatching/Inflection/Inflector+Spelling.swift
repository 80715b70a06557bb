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
    // "48-hour" ends in a short word, whatever stands before its hyphen.
    let letters = Array(lower.utf8.split(separator: UInt8(ascii: "-")).last ?? lower.utf8[...])
    guard letters.count >= 6 else { return variants }
    for family in Self.byLastLetter[letters[letters.count - 1]] ?? [] {
      if let ending = family.endings.first(where: { $0.ends(letters, behind: family.stem) }) {
        variants.add(word.cut(ending.letters.count) + ending.other)
      }
    }
    if let other = singleL(word) { variants.add(other) }
    return variants
  }

  /// The end of a word, and how it is spelt on the other side.
  struct Ending: Sendable {
    var letters: [UInt8]
    var other: String

    /// Whether a word ends so, with some letters or more before the ending.
    func ends(_ word: [UInt8], behind stem: Int) -> Bool {
      word.count >= stem + letters.count && word.last == letters.last
        && word[(word.count - letters.count)...] == letters[...]
    }
  }

  /// An ending that is spelt in two ways, before any of some suffixes.
  struct Family: Sendable {
    /// From British to American, and back.
    var british: [Ending]
    var american: [Ending]
    /// Letters before the ending; shorter stems belong to other words.
    var stem: Int

    /// - Parameter oneWay: from British to American only: too many words end like the American spelling.
    init(british: String, american: String, oneWay: Bool = false, stem: Int, suffixes: [String]) {
      func endings(_ from: String, _ to: String) -> [Ending] {
        suffixes.map { Ending(letters: Array((from + $0).utf8), other: to + $0) }
      }
      self.british = endings(british, american)
      self.american = oneWay ? [] : endings(american, british)
      self.stem = stem
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

  /// Endings of one family and one way that end in the same letter, and how much has to stand before them.
  struct Rhyme: Sendable {
    var endings: [Ending]
    var stem: Int
  }

  /// What a word's last letter leaves of the families, each from British to American and back: most words are not asked
  /// about any.
  private static let byLastLetter: [UInt8: [Rhyme]] = {
    var table: [UInt8: [Rhyme]] = [:]
    for family in families {
      for endings in [family.british, family.american] {
        for letter in Set(endings.compactMap(\.letters.last)) {
          let rhyming = endings.filter { $0.letters.last == letter }
          table[letter, default: []].append(Rhyme(endings: rhyming, stem: family.stem))
        }
      }
    }
    return table
  }()

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
