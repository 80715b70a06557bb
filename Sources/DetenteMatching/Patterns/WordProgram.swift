/// The part of a graph of words that one pattern needs, as a list to be worked through from the ends of matches to
/// their beginnings.
struct WordProgram: Sendable {
  struct Edge: Sendable {
    /// As in `WordGraph.Edge`.
    var set: Int32
    /// The number of a node.
    var target: Int
    var spaces: Spaces
  }

  struct Node: Sendable {
    /// By their targets.
    var edges: [Edge]
    /// As in `WordGraph.Node`.
    var isBoth: Bool
    /// Whether every match comes through the node.
    var isGate = false
  }

  /// Where an edge stands.
  struct Place: Hashable, Sendable {
    var node: Int
    var edge: Int
  }

  /// Node 0 is the end of every match, the last its beginning; edges lead to lower numbers.
  private(set) var nodes: [Node] = []

  /// Larger programs cost more than they save.
  private static let mostEdges = 2_000

  init(from root: Int32, in graph: WordGraph) {
    var reached: Set<Int32> = [WordGraph.accept, root]
    var waiting = [root]
    while let number = waiting.popLast() {
      for edge in graph.nodes[Int(number)].edges where reached.insert(edge.target).inserted {
        waiting.append(edge.target)
      }
    }
    let ordered = reached.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
    nodes = ordered.map { number in
      let node = graph.nodes[Int(number)]
      let edges = node.edges.map { edge in
        Edge(set: edge.set, target: places[edge.target] ?? 0, spaces: edge.spaces)
      }
      return Node(edges: edges.sorted { $0.target < $1.target }, isBoth: node.isBoth)
    }
    markGates()
  }

  private init(_ nodes: [Node]) {
    self.nodes = nodes
    markGates()
  }

  private mutating func markGates() {
    var open: Set<Int> = [nodes.count - 1]
    for index in nodes.indices.reversed() where index > 0 {
      nodes[index].isGate = open.count == 1
      open.remove(index)
      for edge in nodes[index].edges { open.insert(edge.target) }
    }
  }

  /// How many edges its nodes have together.
  var edgeCount: Int { nodes.reduce(0) { $0 + $1.edges.count } }

  /// The same, or only what is known of first words where there is too much of it.
  var bounded: WordProgram {
    guard edgeCount > Self.mostEdges, let root = nodes.last, !root.isBoth
    else {
      return self
    }
    var short = self
    let edges = root.edges.map { Edge(set: $0.set, target: 0, spaces: .anyNumber) }
    short.nodes = [nodes[0], Node(edges: edges, isBoth: false, isGate: true)]
    return short
  }

  /// Gives its sets other numbers.
  mutating func renumber(_ numbers: [Int32]) {
    for node in nodes.indices {
      for edge in nodes[node].edges.indices where nodes[node].edges[edge].set >= 0 {
        nodes[node].edges[edge].set = numbers[Int(nodes[node].edges[edge].set)]
      }
    }
  }

  /// The program of those matches that come through an edge, and where the edge stands in it; nil where they cannot be
  /// told apart.
  func slice(through place: Place) -> (program: WordProgram, place: Place)? {
    let node = place.node
    var leads = Array(repeating: false, count: nodes.count)
    leads[node] = true
    for index in nodes.indices where index > node {
      let ways = nodes[index].edges.count { leads[$0.target] }
      if nodes[index].isBoth, ways > 1 { return nil }
      leads[index] = ways > 0
    }
    guard leads[nodes.count - 1] else { return nil }
    var kept: [[Edge]?] = Array(repeating: nil, count: nodes.count)
    var needed: Set = [nodes[node].edges[place.edge].target]
    for index in nodes.indices.reversed() {
      if leads[index] {
        let all = nodes[index].edges
        if index == node {
          kept[index] = [all[place.edge]]
        } else if nodes[index].isBoth {
          kept[index] = all
          needed.formUnion(all.lazy.map(\.target).filter { !leads[$0] })
        } else {
          kept[index] = all.filter { leads[$0.target] }
        }
      } else if needed.contains(index) {
        kept[index] = nodes[index].edges
        needed.formUnion(nodes[index].edges.lazy.map(\.target))
      }
    }
    kept[0] = []
    var numbers = Array(repeating: 0, count: nodes.count)
    var slice: [Node] = []
    for index in nodes.indices {
      guard let edges = kept[index] else { continue }
      numbers[index] = slice.count
      slice.append(
        Node(
          edges: edges.map { Edge(set: $0.set, target: numbers[$0.target], spaces: $0.spaces) },
          isBoth: nodes[index].isBoth))
    }
    return (WordProgram(slice), Place(node: numbers[node], edge: 0))
  }
}
