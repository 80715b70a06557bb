/// The first look at a token: whether any word or prefix of a layer begins as it does. Sends on tokens that are
/// none, never drops one that is.
struct TokenFilter: Sendable {
  /// What a look can say; together in one value.
  static let word: UInt8 = 1
  static let prefix: UInt8 = 2

  /// Four slots of two bits in each byte.
  private var slots: [UInt8]
  private let shift: UInt64
  /// A bit for each triple of first bytes, of which only the low five bits count.
  private var triples: [UInt64] = Array(repeating: 0, count: 512)
  private(set) var hasShortPrefixes = false

  /// - Parameter keys: how many will be put in. With 16 slots for each, 6 in 100 other tokens pass;
  ///   with more, the slots of a large pack leave the first cache.
  init(keys: Int) {
    var bits = 10
    while bits < 20, 1 << bits < keys * 16 { bits += 1 }
    slots = Array(repeating: 0, count: (1 << bits) / 4)
    shift = UInt64(64 - bits)
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// What counts of a word's key: its first five bytes.
  private static let five: UInt64 = 0xFF_FFFF_FFFF

  /// Whether words, or prefixes of five bytes and more, begin as a token with a key of `WordTable` does.
  @inline(__always)
  func look(_ key: UInt64) -> UInt8 {
    let slot = slot(key & Self.five)
    return slots[slot >> 2] >> UInt8(truncatingIfNeeded: (slot & 3) << 1) & 3
  }

  /// Whether prefixes of fewer than five bytes may begin a token with a key.
  @inline(__always)
  func looksLikeShortPrefix(_ key: UInt64) -> Bool {
    let triple = Self.triple(key)
    return triples[triple >> 6] >> UInt64(triple & 63) & 1 != 0
  }

  @inline(__always)
  private static func triple(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key & 31) | ((key >> 3) & 0x3E0) | ((key >> 6) & 0x7C00))
  }

  mutating func insert(word bytes: [UInt8]) {
    mark(WordTable.key(bytes.span, 0, bytes.count) & Self.five, Self.word)
  }

  mutating func insert(prefix bytes: [UInt8]) {
    let key = WordTable.key(bytes.span, 0, bytes.count) & Self.five
    guard bytes.count < 5 else { return mark(key, Self.prefix) }
    hasShortPrefixes = true
    // Whatever may follow a prefix of one or two bytes.
    let second: [UInt64] = bytes.count < 2 ? Array(0..<32) : [key >> 8 & 31]
    let third: [UInt64] = bytes.count < 3 ? Array(0..<32) : [key >> 16 & 31]
    for middle in second {
      for last in third {
        let triple = Int(key & 31 | middle << 5 | last << 10)
        triples[triple >> 6] |= 1 << UInt64(triple & 63)
      }
    }
  }

  private mutating func mark(_ key: UInt64, _ kind: UInt8) {
    let slot = slot(key)
    slots[slot >> 2] |= kind << UInt8((slot & 3) << 1)
  }
}
