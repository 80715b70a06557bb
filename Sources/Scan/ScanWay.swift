internal import CScan

/// How a scan is done, from the slowest way to the fastest; the same comes out by each.
public enum ScanWay: Int32, CaseIterable, Sendable {
  /// One byte, or word, after the other.
  case plain
  /// 64-bit ARM's registers of 16 bytes.
  case neon
  /// Registers of 32 bytes.
  case avx2
  /// Registers of 64 bytes.
  case avx512

  /// Whether this processor can go it.
  public var isSupported: Bool { cscan_supports(rawValue) != 0 }

  /// The fastest that this processor has.
  public static let best = allCases.last { $0.isSupported } ?? .plain
}
