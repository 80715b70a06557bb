public import DetenteRules
internal import DetenteTuning

/// Packs of any size, made of another pack's words: phrases of one to four words and regular expressions with bounded
/// gaps between them. The same for the same pack, size and seed.
///
/// A generated pack says nothing sensible; it costs what a pack of its size costs.
public struct SyntheticPack: Sendable {
  /// How many phrases it has.
  public var phrases: Int
  /// How many regular expressions.
  public var regexes: Int
  private let sentences: [[String]]
  /// Rare words first.
  private let vocabulary: [String]

  /// Whether the pack has sentences to take words from: examples, counterexamples or tests.
  public static func canBeMade(from pack: RulePack) -> Bool {
    SyntheticPack(phrases: 0, regexes: 0, from: pack).vocabulary.count > 100
  }

  /// A pack of words of `pack`; in the usual sizes one rule in nine to eleven is an expression.
  /// - Precondition: `canBeMade(from: pack)`, unless it is to be empty.
  public init(phrases: Int, regexes: Int, from pack: RulePack) {
    (self.phrases, self.regexes) = (phrases, regexes)
    let rules = pack.lexicons + pack.rules + pack.masks
    let texts = rules.flatMap { $0.examples + $0.counterexamples }.map(\.text) + pack.tests.map(\.text.text)
    var counts: [String: Int] = [:]
    sentences = texts.map { text in
      text.split(separator: " ").map { part in
        String(decoding: part.utf8.filter(Self.isLetter), as: UTF8.self)
      }
      .filter { !$0.isEmpty }.map { $0.lowercased() }
    }
    for word in sentences.joined() where word.utf8.count > 3 { counts[word, default: 0] += 1 }
    vocabulary = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The files of the pack.
  public var files: [PackFile] {
    var source = SplitMix(seed: UInt64(phrases) << 20 | UInt64(regexes))
    var yaml = """
      format: 1
      pack: generated
      version: 0.1.0
      language: en
      license: Apache-2.0
      description: \(phrases) phrases and \(regexes) regular expressions, generated.
      classes:
        - { id: D_A, side: deescalation, weight: 0.35, range: [0.10, 0.45], mode: deed, family: default, origin: "none" }
        - { id: C_B, side: confrontation, weight: 0.90, range: [0.70, 1.0], mode: deed, family: default, origin: "none" }
      lexicons:
        - id: phrases
          class: D_A
          entries:

      """
    var seen: Set<String> = []
    while seen.count < phrases {
      let phrase = phrase(&source)
      if seen.insert(phrase).inserted { yaml += "      - { phrase: \"\(phrase)\" }\n" }
    }
    if regexes > 0 { yaml += "rules:\n" }
    for number in 0..<regexes {
      yaml += "  - { id: r\(number), class: C_B, regex: '\(expression(&source))' }\n"
    }
    return [PackFile(path: "pack.yaml", bytes: Array(yaml.utf8))]
  }

  /// One to four words: neighbours in a sentence of the pack, or, past what the sentences have, any.
  private func phrase(_ source: inout SplitMix) -> String {
    let length = [1, 2, 2, 2, 2, 3, 3, 3, 4, 4][source.below(10)]
    let sentence = sentences[source.below(sentences.count)]
    if length > 1, sentence.count > length, source.below(4) > 0 {
      let start = source.below(sentence.count - length)
      return sentence[start..<start + length].joined(separator: " ")
    }
    return (0..<length).map { _ in word(&source) }.joined(separator: " ")
  }

  private func expression(_ source: inout SplitMix) -> String {
    let words = (0..<4).map { _ in word(&source) }
    return switch source.below(4) {
    case 0: "\\b(?:\(words[0])|\(words[1]))(?: \\w+){0,3} (?:\(words[2])|\(words[3]))\\b"
    case 1: "\\b\(words[0])(?:s|ed|ing)? (?:the |a |an |its |their )?\(words[1])\\b"
    case 2: "\\b(?<!not )\(words[0]) (?:to|for|of|with) (?:\\w+ ){0,2}(?:\(words[1])|\(words[2]))\\b"
    default: "\\b(?:\(words[0])|\(words[1])|\(words[2])) (?:on|in|at|over) \(words[3])\\b"
    }
  }

  private func word(_ source: inout SplitMix) -> String { vocabulary[source.below(vocabulary.count)] }
}
