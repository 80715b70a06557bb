/// When a pattern has to be run on a sentence at all, and where.
struct PatternFilter: Sendable {
  /// Where the pattern is tried.
  var mode: LayerIndex.Mode
  /// The words of which one sets it off.
  var trigger: Shape.Segment
  /// What else every match has.
  var further: [Shape.Segment] = []
  /// The first bytes of the tokens that a match can begin with, as `TokenFilter.head` has them; nil where they are
  /// not known.
  var heads: Set<UInt64>?
  /// Tries of the pattern for each 1,000 tokens, estimated, in anchored ones.
  var cost = 0.0

  /// A trigger that stands farther from the beginning of a match, in spaces, could be met only after the beginning
  /// has been forgotten, in a very long sentence.
  static let farthestTrigger = 31
}

extension PatternFilter {
  /// Longer lists cost more to keep than they save, and so do words that are in nearly all sentences.
  private static let longestFurther = 600
  private static let mostFrequentFurther = 200.0
  private static let mostFurther = 4
  /// More words than this at the known distances, of 100 sentences, and a look at them is not worth it.
  private static let leastUseful = 0.6
  /// A search through the sentence costs about as much as this many anchored tries: it tries a pattern of many
  /// alternatives at every character.
  private static let searchCost = 40.0
  /// What setting a pattern off costs, in tries.
  private static let wakeCost = 0.03
  /// Tokens of a sentence.
  private static let sentenceLength = 20.0
  /// Words that go together are met together more often than by chance.
  private static let leastProbable = 0.05

  private struct Ranked {
    var segment: Shape.Segment
    var frequency: Double
    /// How probable it is that one of the words stands where it has to.
    var probability: Double
  }

  /// The best filter of what has a shape; nil where none follows.
  /// - Parameter onlyPlaced: whether it has to tell where matches begin.
  static func best(of shape: Shape, _ vocabulary: Vocabulary, onlyPlaced: Bool = false) -> PatternFilter? {
    let first = shape.firstWords(vocabulary)
    let isPlaced = first?.isPlaced ?? false
    var segments = shape.requirements(vocabulary)
    if let words = first?.words, !words.isEmpty {
      let lead = Shape.Segment(atoms: words, offset: first?.offset)
      segments = [lead] + segments.filter { $0 != lead }
    }
    let ranked = segments.map { rank($0, vocabulary) }
    let placed = isPlaced ? filter(ranked, lead: first?.words, placed: true, vocabulary) : nil
    let search = onlyPlaced ? nil : filter(ranked, lead: nil, placed: false, vocabulary)
    guard let placed, let search else { return placed ?? search }
    return placed.cost <= search.cost ? placed : search
  }

  private static func rank(_ segment: Shape.Segment, _ vocabulary: Vocabulary) -> Ranked {
    let frequency = vocabulary.frequency(of: segment.atoms)
    let places = segment.offset.map { Double($0.most - $0.least + 1) } ?? sentenceLength
    let expected = frequency / 1_000 * min(places, sentenceLength)
    return Ranked(segment: segment, frequency: frequency, probability: max(leastProbable, min(1, expected)))
  }

  private static func filter(
    _ ranked: [Ranked], lead: [Int32]?, placed: Bool, _ vocabulary: Vocabulary
  ) -> PatternFilter? {
    let near = ranked.indices.filter { index in
      guard placed else { return true }
      return ranked[index].segment.offset.map { $0.most <= farthestTrigger } ?? false
    }
    guard let trigger = near.min(by: { ranked[$0].frequency < ranked[$1].frequency }) else { return nil }
    var others = ranked.indices.filter { index in
      index != trigger && ranked[index].segment != ranked[trigger].segment
        && ranked[index].segment.atoms.count <= longestFurther
        && ranked[index].frequency <= mostFrequentFurther && ranked[index].probability <= leastUseful
    }
    others.sort { ranked[$0].probability < ranked[$1].probability }
    let further = others.prefix(mostFurther)
    var filter = PatternFilter(
      mode: placed ? .placed : .search, trigger: ranked[trigger].segment,
      further: further.map { ranked[$0].segment })
    filter.heads = placed ? lead.flatMap { heads(of: $0, vocabulary) } : nil
    let chosen = further.reduce(1) { $0 * ranked[$1].probability }
    let tries = placed ? ranked[trigger].frequency : ranked[trigger].frequency * searchCost
    filter.cost = ranked[trigger].frequency * wakeCost + tries * chosen
    return filter
  }

  /// The beginnings of the tokens that a match can begin with; nil where a word does not tell.
  private static func heads(of words: [Int32], _ vocabulary: Vocabulary) -> Set<UInt64>? {
    var heads: Set<UInt64> = []
    for word in words {
      let atom = vocabulary.atoms[Int(word)]
      guard atom.kind == .word || atom.kind == .prefix && atom.bytes.count >= 3 else { return nil }
      heads.insert(TokenFilter.head(TokenFilter.key(atom.bytes.span, 0, atom.bytes.count)))
    }
    return heads
  }
}
