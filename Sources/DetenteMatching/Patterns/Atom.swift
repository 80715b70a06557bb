/// A sign in a sentence without which a pattern cannot match there: a word, or how one begins.
struct Atom: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A token of exactly these bytes.
    case word
    /// A token that begins with these bytes.
    case prefix
    /// A token with bytes beyond ASCII, whose ASCII bytes are these.
    case skeleton
    /// Any token with bytes beyond ASCII.
    case foreign
  }

  let kind: Kind
  /// Lower-case ASCII.
  let bytes: [UInt8]
  /// A number for the bytes, computed once: atoms are compared and counted by the thousand.
  let digest: UInt64

  init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
    digest = Self.digest(of: bytes)
  }

  /// FNV-1a in 64 bits.
  static func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  static func == (left: Atom, right: Atom) -> Bool {
    left.digest == right.digest && left.kind == right.kind && left.bytes == right.bytes
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
