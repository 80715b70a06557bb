internal import CScan

extension PhraseTable {
  /// A table in the making: nodes with numbers from 0.
  public struct Builder {
    private(set) var nodes: [cscan_node] = []
    /// As in `cscan_phrases`, at most half full, so that a place can hold every node's number.
    private(set) var places = Array<UInt32>(repeating: 0, count: 64)

    /// An empty table.
    public init() {}

    /// How many nodes there are.
    public var count: Int { nodes.count }

    /// A node that is behind none.
    public mutating func makeRoot() -> Int32 {
      nodes.append(cscan_node(parent: -1, separator: -1, word: 0, ends: -1))
      return Int32(nodes.count - 1)
    }

    /// The node behind another by a separator and a word, made where it is new.
    public mutating func child(of node: Int32, _ separator: Int32, _ word: Int32) -> Int32 {
      precondition(
        node >= 0 && node < count && separator >= 0 && word >= 0, "no such node, separator or word")
      let known = find(node, separator, word)
      if known >= 0 { return known }
      nodes[Int(node)].word |= UInt32(cscan_goes_on)
      nodes.append(
        cscan_node(parent: node, separator: separator, word: UInt32(bitPattern: word), ends: -1))
      // Roots take no place, but their numbers count: there may be many of them since the last child.
      if 2 * count > places.count {
        var size = places.count
        while 2 * count > size { size *= 2 }
        places = Array(repeating: 0, count: size)
        for number in nodes.indices where nodes[number].parent >= 0 { place(number) }
      } else {
        place(count - 1)
      }
      return Int32(count - 1)
    }

    /// Notes that one form alone ends at a node, of which nothing else is asked.
    public mutating func end(at node: Int32, unit: Int32) { nodes[Int(node)].ends = ~unit - 1 }

    /// Notes the first of the forms that end at a node.
    public mutating func end(at node: Int32, first: Int) { nodes[Int(node)].ends = Int32(first) }

    /// The table.
    /// - Parameter space: the number of the separator that is one space; −1 where there is none.
    public consuming func finish(space: Int32) -> PhraseTable { PhraseTable(self, space: space) }

    private func find(_ node: Int32, _ separator: Int32, _ word: Int32) -> Int32 {
      // SAFETY: C reads within the arrays, during the call; half of the places are free, so that the search ends, and
      // the others hold numbers of nodes that are there.
      unsafe nodes.withUnsafeBufferPointer { nodes in
        unsafe places.withUnsafeBufferPointer { places in
          var phrases = unsafe cscan_phrases(
            nodes: nodes.baseAddress, places: places.baseAddress, mask: UInt32(places.count - 1), space: -1)
          return unsafe cscan_child(&phrases, node, separator, word)
        }
      }
    }

    private mutating func place(_ number: Int) {
      precondition(number + 1 < places.count, "a place cannot hold the number")
      let node = nodes[number]
      let hash = cscan_step(
        node.parent, node.separator, Int32(bitPattern: node.word & ~UInt32(cscan_goes_on)))
      let mask = UInt32(places.count - 1)
      var place = UInt32(truncatingIfNeeded: hash >> 40) & mask
      while places[Int(place)] != 0 { place = (place + 1) & mask }
      places[Int(place)] = UInt32(truncatingIfNeeded: hash >> 8) & ~mask | UInt32(number + 1)
    }
  }
}
