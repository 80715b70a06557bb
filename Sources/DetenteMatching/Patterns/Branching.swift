/// One alternative of a pattern, taken apart where it first branches: `\b(?:a|b c) d` is `\b(?:a) d` or `\b(?:b c) d`.
/// Each of the two may be filtered by words of its own; what is run is the pattern.
struct Branching: Sendable {
  /// What stands before the branches; it matches no text, unless there are none.
  var lead: Shape
  /// None where it does not branch at its beginning.
  var branches: [Shape]
  /// Item by item: what stands before an item bears on what is known of it.
  var rest: [Shape]

  func whole(_ vocabulary: Vocabulary) -> Shape {
    branches.isEmpty ? lead : joined(.alternatives(branches, vocabulary), vocabulary)
  }

  /// The pattern with some of its branches only.
  func part(_ some: [Shape], _ vocabulary: Vocabulary) -> Shape {
    joined(.alternatives(some, vocabulary), vocabulary)
  }

  private func joined(_ branch: Shape, _ vocabulary: Vocabulary) -> Shape {
    var shape = lead
    shape.append(branch, vocabulary)
    for item in rest { shape.append(item, vocabulary) }
    return shape
  }
}
