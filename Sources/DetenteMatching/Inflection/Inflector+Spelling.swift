internal import DetenteRules

extension Inflector {
  /// A word with its British and American spellings, the word itself first.
  ///
  /// The pack's pairs hold for the word and, as its stem, for what follows from it by suffix; endings that are
  /// spelt in two ways are generated unless the pack pairs the word with itself.
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
    for rhyme in rhymes[letters[letters.count - 1]] ?? [] {
      if let ending = rhyme.endings.first(where: { $0.ends(letters, behind: rhyme.stem) }) {
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

  /// Endings of one spelling and one way that end in the same letter, and how much has to stand before them.
  struct Rhyme: Sendable {
    var endings: [Ending]
    var stem: Int
  }

  /// What a word's last letter leaves of the endings, each from British to American and back: most words are not asked
  /// about any.
  static func rhymes(of spellings: [Lexemes.EndingSpelling]) -> [UInt8: [Rhyme]] {
    var table: [UInt8: [Rhyme]] = [:]
    for spelling in spellings {
      let suffixes = (spelling.isBare ? [""] : []) + spelling.suffixes
      func add(_ from: String, _ to: String) {
        let endings = suffixes.map { Ending(letters: Array((from + $0).utf8), other: to + $0) }
        for letter in Set(endings.compactMap(\.letters.last)) {
          let rhyming = endings.filter { $0.letters.last == letter }
          table[letter, default: []].append(Rhyme(endings: rhyming, stem: spelling.behind))
        }
      }
      add(spelling.british, spelling.american)
      if !spelling.isOneWay { add(spelling.american, spelling.british) }
    }
    return table
  }

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

  /// A word with a capital where the one it stands for has one.
  func matchingCase(_ other: String, of word: String) -> String {
    guard let first = word.first, first.isUppercase, let head = other.first else { return other }
    return head.uppercased() + other.dropFirst()
  }
}
