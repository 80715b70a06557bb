/// How a stream is compressed.
public enum Compression: String, Sendable, CaseIterable {
  case gzip = "gz"
  case zstandard = "zst"
  case xz
  case bzip2 = "bz2"

  /// What the first bytes of a stream say of it; nil where it is not compressed, or in another way.
  public init?(start: some Collection<UInt8>) {
    guard let found = Compression.allCases.first(where: { start.starts(with: $0.signature) }) else {
      return nil
    }
    self = found
  }

  /// Whether more bytes could still make a compressed stream of what begins like this.
  public static func isUndecided(_ start: some Collection<UInt8>) -> Bool {
    allCases.contains { start.count < $0.signature.count && $0.signature.starts(with: start) }
  }

  /// What every stream of the kind begins with (RFC 1952, RFC 8878, the xz and bzip2 formats).
  private var signature: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B, 0x08]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .bzip2: [0x42, 0x5A, 0x68]
    }
  }
}
