/// Byte strings with numbers from 0, found by hash without making a string.
struct ByteTable: Sendable {
  private var blob: [UInt8] = []
  /// Where each string begins in `blob`; one more than there are strings.
  private var offsets: [UInt32] = [0]
  /// Numbers of strings, −1 where free; a power of two of them, at most half full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// The hash of the string in each slot.
  private var hashes: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { offsets.count - 1 }

  static let seed: UInt32 = 0x811C_9DC5

  /// A hash with one more byte: FNV-1a.
  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  @inline(__always)
  private func home(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & UInt32(slots.count - 1)) }

  /// The number of a string, given its hash; −1 where it is not in the table.
  @inline(__always)
  func find(hash: UInt32, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    var slot = home(hash)
    while slots[slot] >= 0 {
      if hashes[slot] == hash, holds(slots[slot], bytes, start, end) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The number of a range of bytes; −1 where it is not in the table.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    var hash = Self.seed
    for index in start..<end { hash = Self.step(hash, bytes[index]) }
    return find(hash: hash, bytes, start, end)
  }

  @inline(__always)
  private func holds(_ id: Int32, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let lower = Int(offsets[Int(id)])
    guard Int(offsets[Int(id) + 1]) - lower == end - start else { return false }
    for index in 0..<end - start where blob[lower + index] != bytes[start + index] { return false }
    return true
  }

  /// Whether a string equals the bytes at a place, which may be cut short by `end`.
  @inline(__always)
  func matches(_ id: Int32, _ bytes: Span<UInt8>, at start: Int, before end: Int) -> Int? {
    let lower = Int(offsets[Int(id)])
    let count = Int(offsets[Int(id) + 1]) - lower
    guard start + count <= end else { return nil }
    for index in 0..<count where blob[lower + index] != bytes[start + index] { return nil }
    return start + count
  }

  /// A copy of a string.
  func bytes(of id: Int32) -> [UInt8] {
    Array(blob[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])])
  }

  /// The number of a string, put in where it is new.
  mutating func insert(_ bytes: [UInt8]) -> Int32 {
    let hash = bytes.reduce(Self.seed) { Self.step($0, $1) }
    let known = find(hash: hash, bytes.span, 0, bytes.count)
    if known >= 0 { return known }
    if 2 * (count + 1) > slots.count { grow() }
    let id = Int32(count)
    blob += bytes
    offsets.append(UInt32(blob.count))
    place(id, hash)
    return id
  }

  private mutating func place(_ id: Int32, _ hash: UInt32) {
    var slot = home(hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
    hashes[slot] = hash
  }

  private mutating func grow() {
    let old = zip(slots, hashes).filter { $0.0 >= 0 }
    slots = Array(repeating: -1, count: slots.count * 2)
    hashes = Array(repeating: 0, count: slots.count)
    for (id, hash) in old { place(id, hash) }
  }
}
