/// How texts that patterns match go on from word to word: a graph without loops, shared by all patterns of a pack.
///
/// A node is a place between words, an edge a word, or none, and the spaces behind it. Places are counted in spaces,
/// for a word may hold marks and be several tokens, but a gap holds one space more than it has words. Nodes come
/// after those that they lead to.
struct WordGraph {
  /// The way from a node to a later one.
  struct Edge: Hashable {
    /// Words of which one stands at the node, a set of the vocabulary; −1 where nothing is known of the word, if
    /// there is one.
    var set: Int32
    var target: Int32
    /// The spaces up to the target.
    var spaces: Spaces

    /// A number for the edge: nodes are looked up by the hundred thousand.
    fileprivate var digest: UInt64 {
      let ends = UInt64(UInt32(bitPattern: set)) << 32 | UInt64(UInt32(bitPattern: target))
      return ends &* 0x9E37_79B9_7F4A_7C15 ^ spaces.digest
    }
  }

  struct Node: Hashable {
    /// In the order of their targets.
    var edges: [Edge]
    /// Whether the text goes on along all edges at once (what a lookahead asks for, too), and not along one.
    var isBoth = false

    func hash(into hasher: inout Hasher) {
      hasher.combine(edges.reduce(isBoth ? 1 : 0) { ($0 ^ $1.digest) &* 0x100_0000_01B3 })
    }
  }

  /// Where a match has ended: anything may follow.
  static let accept: Int32 = 0
  /// Stands, in what is kept of terms, for what follows them.
  static let hole: Int32 = 1

  private(set) var nodes = [Node(edges: []), Node(edges: [])]
  private var numbers: [Node: Int32] = [:]
  /// Whether a node leads to the hole.
  private var holdsHole = [false, true]

  /// The number of a node, put in where it is new.
  mutating func insert(_ node: Node) -> Int32 {
    if let known = numbers[node] { return known }
    let number = Int32(nodes.count)
    nodes.append(node)
    numbers[node] = number
    holdsHole.append(node.edges.contains { holdsHole[Int($0.target)] })
    return number
  }

  /// A place from which the text goes on along one of some edges.
  mutating func insert(_ edges: [Edge]) -> Int32 {
    if edges.contains(where: { $0.set < 0 && $0.target == Self.accept }) { return Self.accept }
    if edges.count == 1, let edge = edges.first, edge.set < 0, edge.spaces == .none { return edge.target }
    return insert(Node(edges: edges))
  }

  /// A place from which the text goes on as from two others at once.
  mutating func both(_ first: Int32, _ second: Int32) -> Int32 {
    if first == Self.accept || first == second { return second }
    if second == Self.accept { return first }
    let ordered = [min(first, second), max(first, second)]
    return insert(
      Node(edges: ordered.map { Edge(set: -1, target: $0, spaces: .none) }, isBoth: true))
  }

  /// The same place with something else in the hole.
  mutating func filled(
    _ node: Int32, with target: Int32, behind spaces: Spaces, _ known: inout [Int32: Int32]
  ) -> Int32 {
    guard holdsHole[Int(node)] else { return node }
    if node == Self.hole { return insert([Edge(set: -1, target: target, spaces: spaces)]) }
    if let made = known[node] { return made }
    var copy = nodes[Int(node)]
    for index in copy.edges.indices {
      let edge = copy.edges[index]
      if edge.target == Self.hole {
        copy.edges[index].target = target
        copy.edges[index].spaces = edge.spaces + spaces
      } else {
        copy.edges[index].target = filled(edge.target, with: target, behind: spaces, &known)
      }
    }
    let made = copy.isBoth ? insert(copy) : insert(copy.edges)
    known[node] = made
    return made
  }
}
