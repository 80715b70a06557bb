extension PatternParser {
  /// What a character class can hold, as far as words are concerned.
  private struct Content {
    /// Letters, each a run; useless once `holdsManyLetters` is set.
    var letters: Set<WordRun> = []
    var holdsManyLetters = false
    /// The spaces of the characters that belong to no word; nil where there are none.
    var marks: Spaces?
    /// Whether there are characters of which nothing is known.
    var holdsAnything = false
    var holdsAllWords = false
    var holdsSpace = false

    mutating func addMark(_ spaces: Spaces) {
      marks = marks.map { $0.united(with: spaces) } ?? spaces
      if spaces.most > 0 { holdsSpace = true }
    }

    mutating func add(_ scalar: Unicode.Scalar) {
      switch PatternParser.node(of: scalar) {
      case .nonWord(let spaces): addMark(spaces)
      case .run(let run): letters.insert(run)
      default: holdsAnything = true
      }
    }
  }

  /// More characters than this are not tried one by one.
  private static let widestClass = 6

  /// `[…]`: exactly one character.
  mutating func characterClass() throws(Unknown) -> PatternNode {
    index += 1
    let negated = take("^")
    var content = Content()
    var first = true
    while let scalar = next, first || scalar != "]" {
      first = false
      if scalar == "[", has("[:") || has("[.") || has("[=") {
        try skip(behind: "]")
        content.holdsAnything = true
        continue
      }
      guard let low = try classItem(&content) else { continue }
      // A range; a hyphen that ends the class is a character.
      if has("-"), index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        guard let high = try classItem(&content) else {
          content.add(low)
          content.addMark(.none)
          continue
        }
        addRange(low, high, to: &content)
      } else {
        content.add(low)
      }
    }
    guard take("]") else { throw Unknown(construct: "[") }
    if negated {
      let spaces: Spaces = content.holdsSpace && !content.holdsAnything ? .none : .upToOne
      return content.holdsAllWords ? .nonWord(spaces) : .anything(spaces)
    }
    if content.holdsAnything { return .anything(.upToOne) }
    var parts = content.marks.map { [PatternNode.nonWord($0)] } ?? []
    if content.holdsManyLetters || content.letters.count > Self.widestClass {
      parts.append(.run([RunElement.someWord]))
    } else {
      parts += content.letters.sorted { $0.lexicographicallyPrecedes($1) }.map { .run($0) }
    }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private func addRange(_ low: Unicode.Scalar, _ high: Unicode.Scalar, to content: inout Content) {
    guard low.isASCII, high.isASCII, low.value <= high.value else { return content.holdsAnything = true }
    for value in low.value...high.value {
      if let scalar = Unicode.Scalar(value) { content.add(scalar) }
    }
  }

  /// One character; nil where the item is a whole kind of characters, which is then added.
  private mutating func classItem(_ content: inout Content) throws(Unknown) -> Unicode.Scalar? {
    guard let scalar = next else { throw Unknown(construct: "[") }
    index += 1
    guard scalar == "\\" else { return scalar }
    guard let letter = next else { throw Unknown(construct: "[\\") }
    index += 1
    switch letter {
    case "w":
      content.holdsAllWords = true
      content.holdsManyLetters = true
    case "d": content.holdsManyLetters = true
    case "s", "h", "W": content.addMark(.upToOne)
    case "v", "t", "n", "r", "f", "e", "a", "b": content.addMark(.none)
    case "S", "D", "H", "V": content.holdsAnything = true
    case "p", "P":
      try skipProperty()
      content.holdsAnything = true
    case "x": return try hexadecimal()
    default:
      guard letter.isASCII, !UInt8(truncatingIfNeeded: letter.value).isWord else {
        throw Unknown(construct: "[\\" + String(letter))
      }
      return letter
    }
    return nil
  }
}
