internal import CScan

/// What a sentence's sightings are put into; one per worker.
public struct SignBoard {
  var signs: [UInt64] = []
  var bounds: [UInt32] = []
  var places = 0
  var wokenIn: [UInt32] = []
  var sentence: UInt32 = 0
  /// Those set off last are the first `planCount`.
  var plans: [Int32] = []
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

  mutating func begin(places count: Int, plans all: Int) {
    planCount = 0
    places = count
    if sentence == .max {
      for index in wokenIn.indices { wokenIn[index] = 0 }
      sentence = 0
    }
    sentence += 1
    if wokenIn.count < all { wokenIn += Array(repeating: 0, count: all - wokenIn.count) }
    if plans.count < all { plans += Array(repeating: 0, count: all - plans.count) }
    if bounds.count < count + 1 { bounds = Array(repeating: 0, count: 2 * count + 1) }
    let rows = count + 2 * Int(cscan_margin)
    let columns = Int(cscan_columns)
    if signs.count < rows * columns { signs = Array(repeating: 0, count: 2 * rows * columns) }
  }
}
