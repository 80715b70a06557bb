internal import CScan

/// A first look at two neighbouring tokens: whether any form begins with the one and goes on with a word that begins
/// as the other does. Sends on pairs that are none, never drops one that is.
struct PairFilter {
  let bits: [UInt64]
  /// What is left of a hash behind it numbers a bit.
  let shift: UInt32

  /// Of the pairs that are not in it, 6 in 100 pass.
  private static let bitsForEach = 16

  /// - Parameter pairs: first words by number, second ones by key.
  init(_ pairs: [(word: Int32, next: UInt64)]) {
    var size = 10
    while size < 20, 1 << size < pairs.count * Self.bitsForEach { size += 1 }
    shift = UInt32(64 - size)
    var bits = Array<UInt64>(repeating: 0, count: (1 << size) / 64)
    for pair in pairs {
      let slot = Int(cscan_pair(pair.word, pair.next) >> UInt64(shift))
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.bits = bits
  }
}
