/// One way in which characters of one word follow one another: lower-case ASCII letters, digits and `_`, and the
/// elements below for what is not known.
typealias WordRun = [UInt8]

/// The elements of a run that are no letters.
enum RunElement {
  /// One or more characters of a word.
  static let someWord: UInt8 = 0x80
  /// Any number of characters of a word.
  static let anyWord: UInt8 = 0x81
  /// One character of a word beyond ASCII.
  static let foreign: UInt8 = 0x82
  /// Anything, also nothing, also the end of the word; what stands behind it in the run is not kept.
  static let any: UInt8 = 0x83
}

extension WordRun {
  /// This run with another behind it.
  func followed(by next: WordRun) -> WordRun { last == RunElement.any ? self : self + next }

  /// The atom of a token that begins with this run and, where there is no `any`, is it; nil where nothing is known.
  var atom: Atom? {
    let known = prefix { $0 < 0x80 || $0 == RunElement.foreign }
    guard !known.isEmpty else { return contains(RunElement.foreign) ? Atom(kind: .foreign, bytes: []) : nil }
    let isWhole = known.count == count
    guard known.allSatisfy({ $0 < 0x80 }) else {
      return isWhole
        ? Atom(kind: .skeleton, bytes: known.filter { $0 < 0x80 }) : Atom(kind: .foreign, bytes: [])
    }
    return Atom(kind: isWhole ? .word : .prefix, bytes: Array(known))
  }

  /// Whether the run is certainly of at least one character of a word.
  var holdsWord: Bool { contains { $0 < 0x80 || $0 == RunElement.someWord || $0 == RunElement.foreign } }

  /// Whether a word certainly begins with the run: nothing can stand before its first character.
  var beginsWord: Bool {
    guard let first else { return false }
    return first != RunElement.any && holdsWord
  }
}

extension [WordRun] {
  /// More runs than this are not multiplied out.
  private static var widest: Int { 2_048 }

  /// Each of these runs with each of the others behind it.
  func times(_ next: [WordRun]) -> [WordRun] {
    if self == [[]] { return next }
    if next == [[]] { return self }
    guard count * next.count <= Self.widest else { return map { $0.followed(by: [RunElement.any]) } }
    return flatMap { lead in next.map { lead.followed(by: $0) } }
  }

  /// These runs and others, each once.
  func united(with others: [WordRun]) -> [WordRun] {
    if isEmpty { return others }
    if others.isEmpty || self == others { return self }
    if count + others.count <= 12 {
      return others.reduce(into: self) { all, run in
        if !all.contains(run) { all.append(run) }
      }
    }
    var seen = Set(self)
    return self + others.filter { seen.insert($0).inserted }
  }
}
