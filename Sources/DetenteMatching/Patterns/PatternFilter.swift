/// When a pattern has to be run on a sentence at all, and where.
struct PatternFilter: Sendable {
  /// Words of which one stands near one that sets the pattern off.
  struct Neighbour: Sendable {
    /// A set of the vocabulary; −1: the beginning of the sentence.
    var set: Int32
    /// The spaces between the two, negative where the neighbour comes first.
    var distance: ClosedRange<Int>
  }

  /// Where the pattern is tried.
  var mode: LayerIndex.Mode
  /// Words of which every match holds one, a set of the vocabulary, and which set the pattern off: the rarest that
  /// there are.
  var trigger: Int32
  /// What every match holds as well, the rarest first.
  var neighbours: [Neighbour] = []
  /// What matches look like.
  var program: WordProgram
  /// What it may cost for each 1,000 tokens of running text, roughly in nanoseconds: for choosing between filters.
  var expectedCost: Double
}

extension PatternFilter {
  private static let mostNeighbours = 2
  /// How many are compared.
  private static let mostCuts = 3
  /// Neighbours that are met by chance more often than this are not worth a look.
  private static let leastUseful = 0.9
  /// Tokens of a sentence.
  private static let sentenceLength = 20
  /// More parts than this of a pattern are not told apart.
  private static let mostParts = 16

  /// Filters that cost more than this are compared with others.
  private static let dear = 1_000.0
  /// How many others.
  private static let mostChoices = 2

  /// The filters of a pattern, of which one lets each match pass; none where nothing tells when it cannot match.
  static func filters(for pattern: PatternNode, _ builder: inout WordGraphBuilder) -> [PatternFilter] {
    let (place, isBordered) = builder.root(of: pattern)
    let program = WordProgram(from: place, in: builder.graph)
    let isPlaced = isBordered && pattern.first(builder.terms) == .word
    let mode: LayerIndex.Mode = pattern.isAtStart ? .start : isPlaced ? .placed : .search
    var best: (filters: [PatternFilter], cost: Double) = ([], .infinity)
    var used: Set<Int32> = []
    for _ in 0...mostChoices {
      guard let cut = program.cut(builder.vocabulary.setFrequencies, without: used) else { break }
      used.formUnion(cut.map(program.set(at:)))
      let filters = filters(program, cut, mode, &builder.vocabulary)
      let cost = filters.reduce(0) { $0 + $1.expectedCost }
      if cost < best.cost { best = (filters, cost) }
      // The rarest words are the best trigger, unless they stand before or behind a long list of others.
      if best.cost <= dear { break }
    }
    return best.filters
  }

  /// Filters that are set off by the words of a cut: one for each of its edges, as far as they can be told apart, the
  /// most frequent ones first, and one for all others.
  private static func filters(
    _ program: WordProgram, _ cut: [WordProgram.Place], _ mode: LayerIndex.Mode,
    _ vocabulary: inout Vocabulary
  ) -> [PatternFilter] {
    func frequency(_ edge: WordProgram.Place) -> Double {
      vocabulary.setFrequencies[Int(program.set(at: edge))]
    }
    var parts: [(program: WordProgram, trigger: [WordProgram.Place])] = []
    var rest: [WordProgram.Place] = []
    for edge in cut.sorted(by: { frequency($0) > frequency($1) }) {
      if cut.count > 1, parts.count < mostParts, let slice = program.slice(through: edge) {
        parts.append((slice.program, [slice.place]))
      } else {
        rest.append(edge)
      }
    }
    if !rest.isEmpty { parts.append((program, rest)) }
    return parts.map { PatternFilter(mode, $0.program, $0.trigger, &vocabulary) }
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private init(
    _ mode: LayerIndex.Mode, _ program: WordProgram, _ places: [WordProgram.Place],
    _ vocabulary: inout Vocabulary
  ) {
    self.mode = mode
    trigger = program.words(of: places, &vocabulary)
    var used = Set(places.map(program.set(at:)))
    var found: [(neighbour: Neighbour, chance: Double, glimpse: Double)] = []
    if mode == .start {
      let depth = program.depth(of: places)
      let start = Neighbour(set: -1, distance: -depth.upperBound ... -depth.lowerBound)
      let chance = Double(min(depth.count, Self.sentenceLength)) / Double(Self.sentenceLength)
      if chance <= Self.leastUseful { found.append((start, chance, chance)) }
    }
    for _ in 0..<Self.mostCuts {
      guard let cut = program.cut(vocabulary.setFrequencies, without: used) else { break }
      used.formUnion(cut.map(program.set(at:)))
      let neighbour = Neighbour(
        set: program.words(of: cut, &vocabulary), distance: program.distance(from: places, to: cut))
      let span = min(neighbour.distance.count, Self.sentenceLength)
      let chance = vocabulary.setFrequencies[Int(neighbour.set)] / 1_000 * Double(span)
      guard chance <= Self.leastUseful else { continue }
      // The first look takes a word for any other that has its sign.
      let all = Vocabulary.sharedSigns
      let signs = min(vocabulary.sets[Int(neighbour.set)].count, all - 1)
      found.append((neighbour, chance, 1 - Self.power(1 - Double(signs) / Double(all), span)))
    }
    found.sort { $0.chance < $1.chance }
    let nearest = found.prefix(Self.mostNeighbours)
    neighbours = nearest.map(\.neighbour)
    self.program = program.bounded
    // Estimated from profiles of the English pack: the first look at a trigger's neighbours, the second, the beginning of
    // a program and each of its edges.
    let (glimpse, chance) = nearest.reduce((1.0, 1.0)) { ($0.0 * $1.glimpse, $0.1 * $1.chance) }
    expectedCost =
      vocabulary.setFrequencies[Int(trigger)]
      * (5 + glimpse * 90 + chance * (50 + 8 * Double(self.program.edgeCount)))
  }
}

extension WordProgram {
  /// All words of some edges together.
  fileprivate func words(of places: [Place], _ vocabulary: inout Vocabulary) -> Int32 {
    let sets = Set(places.map(set(at:))).sorted()
    return sets.count == 1 ? sets[0] : vocabulary.set(of: sets.flatMap { vocabulary.sets[Int($0)] })
  }
}
