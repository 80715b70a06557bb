internal import PCRE2

/// Puts into words what a pattern needed where it failed.
struct NeededItems {
  private let pattern: [UInt8]

  init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

  /// The near miss of an approach; nil where not even a word fitted.
  func miss(
    _ approach: ClosestApproach, in words: FoldedWords, _ bytes: [UInt8], _ sentence: Range<Int>,
    entry: String?
  ) -> NearMiss? {
    var told: (border: Int, needed: [String])?
    for place in approach.tried.reversed() {
      let end = min(place.offset, sentence.upperBound)
      // A word that was begun is needed as a whole.
      let border = max(approach.start, words.wordStart(at: end))
      guard border > approach.start else { break }
      let needed = texts(of: place.items, begun: String(decoding: bytes[border..<end], as: UTF8.self))
      if told == nil { told = (border, needed) }
      // What a gap took before it failed says little; what would have ended it does.
      guard needed.allSatisfy({ $0 == Self.anyWord }) else {
        told = (border, needed.filter { $0 != Self.anyWord })
        break
      }
    }
    guard let (border, needed) = told else { return nil }
    return NearMiss(
      entry: entry, matched: String(decoding: bytes[approach.start..<border], as: UTF8.self),
      needed: Array(needed.prefix(6)) + (needed.count > 6 ? ["…"] : []), found: words.following(border),
      length: border - approach.start)
  }

  /// Whether an approach begins with a word that the pattern spells: from one that may be any word it goes far in every
  /// sentence, and what it needs then helps nobody.
  func beginsWithWord(_ approach: ClosestApproach, in words: FoldedWords, _ bytes: [UInt8]) -> Bool {
    guard let word = words.word(from: approach.start), word.upperBound <= approach.end else { return false }
    let places = Dictionary(uniqueKeysWithValues: approach.tried.map { ($0.offset, $0.items) })
    // Where any word may begin it, it is not known which way it went.
    if (places[approach.start] ?? []).contains(where: isAnyLetter) { return false }
    return word.allSatisfy { place in
      // The letters behind the first byte of one beyond ASCII belong to it.
      if bytes[place] & 0xC0 == 0x80 { return true }
      return (places[place] ?? []).contains { spells(bytes[place], $0) }
    }
  }

  /// Whether an item takes letters of any kind: `\w`, `\S`, `\p{L}`, a dot, a class of what it excludes or of these.
  private func isAnyLetter(_ item: Range<Int>) -> Bool {
    guard item.upperBound <= pattern.count, let first = item.isEmpty ? nil : pattern[item.lowerBound] else {
      return false
    }
    let text = String(decoding: pattern[item], as: UTF8.self)
    if first == UInt8(ascii: "[") {
      return text.hasPrefix("[^") || text.contains("\\w") || text.contains("\\p")
    }
    return first == UInt8(ascii: ".") || ["\\w", "\\S", "\\p"].contains { text.hasPrefix($0) }
  }

  /// Whether an item is a literal of this byte, or a class that names its members.
  private func spells(_ byte: UInt8, _ item: Range<Int>) -> Bool {
    guard item.upperBound <= pattern.count, let first = item.isEmpty ? nil : pattern[item.lowerBound] else {
      return false
    }
    if first == UInt8(ascii: "[") {
      return !pattern[item].contains { $0 == 0x5C || $0 == 0x5E || $0 == 0x2D }
    }
    return isLiteral(first) && (first | 0x20 == byte | 0x20 || first >= 0x80 && first == byte)
  }

  private static let anyWord = "another word"

  private func texts(of items: [Range<Int>], begun: String) -> [String] {
    var needed: [String] = []
    for item in items {
      guard let text = text(of: item, begun: begun), !needed.contains(text) else { continue }
      needed.append(text)
    }
    // Of a word and its beginning the word says more.
    return needed.filter { text in !needed.contains { $0 != text && $0.hasPrefix(text) } }
  }

  /// What an item stands for: a literal with the letters that follow it, a class as it is written; nil for what only
  /// groups, and for an assertion.
  private func text(of item: Range<Int>, begun: String) -> String? {
    guard item.upperBound <= pattern.count, let first = item.isEmpty ? nil : pattern[item.lowerBound] else {
      return nil
    }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "^"): return nil
    case UInt8(ascii: "$"): return begun + "| (the sentence’s end)"
    case UInt8(ascii: "\\"):
      let escape = String(decoding: pattern[item], as: UTF8.self)
      if escape.hasPrefix("\\b") || escape.hasPrefix("\\B") {
        return begun.isEmpty ? nil : "\(begun)| (the word’s end)"
      }
      return escape.hasPrefix("\\w") ? Self.anyWord : escape
    case UInt8(ascii: "["):
      // The signs that a gap allows between words say nothing to an author.
      let text = String(decoding: pattern[item], as: UTF8.self)
      return text.hasPrefix("[^\\w\\s") ? nil : text
    default: return literal(from: item.lowerBound, begun: begun)
    }
  }

  /// The literal characters from a place on, with what was begun of the word before it.
  private func literal(from start: Int, begun: String) -> String? {
    var end = start
    while end < pattern.count, isLiteral(pattern[end]) {
      if end + 1 < pattern.count, isQuantifier(pattern[end + 1]) { break }
      end += 1
    }
    let isOpen =
      end < pattern.count
      && (pattern[end] == UInt8(ascii: "(") || isLiteral(pattern[end]) || pattern[end] == UInt8(ascii: "["))
    let run = String(decoding: pattern[start..<end], as: UTF8.self)
    let text = begun + run
    guard !text.allSatisfy({ $0 == " " }) else { return nil }
    return (text.first == " " ? String(text.dropFirst()) : text) + (isOpen && run.last != " " ? "…" : "")
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x20 || byte == 0x27 || byte == 0x2C || byte == 0x2D
      || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func isQuantifier(_ byte: UInt8) -> Bool { [0x2A, 0x2B, 0x3F, 0x7B].contains(byte) }
}
