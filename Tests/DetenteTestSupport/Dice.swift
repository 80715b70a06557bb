/// A generator of the same numbers for the same seed, on every machine: SplitMix64.
public struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Dice that fall the same way for the same seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `sides` − 1.
  public mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

  /// An element; the list must not be empty.
  public mutating func pick<T>(_ list: [T]) -> T { list[roll(list.count)] }

  /// True in as many cases of a hundred.
  public mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }
}
