internal import CScan

/// What atoms set off where certain others stand near them; immutable once made.
public struct TriggerTable: Sendable {
  /// Words of which one stands near the one that triggers.
  public struct Neighbour: Sendable {
    /// Their number in the table's sets.
    public var set: Int32
    /// The spaces between the two, negative where the neighbour comes first.
    public var distance: ClosedRange<Int>

    /// Makes one from its parts.
    public init(set: Int32, distance: ClosedRange<Int>) {
      self.set = set
      self.distance = distance
    }
  }

  private var bounds: [UInt32] = [0]
  private var triggers: [cscan_trigger] = []
  private var near: [cscan_words_near] = []
  private let signs: [UInt8]
  private let sets: AtomSets
  /// How many plans there are.
  public let planCount: Int

  /// A table without triggers.
  /// - Parameters:
  ///   - signs: by atom, below 64.
  ///   - sets: those that neighbours name.
  public init(signs: [UInt8], sets: AtomSets, planCount: Int) {
    self.signs = signs
    self.sets = sets
    self.planCount = planCount
  }

  /// Puts in what the next atom sets off; atoms come in their order.
  public mutating func append(_ list: [(plan: Int32, neighbours: [Neighbour])]) {
    for item in list {
      precondition(Int(item.plan) < planCount, "no such plan")
      let neighbours = (item.neighbours.first, item.neighbours.dropFirst().first)
      let looks = (look(for: neighbours.0), look(for: neighbours.1))
      triggers.append(
        cscan_trigger(
          signs: (looks.0.signs, looks.1.signs), plan: item.plan, column: (looks.0.columns, looks.1.columns),
          offset: (looks.0.offsets, looks.1.offsets)))
      let tables = (table(of: neighbours.0), table(of: neighbours.1))
      let far = 1 << 20
      let distances = (neighbours.0?.distance ?? 0...0, neighbours.1?.distance ?? 0...0)
      near.append(
        cscan_words_near(
          first: (tables.0.first, tables.1.first), mask: (tables.0.mask, tables.1.mask),
          least: (Int32(max(distances.0.lowerBound, -far)), Int32(max(distances.1.lowerBound, -far))),
          most: (Int32(min(distances.0.upperBound, far)), Int32(min(distances.1.upperBound, far)))))
    }
    bounds.append(UInt32(triggers.count))
  }

  /// Where to look for the signs of a neighbour: what a look covers is never less than the distance.
  private struct Look {
    /// Without a neighbour those of the atom itself, which is always there.
    var signs = UInt64.max
    var columns = (UInt8(cscan_one), UInt8(cscan_one))
    var offsets: (Int8, Int8) = (0, 0)
  }

  private func look(for neighbour: Neighbour?) -> Look {
    var look = Look()
    guard let neighbour else { return look }
    look.signs = sets.atoms(of: neighbour.set).reduce(0) { $0 | 1 << UInt64(signs[Int($1)]) }
    let (least, most) = (neighbour.distance.lowerBound, neighbour.distance.upperBound)
    let margin = Int(cscan_margin)
    let (onward, upto) = (UInt8(cscan_onward), UInt8(cscan_upto))
    if least >= -margin, most < margin, neighbour.distance.count <= 16 {
      let widths = [(cscan_one, 1), (cscan_two, 2), (cscan_four, 4), (cscan_eight, 8)]
      let (column, width) = widths.last { $0.1 <= neighbour.distance.count } ?? (cscan_one, 1)
      look.columns = (UInt8(column), UInt8(column))
      look.offsets = (Int8(least), Int8(most - width + 1))
    } else if least >= 0 {
      let offset = Int8(min(least, margin - 1))
      (look.columns, look.offsets) = ((onward, onward), (offset, offset))
    } else if most <= 0 {
      let offset = Int8(max(most, -margin))
      (look.columns, look.offsets) = ((upto, upto), (offset, offset))
    } else {
      look.columns = (onward, upto)
    }
    return look
  }

  private func table(of neighbour: Neighbour?) -> AtomSets.Table {
    neighbour.map { sets.table(of: $0.set) } ?? AtomSets.Table()
  }

  /// Finds the plans that atoms of a sentence set off.
  /// - Parameters:
  ///   - places: more than any sighting has spaces before it.
  ///   - board: written to; `board.plans` holds the plans afterwards, each once.
  public func pull(_ sightings: Sightings, places: Int, on board: inout SignBoard) {
    board.begin(places: places, plans: planCount)
    guard !sightings.items.isEmpty else { return }
    precondition(bounds.count == signs.count + 1, "triggers are missing")
    precondition(
      sightings.highestAtom < signs.count && sightings.highestPlace < places, "a sighting is outside")
    // SAFETY: all arrays outlive the call and C writes to the board's alone, which `begin` gave the room that C asks
    // for: a row of signs for each place and for a margin on both sides, a bound for each and one more, room for all
    // plans. Atoms and places are below the sizes of what they index (checked above), triggers name plans below
    // `planCount` and sets of `sets`, whose tables each have a free slot, so that every search ends.
    board.planCount = unsafe board.signs.withUnsafeMutableBufferPointer { rows in
      unsafe rows.withMemoryRebound(to: Row.self) { rows in
        unsafe board.bounds.withUnsafeMutableBufferPointer { places in
          unsafe board.wokenIn.withUnsafeMutableBufferPointer { woken in
            unsafe board.plans.withUnsafeMutableBufferPointer { plans in
              var c = unsafe cscan_board(
                signs: rows.baseAddress, bounds: places.baseAddress, places: board.places,
                woken_in: woken.baseAddress, sentence: board.sentence)
              return unsafe pull(sightings, &c, plans.baseAddress)
            }
          }
        }
      }
    }
  }

  /// The signs of a place, by column.
  private typealias Row = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  // SAFETY: as its caller says.
  private func pull(
    _ sightings: Sightings, _ board: UnsafePointer<cscan_board>, _ plans: UnsafeMutablePointer<Int32>?
  ) -> Int {
    unsafe bounds.withUnsafeBufferPointer { bounds in
      unsafe triggers.withUnsafeBufferPointer { triggers in
        unsafe near.withUnsafeBufferPointer { near in
          unsafe signs.withUnsafeBufferPointer { signs in
            unsafe sets.slots.withUnsafeBufferPointer { slots in
              unsafe sightings.items.withUnsafeBufferPointer { items in
                var c = unsafe cscan_triggers(
                  bounds: bounds.baseAddress, triggers: triggers.baseAddress, near: near.baseAddress,
                  signs: signs.baseAddress, slots: slots.baseAddress)
                return unsafe cscan_pull(&c, items.baseAddress, items.count, board, plans)
              }
            }
          }
        }
      }
    }
  }
}
