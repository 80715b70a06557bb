internal import CScan

/// What programs work on; one per worker.
public struct Ground: ~Copyable {
  private static let blank = cscan_places(bits: 0, part: 0)
  var byAtom = Workspace<cscan_places>(1, blank: Self.blank)
  var bySet = Workspace<cscan_places>(1, blank: Self.blank)
  /// The number of the part of a sentence at hand, so that places need not be cleared.
  var part: UInt32 = 0
  var seen = Workspace<Int32>(256, blank: 0)
  var reached = Workspace<UInt64>(64, blank: 0)
  var starts = Workspace<UInt64>(1, blank: 0)
  var due = Workspace<Int32>(1, blank: 0)
  /// How many runs are due.
  public internal(set) var dueCount = 0

  /// An empty one.
  public init() {}

  mutating func begin(sightings: Int, atoms: Int, sets: Int, runs: Int, nodes: Int) {
    byAtom.reserve(atoms)
    bySet.reserve(sets)
    seen.reserve(sightings)
    reached.reserve(nodes)
    starts.reserve(runs)
    due.reserve(runs)
    guard part == .max else { return }
    byAtom.clear()
    bySet.clear()
    part = 0
  }

  /// A run that is due, and where: a bit for each of 64 places. It is due no longer.
  public mutating func take(_ index: Int) -> (run: Int32, places: UInt64) {
    precondition(index < dueCount, "no such run")
    let run = due[index]
    let places = starts[Int(run)]
    starts[Int(run)] = 0
    return (run, places)
  }
}
