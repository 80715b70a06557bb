internal import DetenteRules
internal import DetenteText
internal import Serialization

/// What a text of the pack's language can be told by: the words that its own sentences repeat most. A text of any subject
/// has many of them, and one of another language few.
struct LanguageSign: Sendable {
  /// The words, their bytes packed, the first lowest.
  private var words: Set<UInt64> = []
  /// Which share of a text's words they are, in 0…1.
  private var share = 0.0

  /// So many words are looked for.
  private static let count = 24
  /// A pack with fewer words of its own tells nothing of its language.
  private static let leastKnown = 300
  /// So many words of a text tell, and more of them are not asked.
  private static let enough = 40...200
  /// Lists and tables of numbers are of no language: a text of words has no more numbers among them.
  private static let mostNumbers = 0.1
  /// A text is of another language whose share of the words is below this part of the usual one; below the second, where so
  /// many words have letters beyond ASCII. Set by hand: of 7,764 English news texts 2 were below the first; French,
  /// Spanish, Italian, Portuguese and German samples were, a Norwegian one below the second, a Dutch one below neither.
  private static let (least, leastBeyond, beyond) = (0.3, 0.5, 0.04)

  /// - Parameter frequencies: by word, for each thousand words.
  init(_ frequencies: [String: Double]) {
    guard frequencies.count >= Self.leastKnown else { return }
    let ordered = frequencies.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (word, frequency) in ordered.filter({ (2...8).contains($0.key.utf8.count) }).prefix(Self.count) {
      words.insert(Self.packed(word.utf8))
      share += frequency / 1_000
    }
  }

  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether a text is of another language than the pack; false also where it is too short to tell.
  /// - Complexity: O(1): a few hundred words are looked at.
  func isForeign(_ document: borrowing TextDocument) -> Bool {
    if words.isEmpty { return false }
    var tokens: [Token] = []
    var (all, known, numbers, beyond) = (0, 0, 0, 0)
    for sentence in document.sentences {
      tokens.removeAll(keepingCapacity: true)
      let text = document.folded(sentence.field)
      Tokenizer.tokenize(text, sentence.folded, into: &tokens)
      let lower = text.lower.span
      for token in tokens {
        if lower[Int(token.start)] &- UInt8(ascii: "0") < 10 {
          numbers += 1
          continue
        }
        all += 1
        var (word, letters): (UInt64, UInt8) = (0, 0)
        for place in token.range.reversed() {
          word = word << 8 | UInt64(lower[place])
          letters |= lower[place]
        }
        if letters >= 0x80 { beyond += 1 }
        if token.range.count <= 8, words.contains(word) { known += 1 }
      }
      if all >= Self.enough.upperBound { break }
    }
    guard all >= Self.enough.lowerBound, Double(numbers) < Self.mostNumbers * Double(all) else {
      return false
    }
    let isBeyond = Double(beyond) >= Self.beyond * Double(all)
    return Double(known) < (isBeyond ? Self.leastBeyond : Self.least) * share * Double(all)
  }
}

extension LanguageSign: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(words.sorted().map { Int(bitPattern: UInt($0)) })
    writer.write(share)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    let packed: [Int] = try reader.read()
    words = Set(packed.map { UInt64(UInt(bitPattern: $0)) })
    share = try reader.read()
  }
}
