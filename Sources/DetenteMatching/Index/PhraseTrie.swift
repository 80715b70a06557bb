internal import Scan
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

  let nodes: PhraseTable
  let terminals: [Terminal]
  let tails: ByteTable
  let exact: ByteTable
  private let separators: ByteTable
  /// The number of a separator of one byte; −1 where there is none.
  private let single: [Int32]

  static let longestSeparator = 8

  /// The number of what stands between two words; −1 where no form has it.
  @inline(__always)
  func separator(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    if end - start == 1 { return single[Int(bytes[start])] }
    return end - start > Self.longestSeparator ? -1 : separators.find(bytes, start, end)
  }

  /// The unit of a node where one form ends and none goes on, and nothing else is asked; nil otherwise.
  func soleUnit(at node: Int32) -> Int32? {
    let node = nodes[node]
    return node.hasChildren || node.sole < 0 ? nil : node.sole
  }
}

extension PhraseTrie {
  /// A trie being filled.
  struct Builder {
    private var nodes = PhraseTable.Builder()
    /// By node.
    private var terminals: [[Terminal]] = []
    private var tails = ByteTable()
    private var exact = ByteTable()
    private var separators = ByteTable()
    private var single: [Int32] = Array(repeating: -1, count: 256)

    mutating func makeRoot() -> Int32 {
      terminals.append([])
      return nodes.makeRoot()
    }

    /// The node behind another by a separator and a word, made where it is new.
    mutating func child(of node: Int32, separator: [UInt8], word: Int32) -> Int32 {
      let number = separators.insert(separator)
      if separator.count == 1 { single[Int(separator[0])] = number }
      let child = nodes.child(of: node, number, word)
      if Int(child) == terminals.count { terminals.append([]) }
      return child
    }

    mutating func end(at node: Int32, unit: Int32, tail: [UInt8], exact letters: [UInt8]?) {
      let tailNumber = tail.isEmpty ? -1 : tails.insert(tail)
      let exactNumber = letters.map { exact.insert($0) } ?? -1
      terminals[Int(node)].append(Terminal(unit: unit, tail: tailNumber, exact: exactNumber))
    }

    consuming func finish() -> PhraseTrie {
      var (nodes, ends) = (nodes, [Terminal]())
      for (node, list) in terminals.enumerated() {
        guard let last = list.last else { continue }
        if list.count == 1, last.tail < 0, last.exact < 0 {
          nodes.end(at: Int32(node), unit: last.unit)
          continue
        }
        nodes.end(at: Int32(node), first: ends.count)
        for var terminal in list.dropLast() {
          terminal.isLast = false
          ends.append(terminal)
        }
        ends.append(last)
      }
      let space = single[Int(UInt8(ascii: " "))]
      return PhraseTrie(
        nodes: nodes.finish(space: space), terminals: ends, tails: tails, exact: exact,
        separators: separators, single: single)
    }
  }
}

extension PhraseTrie: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(words: terminals.flatMap { [$0.unit, $0.tail, $0.exact, $0.isLast ? 1 : 0] })
    writer.write(nodes)
    writer.write(tails)
    writer.write(exact)
    writer.write(separators)
    writer.write(words: single)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    let ends = try reader.readSignedWords()
    guard ends.count % 4 == 0 else { throw ByteFault() }
    terminals = stride(from: 0, to: ends.count, by: 4).map { slot in
      var terminal = Terminal(unit: ends[slot], tail: ends[slot + 1], exact: ends[slot + 2])
      terminal.isLast = ends[slot + 3] != 0
      return terminal
    }
    nodes = try reader.read()
    (tails, exact, separators) = (try reader.read(), try reader.read(), try reader.read())
    single = try reader.readSignedWords()
    guard single.count == 256 else { throw ByteFault() }
  }
}
