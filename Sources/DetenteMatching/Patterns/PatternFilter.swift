/// When a pattern has to be run on a sentence at all.
struct PatternFilter: Sendable {
  /// One of these occurs in every sentence with a match.
  var triggers: [Atom]
  /// Whether every match begins where the token of a trigger begins.
  var leading: Bool
  /// Further lists, of each of which one atom occurs as well.
  var also: [[Atom]]
}

extension PatternFilter {
  /// Longer lists would let nearly every sentence through.
  private static let longestFurtherList = 12
  private static let mostFurtherLists = 2
  /// A search through the sentence costs about as much as this many anchored tries.
  private static let searchCost = 4.0

  private struct Choice {
    var atoms: [Atom]
    var leading: Bool
    var frequency: Double
    var cost: Double { frequency * (leading ? 1 : PatternFilter.searchCost) }
  }

  /// The best filter that follows from the requirements; nil where none does.
  static func best(of requirements: [Requirement], by rarity: Rarity) -> PatternFilter? {
    var choices: [Choice] = []
    for requirement in requirements {
      let ranked = ranked(requirement.sketches, by: rarity)
      for place in [Place.leading, .anywhere, .behind] where place != .leading || requirement.leading {
        if let choice = choice(among: ranked, at: place) { choices.append(choice) }
      }
    }
    guard let best = choices.min(by: { $0.cost < $1.cost }) else { return nil }
    let triggers = Set(best.atoms)
    var also: [[Atom]] = []
    for choice in choices.sorted(by: { $0.frequency < $1.frequency })
    where also.count < mostFurtherLists {
      let atoms = choice.atoms
      // A list that shares an atom with the triggers says little, or nothing, new.
      guard atoms.count <= longestFurtherList, choice.frequency < 20, triggers.isDisjoint(with: atoms),
        atoms.allSatisfy({ $0.kind == .word || $0.kind == .prefix }), !also.contains(atoms)
      else { continue }
      also.append(atoms)
    }
    return PatternFilter(triggers: best.atoms, leading: best.leading, also: also)
  }

  private enum Place { case leading, anywhere, behind }

  private struct RankedAtom {
    var placed: PlacedAtom
    var frequency: Double
  }

  private static func ranked(_ sketches: [Sketch], by rarity: Rarity) -> [[RankedAtom]] {
    sketches.map { sketch in
      atoms(of: sketch).map { RankedAtom(placed: $0, frequency: rarity.frequency(of: $0.atom)) }
    }
  }

  /// One atom of each sketch, the rarest at the wanted place; nil where a sketch has none.
  private static func choice(among sketches: [[RankedAtom]], at place: Place) -> Choice? {
    var chosen: [Atom: Double] = [:]
    for sketch in sketches {
      let candidates = sketch.lazy.filter { place == .anywhere || $0.placed.leads == (place == .leading) }
      guard let rarest = candidates.min(by: { $0.frequency < $1.frequency }) else { return nil }
      chosen[rarest.placed.atom] = rarest.frequency
    }
    guard !chosen.isEmpty else { return nil }
    let prefixes = chosen.keys.filter { $0.kind == .prefix }
    // What a shorter prefix finds need not be looked for twice.
    let kept = chosen.filter { atom, _ in
      !prefixes.contains { $0 != atom && atom.kind.rawValue < 2 && atom.bytes.starts(with: $0.bytes) }
    }
    let ordered = kept.keys.sorted {
      $0.kind != $1.kind ? $0.kind.rawValue < $1.kind.rawValue : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    // Summed in a fixed order, so that the choice is the same in every run.
    let frequency = ordered.reduce(0) { $0 + (kept[$1] ?? 0) }
    return Choice(atoms: ordered, leading: place == .leading, frequency: frequency)
  }

  /// The requirement of a part of a pattern that filters best, for parts of which only one can be kept.
  static func strongest(of set: SketchSet, by rarity: Rarity) -> Requirement {
    var best = (requirement: Requirement(sketches: set.sketches, leading: !set.isCut), cost: Double.infinity)
    for requirement in set.requirements {
      guard let choice = choice(among: ranked(requirement.sketches, by: rarity), at: .anywhere) else {
        continue
      }
      if choice.cost < best.cost { best = (requirement, choice.cost) }
    }
    return best.requirement
  }
}
