extension PatternFilter {
  /// Patterns that are tried less often than this, for each 1,000 tokens, are not worth taking apart.
  private static let costWorthParts = 4.0
  /// More parts would fill the tables.
  private static let mostParts = 64

  /// The filters of a pattern, of which one lets each match pass: several, all of them placed, where its parts are
  /// found more exactly than the whole; none where nothing is known.
  static func filters(for pattern: String, by rarity: Rarity) throws(PatternAnalyser.Unknown)
    -> [PatternFilter]
  {
    let whole = try best(for: pattern, by: rarity, onlyPlaced: false)
    if let whole, whole.cost < costWorthParts { return [whole] }
    let parts = PatternAlternatives(pattern).parts
    guard parts.count > 1, parts.count <= mostParts else { return whole.map { [$0] } ?? [] }
    var filters: [PatternFilter] = []
    var cost = 0.0
    for part in parts {
      guard let filter = try best(for: part, by: rarity, onlyPlaced: true) else {
        return whole.map { [$0] } ?? []
      }
      cost += filter.cost
      if let whole, cost >= whole.cost { return [whole] }
      filters.append(filter)
    }
    return filters
  }

  private static func best(
    for pattern: String, by rarity: Rarity, onlyPlaced: Bool
  ) throws(PatternAnalyser.Unknown) -> PatternFilter? {
    let requirements = try PatternAnalyser.requirements(of: pattern) {
      strongest(of: $0, isBounded: $1, by: rarity)
    }
    return best(of: requirements, by: rarity, onlyPlaced: onlyPlaced)
  }
}
