/// What a bounded gap means as a pattern: words that may stand between two others.
///
/// Between words stands a space, with any punctuation around it that does not end a clause. A word may hold
/// single marks inside it ("cease-fire", "1.5", "don't"). Neither `; : — ( )` nor a barrier word is crossed.
struct Gap: Sendable {
  private static let mark = "[^\\w\\s;:()\u{2014}]"
  private static let separator = "\(mark)* \(mark)*"
  private static let word = "\\w++(?:\(mark)\\w++)*+"
  /// Refuses a word of the barriers; empty where there are none.
  private let barrier: String

  init(barriers: [String]) {
    let alternatives = Gap.factored(Set(barriers.filter { !$0.isEmpty }.map { Array($0.utf8) }))
    barrier = alternatives.isEmpty ? "" : "(?!\(alternatives)(?!\\w))"
  }

  /// The pattern of a gap, its two separators included.
  func pattern(words: ClosedRange<Int>) -> String {
    guard words.upperBound > 0 else { return Self.separator }
    return
      "\(Self.separator)(?:\(barrier)\(Self.word)\(Self.separator)){\(words.lowerBound),\(words.upperBound)}?"
  }

  /// Words as a pattern in which shared beginnings stand once: a failed look then costs a few comparisons,
  /// not one for each word.
  static func factored(_ words: Set<[UInt8]>) -> String {
    guard !words.isEmpty else { return "" }
    let optional = words.contains([])
    var groups: [(lead: [UInt8], rests: Set<[UInt8]>)] = []
    for word in words.subtracting([[]]).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      // A lead is a whole scalar, so that no alternative cuts one.
      let length = 1 + word.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
      let lead = Array(word.prefix(length))
      if groups.last?.lead != lead { groups.append((lead, [])) }
      groups[groups.count - 1].rests.insert(Array(word.dropFirst(length)))
    }
    guard !groups.isEmpty else { return "" }
    let alternatives = groups.map { group in
      escaped(String(decoding: group.lead, as: UTF8.self)) + factored(group.rests)
    }
    let single = alternatives.count == 1 && !optional
    return (single ? alternatives[0] : "(?:" + alternatives.joined(separator: "|") + ")")
      + (optional ? "?" : "")
  }
}
