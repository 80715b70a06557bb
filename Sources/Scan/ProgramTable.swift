internal import CScan

/// How texts that patterns match go on from word to word, worked through from the ends of matches to their beginnings.
public struct ProgramTable: Sendable {
  /// A way from a node to a lower one of the same plan.
  public struct Edge: Sendable {
    /// Its number in the table's sets; −1 where the word is not known.
    public var set: Int32
    /// 0 is the end of matches, 1 the first node.
    public var target: Int
    /// The spaces up to the target; 64 and more are all the same.
    public var spaces: ClosedRange<Int>

    /// Makes one from its parts.
    public init(set: Int32, target: Int, spaces: ClosedRange<Int>) {
      self.set = set
      self.target = target
      self.spaces = spaces
    }
  }

  /// A place between words.
  public struct Node: Sendable {
    /// Where the text may go on.
    public var edges: [Edge]
    /// Whether it has to go on along all edges at once.
    public var isBoth: Bool
    /// Whether every match comes through it.
    public var isGate: Bool

    /// Makes one from its parts.
    public init(edges: [Edge], isBoth: Bool, isGate: Bool) {
      self.edges = edges
      self.isBoth = isBoth
      self.isGate = isGate
    }
  }

  /// What C reads.
  @safe private final class Tables: Sendable {
    let plans: Pinned<cscan_plan>
    let nodes: Pinned<cscan_node>
    let edges: Pinned<cscan_edge>
    let sets: Pinned<cscan_set>
    let members: Pinned<Int32>
    let slots: Pinned<UInt16>

    init(_ table: borrowing ProgramTable, _ sets: AtomSets) {
      plans = Pinned(table.plans)
      nodes = Pinned(table.nodes)
      edges = Pinned(table.edges)
      self.sets = Pinned(sets.sets)
      members = Pinned(sets.members)
      slots = Pinned(sets.slots)
    }

    // SAFETY: for as long as the object lives.
    var programs: cscan_programs {
      unsafe cscan_programs(
        plans: plans.start, nodes: nodes.start, edges: edges.start, sets: sets.start, members: members.start,
        slots: slots.start)
    }
  }

  private var plans: [cscan_plan] = []
  private var nodes: [cscan_node] = []
  private var edges: [cscan_edge] = []
  private var tables: Tables?
  /// How many plans there are.
  public private(set) var count = 0
  /// The most nodes that a plan has, the end of matches included.
  public private(set) var largest = 1
  private var runCount = 0
  private var setCount = 0
  private var highestMember = -1

  /// No plans.
  public init() {}

  /// Puts in the next plan.
  /// - Parameters:
  ///   - run: the number of what is run where matches of the plan may begin.
  ///   - program: from the end of matches, which is none of the nodes, to their beginning.
  public mutating func append(run: Int32, _ program: [Node]) {
    let first = UInt32(nodes.count)
    for (number, node) in program.enumerated() {
      for edge in node.edges {
        precondition(edge.target >= 0 && edge.target <= number, "edges lead to lower nodes")
        edges.append(
          cscan_edge(
            set: edge.set, target: UInt16(edge.target), least: UInt8(min(edge.spaces.lowerBound, 64)),
            most: UInt8(min(edge.spaces.upperBound, 64))))
        setCount = max(setCount, Int(edge.set) + 1)
      }
      nodes.append(
        cscan_node(end: UInt32(edges.count), is_both: node.isBoth ? 1 : 0, is_gate: node.isGate ? 1 : 0))
    }
    precondition(run >= 0, "no such run")
    plans.append(cscan_plan(run: run, first: first, end: UInt32(nodes.count)))
    count += 1
    runCount = max(runCount, Int(run) + 1)
    largest = max(largest, program.count + 1)
  }

  /// Makes the table ready for work, once all plans are in.
  /// - Parameter sets: those that edges name.
  public mutating func settle(_ sets: AtomSets) {
    precondition(setCount <= sets.count, "a set is missing")
    (setCount, highestMember) = (sets.count, Int(sets.members.max() ?? -1))
    tables = Tables(self, sets)
    (plans, nodes, edges) = ([], [], [])
  }

  /// The run of a plan.
  public func run(of plan: Int32) -> Int32 {
    guard let tables else { preconditionFailure("the table is not settled") }
    precondition(plan >= 0 && Int(plan) < count, "no such plan")
    // SAFETY: below their number (checked above).
    return unsafe tables.plans.start[Int(plan)].run
  }

  /// Works the plans of a board through over the sightings in 64 places.
  /// - Parameters:
  ///   - base: the first of the places.
  ///   - places: how many of them matches may begin at.
  ///   - endless: whether there may be more behind them, which may hold whatever is asked for.
  ///   - ground: holds the runs that are due afterwards, and where.
  public func work(
    _ board: borrowing SignBoard, _ sightings: borrowing Sightings, from base: Int, places: Int,
    endless: Bool, on ground: inout Ground
  ) {
    precondition(board.allPlans == count, "the board is of another table")
    ground.dueCount = 0
    let all: UInt64 = places < 64 ? 1 << UInt64(places) - 1 : .max
    unsafe with(sightings, from: base, on: &ground) { programs, c in
      // SAFETY: `with` says why C may write; the board's plans are below the number of plans (checked above).
      unsafe cscan_work(programs, board.plans.start, board.planCount, all, endless ? 1 : 0, c)
    }
  }

  /// Where matches of a plan may begin, of 64 places: the lowest bit is the first. Without a match there, bits may be
  /// set; with one, they always are.
  public func beginnings(
    of plan: Int32, _ sightings: borrowing Sightings, from base: Int, endless: Bool, on ground: inout Ground
  ) -> UInt64 {
    precondition(plan >= 0 && Int(plan) < count, "no such plan")
    var places: UInt64 = 0
    unsafe with(sightings, from: base, on: &ground) { programs, c in
      // SAFETY: `with` says why C may write; the plan is below their number (checked above).
      places = unsafe cscan_begin(programs, plan, endless ? 1 : 0, c)
      return 0
    }
    return places
  }

  private func with(
    _ sightings: borrowing Sightings, from base: Int, on ground: inout Ground,
    _ body: (UnsafePointer<cscan_programs>, UnsafeMutablePointer<cscan_ground>) -> Int
  ) {
    guard let tables else { preconditionFailure("the table is not settled") }
    ground.begin(
      sightings: sightings.count, atoms: max(sightings.highestAtom, highestMember) + 1, sets: setCount,
      runs: runCount, nodes: largest)
    // SAFETY: `tables` outlives the calls, and C writes to the ground alone, which `begin` gave the room that C asks
    // for. Plans name nodes, edges, sets and runs that are there, edges lead to lower nodes (checked when they were
    // put in), and no set's slots are all full, so that every search ends.
    withExtendedLifetime(tables) {
      var programs = unsafe tables.programs
      var c = unsafe cscan_ground(
        by_atom: ground.byAtom.start, by_set: ground.bySet.start, part: ground.part, seen: ground.seen.start,
        seen_count: 0, reached: ground.reached.start, starts: ground.starts.start, due: ground.due.start)
      unsafe cscan_gather(sightings.items.start, sightings.count, Int32(truncatingIfNeeded: base), &c)
      ground.dueCount = unsafe body(&programs, &c)
      unsafe ground.part = c.part
    }
  }
}
