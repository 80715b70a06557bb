extension PatternAnalyser {
  /// What a character class can hold, as far as words are concerned.
  private struct Content {
    /// Single characters; useless once `open` is set.
    var elements: Set<UInt16> = []
    var holdsWord = false
    var holdsNonWord = false
    /// Whether there are more characters than `elements` tells.
    var open = false
    var holdsAllWords = false

    mutating func add(_ element: UInt16) {
      switch element {
      case SketchElement.nonWord: holdsNonWord = true
      case SketchElement.any:
        holdsWord = true
        holdsNonWord = true
        open = true
      case SketchElement.someWord:
        holdsWord = true
        open = true
      default: holdsWord = true
      }
      elements.insert(element)
    }
  }

  /// More characters than this are not tried one by one.
  private static let widestClass = 6

  /// `[…]`: exactly one character.
  mutating func characterClass() throws(Unknown) -> SketchSet {
    index += 1
    let negated = take("^")
    var content = Content()
    var first = true
    while let scalar = next, first || scalar != "]" {
      first = false
      if scalar == "[", has("[:") || has("[.") || has("[=") {
        try skip(behind: "]")
        content.add(SketchElement.any)
        continue
      }
      guard let low = try classItem(&content) else { continue }
      // A range; a hyphen that ends the class is a character.
      if has("-"), index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        guard let high = try classItem(&content) else {
          content.add(Self.element(low))
          content.add(SketchElement.nonWord)
          continue
        }
        addRange(low, high, to: &content)
      } else {
        content.add(Self.element(low))
      }
    }
    guard take("]") else { throw Unknown(construct: "[") }
    if negated { return content.holdsAllWords ? SketchSet(SketchElement.nonWord) : .anything }
    if !content.open, content.elements.count <= Self.widestClass {
      return SketchSet(sketches: content.elements.sorted().map { [$0] })
    }
    if !content.holdsNonWord { return SketchSet(SketchElement.someWord) }
    return content.holdsWord ? .anything : SketchSet(SketchElement.nonWord)
  }

  private func addRange(_ low: Unicode.Scalar, _ high: Unicode.Scalar, to content: inout Content) {
    guard low.isASCII, high.isASCII, low.value <= high.value else { return content.add(SketchElement.any) }
    for value in low.value...high.value {
      if let scalar = Unicode.Scalar(value) { content.add(Self.element(scalar)) }
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
      content.add(SketchElement.someWord)
    case "d": content.add(SketchElement.someWord)
    case "s", "h", "v", "W", "t", "n", "r", "f", "e", "a", "b": content.add(SketchElement.nonWord)
    case "S", "D", "H", "V": content.add(SketchElement.any)
    case "p", "P":
      try skipProperty()
      content.add(SketchElement.any)
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
