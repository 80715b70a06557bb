internal import Parallel

/// The filters of all patterns of a pack, and the words that they name.
struct FilteredPatterns: Sendable {
  private(set) var vocabulary: Vocabulary
  /// By pattern.
  private(set) var filters: [[PatternFilter]] = []

  /// So many parts of a pack have a graph of their own; more of them would repeat too much of the pack's terms.
  private static let parts = 7

  init(_ patterns: [PatternNode?], terms: [PatternNode?], rarity: Rarity) {
    self = Self.filters(of: patterns, terms: terms, rarity: rarity, beside: {}).filtered
  }

  /// Makes the filters, and does something else beside it.
  /// - Parameters:
  ///   - patterns: nil where one could not be analysed: it has no filters.
  ///   - terms: by number; nil where one could not be read.
  /// - Complexity: about 60 µs a pattern, on several threads where there are hundreds.
  static func filters<Other: Sendable>(
    of patterns: [PatternNode?], terms: [PatternNode?], rarity: Rarity, beside other: @Sendable () -> Other
  ) -> (filtered: FilteredPatterns, other: Other) {
    let size = max(100, (patterns.count + parts - 1) / parts)
    let (parts, other) = stride(from: 0, to: patterns.count, by: size)
      .map { Array(patterns[$0..<min($0 + size, patterns.count)]) }
      .mapInParallel(
        blocksOf: 1,
        { part in
          var builder = WordGraphBuilder(Vocabulary(rarity), terms: terms)
          let filters = part.map { $0.map { PatternFilter.filters(for: $0, &builder) } ?? [] }
          return (filters: filters, vocabulary: builder.vocabulary)
        }, beside: other)
    var all = FilteredPatterns(vocabulary: Vocabulary(rarity))
    for part in parts {
      let numbers = all.vocabulary.takeIn(part.vocabulary)
      all.filters += part.filters.map { $0.map { $0.renumbered(numbers) } }
    }
    all.vocabulary.settleSigns()
    return (all, other)
  }

  private init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }
}

extension PatternFilter {
  /// The same with other numbers for its sets.
  fileprivate func renumbered(_ numbers: [Int32]) -> PatternFilter {
    var copy = self
    copy.trigger = numbers[Int(trigger)]
    for index in copy.neighbours.indices where neighbours[index].set >= 0 {
      copy.neighbours[index].set = numbers[Int(neighbours[index].set)]
    }
    copy.program.renumber(numbers)
    return copy
  }
}
