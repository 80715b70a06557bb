internal import DetenteRules
internal import DetenteText
internal import Serialization

/// What a text of the pack's language can be told by: the words that its own sentences repeat most. A text of any subject
/// has many of them, and one of another language few.
struct LanguageSign: Sendable {
  /// The words by hash, their bytes packed, the first lowest; 0 is a free place.
  private var places = [UInt64](repeating: 0, count: 1 << Self.bits)
  private static let bits = 7
  /// The lengths of the words that begin with a letter, a bit for each: most words of a text are none of these at the first
  /// glance.
  private var lengths = [UInt16](repeating: 0, count: 32)
  /// Which share of a text's words they are, in 0…1.
  private var share = 0.0

  /// So many words are looked for.
  private static let count = 24
  /// A pack with fewer words of its own tells nothing of its language.
  private static let leastKnown = 300
  /// So many words of a text tell, and more of them are not asked.
  private static let enough = 40...100
  /// Lists and tables of numbers are of no language: a text of words has no more numbers among them.
  private static let mostNumbers = 0.1
  /// A text is of another language whose share of the words is below this part of the usual one; below the second, where so
  /// many words have letters beyond ASCII. Set by hand: of 13,629 Reuters articles 2 are told so; French,
  /// Spanish, Italian, Portuguese and German samples were, a Norwegian one below the second, a Dutch one below neither.
  private static let (least, leastBeyond, beyond) = (0.3, 0.5, 0.04)

  /// - Parameter frequencies: by word, for each thousand words.
  init(_ frequencies: [String: Double]) {
    guard frequencies.count >= Self.leastKnown else { return }
    let ordered = frequencies.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (word, frequency) in ordered.filter({ (2...8).contains($0.key.utf8.count) }).prefix(Self.count) {
      insert(Self.packed(word.utf8))
      share += frequency / 1_000
    }
  }

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func insert(_ word: UInt64) {
    var place = Self.place(of: word)
    while places[place] != 0 { place = (place + 1) % places.count }
    places[place] = word
    noteLength(of: word)
  }

  private mutating func noteLength(of word: UInt64) {
    lengths[Int(word & 31)] |= 1 << UInt16(8 - word.leadingZeroBitCount / 8)
  }

  private func contains(_ word: UInt64) -> Bool {
    var place = Self.place(of: word)
    while places[place] != 0 {
      if places[place] == word { return true }
      place = (place + 1) % (1 << Self.bits)
    }
    return false
  }

  private static func place(of word: UInt64) -> Int {
    Int((word &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// Whether a text is of another language than the pack; false also where it is too short to tell.
  /// - Parameter found: the words of the sentences that were read.
  /// - Complexity: O(1): the first words are looked at.
  func isForeign(_ document: borrowing TextDocument, found: borrowing FoundSignals) -> Bool {
    if share == 0 { return false }
    var tally = Tally()
    let settled = Int(Self.leastBeyond * share * Double(Self.enough.upperBound)) + 1
    for sentence in document.sentences where tally.words < Self.enough.upperBound {
      // So many of the words are enough of them, whatever follows: most articles are done with after half.
      if tally.known >= settled { return false }
      let text = document.folded(sentence.field)
      count(
        found.tokens(of: sentence), of: text, isBeyondASCII: text.holdsBeyondASCII(sentence.folded),
        into: &tally)
    }
    guard tally.words >= Self.enough.lowerBound,
      Double(tally.numbers) < Self.mostNumbers * Double(tally.words)
    else { return false }
    let isBeyond = Double(tally.beyond) >= Self.beyond * Double(tally.words)
    let least = isBeyond ? Self.leastBeyond : Self.least
    return Double(tally.known) < least * share * Double(tally.words)
  }

  private struct Tally {
    var words = 0
    var known = 0
    var numbers = 0
    /// Words with letters beyond ASCII.
    var beyond = 0
  }

  private func count(
    _ tokens: ArraySlice<Token>, of text: FoldedText, isBeyondASCII: Bool, into tally: inout Tally
  ) {
    let lower = text.lower.span
    for token in tokens where tally.words < Self.enough.upperBound {
      if lower[Int(token.start)] &- UInt8(ascii: "0") < 10 {
        tally.numbers += 1
        continue
      }
      tally.words += 1
      if isBeyondASCII, token.range.contains(where: { lower[$0] >= 0x80 }) { tally.beyond += 1 }
      let length = Int(token.end - token.start)
      guard length <= 8, lengths[Int(lower[Int(token.start)] & 31)] >> UInt16(length) & 1 == 1 else {
        continue
      }
      var word: UInt64 = 0
      for place in token.range.reversed() { word = word << 8 | UInt64(lower[place]) }
      if contains(word) { tally.known += 1 }
    }
  }
}

extension LanguageSign: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(places.map { Int(bitPattern: UInt($0)) })
    writer.write(share)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    let packed: [Int] = try reader.read()
    guard packed.count == 1 << Self.bits else { throw ByteFault() }
    places = packed.map { UInt64(UInt(bitPattern: $0)) }
    guard places.contains(0) else { throw ByteFault() }
    for word in places where word != 0 { noteLength(of: word) }
    share = try reader.read()
  }
}
