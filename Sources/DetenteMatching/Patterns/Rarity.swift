/// How often an atom is met in text, estimated: the order matters, not the numbers.
///
/// A language's frequent words are short, and a pack's own patterns repeat them; that, or a list of frequencies
/// from the pack, is all that is known here.
struct Rarity: Sendable {
  /// Occurrences for each 1,000 tokens of running text by length of a word, roughly those of newspaper English.
  private static let byLength: [Double] = [40, 25, 30, 14, 5, 2, 1, 0.7, 0.5, 0.35, 0.25, 0.2, 0.15]
  /// What a word is taken for that a list of frequencies lacks, by length: a long one is rarer than once in the text
  /// the list was made from, one or two letters are pieces of abbreviations.
  private static let unlisted: [Double] = [20, 5, 2, 0.2, 0.06, 0.03, 0.02]
  /// Numbers stand in no list.
  private static let number = 20.0
  /// How often the pack's patterns and entries name a word.
  private var mentions: [UInt64: Int] = [:]
  /// Occurrences for each 1,000 tokens by word, where known, in bytewise order.
  private let words: [[UInt8]]
  /// The sums of the frequencies before each word.
  private let sums: [Double]

  init(frequencies: [String: Double] = [:]) {
    let listed = frequencies.map { (word: Array($0.key.lowercased().utf8), frequency: $0.value) }
      .sorted { $0.word.lexicographicallyPrecedes($1.word) }
    words = listed.map(\.word)
    sums = listed.reduce(into: [0]) { sums, next in sums.append((sums.last ?? 0) + next.frequency) }
  }

  /// Whether it matters how often the pack names a word: not where a list says how frequent words are.
  var countsMentions: Bool { words.isEmpty }

  /// Counts a word once more among those of the pack.
  mutating func mention(_ word: [UInt8]) { mentions[Atom.digest(of: word), default: 0] += 1 }

  /// Expected occurrences for each 1,000 tokens.
  func frequency(of atom: Atom) -> Double {
    switch atom.kind {
    case .foreign: return 5
    case .skeleton: return 0.05
    case .word, .prefix:
      if !words.isEmpty { return listed(atom) }
      let length = min(atom.bytes.count, Self.byLength.count - 1)
      // A prefix stands for all words that begin so.
      let widening = atom.kind == .word ? 1 : 3.0
      // Words that many phrases share are function words, or the subject of the whole pack.
      let share = min(Double(mentions[atom.digest, default: 0]), 60)
      return Self.byLength[length] * widening * (1 + share / (length < 6 ? 4 : 20))
    }
  }

  /// The listed frequency of a word, or of all words that begin with a prefix.
  /// - Complexity: O(log *n*) in the words of the list.
  private func listed(_ atom: Atom) -> Double {
    let first = place { $0.lexicographicallyPrecedes(atom.bytes) }
    let last = place { word in
      word.lexicographicallyPrecedes(atom.bytes)
        || (atom.kind == .word ? word == atom.bytes : word.starts(with: atom.bytes))
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    if let byte = atom.bytes.first, digits.contains(byte) { return Self.number }
    return sums[last] - sums[first] + Self.unlisted[min(atom.bytes.count, Self.unlisted.count - 1)]
  }

  /// How many words come before the first that no longer satisfies an ascending condition.
  private func place(_ isBefore: ([UInt8]) -> Bool) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(words[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
