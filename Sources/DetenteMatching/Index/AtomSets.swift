/// Sets of atoms, each by a number from 0, that tell fast whether they hold an atom.
struct AtomSets: Sendable {
  /// The atoms of set `s` are those from `bounds[s]` to `bounds[s + 1]`.
  private(set) var bounds: [Int32] = [0]
  private(set) var members: [Int32] = []
  /// Where the slots of each set begin, and one less than their number, a power of two.
  private var tables: [(first: Int32, mask: Int32)] = []
  /// −1 where free; at most half of a table is full.
  private var slots: [Int32] = []

  var count: Int { tables.count }

  mutating func insert(_ atoms: [Int32]) -> Int32 {
    var size = 2
    while size < atoms.count * 2 { size *= 2 }
    let first = slots.count
    slots += Array(repeating: -1, count: size)
    for atom in atoms {
      var place = Self.home(atom, size - 1)
      while slots[first + place] >= 0 { place = (place + 1) & (size - 1) }
      slots[first + place] = atom
    }
    tables.append((Int32(first), Int32(size - 1)))
    members += atoms
    bounds.append(Int32(members.count))
    return Int32(tables.count - 1)
  }

  func atoms(of set: Int32) -> ArraySlice<Int32> {
    members[Int(bounds[Int(set)])..<Int(bounds[Int(set) + 1])]
  }

  @inline(__always)
  func range(of set: Int32) -> Range<Int> { Int(bounds[Int(set)])..<Int(bounds[Int(set) + 1]) }

  @inline(__always)
  private static func home(_ atom: Int32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: atom) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  @inline(__always)
  func holds(_ set: Int32, _ atom: Int32) -> Bool {
    let table = tables[Int(set)]
    let (first, mask) = (Int(table.first), Int(table.mask))
    var place = Self.home(atom, mask)
    while true {
      let slot = slots[first + place]
      if slot == atom { return true }
      if slot < 0 { return false }
      place = (place + 1) & mask
    }
  }
}
