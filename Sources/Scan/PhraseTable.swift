internal import CScan
package import Serialization

/// Forms as a trie of words, whose nodes are found by the node before, what stands between, and the word;
/// immutable, for all threads.
@safe public final class PhraseTable: Sendable {
  /// What is known of a node.
  public struct Node: Sendable {
    /// The first of the forms that end here; −1: none; below: a form that ends here alone and of which nothing else
    /// is asked, its unit with all bits turned, and one less.
    fileprivate var ends: Int32
    /// Whether forms go on behind it.
    public fileprivate(set) var hasChildren: Bool

    /// The unit of the one form that ends here and of which nothing else is asked; −1 where there is none such.
    @inline(__always) public var sole: Int32 { ends < -1 ? ~(ends + 1) : -1 }

    /// The first of the forms that end here, of several or of one that asks more; −1: none.
    @inline(__always) public var first: Int { Int(max(ends, -1)) }
  }

  private let nodes: Pinned<cscan_node>
  private let places: Pinned<UInt32>
  private let space: Int32

  init(_ builder: borrowing Builder, space: Int32) {
    (nodes, places) = (Pinned(builder.nodes), Pinned(builder.places))
    self.space = space
  }

  /// The table that was stored next, by the same build of the program.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (nodes, places, space) = (try reader.read(), try reader.read(), try reader.read())
    guard places.count.nonzeroBitCount == 1 else { throw ByteFault() }
  }

  // SAFETY: for as long as the table lives.
  var c: cscan_phrases {
    unsafe cscan_phrases(
      nodes: nodes.start, places: places.start, mask: UInt32(places.count - 1), space: space)
  }

  /// What is known of a node, given by its number.
  @inline(__always)
  public subscript(number: Int32) -> Node {
    precondition(number >= 0 && number < nodes.count, "no such node")
    // SAFETY: the number was checked.
    let node = unsafe nodes.start[Int(number)]
    return Node(ends: node.ends, hasChildren: node.word & UInt32(cscan_goes_on) != 0)
  }

  /// The node behind another; −1 where no form goes on so.
  /// - Complexity: O(1), mostly.
  @inline(__always)
  public func child(of node: Int32, _ separator: Int32, _ word: Int32) -> Int32 {
    // SAFETY: the table outlives the call; some places are free, so that the search ends, and places hold numbers of
    // nodes that are there.
    var phrases = unsafe c
    return withExtendedLifetime(self) { unsafe cscan_child(&phrases, node, separator, word) }
  }
}

extension PhraseTable: Storable {
  /// All that is in it.
  package func store(in writer: inout ByteWriter) {
    writer.write(nodes)
    writer.write(places)
    writer.write(space)
  }
}
