internal import Synchronization

/// A pattern that is compiled when it is needed, and to machine code when it is needed often: to make it takes as long as
/// a hundred tries without, and its code is long and mostly in no cache.
@safe struct LazyPattern: ~Copyable, Sendable {
  private let interpreted = AtomicLazyReference<Pattern>()
  private let complete = AtomicLazyReference<Pattern>()
  private let tries = Atomic(0)
  /// The address of the code of `complete`, which is never replaced: it lives as long as this does. A number, for an
  /// optional pointer is read by way of generic code.
  private let known = Atomic<UInt>(0)

  /// How many tries run without machine code before it is made.
  private static let patience = 128
  /// The two count differently against a limit, and the machine code's word is the one that holds: what takes more than
  /// this part of the limit without it is left to it.
  static let share: UInt32 = 16

  /// The machine code, where there is some; good as long as this lives.
  // SAFETY: the address of code or 0 is all that `known` ever holds.
  @inline(__always)
  var code: OpaquePointer? { unsafe OpaquePointer(bitPattern: known.load(ordering: .acquiring)) }

  /// The pattern for a try without machine code; nil once there were enough of them.
  /// - Parameter compile: makes it, without machine code.
  func plain(_ compile: () throws(PatternError) -> Pattern) throws(PatternError) -> Pattern? {
    guard tries.add(1, ordering: .relaxed).oldValue < Self.patience else { return nil }
    if let pattern = interpreted.load() { return pattern }
    // Two threads may both compile it; one of the two is kept.
    return interpreted.storeIfNil(try compile())
  }

  /// The pattern with machine code.
  func compiled(_ compile: () throws(PatternError) -> Pattern) throws(PatternError) -> Pattern {
    if let pattern = complete.load() { return pattern }
    let plain = if let pattern = interpreted.load() { pattern } else { try compile() }
    let pattern = complete.storeIfNil(plain.withMachineCode())
    // SAFETY: `complete` holds the pattern, and so its code, from here on.
    unsafe known.store(UInt(bitPattern: pattern.code), ordering: .releasing)
    return pattern
  }

  /// The machine code; good as long as this lives.
  // SAFETY: the code of `complete`, which is kept.
  func machineCode(_ compile: () throws(PatternError) -> Pattern) throws(PatternError) -> OpaquePointer {
    unsafe try compiled(compile).code
  }
}
