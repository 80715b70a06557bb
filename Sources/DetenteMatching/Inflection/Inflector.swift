internal import DetenteRules

/// The generator of surface forms: regular suffixes by rule, everything else from the pack's lexemes.
///
/// One for all threads, and one object, so that handing it on counts one reference.
final class Inflector: Sendable {
  /// Forms of an irregular verb by its base.
  struct Verb: Sendable {
    var past: [String]
    var participle: [String]
    /// Further forms; where there are any, the regular third person is not made.
    var further: [String]
  }

  let verbs: [String: Verb]
  /// Plurals by irregular singular.
  let nouns: [String: [String]]
  let doubling: Set<String>
  let uncountable: Set<String>
  /// The other spellings of a word; a word paired with itself keeps out of the endings below.
  let spellings: [String: [String]]
  /// Endings that are spelt in two ways, by their last letter.
  let rhymes: [UInt8: [Rhyme]]
  /// Beginnings behind which a verb goes as its base.
  let prefixes: [String]

  /// What a column holds, alternatives with a slash between them: "burned/burnt".
  static func alternatives(_ cell: String) -> [String] { cell.split(separator: "/").map(String.init) }

  init(_ lexemes: Lexemes) {
    var verbs: [String: Verb] = [:]
    for row in lexemes.verbs where row.count >= 2 {
      verbs[row[0]] = Verb(
        past: Self.alternatives(row[1]), participle: Self.alternatives(row.count > 2 ? row[2] : row[1]),
        further: row.dropFirst(3).flatMap(Self.alternatives))
    }
    self.verbs = verbs
    var nouns: [String: [String]] = [:]
    for row in lexemes.nouns where row.count >= 2 {
      nouns[row[0], default: []] += row.dropFirst().flatMap(Self.alternatives)
    }
    self.nouns = nouns
    doubling = Set(lexemes.doubling)
    uncountable = Set(lexemes.uncountable)
    var spellings: [String: [String]] = [:]
    for row in lexemes.spellings {
      for word in row {
        spellings[word, default: []] += row.filter { $0 != word }
      }
    }
    self.spellings = spellings
    rhymes = Self.rhymes(of: lexemes.endingSpellings)
    prefixes = lexemes.prefixes
  }

  /// Splits off what stands before the last hyphen, which inflection leaves alone: "re-" of "re-arm".
  func splitAtHyphen(_ word: String) -> (lead: String, stem: String) {
    guard let hyphen = word.lastIndex(of: "-"), hyphen != word.startIndex else { return ("", word) }
    let after = word.index(after: hyphen)
    guard after != word.endIndex else { return ("", word) }
    return (String(word[..<after]), String(word[after...]))
  }
}

extension Array where Element: Equatable {
  /// Appends what is not there yet. For lists of a few elements.
  mutating func add(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
