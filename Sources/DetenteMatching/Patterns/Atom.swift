/// A sign in a sentence without which a pattern cannot match there: a word, or how one begins.
struct Atom: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A token of exactly these bytes.
    case word
    /// A token that begins with these bytes.
    case prefix
    /// A token with bytes beyond ASCII, whose ASCII bytes are these.
    case skeleton
    /// Any token with bytes beyond ASCII.
    case foreign
  }

  let kind: Kind
  /// Lower-case ASCII.
  let bytes: [UInt8]
  /// A number for the bytes, computed once: atoms are compared and counted by the thousand.
  let digest: UInt64

  init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
    digest = Self.digest(of: bytes)
  }

  /// FNV-1a in 64 bits.
  static func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  static func == (left: Atom, right: Atom) -> Bool {
    left.digest == right.digest && left.kind == right.kind && left.bytes == right.bytes
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// An atom where it stands in a sketch.
struct PlacedAtom: Hashable, Sendable {
  var atom: Atom
  /// How many tokens stand before its own, counted from the one that the match begins with; nil where that is not
  /// known, or where the match need not begin with a token.
  var tokensBefore: Int?
}

/// The atoms that every text described by a sketch holds.
func atoms(of sketch: Sketch) -> [PlacedAtom] {
  var found: [PlacedAtom] = []
  var index = 0
  // The tokens begun so far; nil once that is not known.
  var tokens: Int? = beginsWithToken(sketch) ? 0 : nil
  while index < sketch.count {
    let element = sketch[index]
    guard element.isLetter || element == SketchElement.someWord else {
      // Where a word may or may not follow, and where anything may, the count ends.
      if element == SketchElement.any || element == SketchElement.anyWord { tokens = nil }
      index += 1
      continue
    }
    let starts = index > 0 && SketchElement.endsWord(sketch[index - 1])
    let before = tokens
    // A token goes on as long as characters of words follow one another.
    let run = sketch[index...].prefix { $0.isLetter }
    let word = sketch[index...].prefix {
      $0.isLetter || $0 == SketchElement.someWord || $0 == SketchElement.anyWord
    }
    let ends =
      word.count == run.count && word.endIndex < sketch.count
      && SketchElement.endsWord(sketch[word.endIndex])
    if let atom = atom(of: run, starts: starts, ends: ends) {
      found.append(PlacedAtom(atom: atom, tokensBefore: starts && atom.kind != .foreign ? before : nil))
    } else if word.contains(SketchElement.foreign) {
      found.append(PlacedAtom(atom: Atom(kind: .foreign, bytes: []), tokensBefore: nil))
    }
    if let before { tokens = starts ? before + 1 : nil }
    index = word.endIndex
  }
  return found
}

/// Whether a text described by a sketch begins where a token begins.
private func beginsWithToken(_ sketch: Sketch) -> Bool {
  guard sketch.first == SketchElement.boundary,
    let first = sketch.first(where: { $0 != SketchElement.boundary })
  else { return false }
  return first.isLetter || first == SketchElement.someWord
}

/// What is known of a token from the letters that it begins with.
private func atom(of run: ArraySlice<UInt16>, starts: Bool, ends: Bool) -> Atom? {
  guard !run.isEmpty else { return nil }
  guard run.allSatisfy({ $0 < 0x100 }) else {
    guard starts, ends else { return Atom(kind: .foreign, bytes: []) }
    return Atom(kind: .skeleton, bytes: run.filter { $0 < 0x100 }.map { UInt8(truncatingIfNeeded: $0) })
  }
  guard starts else { return nil }
  return Atom(kind: ends ? .word : .prefix, bytes: run.map { UInt8(truncatingIfNeeded: $0) })
}

extension UInt16 {
  /// Whether an element of a sketch is one known letter, or one unknown beyond ASCII.
  fileprivate var isLetter: Bool { self < 0x100 || self == SketchElement.foreign }
}
