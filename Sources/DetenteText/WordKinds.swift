package import Serialization

/// Words, and up to eight things that are told of each, looked up by their bytes without a `String`.
///
/// Open addressing over a power of two of places, at most half of them taken.
package struct WordKinds: Sendable {
  private struct Place: Sendable {
    var hash: UInt32 = 0
    var start: Int32 = 0
    /// Negative: the place is free.
    var count: Int32 = -1
    var kinds: UInt8 = 0
  }

  private var places = [Place](repeating: Place(), count: 16)
  private var taken = 0
  /// A bit for the first two bytes, the last one and the length of each word: mostly a word of a text has none.
  private var filter = [UInt64](repeating: 0, count: filterBits / 64)
  private static let filterBits = 1 << 14  // as many as 32 less 18 bits tell
  /// The words, one behind the other.
  private var pool: [UInt8] = []
  /// The longest word's bytes: nothing longer need be looked up.
  private(set) var longest = 0

  /// No words.
  package init() {}

  /// Tells a word in small letters, and what is told of it beside what is known already.
  package mutating func insert(_ word: [UInt8], _ kinds: UInt8) {
    guard !word.isEmpty else { return }
    let index = place(of: word.span, 0..<word.count)
    if places[index].count >= 0 {
      places[index].kinds |= kinds
      return
    }
    let bit = Self.bit(word.span, 0..<word.count)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    places[index] = Place(
      hash: Self.hash(word.span, 0..<word.count), start: Int32(pool.count), count: Int32(word.count),
      kinds: kinds)
    pool += word
    longest = max(longest, word.count)
    taken += 1
    if taken * 2 > places.count { grow() }
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: Place(), count: old.count * 2)
    for place in old where place.count >= 0 {
      var index = Int(place.hash) & (places.count - 1)
      while places[index].count >= 0 { index = (index + 1) & (places.count - 1) }
      places[index] = place
    }
  }

  /// What is told of the bytes of a range, capitals of ASCII taken for small letters; 0 where they are no word of these.
  package func kinds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    guard !range.isEmpty, range.count <= longest else { return 0 }
    let bit = Self.bit(bytes, range)
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return 0 }
    return places[place(of: bytes, range)].kinds
  }

  /// Where a word stands, or would.
  private func place(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let hash = Self.hash(bytes, range)
    var index = Int(hash) & (places.count - 1)
    while places[index].count >= 0, !holds(places[index], hash, bytes, range) {
      index = (index + 1) & (places.count - 1)
    }
    return index
  }

  private func holds(_ place: Place, _ hash: UInt32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard place.hash == hash, Int(place.count) == range.count else { return false }
    for offset in 0..<range.count
    where pool[Int(place.start) + offset] != Self.small(bytes[range.lowerBound + offset]) { return false }
    return true
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

  @inline(__always)
  private static func bit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    let (a, b, c) = (small(bytes[first]), small(bytes[min(first + 1, last)]), small(bytes[last]))
    let key = UInt32(a) ^ UInt32(b) << 8 ^ UInt32(c) << 16 ^ UInt32(truncatingIfNeeded: range.count) << 24
    return Int((key &* 0x9E37_79B1) >> 18)
  }

  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash = WordHash()
    for index in range { hash.take(small(bytes[index])) }
    return hash.value ^ hash.value >> 15
  }
}

extension WordKinds: Storable {
  /// The words in the order in which they were told, and the kinds of each.
  package func store(in writer: inout ByteWriter) {
    let words = places.filter { $0.count >= 0 }.sorted { $0.start < $1.start }
    writer.write(bytes: pool)
    writer.write(words: words.map(\.count))
    writer.write(bytes: words.map(\.kinds))
  }

  /// The words that were stored next.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    let (words, counts, kinds) = (
      try reader.readBytes(), try reader.readSignedWords(), try reader.readBytes()
    )
    guard counts.count == kinds.count else { throw ByteFault() }
    var start = 0
    for (count, kinds) in zip(counts, kinds) {
      guard count > 0, Int(count) <= words.count - start else { throw ByteFault() }
      insert(Array(words[start..<start + Int(count)]), kinds)
      start += Int(count)
    }
  }
}
