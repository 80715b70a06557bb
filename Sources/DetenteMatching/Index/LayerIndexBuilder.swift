/// The index of a layer while units are put in.
struct LayerIndexBuilder {
  var words = ByteTable()
  var roots: [Int32] = []
  var wordAtoms: [Int32] = []
  private var trieBuilder = PhraseTrie.Builder()
  var trie = PhraseTrie()
  private var atomNumbers: [Atom: Int32] = [:]
  private var atoms: [Atom] = []
  private var atomTriggers: [[LayerIndex.Trigger]] = []
  private var atomDemands: [[Int32]] = []
  private var demandNumbers: [[Atom]: Int32] = [:]
  private var formPairs: [(word: Int32, key: UInt64)] = []
  var pairs = PairFilter(pairs: 0)
  private(set) var plans: [LayerIndex.Plan] = []
  private(set) var headMasks: [SIMD4<UInt64>] = []
  private(set) var unfiltered: [Int32] = []
  private(set) var units: [Int32] = []
  var filter = TokenFilter(keys: 0)
  var stems = ByteTable()
  var shortStemLengths: [Int] = []
  var stemBounds: [UInt32] = [0]
  var prefixes = ByteTable()
  var prefixNumbers: [Int32] = []
  var prefixAtoms: [Int32] = []
  var skeletons = ByteTable()
  var skeletonAtoms: [Int32] = []
  var foreignAtom: Int32 = -1
  var triggerBounds: [UInt32] = [0]
  var triggers: [LayerIndex.Trigger] = []
  var demandBounds: [UInt32] = [0]
  var demands: [Int32] = []
  var demandCount: Int { demandNumbers.count }

  /// Notes that a unit belongs to the layer.
  mutating func add(unit: Int32) { units.append(unit) }

  /// Puts in a literal form of a unit.
  mutating func add(_ form: LiteralForm, unit: Int32, caseSensitive: Bool) {
    let first = word(form.words[0])
    if roots[Int(first)] < 0 { roots[Int(first)] = trieBuilder.makeNode() }
    var node = roots[Int(first)]
    for (separator, next) in zip(form.separators, form.words.dropFirst()) {
      node = trieBuilder.child(of: node, separator: separator, word: word(next))
    }
    if form.words.count > 1 {
      let second = form.words[1]
      formPairs.append((first, TokenFilter.key(second.span, 0, second.count)))
    }
    trieBuilder.end(at: node, unit: unit, tail: form.tail, exact: caseSensitive ? form.written : nil)
  }

  private mutating func word(_ bytes: [UInt8]) -> Int32 {
    let id = words.insert(bytes)
    if Int(id) == roots.count {
      roots.append(-1)
      wordAtoms.append(-1)
    }
    return id
  }

  /// Puts in a pattern, once for each filter; without one it runs on every sentence.
  mutating func add(pattern: Int32, unit: Int32, filters: [PatternFilter], groups: [Int]) {
    if filters.isEmpty { add(pattern: pattern, unit: unit, filter: nil, groups: groups) }
    for filter in filters { add(pattern: pattern, unit: unit, filter: filter, groups: groups) }
  }

  private mutating func add(pattern: Int32, unit: Int32, filter: PatternFilter?, groups: [Int]) {
    let plan = Int32(plans.count)
    let near = filter?.near ?? []
    let masks: [UInt64] = near.map { neighbour in
      neighbour.keys.reduce(0) { $0 | 1 << UInt64(TokenFilter.sign($1)) }
    }
    var heads: Int32 = -1
    if let keys = filter?.heads {
      heads = Int32(headMasks.count)
      headMasks.append(
        keys.reduce(into: SIMD4<UInt64>()) { mask, key in
          let sign = TokenFilter.headSign(key)
          mask[Int(sign >> 6)] |= 1 << UInt64(sign & 63)
        })
    }
    plans.append(
      LayerIndex.Plan(
        unit: unit, pattern: pattern, mode: filter?.mode ?? .search,
        demands: demands(filter?.also ?? []),
        near: (masks.first ?? .max, masks.dropFirst().first ?? .max),
        distance: (Int32(near.first?.offset ?? 0), Int32(near.dropFirst().first?.offset ?? 0)),
        heads: heads, group: groups.count > 1 ? -2 : Int32(groups.first ?? -1)))
    guard let filter else { return unfiltered.append(plan) }
    for trigger in filter.triggers {
      let tokens = Int32(trigger.tokensBefore)
      atomTriggers[Int(atom(trigger.atom))].append(LayerIndex.Trigger(plan: plan, tokensBefore: tokens))
    }
  }

  private mutating func atom(_ atom: Atom) -> Int32 {
    if let known = atomNumbers[atom] { return known }
    let id = Int32(atoms.count)
    atomNumbers[atom] = id
    atoms.append(atom)
    atomTriggers.append([])
    atomDemands.append([])
    return id
  }

  private mutating func demands(_ lists: [[Atom]]) -> (Int32, Int32, Int32) {
    var numbers = lists.map { demand($0) }
    while numbers.count < 3 { numbers.append(-1) }
    return (numbers[0], numbers[1], numbers[2])
  }

  /// The number of a list of atoms of which a sentence must have one; equal lists share it.
  private mutating func demand(_ list: [Atom]) -> Int32 {
    if let known = demandNumbers[list] { return known }
    let number = Int32(demandNumbers.count)
    demandNumbers[list] = number
    for atom in list { atomDemands[Int(self.atom(atom))].append(number) }
    return number
  }

  /// The tables that scanning needs, in place.
  consuming func finish() -> LayerIndexBuilder {
    var built = self
    built.trie = built.trieBuilder.finish()
    var byStem: [[UInt8]: [(bytes: [UInt8], atom: Int32)]] = [:]
    for (id, atom) in built.atoms.enumerated() {
      switch atom.kind {
      case .word: built.wordAtoms[Int(built.word(atom.bytes))] = Int32(id)
      case .prefix: byStem[Array(atom.bytes.prefix(5)), default: []].append((atom.bytes, Int32(id)))
      case .skeleton:
        _ = built.skeletons.insert(atom.bytes)
        built.skeletonAtoms.append(Int32(id))
      case .foreign: built.foreignAtom = Int32(id)
      }
    }
    for stem in byStem.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      _ = built.stems.insert(stem)
      for (bytes, atom) in byStem[stem] ?? [] {
        built.prefixNumbers.append(built.prefixes.insert(bytes))
        built.prefixAtoms.append(atom)
      }
      built.stemBounds.append(UInt32(built.prefixNumbers.count))
    }
    built.shortStemLengths = Set(byStem.keys.map(\.count)).filter { $0 < 5 }.sorted()
    built.fillFilter(stems: Array(byStem.keys))
    for list in built.atomTriggers {
      built.triggers += list
      built.triggerBounds.append(UInt32(built.triggers.count))
    }
    for list in built.atomDemands {
      built.demands += list
      built.demandBounds.append(UInt32(built.demands.count))
    }
    built.pairs = PairFilter(pairs: built.formPairs.count)
    for pair in built.formPairs { built.pairs.insert(word: pair.word, key: pair.key) }
    return built
  }

  /// Only words that begin a form, and atoms, are looked for; the others are met behind those.
  private mutating func fillFilter(stems: [[UInt8]]) {
    let first = (0..<words.count).filter { roots[$0] >= 0 || wordAtoms[$0] >= 0 }
    filter = TokenFilter(keys: first.count + stems.count)
    for id in first { filter.insert(word: words.bytes(of: Int32(id))) }
    for stem in stems { filter.insert(prefix: stem) }
  }
}
