import DetenteTestSupport
import Scan
import Testing

@Suite struct WordTableTests {
  private static let words = [
    "a", "of", "peace", "ceasefir", "ceasefire", "ceasefires", "negotiat", "negotiation", "negotiations",
    "internationalisation", "internationalization", "x_1",
  ]

  private static func table(
    sole: Int32 = -1, _ further: (inout WordTable.Builder) -> Void = { _ in }
  ) -> WordTable {
    var table = builder()
    further(&table)
    var heads = words.indices.map { _ in WordTable.Head() }
    heads[2].atom = 7
    heads[4].root = 3
    heads[4].endsForm = true
    heads[4].sole = sole
    heads[5].root = 4
    return table.finish(heads)
  }

  private static func builder() -> WordTable.Builder {
    var table = WordTable.Builder()
    for word in words { _ = table.insert(Array(word.utf8)) }
    return table
  }

  @Test func aWordIsFoundByAllItsBytes() {
    let table = Self.builder()
    for (number, word) in Self.words.enumerated() {
      let bytes = Array(word.utf8)
      #expect(table.find(bytes) == number)
      #expect(Array(table.bytes(of: Int32(number))) == bytes)
    }
    for word in ["", "b", "peac", "ceasefi", "ceasefirx", "negotiationx", "internationalisatiom"] {
      #expect(table.find(Array(word.utf8)) == -1)
    }
  }

  @Test func insertingAWordAgainGivesItsNumber() {
    var table = Self.builder()
    #expect(table.insert(Array("ceasefires".utf8)) == 5)
    #expect(table.count == Self.words.count)
  }

  private struct Told: Equatable {
    var words: [Int32] = []
    var heads: [Head] = []
    var sightings: [Sighting] = []
    var firsts: [Int] = []

    struct Head: Equatable {
      var token: Int
      var beginning: Glances.Beginning
    }

    struct Sighting: Hashable {
      var atom: Int32
      var spaces: Int
    }
  }

  /// What a look tells, the same with a memory that knows the words already.
  private func look(
    _ table: WordTable, _ text: [UInt8], from start: Int = 0, _ tokens: [Token], _ range: Range<Int>
  ) -> Told {
    var memory = WordMemory()
    let told = look(table, text, from: start, tokens, range, &memory)
    #expect(look(table, text, from: start, tokens, range, &memory) == told)
    return told
  }

  private func look(
    _ table: WordTable, _ text: [UInt8], from start: Int = 0, _ tokens: [Token], _ range: Range<Int>,
    _ memory: inout WordMemory, number: Int = 0
  ) -> Told {
    var glances = Glances()
    var sightings = Sightings()
    var phrases = PhraseTable.Builder()
    for _ in 0..<5 { _ = phrases.makeRoot() }
    _ = phrases.child(of: 4, 0, 2)
    table.look(
      text, from: start, tokens, range, phrases.finish(space: 0), memory: &memory, table: number,
      into: &glances, sightings: &sightings)
    var told = Told()
    for index in 0..<glances.count { told.words.append(glances.word(index)) }
    for index in 0..<glances.headCount {
      let head = glances.head(index)
      told.heads.append(Told.Head(token: head.token, beginning: head.beginning))
    }
    for index in 0..<sightings.count {
      let sighting = sightings[index]
      told.sightings.append(Told.Sighting(atom: sighting.atom, spaces: sighting.spaces))
    }
    for spaces in 0..<glances.places { told.firsts.append(glances.firstToken(behind: spaces)) }
    return told
  }

  @Test func aLookTellsWhatWordsBeginAndCountsSpaces() {
    let text = Array(" peace, of ceasefire  ceasefires x ceasefir peace".utf8)
    let starts = [(1, 6), (8, 10), (11, 20), (22, 32), (33, 34), (35, 43), (44, 49)]
    let tokens = starts.map { Token(start: Int32($0.0), end: Int32($0.1)) }
    let told = look(Self.table(), text, tokens, 0..<tokens.count)
    #expect(told.words == [2, 1, 4, 5, -1, 3, 2])
    #expect(told.sightings == [.init(atom: 7, spaces: 1), .init(atom: 7, spaces: 8)])
    // "ceasefires" ends no form, and "x" goes on with none.
    #expect(told.heads == [.init(token: 2, beginning: .root(3, goesOn: false))])
    #expect(told.firsts == [0, 0, 1, 2, 3, 3, 4, 5, 6])
  }

  @Test func aWordOfOneFormNamesItsUnit() {
    let table = Self.table(sole: 12)
    let text = Array("ceasefire".utf8)
    let told = look(table, text, [Token(start: 0, end: 9)], 0..<1)
    #expect(told.heads == [.init(token: 0, beginning: .sole(unit: 12))])
  }

  @Test func aFormGoesOnOnlyWithASecondWord() {
    let text = Array("ceasefires hold ceasefires x ceasefires".utf8)
    let starts = [(0, 10), (11, 15), (16, 26), (27, 28), (29, 39)]
    let tokens = starts.map { Token(start: Int32($0.0), end: Int32($0.1)) }
    var table = Self.table { $0.insert(pair: 5, Array("hold".utf8)) }
    #expect(look(table, text, tokens, 0..<5).heads == [.init(token: 0, beginning: .root(4, goesOn: true))])
    // So it is where the look ends before the second word.
    #expect(look(table, text, tokens, 0..<1).heads == [])
    table = Self.table { _ in }
    #expect(look(table, text, tokens, 0..<5).heads == [])
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
    let told = look(table, text, tokens, 0..<tokens.count)
    #expect(told.words == expected)
    let spaces = tokens.map { token in text[..<Int(token.start)].count { $0 == UInt8(ascii: " ") } }
    #expect(told.firsts == (0...(spaces.last ?? 0)).map { place in spaces.firstIndex { $0 >= place } ?? -1 })
    #expect(told.sightings == zip(expected, spaces).filter { $0.0 == 2 }.map { .init(atom: 7, spaces: $0.1) })
    let part = look(table, text, from: Int(tokens[250].start), tokens, 250..<260)
    #expect(part.words == Array(expected[250..<260]))
    #expect(part.firsts.first == 250)
  }

  @Test func aMemoryKeepsTablesApart() {
    let text = Array("peace ceasefire war".utf8)
    let tokens = [(0, 5), (6, 15), (16, 19)].map { Token(start: Int32($0.0), end: Int32($0.1)) }
    var other = WordTable.Builder()
    for word in ["war", "peace"] { _ = other.insert(Array(word.utf8)) }
    let tables = [Self.table(), other.finish([WordTable.Head(), WordTable.Head()])]
    var memory = WordMemory(tables: 2)
    for _ in 0..<2 {
      let words = [0, 1].map { look(tables[$0], text, tokens, 0..<3, &memory, number: $0).words }
      #expect(words == [[2, 4, -1], [1, -1, 0]])
    }
  }

  /// More words than a memory holds, so that some take the places of others, and words that differ only far behind.
  @Test func aMemoryThatIsFullTellsTheSame() {
    var table = WordTable.Builder()
    let words = (0..<40_000).map { Array("word\($0 % 20_000 == $0 ? "" : "internationalisation")\($0)".utf8) }
    for word in words { _ = table.insert(word) }
    let whole = table.finish(words.map { _ in WordTable.Head() })
    var memory = WordMemory()
    for part in [0..<40_000, 15_000..<25_000, 0..<10_000] {
      var text: [UInt8] = []
      var tokens: [Token] = []
      for word in words[part] {
        tokens.append(Token(start: Int32(text.count), end: Int32(text.count + word.count)))
        text += word + [UInt8(ascii: " ")]
      }
      #expect(look(whole, text, tokens, tokens.indices, &memory).words == part.map { Int32($0) })
    }
  }

  /// All prefixes of all words, also where one word has more of them than a memory notes, or a batch of words usually has.
  @Test(arguments: 0..<10) func prefixesAreFoundInEveryWord(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    func word(_ most: Int) -> [UInt8] {
      (0..<(1 + dice.roll(most))).map { _ in UInt8(ascii: "a") + UInt8(dice.roll(2)) }
    }
    let prefixes = Set((0..<400).map { _ in word(12) }).sorted { $0.lexicographicallyPrecedes($1) }
    let table = Self.table { table in
      for (atom, prefix) in prefixes.enumerated() { table.insert(prefix: prefix, atom: Int32(atom)) }
    }
    var text: [UInt8] = []
    var tokens: [Token] = []
    var expected: Set<Told.Sighting> = []
    for spaces in 0..<400 {
      let next = word(14)
      tokens.append(Token(start: Int32(text.count), end: Int32(text.count + next.count)))
      text += next + [UInt8(ascii: " ")]
      for (atom, prefix) in prefixes.enumerated() where next.starts(with: prefix) {
        expected.insert(Told.Sighting(atom: Int32(atom), spaces: spaces))
      }
    }
    let told = look(table, text, tokens, 0..<tokens.count)
    #expect(Set(told.sightings) == expected)
    #expect(Set(told.sightings).count == told.sightings.count)
    #expect(told.sightings.map(\.spaces) == told.sightings.map(\.spaces).sorted())
  }
}
