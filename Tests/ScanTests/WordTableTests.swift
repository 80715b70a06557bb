import DetenteTestSupport
import Scan
import Testing

@Suite struct WordTableTests {
  private static let words = [
    "a", "of", "peace", "ceasefir", "ceasefire", "ceasefires", "negotiat", "negotiation", "negotiations",
    "internationalisation", "internationalization", "x_1",
  ]

  private static func table() -> WordTable {
    var table = WordTable()
    for word in words { _ = table.insert(Array(word.utf8)) }
    var heads = words.indices.map { _ in WordTable.Head() }
    heads[2].atom = 7
    heads[4].root = 3
    heads[4].endsForm = true
    heads[5].root = 4
    table.settle(heads)
    return table
  }

  @Test func aWordIsFoundByAllItsBytes() {
    let table = Self.table()
    for (number, word) in Self.words.enumerated() {
      let bytes = Array(word.utf8)
      #expect(table.find(bytes, 0, bytes.count) == number)
      #expect(table.bytes(of: Int32(number)) == bytes)
    }
    for word in ["", "b", "peac", "ceasefi", "ceasefirx", "negotiationx", "internationalisatiom"] {
      let bytes = Array(word.utf8)
      #expect(table.find(bytes, 0, bytes.count) == -1)
    }
  }

  @Test func insertingAWordAgainGivesItsNumber() {
    var table = Self.table()
    #expect(table.insert(Array("ceasefires".utf8)) == 5)
    #expect(table.count == Self.words.count)
  }

  @Test func aLookTellsWhatWordsBeginAndCountsSpaces() {
    let text = Array(" peace, of ceasefire  ceasefires x ceasefir".utf8)
    let starts = [(1, 6), (8, 10), (11, 20), (22, 32), (33, 34), (35, 43)]
    let tokens = starts.map { Token(start: Int32($0.0), end: Int32($0.1)) }
    var glances = Glances()
    Self.table().look(text, from: 0, tokens, 0..<tokens.count, into: &glances)
    let found = (0..<glances.count).map { glances[$0] }
    #expect(found.map(\.word) == [2, 1, 4, 5, -1, 3])
    #expect(found.map(\.spaces) == [1, 2, 3, 5, 6, 7])
    #expect(found.map(\.atom) == [7, -1, -1, -1, -1, -1])
    #expect(found.map(\.root) == [-1, -1, 3, 4, -1, -1])
    #expect(found.map { $0.root >= 0 && $0.endsForm } == [false, false, true, false, false, false])
  }

  @Test func aLookOverManyTokensTellsTheSameAsOneEach() {
    var dice = Dice(seed: 11)
    var text: [UInt8] = []
    var tokens: [Token] = []
    var expected: [Int32] = []
    let table = Self.table()
    for _ in 0..<300 {
      let word =
        dice.chance(70) ? dice.pick(Self.words) : dice.pick(["war", "ceasefirez", "p", "negotiationss"])
      let start = text.count
      text += Array(word.utf8)
      tokens.append(Token(start: Int32(start), end: Int32(text.count)))
      expected.append(Int32(Self.words.firstIndex(of: word) ?? -1))
      if dice.chance(95) { text.append(UInt8(ascii: " ")) } else { text.append(UInt8(ascii: "-")) }
    }
    text.removeLast()
    var glances = Glances()
    table.look(text, from: 0, tokens, 0..<tokens.count, into: &glances)
    #expect((0..<glances.count).map { glances[$0].word } == expected)
    table.look(text, from: Int(tokens[250].start), tokens, 250..<260, into: &glances)
    #expect((0..<glances.count).map { glances[$0].word } == Array(expected[250..<260]))
    #expect(glances[0].spaces == 0)
  }

  @Test func prefixesAreNeverMissed() {
    var table = Self.table()
    let prefixes = ["un", "re", "disar", "negotia"]
    for prefix in prefixes { table.insert(prefix: Array(prefix.utf8)) }
    var glances = Glances()
    for (prefix, rest) in zip(prefixes, ["do", "arm", "med", "tor"]) {
      let text = Array((prefix + rest).utf8)
      table.look(text, from: 0, [Token(start: 0, end: Int32(text.count))], 0..<1, into: &glances)
      #expect(prefix.utf8.count < 5 ? glances[0].mayBeShortPrefix : glances[0].mayBePrefix)
    }
  }
}
