extension PatternFilter {
  /// Patterns that are tried less often than this, for each 1,000 tokens, are not worth taking apart.
  private static let costWorthParts = 0.3
  /// A branch that costs less is not worth a part of its own.
  private static let costOfSimple = 0.05
  /// More parts would fill the tables.
  private static let mostParts = 64

  /// The filters of a pattern, of which one lets each match pass: several, all of them placed, where its parts are
  /// found more exactly than the whole; none where nothing is known.
  static func filters(for pattern: String, _ vocabulary: Vocabulary) throws(PatternAnalyser.Unknown)
    -> [PatternFilter]
  {
    let branches = try PatternAnalyser.branches(of: pattern, vocabulary)
    let shapes = branches.map { $0.whole(vocabulary) }
    let whole = best(of: .alternatives(shapes, vocabulary), vocabulary)
    if let whole, whole.cost < costWorthParts { return [whole] }
    let parts = zip(branches, shapes).map { filters(of: $0, whole: $1, vocabulary) }
    let known = parts.compactMap(\.self).flatMap(\.self)
    guard known.count > 1, known.count <= mostParts, parts.allSatisfy({ $0 != nil }) else {
      return whole.map { [$0] } ?? []
    }
    if let whole, whole.cost <= cost(of: known) { return [whole] }
    return known
  }

  private static func cost(of filters: [PatternFilter]) -> Double { filters.reduce(0) { $0 + $1.cost } }

  /// The filters of one alternative, all of them placed; nil where there are none.
  private static func filters(
    of branching: Branching, whole shape: Shape, _ vocabulary: Vocabulary
  ) -> [PatternFilter]? {
    let whole = best(of: shape, vocabulary, onlyPlaced: true)
    if let whole, whole.cost < costWorthParts { return [whole] }
    guard branching.branches.count > 1 else { return whole.map { [$0] } }
    // Branches of which the first word alone decides are looked for together.
    var (simple, parts): ([Shape], [PatternFilter]) = ([], [])
    for branch in branching.branches {
      let part = branching.part([branch], vocabulary)
      guard let filter = best(of: part, vocabulary, onlyPlaced: true) else { return whole.map { [$0] } }
      if filter.cost < costOfSimple, filter.trigger.offset == Spaces.none {
        simple.append(branch)
      } else {
        parts.append(filter)
      }
    }
    if !simple.isEmpty {
      guard let filter = best(of: branching.part(simple, vocabulary), vocabulary, onlyPlaced: true) else {
        return whole.map { [$0] }
      }
      parts.append(filter)
    }
    guard parts.count <= mostParts else { return whole.map { [$0] } }
    if let whole, whole.cost <= cost(of: parts) { return [whole] }
    return parts
  }
}
