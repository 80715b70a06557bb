internal import CScan
package import Serialization

/// Sets of atoms, in which the tables of a layer look words up; immutable, for all threads.
///
/// A set may take an atom for another whose number is the same in its low 16 bits: it is asked in order to leave
/// patterns out.
@safe public final class SetTable: Sendable {
  private let list: Pinned<cscan_set>
  /// By one more than their numbers.
  private let asked: Pinned<cscan_asked_set>
  private let members: Pinned<UInt16>
  private let slots: Pinned<UInt16>

  /// How many sets there are.
  public var count: Int { list.count }

  /// The sets, by their numbers.
  public init(_ sets: AtomSets) {
    var (list, members, slots) = ([cscan_set](), [UInt16](), [UInt16]())
    var asked = [cscan_asked_set()]
    for number in 0..<Int32(sets.count) {
      let atoms = Set(sets.atoms(of: number).map(cscan_short)).sorted()
      let table = Self.slots(atoms)
      asked.append(
        Self.asked(atoms, cscan_hashed(slot: UInt32(slots.count), mask: UInt32(table.count - 1))))
      var set = cscan_set()
      set.count = UInt32(atoms.count)
      // SAFETY: a few atoms are no more than there is room for, and a number fits.
      unsafe withUnsafeMutableBytes(of: &set.few) { room in
        if atoms.count <= Int(cscan_few) {
          return unsafe atoms.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
        }
        unsafe room.storeBytes(of: UInt32(members.count), as: UInt32.self)
        members += atoms
      }
      slots += table
      list.append(set)
    }
    self.asked = Pinned(asked)
    self.list = Pinned(list)
    self.members = Pinned(members)
    self.slots = Pinned(slots)
  }

  private static func asked(_ atoms: [UInt16], _ hashed: cscan_hashed) -> cscan_asked_set {
    var bits = Array<UInt64>(repeating: 0, count: Int(cscan_signs) / 64)
    for sign in atoms.map(cscan_sign) { bits[Int(sign >> 6)] |= 1 << UInt64(sign & 63) }
    return cscan_asked_set(
      signs: (bits[0], bits[1], bits[2], bits[3], bits[4], bits[5], bits[6]), hashed: hashed)
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

  /// The table for C; good as long as the object lives.
  var c: cscan_sets {
    // SAFETY: nothing is written through the pointers, and `Pinned` never moves what they point to.
    unsafe cscan_sets(
      list: list.start, asked: asked.start, members: members.start, slots: slots.start)
  }

  /// The table that was stored next, by the same build of the program.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    (list, asked) = (try reader.read(), try reader.read())
    (members, slots) = (try reader.read(), try reader.read())
  }
}

extension SetTable: Storable {
  /// All that is in it.
  package func store(in writer: inout ByteWriter) {
    writer.write(list)
    writer.write(asked)
    writer.write(members)
    writer.write(slots)
  }
}
