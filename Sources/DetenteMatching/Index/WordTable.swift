/// Lower-case words with numbers from 0, found by hash without making a string.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    /// As `key(_:_:_:)` has it.
    var key: UInt64 = 0
    /// Stands for the length and for what follows the key.
    var rest: UInt32 = 0
    /// −1 where free.
    var id: Int32 = -1
  }

  private var blob: [UInt8] = []
  /// Where each word begins in `blob`; one more than there are words.
  private var offsets: [UInt32] = [0]
  /// A power of two of them, at most half full.
  private var slots = Array(repeating: Slot(), count: 64)

  var count: Int { offsets.count - 1 }

  /// The first eight bytes of a word in a number, the first lowest, zeros behind a shorter one.
  @inline(__always)
  static func key(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let count = end - start
    guard start + 8 <= bytes.count else { return lateKey(bytes, start, min(end, start + 8)) }
    // One check for all eight, so that the compiler makes one load of them.
    let eight = bytes.extracting(start..<start &+ 8)
    let low = UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16 | UInt64(eight[3]) << 24
    let high = UInt64(eight[4]) | UInt64(eight[5]) << 8 | UInt64(eight[6]) << 16 | UInt64(eight[7]) << 24
    let key = low | high << 32
    return count >= 8 ? key : key & (1 << UInt64(count &* 8) &- 1)
  }

  private static func lateKey(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in (start..<end).reversed() { key = key << 8 | UInt64(bytes[index]) }
    return key
  }

  @inline(__always)
  private static func rest(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash = UInt32(truncatingIfNeeded: end - start)
    var index = start + 8
    while index < end {
      hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193
      index += 1
    }
    return hash
  }

  @inline(__always)
  private func home(_ key: UInt64, _ rest: UInt32) -> Int {
    let mixed = (key ^ UInt64(rest) &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (slots.count &- 1)
  }

  /// The number of a word; −1 where it is not in the table.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, key: UInt64) -> Int32 {
    let rest = Self.rest(bytes, start, end)
    var place = home(key, rest)
    while true {
      let slot = slots[place]
      if slot.id < 0 { return -1 }
      if slot.key == key, slot.rest == rest, end - start <= 8 || holds(slot.id, bytes, start, end) {
        return slot.id
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    find(bytes, start, end, key: Self.key(bytes, start, end))
  }

  /// Whether the bytes behind a key are those of a word, too.
  private func holds(_ id: Int32, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let lower = Int(offsets[Int(id)])
    guard Int(offsets[Int(id) + 1]) - lower == end - start else { return false }
    for index in 8..<end - start where blob[lower + index] != bytes[start + index] { return false }
    return true
  }

  /// A copy of a word.
  func bytes(of id: Int32) -> [UInt8] {
    Array(blob[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])])
  }

  /// The number of a word, put in where it is new.
  mutating func insert(_ bytes: [UInt8]) -> Int32 {
    let known = find(bytes.span, 0, bytes.count)
    if known >= 0 { return known }
    if 2 * (count + 1) > slots.count { grow() }
    let slot = Slot(
      key: Self.key(bytes.span, 0, bytes.count), rest: Self.rest(bytes.span, 0, bytes.count), id: Int32(count)
    )
    blob += bytes
    offsets.append(UInt32(blob.count))
    put(slot)
    return slot.id
  }

  private mutating func put(_ slot: Slot) {
    var place = home(slot.key, slot.rest)
    while slots[place].id >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.id >= 0 }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for slot in old { put(slot) }
  }
}
