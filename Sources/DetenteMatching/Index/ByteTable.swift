internal import Serialization

/// Byte strings with numbers from 0, found by hash without making a string.
struct ByteTable: Sendable {
  /// A slot of the table.
  private struct Slot: Sendable {
    var hash: UInt32 = 0
    /// −1 where free.
    var id: Int32 = -1
    /// Where the string stands in `blob`.
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private var blob: [UInt8] = []
  /// Where each string begins in `blob`; one more than there are strings.
  private var offsets: [UInt32] = [0]
  /// A power of two of them, at most half full.
  private var slots = Array(repeating: Slot(), count: 64)

  var count: Int { offsets.count - 1 }

  /// A hash of nothing.
  private static let seed: UInt32 = 0x811C_9DC5

  /// A hash with one more byte: FNV-1a.
  @inline(__always)
  private static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  @inline(__always)
  private func home(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & UInt32(slots.count - 1)) }

  /// The number of a range of bytes; −1 where it is not in the table.
  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    let hash = Self.hash(bytes, start, end)
    var place = home(hash)
    while true {
      let slot = slots[place]
      if slot.id < 0 { return -1 }
      if slot.hash == hash, holds(slot, bytes, start, end) { return slot.id }
      place = (place + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash = seed
    var index = start
    while index < end {
      hash = step(hash, bytes[index])
      index += 1
    }
    return hash
  }

  @inline(__always)
  private func holds(_ slot: Slot, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard Int(slot.count) == end - start else { return false }
    let lower = Int(slot.start)
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
    let known = find(bytes.span, 0, bytes.count)
    if known >= 0 { return known }
    if 2 * (count + 1) > slots.count { grow() }
    let slot = Slot(
      hash: Self.hash(bytes.span, 0, bytes.count), id: Int32(count), start: UInt32(blob.count),
      count: UInt32(bytes.count))
    blob += bytes
    offsets.append(UInt32(blob.count))
    put(slot)
    return slot.id
  }

  private mutating func put(_ slot: Slot) {
    var place = home(slot.hash)
    while slots[place].id >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots.filter { $0.id >= 0 }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for slot in old { put(slot) }
  }
}

extension ByteTable: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(bytes: blob)
    writer.write(words: offsets)
  }

  /// The slots are filled anew.
  init(from reader: inout ByteReader) throws(ByteFault) {
    (blob, offsets) = (try reader.readBytes(), try reader.readWords())
    guard offsets.last.map({ Int($0) }) == blob.count else { throw ByteFault() }
    while 2 * count > slots.count { slots += slots }
    for id in 0..<count {
      let (start, end) = (Int(offsets[id]), Int(offsets[id + 1]))
      guard start <= end, end <= blob.count else { throw ByteFault() }
      put(
        Slot(
          hash: Self.hash(blob.span, start, end), id: Int32(id), start: UInt32(start),
          count: UInt32(end - start)))
    }
  }
}
