internal import DetenteText

extension KnownWords {
  /// The words of literal forms, with those that a hyphen joins in one; the words and beginnings that patterns name; and
  /// some of everyday language, for clauses and gaps are counted in words.
  /// - Parameter sources: of patterns and terms, for what they spell with a hyphen.
  init(_ readings: [UnitReading], _ patterns: Vocabulary, sources: [String], _ everyday: [String]) {
    var words: Set<[UInt8]> = Set(everyday.map { Array($0.utf8) })
    var beginnings: Set<[UInt8]> = []
    for reading in readings {
      for form in reading.patterned { beginnings.formUnion(Self.hyphened(in: form)) }
      for form in reading.forms {
        words.formUnion(form.words)
        for (place, separator) in form.separators.enumerated() where separator == [UInt8(ascii: "-")] {
          words.insert(form.words[place] + separator + form.words[place + 1])
        }
      }
    }
    for source in sources { beginnings.formUnion(Self.hyphened(in: source)) }
    for atom in patterns.atoms {
      switch atom.kind {
      case .word: words.insert(atom.bytes)
      case .prefix: beginnings.insert(atom.bytes)
      case .skeleton, .foreign: break
      }
    }
    self.init(words, beginnings: beginnings)
  }

  /// What a pattern spells with a hyphen, as beginnings of words: "sit-in" of `sit-ins?`.
  private static func hyphened(in pattern: String) -> [[UInt8]] {
    let bytes = Array(pattern.utf8)
    func isLetter(_ place: Int) -> Bool {
      bytes.indices.contains(place) && (bytes[place] | 0x20) &- 0x61 < 26
    }
    var found: [[UInt8]] = []
    for hyphen in bytes.indices where bytes[hyphen] == UInt8(ascii: "-") && isLetter(hyphen + 1) {
      var (start, end) = (hyphen, hyphen + 1)
      while isLetter(start - 1) { start -= 1 }
      // The letter of an escape is none.
      if start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start += 1 }
      while isLetter(end) { end += 1 }
      // A letter that may be missing says nothing.
      if end < bytes.count, [0x2A, 0x3F].contains(bytes[end]) { end -= 1 }
      if start < hyphen, end > hyphen + 1 { found.append(bytes[start..<end].map { $0 | 0x20 }) }
    }
    return found
  }
}
