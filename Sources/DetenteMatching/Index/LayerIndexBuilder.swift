internal import Scan

/// The index of a layer while units are put in.
struct LayerIndexBuilder {
  private var words = WordTable.Builder()
  private var heads: [WordTable.Head] = []
  private var trieBuilder = PhraseTrie.Builder()
  /// By the numbers of the vocabulary; −1 where the layer has no such atom.
  private var atomNumbers: [Int32] = []
  private var atoms: [Atom] = []
  private var atomTriggers: [[(plan: Int32, neighbours: [TriggerTable.Neighbour])]] = []
  private var signs: [UInt8] = []
  /// By the numbers of the vocabulary; −1 where the layer has no such set.
  private var setNumbers: [Int32] = []
  private var sets = AtomSets()
  private var programs = ProgramTable.Builder()
  private(set) var runs: [LayerIndex.Run] = []
  private(set) var unfiltered: [Int32] = []
  private(set) var units: [Int32] = []
  private(set) var skeletons = ByteTable()
  private(set) var skeletonAtoms: [Int32] = []
  private(set) var foreignAtom: Int32 = -1

  /// Notes that a unit belongs to the layer.
  mutating func add(unit: Int32) { units.append(unit) }

  /// Puts in a literal form of a unit.
  mutating func add(_ form: LiteralForm, unit: Int32, caseSensitive: Bool) {
    let first = word(form.words[0])
    if heads[Int(first)].root < 0 { heads[Int(first)].root = trieBuilder.makeRoot() }
    var node = heads[Int(first)].root
    for (separator, next) in zip(form.separators, form.words.dropFirst()) {
      node = trieBuilder.child(of: node, separator: separator, word: word(next))
    }
    if form.words.count > 1 { words.insert(pair: first, form.words[1]) }
    if form.words.count == 1 { heads[Int(first)].endsForm = true }
    trieBuilder.end(at: node, unit: unit, tail: form.tail, exact: caseSensitive ? form.written : nil)
  }

  private mutating func word(_ bytes: [UInt8]) -> Int32 {
    let id = words.insert(bytes)
    if Int(id) == heads.count { heads.append(WordTable.Head()) }
    return id
  }

  /// Puts in a pattern, once for each filter; without one it runs on every sentence.
  mutating func add(
    pattern: Int32, unit: Int32, filters: [PatternFilter], groups: [Int], isBeyondASCII: Bool,
    _ vocabulary: Vocabulary
  ) {
    let number = Int32(runs.count)
    runs.append(
      LayerIndex.Run(
        unit: unit, pattern: pattern, mode: isBeyondASCII ? .beyondASCII : filters.first?.mode ?? .search,
        group: groups.count > 1 ? -2 : Int32(groups.first ?? -1)))
    if filters.isEmpty { unfiltered.append(number) }
    for filter in filters {
      let words = set(filter.trigger, vocabulary)
      let neighbours = filter.neighbours.map { neighbour in
        TriggerTable.Neighbour(
          set: neighbour.set < 0 ? -1 : set(neighbour.set, vocabulary), distance: neighbour.distance)
      }
      let plan = Int32(programs.count)
      for atom in sets.atoms(of: words) { atomTriggers[Int(atom)].append((plan, neighbours)) }
      let nodes = filter.program.nodes.dropFirst().map { node in
        ProgramTable.Node(
          edges: node.edges.map { edge in
            ProgramTable.Edge(
              set: edge.set < 0 ? -1 : set(edge.set, vocabulary), target: edge.target,
              spaces: edge.spaces.least...edge.spaces.most)
          }, isBoth: node.isBoth, isGate: node.isGate)
      }
      programs.append(run: number, nodes)
    }
  }

  /// The layer's number of a set of the vocabulary.
  private mutating func set(_ number: Int32, _ vocabulary: Vocabulary) -> Int32 {
    while setNumbers.count <= Int(number) { setNumbers.append(-1) }
    if setNumbers[Int(number)] >= 0 { return setNumbers[Int(number)] }
    let words = Self.shortest(vocabulary.sets[Int(number)], vocabulary).map { atom($0, vocabulary) }
    setNumbers[Int(number)] = sets.insert(words)
    return setNumbers[Int(number)]
  }

  private mutating func atom(_ number: Int32, _ vocabulary: Vocabulary) -> Int32 {
    while atomNumbers.count <= Int(number) { atomNumbers.append(-1) }
    if atomNumbers[Int(number)] >= 0 { return atomNumbers[Int(number)] }
    let id = Int32(atoms.count)
    atomNumbers[Int(number)] = id
    atoms.append(vocabulary.atoms[Int(number)])
    atomTriggers.append([])
    signs.append(vocabulary.sign(of: number))
    return id
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

  /// The tables that finding reads.
  struct Tables {
    var words: WordTable
    var trie: PhraseTrie
    var triggers: TriggerTable
    var programs: ProgramTable
  }

  /// Puts the tables in place, once all units are in.
  mutating func finish() -> Tables {
    let trie = trieBuilder.finish()
    for (id, atom) in atoms.enumerated() {
      switch atom.kind {
      case .word: heads[Int(word(atom.bytes))].atom = Int32(id)
      case .prefix: words.insert(prefix: atom.bytes, atom: Int32(id))
      case .skeleton:
        _ = skeletons.insert(atom.bytes)
        skeletonAtoms.append(Int32(id))
      case .foreign: foreignAtom = Int32(id)
      }
    }
    for number in heads.indices where heads[number].root >= 0 {
      heads[number].sole = trie.soleUnit(at: heads[number].root) ?? -1
    }
    var triggers = TriggerTable.Builder(signs: signs, sets: sets, planCount: programs.count)
    for list in atomTriggers { triggers.append(list) }
    let table = SetTable(sets)
    return Tables(
      words: words.finish(heads), trie: trie, triggers: triggers.finish(table),
      programs: programs.finish(table))
  }
}
