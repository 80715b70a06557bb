internal import CScan

/// A first look at a token by its first five bytes. Sends on tokens that are no word of a table and begin with none of
/// its longer prefixes, never holds one back that is or does.
struct WordGate {
  let bits: [UInt64]
  /// What is left of a hash behind it numbers a bit.
  let shift: UInt32

  /// Of the tokens that are nothing, 6 in 100 pass; more where a table has so many words that the most bits bind.
  private static let bitsForEach = 16
  /// More would leave the first cache.
  private static let mostBits = 17

  /// - Parameters:
  ///   - words: their keys.
  ///   - stems: the keys of what prefixes begin with.
  init(words: [UInt64], stems: [UInt64]) {
    let keys = words + stems
    var size = 10
    while size < Self.mostBits, 1 << size < keys.count * Self.bitsForEach { size += 1 }
    shift = UInt32(64 - size)
    var bits = Array<UInt64>(repeating: 0, count: (1 << size) / 64)
    for key in keys {
      let slot = Int(cscan_five(key) >> UInt64(shift))
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    self.bits = bits
  }
}
