internal import CScan
package import Serialization

/// How texts that patterns match go on from word to word, worked through from the ends of matches to their beginnings;
/// immutable, for all threads.
@safe public final class ProgramTable: Sendable {
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

  private let plans: Pinned<cscan_plan>
  private let edges: Pinned<cscan_edge>
  /// Those that its edges name.
  public let sets: SetTable
  private let largest: Int
  private let runCount: Int

  fileprivate init(_ builder: borrowing Builder, _ sets: SetTable) {
    plans = Pinned(builder.plans)
    edges = Pinned(builder.edges)
    self.sets = sets
    (largest, runCount) = (builder.largest, builder.runCount)
  }

  /// The table that was stored next, by the same build of the program.
  /// - Parameter sets: those that it had.
  package init(from reader: inout ByteReader, _ sets: SetTable) throws(ByteFault) {
    (plans, edges) = (try reader.read(), try reader.read())
    (self.sets, largest, runCount) = (sets, try reader.read(), try reader.read())
  }

  /// Appends all that is in it but for the sets.
  package func store(in writer: inout ByteWriter) {
    writer.write(plans)
    writer.write(edges)
    writer.write(largest)
    writer.write(runCount)
  }

  /// Works the plans of a board through over the part of a sentence that was gathered last.
  /// - Parameters:
  ///   - places: how many of its places matches may begin at.
  ///   - endless: whether there may be more behind them, which may hold whatever is asked for.
  ///   - ground: holds the part, and the runs that are due afterwards, and where: without a match there, bits may be
  ///     set; with one, they always are.
  ///   - way: a supported one.
  public func work(
    _ board: borrowing SignBoard, places: Int, endless: Bool, on ground: inout Ground, by way: ScanWay = .best
  ) {
    precondition(way.isSupported, "the processor lacks the instructions")
    precondition(board.allPlans == plans.count, "the board is of another table")
    ground.reserve(sets: sets.count, nodes: largest, runs: runCount)
    let all: UInt64 = places < 64 ? 1 << UInt64(places) - 1 : .max
    // SAFETY: the tables outlive the call, and C writes to the ground alone, which has room for all sets, nodes and
    // runs (above). Plans name edges, sets and runs that are there, and edges lead to lower nodes (checked when they
    // were put in); the board's plans are below the number of plans (checked above).
    ground.dueCount = withExtendedLifetime(self) {
      var programs = unsafe cscan_programs(plans: plans.start, edges: edges.start, sets: sets.c)
      var part = unsafe ground.c
      var results = unsafe cscan_results(
        reached: ground.reached.start, starts: ground.starts.start, due: ground.due.start)
      return unsafe cscan_work(
        &programs, board.plans.start, board.planCount, all, endless ? 1 : 0, &part, &results, way.rawValue)
    }
  }

  /// A table in the making.
  public struct Builder {
    fileprivate private(set) var plans: [cscan_plan] = []
    fileprivate private(set) var edges: [cscan_edge] = []
    /// The most nodes that a plan has, the end of matches included.
    fileprivate private(set) var largest = 1
    fileprivate private(set) var runCount = 0
    private var setCount = 0

    /// No plans.
    public init() {}

    /// How many plans there are.
    public var count: Int { plans.count }

    /// Puts in the next plan.
    /// - Parameters:
    ///   - run: the number of what is run where matches of the plan may begin.
    ///   - program: from the end of matches, which is none of the nodes, to their beginning.
    public mutating func append(run: Int32, _ program: [Node]) {
      precondition(run >= 0, "no such run")
      let first = UInt32(edges.count)
      for (number, node) in program.enumerated() {
        precondition(!node.edges.isEmpty, "the text goes on from every node")
        for (place, edge) in node.edges.enumerated() {
          precondition(edge.target >= 0 && edge.target <= number, "edges lead to lower nodes")
          precondition(edge.set < Int32(cscan_any), "too many sets")
          var kind = place == node.edges.count - 1 ? cscan_last : 0
          if node.isBoth { kind |= cscan_both }
          if node.isGate { kind |= cscan_gate }
          let set = edge.set < 0 ? UInt32(cscan_any) : UInt32(edge.set)
          edges.append(
            cscan_edge(
              set: set | UInt32(kind) << UInt32(cscan_set_bits), target: UInt16(edge.target),
              least: UInt8(min(edge.spaces.lowerBound, 64)), most: UInt8(min(edge.spaces.upperBound, 64))))
          setCount = max(setCount, Int(edge.set) + 1)
        }
      }
      plans.append(cscan_plan(run: run, first: first, end: UInt32(edges.count)))
      runCount = max(runCount, Int(run) + 1)
      largest = max(largest, program.count + 1)
    }

    /// The table, once all plans are in.
    /// - Parameter sets: those that edges name.
    public consuming func finish(_ sets: SetTable) -> ProgramTable {
      precondition(setCount <= sets.count, "a set is missing")
      return ProgramTable(self, sets)
    }
  }
}
