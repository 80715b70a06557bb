/// The words of `TextConventions`, compiled once so that a stretch of bytes is looked up without a `String`.
///
/// Open addressing over a power of two of slots, at most half of them full.
struct ConventionTable: Sendable {
  /// The lists that a word stands in.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    static let abbreviation = Kinds(rawValue: 1)
    static let title = Kinds(rawValue: 2)
    static let agency = Kinds(rawValue: 4)
    static let starter = Kinds(rawValue: 8)
    static let clock = Kinds(rawValue: 16)
    static let date = Kinds(rawValue: 32)
    static let page = Kinds(rawValue: 64)
    static let kicker = Kinds(rawValue: 128)
  }

  private struct Slot {
    var hash: UInt32 = 0
    var start: Int32 = 0
    var count: Int32 = -1
    var kinds: Kinds = []
  }

  private var slots: [Slot]
  private var pool: [UInt8] = []
  /// The longest word's bytes: nothing longer need be looked up.
  private(set) var longest = 0

  init(_ conventions: TextConventions) {
    let lists: [(Set<String>, Kinds)] = [
      (conventions.abbreviations, .abbreviation), (conventions.titles, .title),
      (conventions.agencies, .agency), (conventions.starters, .starter),
      (conventions.clocks, .clock), (conventions.dates, .date), (conventions.pages, .page),
      (conventions.kickers, .kicker),
    ]
    let words = lists.reduce(0) { $0 + $1.0.count }
    var size = 16
    while size < words * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (list, kind) in lists {
      // Sorted, for a set's order differs from run to run.
      for word in list.sorted() { insert(word, kind) }
    }
  }

  private mutating func insert(_ word: String, _ kind: Kinds) {
    var key = FoldedText()
    key.fold(Array(word.utf8))
    var letters = key.lower
    while letters.last == UInt8(ascii: ".") || letters.last == UInt8(ascii: " ") { letters.removeLast() }
    guard !letters.isEmpty else { return }
    let hash = Self.hash(letters.span, 0..<letters.count)
    var index = Int(hash) & (slots.count - 1)
    while slots[index].count >= 0 {
      if matches(slots[index], hash, letters.span, 0..<letters.count) {
        slots[index].kinds.insert(kind)
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(
      hash: hash, start: Int32(pool.count), count: Int32(letters.count), kinds: kind)
    pool += letters
    longest = max(longest, letters.count)
  }

  /// The lists that hold the bytes of `range`, whatever their case.
  func kinds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Kinds {
    guard !range.isEmpty, range.count <= longest else { return [] }
    let hash = Self.hash(bytes, range)
    var index = Int(hash) & (slots.count - 1)
    while slots[index].count >= 0 {
      if matches(slots[index], hash, bytes, range) { return slots[index].kinds }
      index = (index + 1) & (slots.count - 1)
    }
    return []
  }

  private func matches(_ slot: Slot, _ hash: UInt32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard slot.hash == hash, Int(slot.count) == range.count else { return false }
    for offset in 0..<range.count
    where pool[Int(slot.start) + offset] != Self.lower(bytes[range.lowerBound + offset]) {
      return false
    }
    return true
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// FNV-1a of the bytes in lower case.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in range { hash = (hash ^ UInt32(lower(bytes[index]))) &* 16_777_619 }
    return hash ^ hash >> 15
  }
}
