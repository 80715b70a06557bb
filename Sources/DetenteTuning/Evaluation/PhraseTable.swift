/// The phrases of texts as small numbers: runs of up to three words in a row, in lower case.
struct PhraseTable {
  /// Three words of 21 bits each, counted from 1; 0 where there are fewer.
  typealias Phrase = UInt64

  private static let most = 1 << 21 - 1
  private var ids: [Word: UInt64] = [:]
  private var words: [[UInt8]] = []
  private let longest: Int

  /// A word with a number computed once: words are looked up by the hundred thousand.
  private struct Word: Hashable {
    let bytes: [UInt8]
    let digest: UInt64

    /// The word in lower case.
    init(_ text: ArraySlice<UInt8>) {
      bytes = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      digest = fnv1a(bytes)
    }

    static func == (left: Word, right: Word) -> Bool {
      left.digest == right.digest && left.bytes == right.bytes
    }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }
  }

  /// - Precondition: `longest` is 1, 2 or 3.
  init(longest: Int) {
    precondition((1...3).contains(longest), "a phrase has one to three words")
    self.longest = longest
  }

  /// The distinct phrases of a text, in no order of meaning. None crosses a sign other than spaces, apostrophes and
  /// hyphens, nor a word beyond the first two million kinds.
  mutating func phrases(of text: [UInt8]) -> Set<Phrase> {
    var result: Set<Phrase> = []
    result.reserveCapacity(text.count / 2)
    Self.visit(text, longest) {
      id(of: $0)
    } phrase: {
      result.insert($0)
    }
    return result
  }

  /// As `phrases`, but only those that a condition lets through; new words are in none.
  func knownPhrases(of text: [UInt8], where isWanted: (Phrase) -> Bool) -> Set<Phrase> {
    var result: Set<Phrase> = []
    Self.visit(text, longest) {
      ids[Word($0)] ?? 0
    } phrase: {
      if isWanted($0) { result.insert($0) }
    }
    return result
  }

  /// - Parameter id: the number of a word, 0 for one to be left out.
  private static func visit(
    _ text: [UInt8], _ longest: Int, id: (ArraySlice<UInt8>) -> UInt64, phrase: (Phrase) -> Void
  ) {
    // The last two words, 0 where a sign came between.
    var (last, beforeLast) = (UInt64(0), UInt64(0))
    var index = 0
    while index < text.count {
      if !isLetter(text[index]) {
        if text[index] != 0x20 { (last, beforeLast) = (0, 0) }
        index += 1
        continue
      }
      let start = index
      while index < text.count, isInWord(text[index]) { index += 1 }
      let word = id(text[start..<index])
      guard word > 0 else {
        (last, beforeLast) = (0, 0)
        continue
      }
      phrase(word)
      if longest > 1, last > 0 { phrase(last << 21 | word) }
      if longest > 2, last > 0, beforeLast > 0 { phrase(beforeLast << 42 | last << 21 | word) }
      (last, beforeLast) = (word, last)
    }
  }

  /// The words in a part of a text, in order.
  mutating func words(of text: [UInt8], in range: Range<Int>) -> [Phrase] {
    var result: [Phrase] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      if Self.isLetter(text[index]) {
        while index < range.upperBound, Self.isInWord(text[index]) { index += 1 }
        result.append(id(of: text[start..<index]))
      } else {
        index += 1
      }
    }
    return result
  }

  /// The words of a phrase.
  func text(of phrase: Phrase) -> String {
    [42, 21, 0].compactMap { (shift: UInt64) in
      let id = Int(phrase >> shift & UInt64(Self.most))
      return id > 0 ? String(decoding: words[id - 1], as: UTF8.self) : nil
    }.joined(separator: " ")
  }

  private mutating func id(of text: ArraySlice<UInt8>) -> UInt64 {
    let word = Word(text)
    if let known = ids[word] { return known }
    guard words.count < Self.most else { return 0 }
    words.append(word.bytes)
    ids[word] = UInt64(words.count)
    return UInt64(words.count)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
  }
  private static func isInWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte == 0x27 || byte == 0x2D }
}
