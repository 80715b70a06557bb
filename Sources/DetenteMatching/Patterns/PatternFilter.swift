/// When a pattern has to be run on a sentence at all, and where.
struct PatternFilter: Sendable {
  /// An atom, and how many tokens before its own the match begins; 0 where `placed` is false.
  struct Trigger: Hashable, Sendable {
    var atom: Atom
    var tokensBefore: Int
  }

  /// One of these occurs in every sentence with a match.
  var triggers: [Trigger]
  /// Whether every match begins where one of the triggers says.
  var placed: Bool
  /// Further lists, of each of which one atom occurs as well.
  var also: [[Atom]]
  /// Where not `placed`: the first bytes of the tokens that a match can begin with, as `TokenFilter.head` has them;
  /// nil where a match need not begin with a token, or with any.
  var heads: Set<UInt64>?
  /// Where `placed`: what stands at known places of every match.
  var near: [Neighbour]
  /// Tries of the pattern for each 1,000 tokens, estimated, in anchored ones.
  var cost = 0.0

  /// Tokens that can stand so many tokens behind the one that a match begins with.
  struct Neighbour: Hashable, Sendable {
    var offset: Int
    /// The first five bytes of each, as `TokenFilter.key` has them.
    var keys: Set<UInt64>
  }
}

extension PatternFilter {
  /// Where the pattern is tried.
  var mode: LayerIndex.Mode { placed ? .placed : heads == nil ? .search : .heads }

  /// Longer lists cost more to keep than they save.
  private static let longestFurtherList = 120
  private static let mostFurtherLists = 3
  /// Words more frequent than this, of 1,000, are in too many sentences to be worth a look.
  private static let mostFrequentFurther = 150.0
  /// A search through the sentence costs about as much as this many anchored tries: it tries a pattern of many
  /// alternatives at every character.
  private static let searchCost = 40.0
  /// Tokens of a sentence.
  private static let sentenceLength = 20.0
  /// Farther from its beginning a match is not placed by a trigger.
  private static let farthest = 6

  private struct Choice {
    var triggers: [Trigger]
    var placed: Bool
    var frequency: Double
  }

  /// The best filter that follows from the requirements; nil where none does.
  /// - Parameter onlyPlaced: whether it has to tell where matches begin.
  static func best(
    of requirements: [Requirement], by rarity: Rarity, onlyPlaced: Bool = false
  ) -> PatternFilter? {
    let ranked = requirements.map { (atoms: rank($0.sketches, by: rarity), leading: $0.leading) }
    var choices: [Choice] = []
    for requirement in ranked {
      if !onlyPlaced, let choice = choice(among: requirement.atoms, placed: false) { choices.append(choice) }
      guard requirement.leading, let choice = choice(among: requirement.atoms, placed: true) else { continue }
      choices.append(choice)
    }
    let heads = ranked.lazy.filter(\.leading).compactMap { firstHeads(of: $0.atoms) }
      .min { $0.count < $1.count }
    let search = heads.map { 1 + sentenceLength * min(1, Double($0.count) / 256) } ?? searchCost
    func cost(_ choice: Choice) -> Double { choice.frequency * (choice.placed ? 1 : search) }
    guard let best = choices.min(by: { cost($0) < cost($1) }) else { return nil }
    let triggers = Set(best.triggers.map(\.atom))
    var further: [(atoms: [Atom], frequency: Double)] = []
    for requirement in ranked {
      guard let choice = choice(among: requirement.atoms, placed: false, except: triggers) else { continue }
      let atoms = choice.triggers.map(\.atom)
      // Only what one look at a token tells.
      guard atoms.count <= longestFurtherList, choice.frequency < mostFrequentFurther,
        atoms.allSatisfy({ $0.kind == .word || $0.kind == .prefix })
      else { continue }
      further.append((atoms, choice.frequency))
    }
    further.sort { $0.frequency < $1.frequency }
    var near: [(neighbour: Neighbour, frequency: Double)] = []
    for requirement in ranked where best.placed && requirement.leading {
      for offset in 0...farthest where best.triggers.contains(where: { $0.tokensBefore != offset }) {
        if let neighbour = neighbour(at: offset, of: requirement.atoms) { near.append(neighbour) }
      }
    }
    near.sort { $0.frequency < $1.frequency }
    var filter = PatternFilter(
      triggers: best.triggers, placed: best.placed, also: further.prefix(mostFurtherLists).map(\.atoms),
      heads: best.placed ? nil : heads,
      near: near.prefix(mostNeighbours).map(\.neighbour))
    // Words that go together are met together more often than by chance.
    let met = further.prefix(mostFurtherLists).map { max(0.1, min(1, $0.frequency * sentenceLength / 1_000)) }
    let standing = near.prefix(mostNeighbours).map { max(0.05, min(1, $0.frequency / 100)) }
    filter.cost = (met + standing).reduce(cost(best), *)
    return filter
  }

  /// The beginnings of the tokens that a match can begin with; nil where a sketch does not tell.
  private static func firstHeads(of sketches: [[RankedAtom]]) -> Set<UInt64>? {
    var heads: Set<UInt64> = []
    for sketch in sketches {
      guard let atom = sketch.first(where: { $0.placed.tokensBefore == 0 })?.placed.atom,
        atom.kind == .word || atom.kind == .prefix && atom.bytes.count >= 3
      else { return nil }
      heads.insert(TokenFilter.head(TokenFilter.key(atom.bytes.span, 0, atom.bytes.count)))
    }
    return heads
  }

  private static let mostNeighbours = 2
  /// More keys than this would fill the bits that stand for them.
  private static let mostKeys = 24

  /// What can stand at a place of a match; nil where a sketch does not tell.
  private static func neighbour(
    at offset: Int, of sketches: [[RankedAtom]]
  ) -> (neighbour: Neighbour, frequency: Double)? {
    var keys: [UInt64: Double] = [:]
    for sketch in sketches {
      guard let atom = sketch.first(where: { $0.placed.tokensBefore == offset }) else { return nil }
      let bytes = atom.placed.atom.bytes
      guard atom.placed.atom.kind == .word || atom.placed.atom.kind == .prefix && bytes.count >= 5 else {
        return nil
      }
      keys[TokenFilter.key(bytes.span, 0, bytes.count)] = atom.frequency
      if keys.count > mostKeys { return nil }
    }
    // Summed from small to large, so that the sum is the same in every run.
    return (Neighbour(offset: offset, keys: Set(keys.keys)), keys.values.sorted().reduce(0, +))
  }

  private struct RankedAtom {
    var placed: PlacedAtom
    var frequency: Double
  }

  private static func rank(_ sketches: [Sketch], by rarity: Rarity) -> [[RankedAtom]] {
    sketches.map { sketch in
      atoms(of: sketch).map { RankedAtom(placed: $0, frequency: rarity.frequency(of: $0.atom)) }
    }
  }

  /// One atom of each sketch, the rarest that will do; nil where a sketch has none.
  private static func choice(
    among sketches: [[RankedAtom]], placed: Bool, except: Set<Atom> = []
  ) -> Choice? {
    var chosen: [Trigger: Double] = [:]
    for sketch in sketches {
      // By index: a copy of each candidate would be counted.
      var slot = -1
      var least = Double.infinity
      for index in sketch.indices where sketch[index].frequency < least {
        if placed, sketch[index].placed.tokensBefore ?? .max > farthest { continue }
        if !except.isEmpty, except.contains(sketch[index].placed.atom) { continue }
        (slot, least) = (index, sketch[index].frequency)
      }
      guard slot >= 0 else { return nil }
      let rarest = sketch[slot]
      let trigger = Trigger(
        atom: rarest.placed.atom, tokensBefore: placed ? rarest.placed.tokensBefore ?? 0 : 0)
      chosen[trigger] = rarest.frequency
    }
    guard !chosen.isEmpty else { return nil }
    let prefixes = chosen.keys.filter { $0.atom.kind == .prefix }
    // What a shorter prefix finds need not be looked for twice.
    let kept = chosen.filter { trigger, _ in
      !prefixes.contains {
        $0 != trigger && $0.tokensBefore == trigger.tokensBefore && trigger.atom.kind.rawValue < 2
          && trigger.atom.bytes.starts(with: $0.atom.bytes)
      }
    }
    let ordered = kept.keys.sorted(by: Trigger.precedes)
    // Summed in a fixed order, so that the choice is the same in every run.
    let frequency = ordered.reduce(0) { $0 + (kept[$1] ?? 0) }
    return Choice(triggers: ordered, placed: placed, frequency: frequency)
  }

  /// The requirement of a part of a pattern that filters best, for parts of which only one can be kept.
  /// - Parameter isBounded: whether no word goes on into the part from before it.
  static func strongest(of set: SketchSet, isBounded: Bool, by rarity: Rarity) -> Requirement {
    var best = (requirement: Requirement(sketches: set.sketches, leading: !set.isCut), cost: Double.infinity)
    for requirement in set.requirements {
      let lead: Sketch = isBounded && requirement.leading ? [SketchElement.boundary] : []
      let sketches = rank(requirement.sketches.map { lead + $0 }, by: rarity)
      guard let choice = choice(among: sketches, placed: false) else {
        continue
      }
      if choice.frequency < best.cost { best = (requirement, choice.frequency) }
    }
    return best.requirement
  }
}

extension PatternFilter.Trigger {
  /// A fixed order.
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.tokensBefore != right.tokensBefore { return left.tokensBefore < right.tokensBefore }
    if left.atom.kind != right.atom.kind { return left.atom.kind.rawValue < right.atom.kind.rawValue }
    return left.atom.bytes.lexicographicallyPrecedes(right.atom.bytes)
  }
}
