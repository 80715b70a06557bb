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
  /// The short numbers of all atoms, set after set, ascending in each, and how many each has: the rest is made of them.
  private let atoms: Pinned<UInt16>
  private let counts: Pinned<UInt32>

  /// How many sets there are.
  public var count: Int { list.count }

  /// The sets, by their numbers.
  public convenience init(_ sets: AtomSets) {
    var (counts, atoms) = ([UInt32](), [UInt16]())
    for number in 0..<Int32(sets.count) {
      let own = Set(sets.atoms(of: number).map(cscan_short)).sorted()
      counts.append(UInt32(own.count))
      atoms += own
    }
    self.init(Pinned(counts), Pinned(atoms))
  }

  private init(_ counts: Pinned<UInt32>, _ atoms: Pinned<UInt16>) {
    var (list, members, slots) = ([cscan_set](), [UInt16](), [UInt16]())
    var asked = [cscan_asked_set()]
    list.reserveCapacity(counts.count)
    asked.reserveCapacity(counts.count + 1)
    slots.reserveCapacity(3 * atoms.count)
    let all = atoms.elements
    var first = 0
    for count in counts.elements {
      let own = all[first..<first + Int(count)]
      first += Int(count)
      let size = Self.room(for: own.count)
      asked.append(Self.asked(own, cscan_hashed(slot: UInt32(slots.count), mask: UInt32(size - 1))))
      var set = cscan_set()
      set.count = count
      // SAFETY: a few atoms are no more than there is room for, and a number fits.
      unsafe withUnsafeMutableBytes(of: &set.few) { room in
        if own.count <= Int(cscan_few) {
          return unsafe own.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
        }
        unsafe room.storeBytes(of: UInt32(members.count), as: UInt32.self)
        members += own
      }
      Self.put(own, into: &slots, size)
      list.append(set)
    }
    self.asked = Pinned(asked)
    self.list = Pinned(list)
    self.members = Pinned(members)
    self.slots = Pinned(slots)
    (self.counts, self.atoms) = (counts, atoms)
  }

  private static func asked(_ atoms: ArraySlice<UInt16>, _ hashed: cscan_hashed) -> cscan_asked_set {
    var set = cscan_asked_set()
    set.hashed = hashed
    // SAFETY: a sign is below the number of bits.
    unsafe withUnsafeMutableBytes(of: &set.signs) { bytes in
      for atom in atoms {
        let sign = cscan_sign(atom)
        unsafe bytes[Int(sign >> 3)] |= 1 << UInt8(sign & 7)
      }
    }
    return set
  }

  /// How many slots a set's table by hash has, at most half of them taken.
  private static func room(for count: Int) -> Int {
    var size = 2
    while size < count * 2 { size *= 2 }
    return size
  }

  /// Appends the table of some atoms.
  private static func put(_ atoms: ArraySlice<UInt16>, into slots: inout [UInt16], _ size: Int) {
    let first = slots.count
    slots += repeatElement(UInt16(cscan_free), count: size)
    for atom in atoms {
      var place = Int(cscan_place(UInt32(atom), UInt32(size - 1)))
      while slots[first + place] != UInt16(cscan_free) { place = (place + 1) & (size - 1) }
      slots[first + place] = atom
    }
  }

  /// The table for C; good as long as the object lives.
  var c: cscan_sets {
    // SAFETY: nothing is written through the pointers, and `Pinned` never moves what they point to.
    unsafe cscan_sets(
      list: list.start, asked: asked.start, members: members.start, slots: slots.start)
  }

  /// The table that was stored next, by the same build of the program.
  package convenience init(from reader: inout ByteReader) throws(ByteFault) {
    let (counts, atoms) = (try reader.read(Pinned<UInt32>.self), try reader.read(Pinned<UInt16>.self))
    guard counts.elements.reduce(0, { $0 + Int($1) }) == atoms.count else { throw ByteFault() }
    self.init(counts, atoms)
  }
}

extension SetTable: Storable {
  /// All that the table is made of.
  package func store(in writer: inout ByteWriter) {
    writer.write(counts)
    writer.write(atoms)
  }
}
