extension WordProgram {
  /// Sets of words of which one stands in every match, those that are met least often together.
  /// - Parameters:
  ///   - frequencies: by set.
  ///   - used: sets that may not be among them.
  /// - Returns: the edges that name them; nil where there are none.
  func cut(_ frequencies: [Double], without used: Set<Int32>) -> [Place]? {
    var costs = [Double.infinity]
    costs.reserveCapacity(nodes.count)
    for index in nodes.indices.dropFirst() {
      let (edges, isBoth) = (nodes[index].edges, nodes[index].isBoth)
      var sum = isBoth ? Double.infinity : 0
      Self.overWays(edges) { way in
        let least = min(Self.cost(edges, way, frequencies, used), costs[edges[way.lowerBound].target])
        sum = isBoth ? min(sum, least) : sum + least
      }
      costs.append(sum)
    }
    guard nodes.count > 1, let all = costs.last, all < .infinity else { return nil }
    var cut: Set<Place> = []
    var waiting: Set<Int> = [nodes.count - 1]
    while let index = waiting.popFirst() {
      let node = nodes[index]
      if node.isBoth {
        let cheapest = node.edges.min { costs[$0.target] < costs[$1.target] }
        if let cheapest { waiting.insert(cheapest.target) }
        continue
      }
      Self.overWays(node.edges) { way in
        let target = node.edges[way.lowerBound].target
        if Self.cost(node.edges, way, frequencies, used) <= costs[target] {
          for slot in way { cut.insert(Place(node: index, edge: slot)) }
        } else {
          waiting.insert(target)
        }
      }
    }
    return cut.sorted { ($0.node, $0.edge) < ($1.node, $1.edge) }
  }

  /// Hands over the edges of a node by their targets.
  private static func overWays(_ edges: [Edge], _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < edges.count {
      var end = start + 1
      while end < edges.count, edges[end].target == edges[start].target { end += 1 }
      body(start..<end)
      start = end
    }
  }

  private static func cost(
    _ edges: [Edge], _ way: Range<Int>, _ frequencies: [Double], _ used: Set<Int32>
  ) -> Double {
    var sum = 0.0
    for slot in way {
      let set = edges[slot].set
      if set < 0 || !used.isEmpty && used.contains(set) { return .infinity }
      sum += frequencies[Int(set)]
    }
    return sum
  }

  /// The set of an edge.
  func set(at place: Place) -> Int32 { nodes[place.node].edges[place.edge].set }

  /// How many spaces stand between the words of one cut and those of another, negative where the other comes first.
  func distance(from first: [Place], to second: [Place]) -> ClosedRange<Int> {
    let (ahead, behind) = (
      reach(of: first, second), reach(of: second, first).map { -$0.upperBound...(-$0.lowerBound) }
    )
    // Words of both cuts in one place, or on ways that do not meet: anything.
    guard let either = ahead ?? behind else { return -Spaces.many...Spaces.many }
    guard let ahead, let behind else { return either }
    return min(ahead.lowerBound, behind.lowerBound)...max(ahead.upperBound, behind.upperBound)
  }

  /// How many spaces stand before the words of a cut, from the beginning of a match on.
  func depth(of cut: [Place]) -> ClosedRange<Int> {
    reach(from: [(nodes.count - 1, 0...0)], cut) ?? 0...Spaces.many
  }

  /// The spaces from the words of one cut to those of another that come behind them; nil where none do.
  private func reach(of first: [Place], _ second: [Place]) -> ClosedRange<Int>? {
    reach(
      from: first.map { place in
        let edge = nodes[place.node].edges[place.edge]
        return (edge.target, edge.spaces.least...edge.spaces.most)
      }, second)
  }

  /// The same from some nodes on, with the spaces before each.
  private func reach(
    from first: [(node: Int, spaces: ClosedRange<Int>)], _ second: [Place]
  ) -> ClosedRange<Int>? {
    var known: [ClosedRange<Int>?] = Array(repeating: nil, count: nodes.count)
    func widen(_ node: Int, _ range: ClosedRange<Int>) {
      let old = known[node] ?? range
      known[node] = min(old.lowerBound, range.lowerBound)...max(old.upperBound, range.upperBound)
    }
    for (node, spaces) in first { widen(node, spaces) }
    for index in nodes.indices.reversed() {
      guard let range = known[index] else { continue }
      for edge in nodes[index].edges {
        widen(edge.target, range.lowerBound + edge.spaces.least...range.upperBound + edge.spaces.most)
      }
    }
    return second.reduce(nil) { found, place in
      guard let range = known[place.node] else { return found }
      return min(
        found?.lowerBound ?? range.lowerBound, range.lowerBound)...max(
          found?.upperBound ?? range.upperBound, range.upperBound)
    }
  }
}
