import DetenteTestSupport
import Scan
import Testing

@Suite struct PhraseTableTests {
  private struct Way: Hashable {
    var node: Int32
    var separator: Int32
    var word: Int32
  }

  @Test func eachNodeIsFoundByItsWayAndByNoOther() {
    var source = Dice(seed: 5)
    var builder = PhraseTable.Builder()
    var known: [Way: Int32] = [:]
    for _ in 0..<5 { _ = builder.makeRoot() }
    for _ in 0..<5_000 {
      let way = Way(
        node: Int32.random(in: 0..<Int32(builder.count), using: &source),
        separator: Int32.random(in: 0..<3, using: &source), word: Int32.random(in: 0..<40, using: &source))
      let child = builder.child(of: way.node, way.separator, way.word)
      #expect(child == known[way] ?? Int32(builder.count - 1))
      known[way] = child
    }
    let table = builder.finish(space: 0)
    for (way, child) in known {
      #expect(table.child(of: way.node, way.separator, way.word) == child)
      #expect(table[way.node].hasChildren)
    }
    for _ in 0..<5_000 {
      let way = Way(
        node: Int32.random(in: 0..<Int32(known.count), using: &source),
        separator: Int32.random(in: 0..<4, using: &source), word: Int32.random(in: 0..<50, using: &source))
      #expect(table.child(of: way.node, way.separator, way.word) == known[way] ?? -1)
    }
  }

  @Test(arguments: [1, 31, 32, 63, 127, 200, 255, 256, 600, 1_000], [1, 2, 3])
  func childrenBehindManyRootsAreFound(roots: Int, children: Int) {
    var builder = PhraseTable.Builder()
    for _ in 0..<roots { _ = builder.makeRoot() }
    var made: [Int32] = []
    for word in 0..<Int32(children) {
      made.append(builder.child(of: Int32(roots) - 1, 0, word))
      #expect(builder.child(of: Int32(roots) - 1, 0, word) == made.last)
    }
    #expect(builder.count == roots + children)
    let table = builder.finish(space: 0)
    for word in 0..<Int32(children) { #expect(table.child(of: Int32(roots) - 1, 0, word) == made[Int(word)]) }
    #expect(table.child(of: 0, 0, 99) == -1)
  }

  @Test func aNodeTellsWhatEndsThere() {
    var builder = PhraseTable.Builder()
    let root = builder.makeRoot()
    let (sole, first, none) = (
      builder.child(of: root, 0, 1), builder.child(of: root, 0, 2), builder.child(of: root, 0, 3)
    )
    builder.end(at: sole, unit: 0)
    builder.end(at: first, first: 7)
    let table = builder.finish(space: 0)
    #expect(table[sole].sole == 0 && table[sole].first == -1 && !table[sole].hasChildren)
    #expect(table[first].sole == -1 && table[first].first == 7)
    #expect(table[none].sole == -1 && table[none].first == -1)
    #expect(table[root].hasChildren && table[root].sole == -1)
  }
}
