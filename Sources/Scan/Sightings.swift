internal import CScan

/// The atoms of a sentence, from left to right; one per worker.
public struct Sightings: ~Copyable {
  var items = Workspace<cscan_sighting>(256, blank: cscan_sighting())
  var highestAtom = -1
  var highestPlace = -1
  /// How many there are.
  public internal(set) var count = 0

  /// No atoms.
  public init() {}

  /// Forgets all.
  public mutating func removeAll() {
    count = 0
    highestAtom = -1
    highestPlace = -1
  }

  /// Notes an atom with a number of spaces before it, no fewer than the last one has.
  public mutating func append(atom: Int32, spaces: Int) {
    precondition(atom >= 0 && spaces >= 0, "no such sighting")
    highestAtom = max(highestAtom, Int(atom))
    highestPlace = max(highestPlace, spaces)
    items.reserve(count + 1)
    items[count] = cscan_sighting(atom: atom, spaces: Int32(truncatingIfNeeded: spaces))
    count += 1
  }

  /// Notes an atom with any number of spaces before it.
  public mutating func insert(atom: Int32, spaces: Int) {
    append(atom: atom, spaces: spaces)
    var slot = count - 1
    let last = items[slot]
    while slot > 0, items[slot - 1].spaces > last.spaces {
      items[slot] = items[slot - 1]
      slot -= 1
    }
    items[slot] = last
  }

  /// An atom, and the spaces before it.
  @inline(__always)
  public subscript(index: Int) -> (atom: Int32, spaces: Int) {
    precondition(index < count, "no such sighting")
    return (items[index].atom, Int(items[index].spaces))
  }
}
