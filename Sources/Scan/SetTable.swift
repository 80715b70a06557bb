internal import CScan
package import Serialization

/// Sets of atoms, in which the tables of a layer look words up; immutable, for all threads.
///
/// A set may take an atom for another whose number is the same in its low 16 bits: it is asked in order to leave
/// patterns out.
@safe public final class SetTable: Sendable {
  private let list: Pinned<cscan_set>
  private let members: Pinned<UInt16>
  private let slots: Pinned<UInt16>
  /// The table of each set, for who builds on them; none in a table that was stored.
  let hashed: [cscan_hashed]

  /// How many sets there are.
  public var count: Int { list.count }

  /// The sets, by their numbers.
  public init(_ sets: AtomSets) {
    var (list, members, slots) = ([cscan_set](), [UInt16](), [UInt16]())
    var hashed: [cscan_hashed] = []
    for number in 0..<Int32(sets.count) {
      let atoms = Set(sets.atoms(of: number).map(cscan_short)).sorted()
      let table = Self.slots(atoms)
      hashed.append(cscan_hashed(slot: UInt32(slots.count), mask: UInt32(table.count - 1)))
      var set = cscan_set()
      set.count = UInt32(atoms.count)
      // SAFETY: a few atoms are no more than there is room for, and a `cscan_many` fits (`cscan.h`).
      unsafe withUnsafeMutableBytes(of: &set.few) { room in
        if atoms.count <= Int(cscan_few) {
          return unsafe atoms.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
        }
        unsafe room.storeBytes(
          of: cscan_many(first: UInt32(members.count), hashed: hashed[Int(number)]), as: cscan_many.self)
        members += atoms
      }
      slots += table
      list.append(set)
    }
    self.hashed = hashed
    self.list = Pinned(list)
    self.members = Pinned(members)
    self.slots = Pinned(slots)
  }

  /// A table by hash, at most half full.
  private static func slots(_ atoms: [UInt16]) -> [UInt16] {
    var size = 2
    while size < atoms.count * 2 { size *= 2 }
    var slots = Array(repeating: UInt16(cscan_free), count: size)
    for atom in atoms {
      var place = Int(cscan_place(UInt32(atom), UInt32(size - 1)))
      while slots[place] != UInt16(cscan_free) { place = (place + 1) & (size - 1) }
      slots[place] = atom
    }
    return slots
  }

  /// All slots for C; good as long as the object lives.
  var allSlots: UnsafePointer<UInt16> { unsafe slots.start }

  /// The table for C; good as long as the object lives.
  var c: cscan_sets {
    // SAFETY: nothing is written through the pointers, and `Pinned` never moves what they point to.
    unsafe cscan_sets(list: list.start, members: members.start, slots: slots.start)
  }

  /// The table that was stored next, by the same build of the program.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (list, members, slots) = (try reader.read(), try reader.read(), try reader.read())
    hashed = []
  }
}

extension SetTable: Storable {
  /// All that is in it.
  package func store(in writer: inout ByteWriter) {
    writer.write(list)
    writer.write(members)
    writer.write(slots)
  }
}
