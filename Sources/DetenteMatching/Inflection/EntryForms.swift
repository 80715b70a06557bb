internal import DetenteRules
internal import DetenteText

/// The surface forms of an entry, longest first: literal ones, and ones with gaps or terms as patterns.
struct EntryForms: Sendable {
  /// Words as they stand in the folded text.
  var literals: [String] = []
  /// Patterns with `@{m,n}` and `{term}` not yet expanded.
  var patterned: [String] = []

  /// The entry's meaning as a pattern, gaps and terms not yet expanded: any form, as whole words.
  var pattern: String {
    var alternatives = literals.map { (length: $0.utf8.count, text: escaped($0)) }
    alternatives += patterned.map { (length: $0.utf8.count, text: $0) }
    // A stable order: longer first, then bytewise.
    alternatives.sort {
      $0.length != $1.length
        ? $0.length > $1.length : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    return "(?<!\\w)(?:" + alternatives.map(\.text).joined(separator: "|") + ")(?!\\w)"
  }
}

/// A literal text as a pattern.
func escaped(_ literal: String) -> String {
  // Letters, spaces, apostrophes and hyphens are nearly all there is.
  let isPlain = literal.utf8.allSatisfy { byte in
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 || byte == 0x27 || byte == 0x2D || byte >= 0x80
  }
  if isPlain { return literal }
  var pattern = ""
  for scalar in literal.unicodeScalars {
    if "\\^$.[]|()?*+{}".unicodeScalars.contains(scalar) { pattern.unicodeScalars.append("\\") }
    pattern.unicodeScalars.append(scalar)
  }
  return pattern
}

extension Inflector {
  /// More combinations of spellings than this are not generated: the phrase then stands as it is written.
  private static let mostCombinations = 256

  /// All forms of an entry.
  /// - Parameter caseSensitive: as written and in capitals only.
  func forms(of entry: Entry, caseSensitive: Bool) -> EntryForms {
    let parts = folded(entry.text.text).words
    var forms = EntryForms()
    guard !parts.isEmpty else { return forms }
    let inflected = entry.inflection == .noun ? parts.count - 1 : 0
    var alternatives = parts.enumerated().map { index, part in
      isPattern(part) ? [part] : variants(part, of: entry, inflected: index == inflected)
    }
    if let plural = entry.plural, plural.contains(" ") { forms.literals.add(folded(plural)) }
    if parts.contains(where: isPattern) {
      if caseSensitive { alternatives = alternatives.map { $0.allCapitalsToo(except: isPattern) } }
      let words = alternatives.map { words in
        guard !(words.count == 1 && isPattern(words[0])) else { return words[0] }
        let escapedWords = words.sorted { $0.utf8.count > $1.utf8.count }.map(escaped)
        return escapedWords.count == 1 ? escapedWords[0] : "(?:" + escapedWords.joined(separator: "|") + ")"
      }
      forms.patterned.add(words.joined(separator: " "))
    } else {
      combinations(alternatives).forEach { forms.literals.append($0) }
    }
    for further in entry.forms {
      let text = folded(further.text)
      if isPattern(text) {
        forms.patterned.add(text)
      } else if !text.isEmpty {
        forms.literals.append(text)
      }
    }
    if caseSensitive { forms.literals = forms.literals.allCapitalsToo(except: { _ in false }) }
    forms.literals = forms.literals.longestFirst()
    return forms
  }

  /// Whether a part of an entry is a gap or holds a term, or was meant to.
  private func isPattern(_ part: String) -> Bool {
    part.utf8.contains(UInt8(ascii: "{")) || part.utf8.contains(UInt8(ascii: "}"))
  }

  /// The forms of one word of an entry, in all spellings and with all variants of its hyphens.
  private func variants(_ word: String, of entry: Entry, inflected: Bool) -> [String] {
    var bases: [String] = []
    // Each side of a hyphen is a word with spellings of its own only where the whole has none.
    spellingVariants(word).forEach { bases.add($0) }
    var forms = bases
    if inflected {
      for base in bases {
        switch entry.inflection {
        case .phrase: break
        case .verb:
          verbForms(base, past: entry.past, participle: entry.participle).forEach { forms.add($0) }
        case .noun: pluralForms(base, of: entry).forEach { forms.add($0) }
        case .adjective: if entry.compare { comparisonForms(base).forEach { forms.add($0) } }
        }
      }
    }
    guard forms.contains(where: { $0.utf8.contains(UInt8(ascii: "-")) }) else { return forms }
    return forms.flatMap(hyphenVariants)
  }

  private func pluralForms(_ base: String, of entry: Entry) -> [String] {
    guard let plural = entry.plural else { return plurals(base) }
    return plural == "none" || plural.contains(" ") ? [] : [folded(plural)]
  }

  /// A hyphen between letters is also a space, and nothing at all.
  func hyphenVariants(_ word: String) -> [String] {
    guard word.utf8.contains(UInt8(ascii: "-")) else { return [word] }
    let pieces = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, !pieces.contains(where: \.isEmpty) else { return [word] }
    if pieces.count > 4 { return ["-", " ", ""].map { pieces.joined(separator: $0) } }
    var variants = [pieces[0]]
    for (left, right) in zip(pieces, pieces.dropFirst()) {
      let joins = (left.last?.isLetter ?? false) && (right.first?.isLetter ?? false)
      variants = variants.flatMap { lead in (joins ? ["-", " ", ""] : ["-", " "]).map { lead + $0 + right } }
    }
    return variants
  }

  private func combinations(_ alternatives: [[String]]) -> [String] {
    let count = alternatives.reduce(1) { min($0 * $1.count, Self.mostCombinations + 1) }
    guard count <= Self.mostCombinations else { return [alternatives.map { $0[0] }.joined(separator: " ")] }
    return alternatives.dropFirst().reduce(alternatives[0]) { leads, words in
      leads.flatMap { lead in words.map { lead + " " + $0 } }
    }
  }

  /// A text of the pack in the spelling of folded text, single spaces between its words.
  func folded(_ text: String) -> String {
    text.isFoldedASCII ? text : FoldedText.folded(text).words.joined(separator: " ")
  }
}

extension String {
  /// What stands between its spaces.
  fileprivate var words: [String] { utf8.split(separator: 0x20).map { String(Substring($0)) } }

  /// Whether it is ASCII with single spaces between its words, as nearly all of a pack is.
  fileprivate var isFoldedASCII: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }
}

extension [String] {
  /// Each with its spelling in capitals.
  fileprivate func allCapitalsToo(except isPattern: (String) -> Bool) -> [String] {
    flatMap { isPattern($0) || $0 == $0.uppercased() ? [$0] : [$0, $0.uppercased()] }
  }

  /// Without repetitions, by falling length, then bytewise.
  fileprivate func longestFirst() -> [String] {
    let sorted = sorted {
      let (left, right) = ($0.utf8.count, $1.utf8.count)
      return left != right ? left > right : $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var result: [String] = []
    for form in sorted where form.utf8.elementsEqual(result.last?.utf8 ?? "".utf8) == false {
      result.append(form)
    }
    return result
  }
}
