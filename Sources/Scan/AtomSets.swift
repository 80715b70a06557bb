internal import CScan

/// Sets of atoms, each by a number from 0, that tell fast whether they may hold an atom.
///
/// A set may take an atom for another whose number is the same in its low 16 bits: it is asked in order to leave
/// patterns out.
public struct AtomSets: Sendable {
  private(set) var sets: [cscan_set] = []
  private(set) var members: [Int32] = []
  /// At most half of a set's are full.
  private(set) var slots: [UInt16] = []
  private static let free = UInt16(cscan_free)

  /// No sets.
  public init() {}

  /// How many there are.
  public var count: Int { sets.count }

  /// Puts in a set.
  /// - Returns: its number.
  public mutating func insert(_ atoms: [Int32]) -> Int32 {
    var size = 2
    while size < atoms.count * 2 { size *= 2 }
    let first = slots.count
    slots += Array(repeating: Self.free, count: size)
    for atom in atoms {
      let short = cscan_short(atom)
      var place = Int(cscan_place(short, UInt32(size - 1)))
      while slots[first + place] != Self.free { place = (place + 1) & (size - 1) }
      slots[first + place] = UInt16(short)
    }
    let start = UInt32(members.count)
    members += atoms
    sets.append(
      cscan_set(slot: UInt32(first), mask: UInt32(size - 1), first: start, end: UInt32(members.count)))
    return Int32(sets.count - 1)
  }

  /// The atoms of a set, in the order given.
  public func atoms(of set: Int32) -> ArraySlice<Int32> {
    members[Int(sets[Int(set)].first)..<Int(sets[Int(set)].end)]
  }

  /// Whether a set may hold an atom.
  public func mayHold(_ set: Int32, _ atom: Int32) -> Bool {
    let (set, short) = (sets[Int(set)], cscan_short(atom))
    var place = cscan_place(short, set.mask)
    while true {
      let slot = slots[Int(set.slot + place)]
      if UInt32(slot) == short { return true }
      if slot == Self.free { return false }
      place = (place + 1) & set.mask
    }
  }
}
