internal import Serialization

/// The literal forms of a layer as a trie over words and what stands between them.
struct PhraseTrie: Sendable {
  /// Where a form ends.
  struct Terminal: Sendable {
    var unit: Int32
    /// What follows the last word, as a number of `tails`; −1: nothing.
    var tail: Int32
    /// The form as written, as a number of `exact`, where case counts; −1: it does not.
    var exact: Int32
    /// Whether no other form ends at its node behind it.
    fileprivate(set) var isLast = true
  }

  /// A word in its place; all that a step along a form asks for stands together, four nodes to a line of the cache.
  struct Node: Sendable {
    /// The node before, by whose number and by separator and word it is found; −1 for a root.
    fileprivate var parent: Int32 = -1
    fileprivate var separator: Int32 = -1
    /// Its highest bit: whether forms go on behind the node.
    fileprivate var word: UInt32 = 0
    /// The first of the forms that end here; −1: none; below: a form that ends here alone and of which nothing else is
    /// asked, its unit with all bits turned, and one less.
    fileprivate var ends: Int32 = -1

    private static let goesOn: UInt32 = 1 << 31

    @inline(__always) var hasChildren: Bool { word & Self.goesOn != 0 }

    /// The unit of the one form that ends here and of which nothing else is asked; −1 where there is none such.
    @inline(__always) var sole: Int32 { ends < -1 ? ~(ends + 1) : -1 }

    /// The first of the forms that end here, of several or of one that asks more; −1: none.
    @inline(__always) var first: Int { Int(max(ends, -1)) }

    @inline(__always)
    fileprivate func leads(from node: Int32, by separator: Int32, to word: Int32) -> Bool {
      parent == node && self.separator == separator && self.word & ~Self.goesOn == UInt32(bitPattern: word)
    }

    fileprivate var plainWord: Int32 { Int32(bitPattern: word & ~Self.goesOn) }
    fileprivate mutating func goOn() { word |= Self.goesOn }
    fileprivate mutating func end(with unit: Int32) { ends = ~unit - 1 }
  }

  fileprivate(set) var terminals: [Terminal] = []
  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var tails = ByteTable()
  fileprivate(set) var exact = ByteTable()
  private var separators = ByteTable()
  /// The number of a separator of one byte; −1 where there is none.
  private var single: [Int32] = Array(repeating: -1, count: 256)
  /// By hash: one more than a child's number, and above its bits some of its hash; 0 where free. A power of two, at
  /// most half full.
  private var places = Array<UInt32>(repeating: 0, count: 64)
  private var childCount = 0

  static let longestSeparator = 8

  /// The number of what stands between two words; −1 where no form has it.
  @inline(__always)
  func separator(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    if end - start == 1 { return single[Int(bytes[start])] }
    return end - start > Self.longestSeparator ? -1 : separators.find(bytes, start, end)
  }

  /// The unit of a node where one form ends and none goes on, and nothing else is asked; nil otherwise.
  func soleUnit(at node: Int32) -> Int32? {
    let node = nodes[Int(node)]
    return node.hasChildren || node.sole < 0 ? nil : node.sole
  }

  /// The node behind another; −1 where no form goes on so.
  @inline(__always)
  func child(of node: Int32, _ separator: Int32, _ word: Int32) -> Int32 {
    let hash = Self.hash(node, separator, word)
    let numbers = UInt32(places.count - 1)
    var place = Int(truncatingIfNeeded: hash >> 40) & (places.count - 1)
    while true {
      let entry = places[place]
      if entry == 0 { return -1 }
      if entry & ~numbers == UInt32(truncatingIfNeeded: hash >> 8) & ~numbers {
        let child = Int32(truncatingIfNeeded: entry & numbers) - 1
        if nodes[Int(child)].leads(from: node, by: separator, to: word) { return child }
      }
      place = (place + 1) & (places.count - 1)
    }
  }

  @inline(__always)
  private static func hash(_ node: Int32, _ separator: Int32, _ word: Int32) -> UInt64 {
    let pair = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    return (pair ^ UInt64(UInt32(bitPattern: separator)) << 58) &* 0x9E37_79B9_7F4A_7C15
  }

  private mutating func place(_ child: Int32) {
    let node = nodes[Int(child)]
    let hash = Self.hash(node.parent, node.separator, node.plainWord)
    let numbers = UInt32(places.count - 1)
    var place = Int(truncatingIfNeeded: hash >> 40) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = UInt32(truncatingIfNeeded: hash >> 8) & ~numbers | UInt32(child + 1)
  }

  /// A trie being filled.
  struct Builder {
    private var trie = PhraseTrie()
    private var terminals: [[Terminal]] = []

    mutating func makeNode() -> Int32 { make(Node()) }

    private mutating func make(_ node: Node) -> Int32 {
      terminals.append([])
      trie.nodes.append(node)
      return Int32(terminals.count - 1)
    }

    /// The node behind another by a separator and a word, made where it is new.
    mutating func child(of node: Int32, separator: [UInt8], word: Int32) -> Int32 {
      let number = trie.separators.insert(separator)
      if separator.count == 1 { trie.single[Int(separator[0])] = number }
      let known = trie.child(of: node, number, word)
      if known >= 0 { return known }
      let made = make(Node(parent: node, separator: number, word: UInt32(bitPattern: word)))
      trie.nodes[Int(node)].goOn()
      trie.add(child: made)
      return made
    }

    mutating func end(at node: Int32, unit: Int32, tail: [UInt8], exact: [UInt8]?) {
      let tailNumber = tail.isEmpty ? -1 : trie.tails.insert(tail)
      let exactNumber = exact.map { trie.exact.insert($0) } ?? -1
      terminals[Int(node)].append(Terminal(unit: unit, tail: tailNumber, exact: exactNumber))
    }

    consuming func finish() -> PhraseTrie {
      var finished = trie
      for (node, list) in terminals.enumerated() {
        guard var last = list.last else { continue }
        if list.count == 1, last.tail < 0, last.exact < 0 {
          finished.nodes[node].end(with: last.unit)
          continue
        }
        finished.nodes[node].ends = Int32(finished.terminals.count)
        for var terminal in list.dropLast() {
          terminal.isLast = false
          finished.terminals.append(terminal)
        }
        last.isLast = true
        finished.terminals.append(last)
      }
      return finished
    }
  }

  /// Puts a child where it is found; a place must be able to hold every node's number.
  private mutating func add(child: Int32) {
    childCount += 1
    if 2 * max(childCount, Int(child) + 1) <= places.count { return place(child) }
    while 2 * max(childCount, Int(child) + 1) > places.count {
      places = Array(repeating: 0, count: places.count * 2)
    }
    for number in nodes.indices where nodes[number].parent >= 0 { place(Int32(number)) }
  }
}

extension PhraseTrie: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(words: terminals.flatMap { [$0.unit, $0.tail, $0.exact, $0.isLast ? 1 : 0] })
    writer.write(words: nodes.flatMap { [$0.parent, $0.separator, Int32(bitPattern: $0.word), $0.ends] })
    writer.write(tails)
    writer.write(exact)
    writer.write(separators)
    writer.write(words: single)
    writer.write(words: places)
    writer.write(childCount)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    let (ends, ways) = (try reader.readSignedWords(), try reader.readSignedWords())
    guard ends.count % 4 == 0, ways.count % 4 == 0 else { throw ByteFault() }
    terminals = stride(from: 0, to: ends.count, by: 4).map { slot in
      var terminal = Terminal(unit: ends[slot], tail: ends[slot + 1], exact: ends[slot + 2])
      terminal.isLast = ends[slot + 3] != 0
      return terminal
    }
    nodes = stride(from: 0, to: ways.count, by: 4).map { slot in
      Node(
        parent: ways[slot], separator: ways[slot + 1], word: UInt32(bitPattern: ways[slot + 2]),
        ends: ways[slot + 3])
    }
    (tails, exact, separators) = (try reader.read(), try reader.read(), try reader.read())
    (single, places, childCount) = (try reader.readSignedWords(), try reader.readWords(), try reader.read())
    guard single.count == 256, places.count.nonzeroBitCount == 1 else { throw ByteFault() }
  }
}
