import DetenteTestSupport
import Scan
import Testing

@Suite struct ProgramTableTests {
  /// Where matches of a program may begin, said plainly: from each node, the spaces from which the rest can follow.
  private static func starts(
    _ program: [ProgramTable.Node], _ sets: [Set<Int32>], in sightings: [(atom: Int32, spaces: Int)],
    endless: Bool
  ) -> UInt64 {
    var reached = [UInt64.max]
    for node in program {
      let ways = node.edges.map { edge in
        var places: UInt64 = 0
        for place in 0..<64 {
          let stands =
            edge.set < 0
            || sightings.contains { $0.spaces == place && sets[Int(edge.set)].contains($0.atom) }
          let goesOn = edge.spaces.contains {
            place + $0 < 64
              ? reached[edge.target] >> UInt64(place + $0) & 1 == 1
              : endless
          }
          if stands && goesOn { places |= 1 << UInt64(place) }
        }
        return places
      }
      let found = node.isBoth ? ways.reduce(.max, &) : ways.reduce(0, |)
      if found == 0 && node.isGate { return 0 }
      reached.append(found)
    }
    return reached.last ?? 0
  }

  /// A table of one plan that one atom sets off, and a board on which it was.
  private static func pulled(_ sightings: borrowing Sightings, atoms: Int, places: Int) -> SignBoard {
    var builder = TriggerTable.Builder(
      signs: (0..<atoms).map { TriggerTable.startSign + UInt8(1 + $0 % 63) }, sets: AtomSets(), planCount: 1)
    for _ in 0..<atoms { builder.append([(plan: 0, neighbours: [])]) }
    var board = SignBoard()
    builder.finish(SetTable(AtomSets())).pull(sightings, places: places, on: &board)
    return board
  }

  @Test(arguments: 0..<60) func tellsWhereMatchesMayBegin(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let atoms = 90
    var atomSets = AtomSets()
    var sets: [Set<Int32>] = []
    for _ in 0..<6 {
      let words = Set((0..<(1 + dice.roll(dice.pick([3, 12, 80])))).map { _ in Int32(dice.roll(atoms)) })
      let number = atomSets.insert(words.sorted())
      if Int(number) == sets.count { sets.append(words) }
    }
    var program: [ProgramTable.Node] = []
    for number in 0..<(1 + dice.roll(4)) {
      let edges = (0..<(1 + dice.roll(3))).map { _ in
        let least = dice.roll(4)
        return ProgramTable.Edge(
          set: dice.roll(5) == 0 ? -1 : Int32(dice.roll(sets.count)), target: dice.roll(number + 1),
          spaces: least...(least + dice.pick([0, 0, 1, 5])))
      }
      program.append(ProgramTable.Node(edges: edges, isBoth: dice.roll(6) == 0, isGate: dice.roll(3) == 0))
    }
    var builder = ProgramTable.Builder()
    builder.append(run: 0, program)
    let table = builder.finish(SetTable(atomSets))
    var sightings = Sightings()
    var plain: [(atom: Int32, spaces: Int)] = []
    var spaces = 0
    // More than sixteen of them: the ways that take so many at once go round.
    for _ in 0..<dice.pick([1, 8, 60]) {
      spaces = min(spaces + dice.pick([0, 0, 1, 1, 2]), 60)
      let atom = Int32(dice.roll(atoms))
      sightings.append(atom: atom, spaces: spaces)
      plain.append((atom, spaces))
    }
    let board = Self.pulled(sightings, atoms: atoms, places: spaces + 1)
    for endless in [false, true] {
      let wanted = Self.starts(program, sets, in: plain, endless: endless)
      for way in ScanWay.allCases where way.isSupported {
        var ground = Ground()
        ground.gather(sightings, from: 0)
        table.work(board, places: 64, endless: endless, on: &ground, by: way)
        let found = ground.dueCount > 0 ? ground.take(0).places : 0
        #expect(found == wanted, "\(way), endless: \(endless)")
      }
    }
  }
}
