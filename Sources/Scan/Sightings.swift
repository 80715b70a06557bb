internal import CScan

/// The atoms of a sentence, from left to right.
public struct Sightings {
  var items: [cscan_sighting] = []
  var highestAtom = -1
  var highestPlace = -1

  /// No atoms.
  public init() {}

  /// How many there are.
  public var count: Int { items.count }

  /// Forgets all.
  public mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    highestAtom = -1
    highestPlace = -1
  }

  /// Notes an atom with a number of spaces before it.
  @inline(__always)
  public mutating func append(atom: Int32, spaces: Int) {
    precondition(atom >= 0 && spaces >= 0, "no such sighting")
    highestAtom = max(highestAtom, Int(atom))
    highestPlace = max(highestPlace, spaces)
    items.append(cscan_sighting(atom: atom, spaces: Int32(truncatingIfNeeded: spaces)))
  }

  /// An atom, and the spaces before it.
  @inline(__always)
  public subscript(index: Int) -> (atom: Int32, spaces: Int) { (items[index].atom, Int(items[index].spaces)) }
}
