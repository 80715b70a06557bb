internal import CScan

/// Sets of atoms, each by a number from 0, in the making.
public struct AtomSets: Sendable {
  private var atoms: [Int32] = []
  private var bounds = [0]

  /// No sets.
  public init() {}

  /// How many there are.
  public var count: Int { bounds.count - 1 }

  /// Puts in a set.
  /// - Returns: its number.
  public mutating func insert(_ atoms: [Int32]) -> Int32 {
    self.atoms += atoms
    bounds.append(self.atoms.count)
    return Int32(count - 1)
  }

  /// The atoms of a set, in the order given.
  public func atoms(of set: Int32) -> ArraySlice<Int32> { atoms[bounds[Int(set)]..<bounds[Int(set) + 1]] }
}
