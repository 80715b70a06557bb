/// One way in which characters of one word follow one another: lower-case ASCII letters, digits and `_`, and the
/// elements below for what is not known.
typealias WordRun = [UInt8]

/// The elements of a run that are no letters.
enum RunElement {
  /// One or more characters of a word; what stands behind it in the run is not kept.
  static let someWord: UInt8 = 0x80
  /// One character of a word beyond ASCII.
  static let foreign: UInt8 = 0x82
  /// Anything, also nothing, also the end of the word; what stands behind it in the run is not kept.
  static let any: UInt8 = 0x83
}

extension WordRun {
  /// This run with another behind it.
  func leading(_ next: WordRun) -> WordRun {
    if next.isEmpty { return self }
    guard let last, last != RunElement.any, last != RunElement.someWord else { return self }
    return self + next
  }

  /// The atom of a token that begins with this run and, where all of it is known, is it; nil where nothing is known.
  var atom: Atom? {
    // Most runs are whole words.
    if !isEmpty, allSatisfy({ $0 < 0x80 }) { return Atom(kind: .word, bytes: self) }
    let known = prefix { $0 < 0x80 || $0 == RunElement.foreign }
    guard !known.isEmpty else { return nil }
    let isWhole = known.count == count
    guard known.allSatisfy({ $0 < 0x80 }) else {
      return isWhole
        ? Atom(kind: .skeleton, bytes: known.filter { $0 < 0x80 }) : Atom(kind: .foreign, bytes: [])
    }
    return Atom(kind: isWhole ? .word : .prefix, bytes: Array(known))
  }

  /// Whether it certainly begins with a character of a word.
  var beginsWord: Bool { first.map { $0 != RunElement.any } ?? false }
}
