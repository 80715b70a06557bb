extension Shape {
  /// This part or nothing.
  var optional: Shape {
    var shape = self
    shape.runs = runs.united(with: [[]])
    shape.required = []
    shape.spaces.least = 0
    return shape
  }

  /// This part a number of times.
  /// - Parameter most: nil where there is no bound.
  func repeated(_ least: Int, _ most: Int?, _ vocabulary: Vocabulary) -> Shape {
    if least == 1, most == 1 { return self }
    if most == 0 { return .empty }
    if least == 0, most == 1 { return optional }
    if least > 0, runs == [[RunElement.someWord]], !hasBorder { return self }
    guard least > 0 else { return anyNumber(upTo: most) }
    var result = self
    if least == most, least <= 4 {
      for _ in 1..<least { result.append(self, vocabulary) }
    } else {
      result.append(anyNumber(upTo: most.map { $0 - 1 }), vocabulary)
    }
    return result
  }

  /// This part any number of times, also none.
  private func anyNumber(upTo most: Int?) -> Shape {
    let all = spaces.repeated(0, most)
    guard hasBorder else {
      let isWord = runs.allSatisfy { !$0.contains(RunElement.any) }
      return Shape(runs: [[isWord ? RunElement.anyWord : RunElement.any]], spaces: all)
    }
    // Where a pass may hold no border, words can go on from any pass into any other.
    guard runs.isEmpty else { return .anything(all) }
    var shape = optional
    shape.spaces = all
    let passesBefore = spaces.repeated(0, most.map { $0 - 1 })
    shape.tailOffset = passesBefore + tailOffset
    return shape
  }

  /// What must follow a place, without being a part of the match.
  func asLookahead(_ vocabulary: Vocabulary) -> Shape {
    var shape = startsBounded ? Shape.boundary : .empty
    shape.required = requirements(vocabulary)
    return shape
  }

  /// What must stand before a place, without being a part of the match.
  func asLookbehind(_ vocabulary: Vocabulary) -> Shape {
    var shape = endsBounded ? Shape.boundary : .empty
    shape.required = requirements(vocabulary).map { Segment(atoms: $0.atoms, offset: nil) }
    return shape
  }

  /// What every match has, whatever follows it.
  func requirements(_ vocabulary: Vocabulary) -> [Segment] {
    guard alwaysHasBorder, let last = vocabulary.words(of: openTails) else { return required }
    return required + [Segment(atoms: last, offset: tailOffset)]
  }

  /// The words of which matches hold one first, whatever follows them; nil where nothing is known.
  func firstWords(_ vocabulary: Vocabulary) -> First? {
    guard startsBounded, var first else { return nil }
    let last = first.tails.map { $0.followed(by: [RunElement.any]) }
    guard last.allSatisfy(\.beginsWord) else { return nil }
    if !last.isEmpty { first.add(vocabulary.words(of: last)) }
    first.tails = []
    return first
  }

  private var openTails: [WordRun] { tails.map { $0.followed(by: [RunElement.any]) } }
}
