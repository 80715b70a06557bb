public import DetenteScoring

/// What tells one result from another: a count and a hash (FNV-1a in 64 bits, which takes numbers whole).
public struct Digest: Sendable, Hashable {
  /// How many things the hash speaks of: hits and errors, matches, articles.
  public private(set) var count = 0
  /// The hash of all that was added, in order.
  public private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest of nothing.
  public init() {}

  /// One that was written down.
  public init(count: Int, hash: UInt64) { (self.count, self.hash) = (count, hash) }

  /// Counts one thing.
  public mutating func tally(_ more: Int = 1) { count += more }

  /// Adds a byte.
  public mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// Adds a number in one step, not byte by byte: kept records hold digests that were made so.
  public mutating func add(_ number: Int) {
    hash = (hash ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01B3
  }

  /// Adds a score with the values of its hits, as they are printed: rounded to four decimals.
  public mutating func add(_ score: borrowing DocumentScore) {
    add(fixed(score.deescalation))
    add(fixed(score.confrontation))
    for index in score.sentences.indices {
      for hit in score.sentences[index].evidence.indices {
        count += 1
        add(score.sentences[index].evidence[hit].unit)
        add(score.sentences[index].evidence[hit].source.lowerBound)
        add(fixed(score.sentences[index].evidence[hit].value))
      }
    }
    for error in score.errors {
      count += 1
      add(error.code.utf8)
    }
  }

  private func fixed(_ value: Double) -> Int { Int((value * 10_000).rounded(.toNearestOrEven)) }

  /// The hash in sixteen hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
