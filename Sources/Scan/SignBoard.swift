internal import CScan

/// What a sentence's sightings are put into; one per worker.
public struct SignBoard: ~Copyable {
  var signs = Workspace<UInt64>(1024, blank: 0)
  var places = 0
  var seats = Workspace<cscan_seat>(256, blank: cscan_seat())
  var firsts = Workspace<UInt32>(128, blank: 0)
  var wokenIn = Workspace<UInt32>(1, blank: 0)
  var sentence: UInt32 = 0
  /// Those set off last are the first `planCount`.
  var plans = Workspace<Int32>(1, blank: 0)
  /// How many plans the table has that set them off.
  var allPlans = 0
  /// How many plans were set off.
  public internal(set) var planCount = 0

  /// An empty board.
  public init() {}

  /// A plan that was set off.
  @inline(__always)
  public func plan(_ index: Int) -> Int32 {
    precondition(index < planCount, "no such plan")
    return plans[index]
  }

  mutating func begin(places count: Int, sightings: Int, plans all: Int) {
    planCount = 0
    places = count
    allPlans = all
    if sentence == .max {
      wokenIn.clear()
      sentence = 0
    }
    sentence += 1
    wokenIn.reserve(all)
    plans.reserve(all)
    // As many as `CSCAN_ROWS` says in each column.
    signs.reserve((count + 2 * Int(cscan_margin) + 8) * Int(cscan_columns))
    seats.reserve(sightings)
    firsts.reserve(count + 1)
  }
}
