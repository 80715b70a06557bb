internal import CScan

/// A part of a sentence, which tables ask where words stand, and where matches may begin in it; one per worker.
@safe public struct Ground: ~Copyable {
  private var present = Workspace<UInt64>(Int(cscan_shorts) / 64, blank: 0)
  private var byAtom = Workspace<UInt64>(256, blank: 0)
  private var bySet = Workspace<cscan_places>(256, blank: cscan_places(bits: 0, part: 0))
  private var seen = Workspace<cscan_seat>(256, blank: cscan_seat())
  private var seenCount = 0
  /// The number of the part at hand, so that what is known of sets need not be cleared.
  private var part: UInt32 = 0
  private var next = 0
  var reached = Workspace<UInt64>(64, blank: 0)
  var starts = Workspace<UInt64>(64, blank: 0)
  var due = Workspace<Int32>(64, blank: 0)
  /// How many runs are due.
  public internal(set) var dueCount = 0

  /// An empty one.
  public init() {}

  /// Goes on to the part from a place on, counted in spaces: 64 of them, and in the first part all behind them count as
  /// the last.
  /// - Parameter base: 0, or more than for the last part of the same sightings.
  public mutating func gather(_ sightings: borrowing Sightings, from base: Int) {
    if part == .max {
      bySet.clear()
      part = 0
    }
    byAtom.reserve(min(sightings.highestAtom + 1, Int(cscan_shorts)))
    seen.reserve(seenCount + sightings.count)
    var ground = unsafe c
    // SAFETY: there is room for all atoms that were seen (above); `next` is reset for each sentence, and C compares
    // it with the number of sightings.
    unsafe cscan_gather(sightings.items.start, sightings.count, Int32(truncatingIfNeeded: base), &ground)
    unsafe (part, seenCount, next) = (ground.part, ground.seen_count, ground.next)
  }

  /// Makes room for what a table leaves.
  mutating func reserve(sets: Int, nodes: Int = 0, runs: Int = 0) {
    bySet.reserve(sets)
    reached.reserve(nodes)
    starts.reserve(runs)
    due.reserve(runs)
  }

  /// The part for C, until the next `gather` or `reserve`.
  var c: cscan_ground {
    // SAFETY: a word of `present` for each 64 of the atoms' short numbers; where a bit of it is set, `byAtom` has a place.
    unsafe cscan_ground(
      present: present.start, by_atom: byAtom.start, by_set: bySet.start, part: part, seen: seen.start,
      seen_count: seenCount, next: next)
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
