/// What a bounded gap means as a pattern: words that may stand between two others.
///
/// Between words stands a space, with any punctuation around it that does not end a clause. A word may hold
/// single marks inside it ("cease-fire", "1.5", "don't"). Neither `; : — ( )` nor a barrier word is crossed.
struct Gap: Sendable {
  private static let mark = "[^\\w\\s;:()\u{2014}]"
  private static let space = "\(mark)*+ "
  private static let word = "\\w++(?:\(mark)\\w++)*+"
  /// Refuses a word of the barriers; empty where there are none.
  private let barrier: String

  init(barriers: [String]) {
    barrier = Gap.refusal(of: Set(barriers.filter { !$0.isEmpty }))
  }

  /// The pattern of a gap, its two separators included.
  ///
  /// The marks behind a space stand at the beginning of what is repeated, where they are never given back: so every
  /// repetition is the same, and PCRE2 makes a loop of them, not a copy for each.
  func pattern(words: ClosedRange<Int>) -> String {
    guard words.upperBound > 0 else { return "\(Self.space)\(Self.mark)*" }
    return
      "\(Self.space)(?:\(Self.mark)*+\(barrier)\(Self.word)\(Self.space)){\(words.lowerBound),\(words.upperBound)}?\(Self.mark)*"
  }

  /// Refuses some words at a place. Most are let by for their first letter, and of the others each is compared with those
  /// of its own letter alone.
  private static func refusal(of words: Set<String>) -> String {
    guard !words.isEmpty else { return "" }
    let byLead = Dictionary(grouping: words) { $0.unicodeScalars.prefix(1).map { $0 } }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let leads = byLead.map { escaped(String(String.UnicodeScalarView($0.key))) }
    let refused = zip(leads, byLead).map { lead, group in
      let rests = group.value.sorted().map { word in
        escaped(String(word.unicodeScalars.dropFirst()))
          + (word.utf8.last.map(isWordByte) == true ? "\\b" : "(?!\\w)")
      }
      return rests.count == 1 ? lead + rests[0] : "\(lead)(?:\(rests.joined(separator: "|")))"
    }
    return "(?=[^\(leads.joined())]|(?!\(refused.joined(separator: "|"))))"
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
