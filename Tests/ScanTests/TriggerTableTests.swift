import DetenteTestSupport
import Scan
import Testing

@Suite struct TriggerTableTests {
  private struct Trigger {
    var atom: Int32
    var plan: Int32
    /// Without atoms: the beginning of the sentence.
    var neighbours: [(atoms: Set<Int32>, distance: ClosedRange<Int>)]
  }

  /// What `TriggerTable.pull` is to find, said plainly.
  private static func pulled(_ triggers: [Trigger], by sightings: [(atom: Int32, spaces: Int)]) -> Set<Int32>
  {
    Set(
      triggers.filter { trigger in
        sightings.contains { sighting in
          sighting.atom == trigger.atom
            && trigger.neighbours.allSatisfy { neighbour in
              neighbour.atoms.isEmpty && neighbour.distance.contains(-sighting.spaces)
                || sightings.contains {
                  neighbour.atoms.contains($0.atom)
                    && neighbour.distance.contains($0.spaces - sighting.spaces)
                }
            }
        }
      }.map(\.plan))
  }

  @Test(arguments: 0..<40) func pullsWhatHasItsNeighbours(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let atoms = 60
    var sets = AtomSets()
    var triggers: [Trigger] = []
    var lists = Array(repeating: [(plan: Int32, neighbours: [TriggerTable.Neighbour])](), count: atoms)
    for plan in 0..<Int32(80) {
      var trigger = Trigger(atom: Int32(dice.roll(atoms)), plan: plan, neighbours: [])
      var neighbours: [TriggerTable.Neighbour] = []
      for _ in 0..<dice.roll(3) {
        let words = Set((0..<(1 + dice.roll(dice.pick([5, 5, 5, 40])))).map { _ in Int32(dice.roll(atoms)) })
        let least = dice.pick([-1_000, -40, -9, -2, -1, 0, 1, 2, 5, 30])
        let distance = least...(least + dice.pick([0, 0, 1, 2, 5, 9, 20, 2_000]))
        trigger.neighbours.append((words, distance))
        neighbours.append(TriggerTable.Neighbour(set: sets.insert(words.sorted()), distance: distance))
      }
      if neighbours.count < 2, dice.roll(4) == 0 {
        let distance = -dice.roll(16)...0
        trigger.neighbours.append(([], distance))
        neighbours.append(TriggerTable.Neighbour(set: -1, distance: distance))
      }
      triggers.append(trigger)
      lists[Int(trigger.atom)].append((plan, neighbours))
    }
    let signs = (0..<atoms).map { TriggerTable.startSign + UInt8(1 + ($0 * 7) % 63) }
    var builder = TriggerTable.Builder(signs: signs, sets: sets, planCount: triggers.count)
    for list in lists { builder.append(list) }
    let table = builder.finish(SetTable(sets))
    var board = SignBoard()
    for _ in 0..<30 {
      var sightings = Sightings()
      var plain: [(atom: Int32, spaces: Int)] = []
      var spaces = 0
      for _ in 0..<dice.roll(dice.pick([3, 20, 150])) {
        spaces += dice.pick([0, 1, 1, 1, 1, 2, 7])
        let atom = Int32(dice.roll(atoms))
        sightings.append(atom: atom, spaces: spaces)
        plain.append((atom, spaces))
      }
      let places = spaces + 1 + dice.roll(3)
      let wanted = Self.pulled(triggers, by: plain)
      for way in ScanWay.allCases where way.isSupported {
        table.pull(sightings, places: places, on: &board, by: way)
        let found = (0..<board.planCount).map { board.plan($0) }
        // Distances beyond a signed byte count as any.
        if spaces < 127 { #expect(Set(found) == wanted) } else { #expect(wanted.isSubset(of: found)) }
        #expect(found.count == Set(found).count)
      }
    }
  }

  @Test func setsKeepTheirAtoms() {
    var sets = AtomSets()
    let first = sets.insert([1, 5, 9, 70_000])
    let second = sets.insert([])
    #expect(Array(sets.atoms(of: first)) == [1, 5, 9, 70_000])
    #expect(sets.atoms(of: second).isEmpty)
    #expect(SetTable(sets).count == 2)
  }
}
