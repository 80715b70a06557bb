/// The index of a layer while units are put in.
struct LayerIndexBuilder {
  var words = ByteTable()
  var roots: [Int32] = []
  var wordAtoms: [Int32] = []
  private var trieBuilder = PhraseTrie.Builder()
  var trie = PhraseTrie()
  /// By the numbers of the vocabulary; −1 where the layer has no such atom.
  private var atomNumbers: [Int32] = []
  private var atoms: [Atom] = []
  private var atomTriggers: [[Int32]] = []
  private var atomDemands: [[Int32]] = []
  /// By the numbers of the vocabulary's atoms.
  private var demandNumbers: [[Int32]: (number: Int32, atoms: [Int32])] = [:]
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
  var triggers: [Int32] = []
  var metBounds: [UInt32] = [0]
  var met: [Int32] = []
  var demandCount: Int { demandNumbers.count }
  private(set) var demands: [LayerIndex.Demand] = []

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
  mutating func add(
    pattern: Int32, unit: Int32, filters: [PatternFilter], groups: [Int], _ vocabulary: Vocabulary
  ) {
    let group = groups.count > 1 ? -2 : Int32(groups.first ?? -1)
    var plan = LayerIndex.Plan(
      unit: unit, pattern: pattern, mode: .search, isSole: filters.count < 2, demands: (0, 0), heads: -1,
      group: group)
    if filters.isEmpty {
      unfiltered.append(Int32(plans.count))
      plans.append(plan)
    }
    for filter in filters {
      let number = Int32(plans.count)
      let first = Int32(demands.count)
      let words = demand(filter.trigger, vocabulary)
      for atom in words { atomTriggers[Int(atom)].append(number) }
      for segment in filter.further { _ = demand(segment, vocabulary) }
      plan.mode = filter.mode
      plan.demands = (first, Int32(demands.count))
      plan.heads = filter.heads.map { mask(of: $0) } ?? -1
      plans.append(plan)
    }
  }

  private mutating func mask(of heads: Set<UInt64>) -> Int32 {
    headMasks.append(
      heads.reduce(into: SIMD4<UInt64>()) { mask, head in
        let sign = TokenFilter.headSign(head)
        mask[Int(sign >> 6)] |= 1 << UInt64(sign & 63)
      })
    return Int32(headMasks.count - 1)
  }

  private mutating func atom(_ number: Int32, _ vocabulary: Vocabulary) -> Int32 {
    while atomNumbers.count <= Int(number) { atomNumbers.append(-1) }
    if atomNumbers[Int(number)] >= 0 { return atomNumbers[Int(number)] }
    let id = Int32(atoms.count)
    atomNumbers[Int(number)] = id
    atoms.append(vocabulary.atoms[Int(number)])
    atomTriggers.append([])
    atomDemands.append([])
    return id
  }

  /// Puts in a demand for words.
  /// - Returns: the layer's atoms that meet it.
  private mutating func demand(_ segment: Shape.Segment, _ vocabulary: Vocabulary) -> [Int32] {
    let known = demandNumbers[segment.atoms]
    let number = known?.number ?? Int32(demandNumbers.count)
    let words = known?.atoms ?? Self.shortest(segment.atoms, vocabulary).map { atom($0, vocabulary) }
    if known == nil {
      demandNumbers[segment.atoms] = (number, words)
      for atom in words { atomDemands[Int(atom)].append(number) }
    }
    demands.append(
      LayerIndex.Demand(
        number: number, least: segment.offset.map { Int32($0.least) } ?? 0,
        most: segment.offset.map { Int32($0.most) } ?? -1))
    return words
  }

  /// Those atoms that are not found by a prefix among them.
  private static func shortest(_ atoms: [Int32], _ vocabulary: Vocabulary) -> [Int32] {
    let prefixes = Set(
      atoms.lazy.map { vocabulary.atoms[Int($0)] }.filter { $0.kind == .prefix }.map(\.bytes))
    if prefixes.isEmpty { return atoms }
    let lengths = Set(prefixes.map(\.count))
    return atoms.filter { number in
      let atom = vocabulary.atoms[Int(number)]
      guard atom.kind == .word || atom.kind == .prefix else { return true }
      return !lengths.contains { length in
        length < atom.bytes.count + (atom.kind == .word ? 1 : 0)
          && prefixes.contains(Array(atom.bytes.prefix(length)))
      }
    }
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
      built.met += list
      built.metBounds.append(UInt32(built.met.count))
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
