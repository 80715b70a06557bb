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

  var kind: Kind
  /// Lower-case ASCII.
  var bytes: [UInt8]
}

/// An atom where it stands in a sketch.
struct PlacedAtom: Hashable, Sendable {
  var atom: Atom
  /// Whether its token begins where the sketch begins.
  var leads: Bool
}

/// The atoms that every text described by a sketch holds.
func atoms(of sketch: Sketch) -> [PlacedAtom] {
  var found: [PlacedAtom] = []
  var index = 0
  var onlyBoundaries = true
  while index < sketch.count {
    let element = sketch[index]
    guard element < 0x100 || element == SketchElement.foreign else {
      if element != SketchElement.boundary { onlyBoundaries = false }
      index += 1
      continue
    }
    let start = index
    while index < sketch.count, sketch[index] < 0x100 || sketch[index] == SketchElement.foreign { index += 1 }
    let run = sketch[start..<index]
    let starts = start > 0 && SketchElement.endsWord(sketch[start - 1])
    let ends = index < sketch.count && SketchElement.endsWord(sketch[index])
    let letters = run.filter { $0 < 0x100 }.map { UInt8(truncatingIfNeeded: $0) }
    let leads = onlyBoundaries && starts
    onlyBoundaries = false
    if letters.count < run.count {
      let whole = starts && ends
      found.append(
        PlacedAtom(
          atom: Atom(kind: whole ? .skeleton : .foreign, bytes: whole ? letters : []), leads: whole && leads))
    } else if starts {
      found.append(PlacedAtom(atom: Atom(kind: ends ? .word : .prefix, bytes: letters), leads: leads))
    }
  }
  return found
}
