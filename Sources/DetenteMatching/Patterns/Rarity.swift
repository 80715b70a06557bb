/// How often an atom is met in text, estimated: the order matters, not the numbers.
///
/// A language's frequent words are short, and a pack's own patterns repeat them; that, or a list of frequencies
/// from the pack, is all that is known here.
struct Rarity: Sendable {
  /// Occurrences for each 1,000 tokens of running text by length of a word, roughly those of newspaper English.
  private static let byLength: [Double] = [40, 25, 30, 14, 5, 2, 1, 0.7, 0.5, 0.35, 0.25, 0.2, 0.15]
  /// How often the pack's patterns and entries name a word.
  private var mentions: [UInt64: Int] = [:]
  /// Occurrences for each 1,000 tokens, where known. Both by `Atom.digest`: two words with one digest would only
  /// be estimated alike.
  private let frequencies: [UInt64: Double]

  init(frequencies: [String: Double] = [:]) {
    self.frequencies = Dictionary(
      frequencies.map { (Atom.digest(of: Array($0.key.lowercased().utf8)), $0.value) }, uniquingKeysWith: max)
  }

  /// Counts a word once more among those of the pack.
  mutating func mention(_ word: [UInt8]) { mentions[Atom.digest(of: word), default: 0] += 1 }

  /// Expected occurrences for each 1,000 tokens.
  func frequency(of atom: Atom) -> Double {
    switch atom.kind {
    case .foreign: return 5
    case .skeleton: return 0.05
    case .word, .prefix:
      let length = min(atom.bytes.count, Self.byLength.count - 1)
      // A prefix stands for all words that begin so.
      let widening = atom.kind == .word ? 1 : 3.0
      if atom.kind == .word, let known = frequencies[atom.digest] { return known }
      // Words that many phrases share are function words, or the subject of the whole pack.
      let share = min(Double(mentions[atom.digest, default: 0]), 60)
      return Self.byLength[length] * widening * (1 + share / (length < 6 ? 4 : 20))
    }
  }
}
