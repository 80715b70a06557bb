/// Puts patterns into a graph of words, from their ends to their beginnings.
struct WordGraphBuilder {
  private(set) var graph = WordGraph()
  var vocabulary: Vocabulary
  /// By number; nil where a term could not be read.
  let terms: [PatternNode?]
  private var parts: [Part?]

  /// A border, and what follows it.
  private struct Way: Hashable {
    var target: Int32
    var spaces: Spaces

    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(UInt32(bitPattern: target)) << 32 | spaces.digest)
    }
  }

  /// One way in which a text goes on: what is left of the word at hand, and where that leads.
  struct Branch: Hashable {
    var run: WordRun
    var target: Int32
    var spaces: Spaces

    func hash(into hasher: inout Hasher) {
      let way = UInt64(UInt32(bitPattern: target)) << 32 | spaces.digest
      hasher.combine(Atom.digest(of: run) ^ way &* 0x9E37_79B9_7F4A_7C15)
    }
  }

  /// How a text goes on from a place, which may lie inside a word.
  struct Continuation {
    /// At most one with an empty run: no word goes on there.
    var branches: [Branch]
    /// The same as a place between words, where it is known.
    var place: Int32?

    /// Whether no word goes on here.
    var isBordered: Bool { branches.allSatisfy { $0.run.isEmpty } }
  }

  /// What is kept of a term: how texts go on from it, to the hole.
  private struct Part {
    var branches: [Branch]
    var place: Int32
  }

  /// The end of a match: a word may go on.
  private static let end = Continuation(
    branches: [Branch(run: [RunElement.any], target: WordGraph.accept, spaces: .none)])
  /// More ways than this are not told apart.
  private static let widest = 2_048
  /// Longer repetitions are described by their first pass.
  private static let mostPasses = 3

  init(_ vocabulary: Vocabulary, terms: [PatternNode?]) {
    self.vocabulary = vocabulary
    self.terms = terms
    parts = Array(repeating: nil, count: terms.count)
  }

  /// The place where the matches of a pattern begin.
  /// - Returns: the place, and whether matches begin behind a border, and not inside a word.
  mutating func root(of pattern: PatternNode) -> (place: Int32, isBordered: Bool) {
    let first = build(pattern, before: Self.end)
    return (place(of: first.isBordered ? first : Self.within(.none, first)), first.isBordered)
  }

  /// How texts go on from a node with something behind it.
  mutating func build(_ node: PatternNode, before next: Continuation) -> Continuation {
    switch node {
    case .empty: return next
    case .boundary, .start: return bounded(next)
    case .run(let run): return Self.prepending(run, to: next)
    case .nonWord(let spaces): return Self.fresh(place(of: next), behind: spaces)
    case .anything(let spaces): return Self.within(spaces, next)
    case .term(let number): return term(number, before: next)
    case .sequence(let items): return items.reversed().reduce(next) { build($1, before: $0) }
    case .alternatives(let items): return union(items.map { build($0, before: next) })
    case .repeated(let body, let least, let most): return repeated(body, least, most, before: next)
    case .lookahead(let body): return lookahead(body, before: next)
    case .lookbehind(let body): return body.endsBounded(terms) ? bounded(next) : next
    }
  }

  /// A continuation as a place between words.
  mutating func place(of next: Continuation) -> Int32 {
    if let place = next.place { return place }
    if next.branches.count == 1, let only = next.branches.first, only.run.isEmpty, only.spaces == .none {
      return only.target
    }
    var ways: [(way: Way, words: [Int32], isKnown: Bool)] = []
    var numbers: [Way: Int] = [:]
    var number = 0
    for branch in next.branches {
      let way = Way(target: branch.target, spaces: branch.spaces)
      // Branches of one way mostly follow one another.
      if ways.isEmpty || ways[number].way != way {
        number = numbers[way] ?? ways.count
        if number == ways.count {
          numbers[way] = number
          ways.append((way, [], true))
        }
      }
      if let atom = branch.run.atom {
        ways[number].words.append(vocabulary.number(of: atom))
      } else {
        ways[number].isKnown = false
      }
    }
    let edges = ways.map { way, words, isKnown in
      WordGraph.Edge(set: isKnown ? vocabulary.set(of: words) : -1, target: way.target, spaces: way.spaces)
    }
    return graph.insert(edges.sorted(by: WordGraph.Edge.precedes))
  }

  // What needs nothing of the builder is static: a call of a method holds the builder while its arguments change it,
  // and each change would then copy the graph.

  /// No word goes on here, and another place follows.
  private static func fresh(_ target: Int32, behind spaces: Spaces) -> Continuation {
    Continuation(
      branches: [Branch(run: [], target: target, spaces: spaces)], place: spaces == .none ? target : nil)
  }

  private static func prepending(_ run: WordRun, to next: Continuation) -> Continuation {
    Continuation(
      branches: Self.distinct(
        next.branches.map { Branch(run: run.leading($0.run), target: $0.target, spaces: $0.spaces) }))
  }

  /// Any text before a continuation: what is left of a word is no longer known to be its beginning.
  private static func within(_ spaces: Spaces, _ next: Continuation) -> Continuation {
    Continuation(
      branches: Self.distinct(
        next.branches.map {
          Branch(run: [RunElement.any], target: $0.target, spaces: spaces + $0.spaces)
        }))
  }

  /// A border before a continuation: words that follow begin here.
  private mutating func bounded(_ next: Continuation) -> Continuation {
    if next.isBordered { return next }
    return Self.fresh(place(of: next), behind: .none)
  }

  /// One of several continuations.
  private mutating func union(_ continuations: [Continuation]) -> Continuation {
    if continuations.count == 1 { return continuations[0] }
    let branches = Self.distinct(continuations.flatMap(\.branches))
    guard branches.count <= Self.widest else {
      return Continuation(
        branches: Self.distinct(
          branches.map { Branch(run: [RunElement.any], target: $0.target, spaces: $0.spaces) }))
    }
    let ended = branches.filter { $0.run.isEmpty }
    guard ended.count > 1 else { return Continuation(branches: branches) }
    let place = place(of: Continuation(branches: ended))
    return Continuation(
      branches: branches.filter { !$0.run.isEmpty } + [Branch(run: [], target: place, spaces: .none)])
  }

  private static func distinct(_ branches: [Branch]) -> [Branch] {
    if branches.count < 2 { return branches }
    if branches.count <= 8 {
      return branches.reduce(into: []) { kept, branch in
        if !kept.contains(branch) { kept.append(branch) }
      }
    }
    var seen: Set<Branch> = []
    return branches.filter { seen.insert($0).inserted }
  }

  private mutating func term(_ number: Int, before next: Continuation) -> Continuation {
    guard let node = terms[number] else { return Self.within(.anyNumber, next) }
    guard next.branches.count == 1, let only = next.branches.first, only.run.isEmpty else {
      return build(node, before: next)
    }
    let part = part(number, node)
    var known: [Int32: Int32] = [:]
    let branches = part.branches.map { branch in
      branch.target == WordGraph.hole
        ? Branch(run: branch.run, target: only.target, spaces: branch.spaces + only.spaces)
        : Branch(
          run: branch.run,
          target: graph.filled(branch.target, with: only.target, behind: only.spaces, &known),
          spaces: branch.spaces)
    }
    return Continuation(
      branches: branches,
      place: graph.filled(part.place, with: only.target, behind: only.spaces, &known))
  }

  private mutating func part(_ number: Int, _ node: PatternNode) -> Part {
    if let known = parts[number] { return known }
    let made = build(node, before: Self.fresh(WordGraph.hole, behind: .none))
    let part = Part(branches: made.branches, place: place(of: made))
    parts[number] = part
    return part
  }

  private mutating func repeated(
    _ body: PatternNode, _ least: Int, _ most: Int?, before next: Continuation
  ) -> Continuation {
    if most == 0 { return next }
    if least == 1, most == 1 { return build(body, before: next) }
    if body.isWordless(terms) {
      return union((least == 0 ? [next] : []) + [wordless(body, least, most, before: next)])
    }
    if let most, most <= Self.mostPasses, least <= most {
      var result = next
      for pass in (0..<most).reversed() {
        let one = build(body, before: result)
        result = pass < least ? one : union([next, one])
      }
      return result
    }
    // The first pass as it is, and whatever the others hold.
    let passes = body.spaces(terms).repeated(max(least, 1) - 1, most.map { max($0, 1) - 1 })
    let others = Self.within(passes, next)
    let rest =
      if body.endsBounded(terms) {
        Self.fresh(place(of: next), behind: passes)
      } else if body.first(terms) == .other {
        // Another pass begins behind a border: the word at hand ends before it.
        union([next, Self.fresh(place(of: others), behind: .none)])
      } else {
        union([next, others])
      }
    let one = build(body, before: rest)
    return least == 0 ? union([next, one]) : one
  }

  /// One or more passes of something of which no word is known.
  private mutating func wordless(
    _ body: PatternNode, _ least: Int, _ most: Int?, before next: Continuation
  ) -> Continuation {
    let spaces = body.spaces(terms).repeated(max(least, 1), most)
    if body.isSomeWord { return Self.prepending([RunElement.someWord], to: next) }
    if body.isNonWord { return Self.fresh(place(of: next), behind: spaces) }
    guard body.endsBounded(terms) else {
      let within = Self.within(spaces, next)
      return body.first(terms) == .other ? Self.fresh(place(of: within), behind: .none) : within
    }
    return Continuation(branches: [Branch(run: [RunElement.any], target: place(of: next), spaces: spaces)])
  }

  private mutating func lookahead(_ body: PatternNode, before next: Continuation) -> Continuation {
    let ahead = build(body, before: Self.end)
    // Only what stands behind a border can be told apart from what stands before it.
    guard ahead.isBordered else { return next }
    let (here, there) = (place(of: next), place(of: ahead))
    return Self.fresh(graph.both(here, there), behind: .none)
  }
}

extension WordGraph.Edge {
  fileprivate static func precedes(_ left: WordGraph.Edge, _ right: WordGraph.Edge) -> Bool {
    (left.target, left.set, left.spaces.least, left.spaces.most)
      < (right.target, right.set, right.spaces.least, right.spaces.most)
  }
}
