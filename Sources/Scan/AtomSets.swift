/// Sets of atoms, each by a number from 0, that tell fast whether they may hold an atom.
///
/// A set may take an atom for another whose number is the same in its low 16 bits: it is asked in order to leave
/// patterns out.
public struct AtomSets: Sendable {
  /// The atoms of set `s` are those from `bounds[s]` to `bounds[s + 1]`.
  private var bounds: [Int32] = [0]
  private var members: [Int32] = []
  /// Where the slots of each set begin, and one less than their number, a power of two.
  private var tables: [Table] = []
  /// At most half of a table is full.
  private(set) var slots: [UInt16] = []
  private static let free = UInt16.max

  /// Where the slots of a set stand.
  struct Table: Sendable {
    var first: UInt32 = 0
    /// One less than their number, a power of two; 0 for what is no set.
    var mask: UInt32 = 0
  }

  /// No sets.
  public init() {}

  /// How many there are.
  public var count: Int { tables.count }

  /// Puts in a set.
  /// - Returns: its number.
  public mutating func insert(_ atoms: [Int32]) -> Int32 {
    var size = 2
    while size < atoms.count * 2 { size *= 2 }
    let first = slots.count
    slots += Array(repeating: Self.free, count: size)
    for atom in atoms {
      let short = Self.short(atom)
      var place = Self.home(short, size - 1)
      while slots[first + place] != Self.free { place = (place + 1) & (size - 1) }
      slots[first + place] = short
    }
    tables.append(Table(first: UInt32(first), mask: UInt32(size - 1)))
    members += atoms
    bounds.append(Int32(members.count))
    return Int32(tables.count - 1)
  }

  /// The atoms of a set, in the order given.
  public func atoms(of set: Int32) -> ArraySlice<Int32> {
    members[Int(bounds[Int(set)])..<Int(bounds[Int(set) + 1])]
  }

  func table(of set: Int32) -> Table { tables[Int(set)] }

  @inline(__always)
  private static func short(_ atom: Int32) -> UInt16 { min(UInt16(truncatingIfNeeded: atom), free - 1) }

  @inline(__always)
  private static func home(_ atom: UInt16, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt32(atom) &* 0x9E37_79B1) >> 12) & mask
  }

  /// Whether a set may hold an atom.
  @inline(__always)
  public func mayHold(_ set: Int32, _ atom: Int32) -> Bool {
    let table = tables[Int(set)]
    let (first, mask, atom) = (Int(table.first), Int(table.mask), Self.short(atom))
    var place = Self.home(atom, mask)
    while true {
      let slot = slots[first &+ place]
      if slot == atom { return true }
      if slot == Self.free { return false }
      place = (place &+ 1) & mask
    }
  }
}
