/// The literal forms of a layer as a trie over words and what stands between them.
struct PhraseTrie: Sendable {
  /// Where a form ends.
  struct Terminal: Sendable {
    var unit: Int32
    /// What follows the last word, as a number of `tails`; −1: nothing.
    var tail: Int32
    /// The form as written, as a number of `exact`, where case counts; −1: it does not.
    var exact: Int32
  }

  /// The terminals of node `n` are those from `bounds[n]` to `bounds[n + 1]`.
  fileprivate(set) var terminals: [Terminal] = []
  fileprivate(set) var bounds: [UInt32] = []
  fileprivate(set) var hasChildren: [Bool] = []
  fileprivate(set) var tails = ByteTable()
  fileprivate(set) var exact = ByteTable()
  private var separators = ByteTable()
  /// The number of a separator of one byte; −1 where there is none.
  private var single: [Int32] = Array(repeating: -1, count: 256)
  /// Edges by hash: node, separator and word in one number; 0 where free.
  private var edgeKeys: [UInt64] = Array(repeating: 0, count: 64)
  private var edgeNodes: [Int32] = Array(repeating: -1, count: 64)
  private var edgeCount = 0

  /// The number of what stands between two words; −1 where no form has it.
  @inline(__always)
  func separator(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    if end - start == 1 { return single[Int(bytes[start])] }
    return end - start > Self.longestSeparator ? -1 : separators.find(bytes, start, end)
  }

  static let longestSeparator = 8

  /// The unit of a node where one form ends and none goes on, and nothing else is asked; nil otherwise.
  @inline(__always)
  func soleUnit(at node: Int32) -> Int32? {
    let first = bounds[Int(node)]
    guard !hasChildren[Int(node)], bounds[Int(node) + 1] == first + 1 else { return nil }
    let terminal = terminals[Int(first)]
    return terminal.tail < 0 && terminal.exact < 0 ? terminal.unit : nil
  }

  /// Whether any form ends at a node.
  @inline(__always)
  func hasTerminals(at node: Int32) -> Bool { bounds[Int(node)] < bounds[Int(node) + 1] }

  /// The node behind another; −1 where no form goes on so.
  @inline(__always)
  func child(of node: Int32, _ separator: Int32, _ word: Int32) -> Int32 {
    let key = Self.key(node, separator, word)
    var slot = Self.home(key, edgeKeys.count)
    while edgeKeys[slot] != 0 {
      if edgeKeys[slot] == key { return edgeNodes[slot] }
      slot = (slot + 1) & (edgeKeys.count - 1)
    }
    return -1
  }

  /// Never 0: 26 bits of the node, 12 of the separator, 26 of the word, each more by one than its number.
  @inline(__always)
  private static func key(_ node: Int32, _ separator: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node) + 1) << 38 | UInt64(UInt32(bitPattern: separator) + 1) << 26
      | UInt64(UInt32(bitPattern: word) + 1)
  }

  @inline(__always)
  private static func home(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  /// A trie being filled.
  struct Builder {
    private var trie = PhraseTrie()
    private var terminals: [[Terminal]] = []

    mutating func makeNode() -> Int32 {
      terminals.append([])
      trie.hasChildren.append(false)
      return Int32(terminals.count - 1)
    }

    /// The node behind another by a separator and a word, made where it is new.
    mutating func child(of node: Int32, separator: [UInt8], word: Int32) -> Int32 {
      let number = trie.separators.insert(separator)
      if separator.count == 1 { trie.single[Int(separator[0])] = number }
      let known = trie.child(of: node, number, word)
      if known >= 0 { return known }
      let made = makeNode()
      trie.hasChildren[Int(node)] = true
      trie.addEdge(PhraseTrie.key(node, number, word), made)
      return made
    }

    mutating func end(at node: Int32, unit: Int32, tail: [UInt8], exact: [UInt8]?) {
      let tailNumber = tail.isEmpty ? -1 : trie.tails.insert(tail)
      let exactNumber = exact.map { trie.exact.insert($0) } ?? -1
      terminals[Int(node)].append(Terminal(unit: unit, tail: tailNumber, exact: exactNumber))
    }

    consuming func finish() -> PhraseTrie {
      var finished = trie
      finished.bounds = [0]
      for list in terminals {
        finished.terminals += list
        finished.bounds.append(UInt32(finished.terminals.count))
      }
      return finished
    }
  }

  private mutating func addEdge(_ key: UInt64, _ node: Int32) {
    if 2 * (edgeCount + 1) > edgeKeys.count {
      let old = zip(edgeKeys, edgeNodes).filter { $0.0 != 0 }
      edgeKeys = Array(repeating: 0, count: edgeKeys.count * 2)
      edgeNodes = Array(repeating: -1, count: edgeKeys.count)
      for (key, node) in old { place(key, node) }
    }
    place(key, node)
    edgeCount += 1
  }

  private mutating func place(_ key: UInt64, _ node: Int32) {
    var slot = Self.home(key, edgeKeys.count)
    while edgeKeys[slot] != 0 { slot = (slot + 1) & (edgeKeys.count - 1) }
    edgeKeys[slot] = key
    edgeNodes[slot] = node
  }
}
