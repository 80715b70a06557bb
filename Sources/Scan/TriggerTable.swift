internal import CScan
package import Serialization

/// What atoms set off where certain others stand near them; immutable, for all threads.
@safe public final class TriggerTable: Sendable {
  /// The sign that no atom may have.
  public static let startSign = UInt8(cscan_start)

  /// Words of which one stands near the one that triggers, or the beginning of the sentence.
  public struct Neighbour: Sendable {
    /// Their number in the table's sets; −1 for the beginning, which the first look alone asks for: it may let farther ones
    /// through.
    public var set: Int32
    /// The spaces between the two, negative where the neighbour comes first.
    public var distance: ClosedRange<Int>

    /// Makes one from its parts.
    public init(set: Int32, distance: ClosedRange<Int>) {
      self.set = set
      self.distance = distance
    }
  }

  private let bounds: Pinned<UInt32>
  private let near: Pinned<cscan_words_near>
  private let signs: Pinned<UInt8>
  /// Of each trigger, which of its neighbours is the beginning of the sentence: a bit for each.
  private let beginnings: Pinned<UInt8>
  /// The signs of a set's atoms, by one more than its number.
  private let signsOfSets: Pinned<UInt64>
  /// What the first look asks, made of all that.
  private let triggers: Pinned<cscan_trigger>
  private let sets: SetTable
  private let planCount: Int

  fileprivate init(_ builder: borrowing Builder, _ sets: SetTable) {
    bounds = Pinned(builder.bounds)
    near = Pinned(builder.near)
    signs = Pinned(builder.signs)
    beginnings = Pinned(builder.beginnings)
    signsOfSets = Pinned(builder.signsOfSets)
    triggers = Self.triggers(near, beginnings, signsOfSets)
    self.sets = sets
    planCount = builder.planCount
  }

  /// The table that was stored next, by the same build of the program.
  /// - Parameter sets: those that it had.
  package init(from reader: inout ByteReader, _ sets: SetTable) throws(ByteFault) {
    (bounds, near, signs) = (try reader.read(), try reader.read(), try reader.read())
    (beginnings, signsOfSets) = (try reader.read(), try reader.read())
    guard beginnings.count == near.count, signsOfSets.count == sets.count + 1 else { throw ByteFault() }
    triggers = Self.triggers(near, beginnings, signsOfSets)
    (self.sets, planCount) = (sets, try reader.read())
  }

  /// Appends all that is in it but for the sets, and for what can be made of the rest.
  package func store(in writer: inout ByteWriter) {
    writer.write(bounds)
    writer.write(near)
    writer.write(signs)
    writer.write(beginnings)
    writer.write(signsOfSets)
    writer.write(planCount)
  }

  /// Finds the plans that atoms of a sentence set off.
  /// - Parameters:
  ///   - places: more than any sighting has spaces before it.
  ///   - board: written to; it holds the plans afterwards, each once.
  ///   - way: a supported one.
  public func pull(
    _ sightings: borrowing Sightings, places: Int, on board: inout SignBoard, by way: ScanWay = .best
  ) {
    precondition(way.isSupported, "the processor lacks the instructions")
    board.begin(places: places, sightings: sightings.count, plans: planCount)
    guard sightings.count > 0 else { return }
    precondition(
      sightings.highestAtom < signs.count && sightings.highestPlace < places, "a sighting is outside")
    // SAFETY: the tables outlive the calls, and C writes to the board alone, which `begin` gave the room that C asks for
    // (rows for each place and for a margin on both sides, a seat for each sighting, room for all plans). Atoms and places
    // are below the sizes of what they index (checked above) and places ascend (`Sightings`); triggers name plans below
    // `planCount`, sets that are there and slots of `sets`, of each of which some are free, so that every search ends.
    board.planCount = withExtendedLifetime(self) {
      var rules = unsafe cscan_triggers(
        bounds: bounds.start, triggers: triggers.start, near: near.start, signs: signs.start, sets: sets.c)
      var place = unsafe cscan_board(
        signs: board.signs.start, places: board.places, seats: board.seats.start, firsts: board.firsts.start,
        woken_in: board.wokenIn.start, sentence: board.sentence)
      return unsafe cscan_pull(
        &rules, sightings.items.start, sightings.count, &place, board.plans.start, way.rawValue)
    }
  }

  /// A table in the making.
  public struct Builder {
    fileprivate private(set) var bounds: [UInt32] = [0]
    fileprivate private(set) var near: [cscan_words_near] = []
    fileprivate private(set) var beginnings: [UInt8] = []
    fileprivate let signs: [UInt8]
    fileprivate let sets: AtomSets
    fileprivate let planCount: Int

    /// A table without triggers.
    /// - Parameters:
    ///   - signs: by atom, below 64 and not `startSign`.
    ///   - sets: those that neighbours name.
    public init(signs: [UInt8], sets: AtomSets, planCount: Int) {
      precondition(!signs.contains(startSign), "an atom has the sign of the beginning")
      self.signs = signs
      self.sets = sets
      self.planCount = planCount
    }

    /// Puts in what the next atom sets off; atoms come in their order.
    public mutating func append(_ list: [(plan: Int32, neighbours: [Neighbour])]) {
      for item in list {
        precondition(Int(item.plan) < planCount, "no such plan")
        let (first, second) = (item.neighbours.first, item.neighbours.dropFirst().first)
        func isBeginning(_ neighbour: Neighbour?) -> UInt8 { neighbour.map { $0.set < 0 } == true ? 1 : 0 }
        beginnings.append(isBeginning(first) | isBeginning(second) << 1)
        near.append(near(first, second, plan: item.plan))
      }
      bounds.append(UInt32(near.count))
    }

    private func near(
      _ first: Neighbour?, _ second: Neighbour?, plan: Int32
    ) -> cscan_words_near {
      func bound(_ distance: Int) -> Int8 { Int8(max(-Int(cscan_far), min(Int(cscan_far), distance))) }
      let distances = (first?.distance ?? 0...0, second?.distance ?? 0...0)
      var words = cscan_words_near()
      words.set = (UInt32((first?.set ?? -1) + 1), UInt32((second?.set ?? -1) + 1))
      words.least = (bound(distances.0.lowerBound), bound(distances.1.lowerBound))
      words.most = (bound(distances.0.upperBound), bound(distances.1.upperBound))
      words.plan = plan
      return words
    }

    fileprivate var signsOfSets: [UInt64] {
      [.max]
        + (0..<Int32(sets.count)).map { number in
          sets.atoms(of: number).reduce(0) { $0 | 1 << UInt64(signs[Int($1)]) }
        }
    }

    /// The table, once all atoms have theirs.
    /// - Parameter sets: those that the builder got.
    public consuming func finish(_ table: SetTable) -> TriggerTable {
      precondition(bounds.count == signs.count + 1, "triggers are missing")
      precondition(table.count == sets.count, "the sets are others")
      return TriggerTable(self, table)
    }
  }
}
