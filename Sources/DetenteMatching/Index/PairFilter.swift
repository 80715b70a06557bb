/// A first look at two neighbouring tokens: whether any form begins with the one and goes on with a word that begins
/// as the other does. Sends on pairs that are none, never drops one that is.
struct PairFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// - Parameter pairs: how many will be put in; with 16 bits for each, 6 in 100 other pairs pass.
  init(pairs: Int) {
    var size = 10
    while size < 20, 1 << size < pairs * 16 { size += 1 }
    bits = Array(repeating: 0, count: (1 << size) / 64)
    shift = UInt64(64 - size)
  }

  mutating func insert(word: Int32, key: UInt64) {
    let slot = slot(word, key)
    bits[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  /// Whether a form may begin with a word and go on with a token of this key.
  @inline(__always)
  func mayFollow(_ word: Int32, _ key: UInt64) -> Bool {
    let slot = slot(word, key)
    return bits[slot >> 6] >> UInt64(slot & 63) & 1 != 0
  }

  @inline(__always)
  private func slot(_ word: Int32, _ key: UInt64) -> Int {
    let mixed = (key ^ UInt64(truncatingIfNeeded: word) &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> shift)
  }
}
