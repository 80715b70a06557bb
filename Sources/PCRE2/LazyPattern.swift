internal import Synchronization

/// A pattern that is compiled when it is needed, and to machine code when it is needed often: that takes as long as some
/// dozens of tries without.
@safe struct LazyPattern: ~Copyable, @unchecked Sendable {
  // SAFETY (@unchecked): `known` alone is not Sendable by itself; it is atomic, and what it points to never changes.
  private let interpreted = AtomicLazyReference<Pattern>()
  private let complete = AtomicLazyReference<Pattern>()
  private let tries = Atomic(0)
  // SAFETY: the code of `complete`, which is never replaced: it lives as long as this does.
  private let known = unsafe Atomic<UnsafeRawPointer?>(nil)

  /// How many tries run without machine code before it is made.
  private static let patience = 32
  /// The two count differently against a limit, and the machine code's word is the one that holds: what takes more than
  /// this part of the limit without it is left to it.
  static let share: UInt32 = 16

  /// The machine code, where there is some; good as long as this lives.
  // SAFETY: a pointer to code or NULL is all that `known` ever holds.
  @inline(__always)
  var code: OpaquePointer? { unsafe OpaquePointer(known.load(ordering: .acquiring)) }

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
    unsafe known.store(UnsafeRawPointer(pattern.code), ordering: .releasing)
    return pattern
  }

  /// The machine code; good as long as this lives.
  // SAFETY: the code of `complete`, which is kept.
  func machineCode(_ compile: () throws(PatternError) -> Pattern) throws(PatternError) -> OpaquePointer {
    unsafe try compiled(compile).code
  }
}
