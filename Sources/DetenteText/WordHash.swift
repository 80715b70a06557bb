/// FNV-1a of 32 bits of a word, byte by byte (Fowler, Noll, Vo).
struct WordHash {
  private(set) var value: UInt32 = 2_166_136_261

  mutating func take(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 16_777_619 }
}
