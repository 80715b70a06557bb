internal import DetenteRules

extension PackLints {
  /// Wildcards behind short stems, with what they take.
  func wildcards(_ corpus: [LabelledText]) -> [Diagnostic] {
    var reach: WordReach?
    var result: [Diagnostic] = []
    let sources =
      pack.terms.compactMap { term in term.pattern.map { (term.id, $0) } }
      + (pack.lexicons + pack.rules + pack.masks).flatMap { rule in rule.regexes.map { (rule.id, $0) } }
      + pack.operators.flatMap { rule in (rule.triggerPatterns + rule.backwardPatterns).map { (rule.id, $0) }
      }
    for (id, source) in sources {
      for stem in ShortStem.all(in: source.text) {
        let words = reach ?? WordReach(texts(corpus).map(\.text))
        reach = words
        let taken = words.beginning(with: stem.text)
        let list = taken.prefix(8).map { "\($0.word) (\($0.count))" }.joined(separator: ", ")
        let home = corpus.isEmpty ? "the pack's own sentences" : "the corpus"
        result.append(
          diagnostic(
            .wildcardReach, "`\(stem.text)` with a wildcard takes every word that begins so", at: source,
            stem.range,
            notes: [
              "in '\(id)'",
              taken.isEmpty
                ? "none in \(home)"
                : "in \(home): \(list)" + (taken.count > 8 ? ", … \(taken.count - 8) more" : ""),
            ],
            help: "write out the endings that are meant: \(stem.text)(?:s|ed|ing)?"))
      }
    }
    return result
  }
}

/// A beginning of a word of at most three letters with a wildcard behind it, such as `war\w*`.
struct ShortStem: Hashable {
  /// More letters than this say enough.
  static let longest = 3

  var text: String
  /// UTF-8 bytes of the pattern, the wildcard included.
  var range: Range<Int>

  /// Those of a pattern that stand where a word begins; none in look-arounds that refuse, where to reach far is safe.
  static func all(in pattern: String) -> [ShortStem] {
    let bytes = Array(pattern.utf8)
    var result: [ShortStem] = []
    var refusing: [Bool] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "("):
        let rest = bytes[index...]
        refusing.append(rest.starts(with: Array("(?!".utf8)) || rest.starts(with: Array("(?<!".utf8)))
        index += 1
      case UInt8(ascii: ")"):
        _ = refusing.popLast()
        index += 1
      case let byte where isLetter(byte):
        let start = index
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        let isWild =
          bytes[index...].starts(with: Array("\\w*".utf8)) || bytes[index...].starts(with: Array("\\w+".utf8))
        let isStart = start == 0 || " (|:".utf8.contains(bytes[start - 1]) || isBorder(bytes, start)
        if isWild, isStart, index - start <= longest, !refusing.contains(true) {
          result.append(
            ShortStem(text: String(decoding: bytes[start..<index], as: UTF8.self), range: start..<index + 3))
        }
      default: index += 1
      }
    }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether `\b` stands before a place.
  private static func isBorder(_ bytes: [UInt8], _ place: Int) -> Bool {
    place >= 2 && bytes[place - 1] == UInt8(ascii: "b") && bytes[place - 2] == UInt8(ascii: "\\")
  }
}

/// The words of texts, for looking up beginnings.
struct WordReach {
  private var counts: [String: Int] = [:]

  init(_ texts: [[UInt8]]) {
    var table = PhraseTable(longest: 1)
    var numbers: [PhraseTable.Phrase: Int] = [:]
    for text in texts {
      for word in table.words(of: text, in: text.indices) { numbers[word, default: 0] += 1 }
    }
    for (word, count) in numbers { counts[table.text(of: word), default: 0] += count }
  }

  /// The words that begin so, the most frequent first.
  func beginning(with stem: String) -> [(word: String, count: Int)] {
    let stem = stem.lowercased()
    return counts.filter { $0.key.hasPrefix(stem) }.map { ($0.key, $0.value) }.sorted {
      $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0
    }
  }
}
