import DetenteRules

/// Which cells of the operator table a hit can come to, from the classes of the pack through up to three operators.
struct OperatorReach {
  /// A cell with one of its classes, as the fixture names it.
  struct Key: Hashable, CustomStringConvertible {
    var `operator`: String
    /// "-", or what the cell asks for besides: "after END", "near".
    var condition: String
    var signalClass: String
    var description: String { "\(`operator`)\t\(condition)\t\(signalClass)" }
  }

  let table: OperatorTable
  /// How many operators must have come before, by key.
  private(set) var depths: [Key: Int] = [:]

  /// What a hit is: its class, the operator before, and the class before that.
  private struct State: Hashable {
    var signalClass: Int
    var last: String?
    var before: Int?
  }

  init(_ pack: RulePack) {
    table = OperatorTable(pack)
    var states = pack.classes.indices.map { State(signalClass: $0) }
    var known = Set(states)
    for depth in 0..<3 {
      var next: [State] = []
      for state in states {
        for index in pack.operators.indices {
          next += step(state, index, depth).filter { known.insert($0).inserted }
        }
      }
      states = next
    }
  }

  /// The keys of a cell for a class.
  func key(_ index: Int, _ cell: OperatorCell, _ signalClass: Int) -> Key {
    var condition: [String] = []
    if !cell.after.isEmpty { condition.append("after " + cell.after.joined(separator: "/")) }
    if !cell.near.isEmpty { condition.append("near") }
    return Key(
      operator: table.pack.operators[index].id,
      condition: condition.isEmpty ? "-" : condition.joined(separator: " "),
      signalClass: table.pack.classes[signalClass].id)
  }

  /// The cells that a state comes to by an operator, noted, and the states that they make of it.
  private mutating func step(_ state: State, _ index: Int, _ depth: Int) -> [State] {
    let rule = table.pack.operators[index]
    var result: [State] = []
    for cell in table.cells(of: index) where table.subject(of: cell).contains(state.signalClass) {
      guard cell.after.isEmpty || state.last.map(cell.after.contains) == true else { continue }
      let key = key(index, cell, state.signalClass)
      depths[key] = min(depth, depths[key] ?? depth)
      let made: Int? =
        switch cell.outcome {
        case .becomes(let name, _): table.pack.classes.firstIndex { $0.id == name }
        case .keeps: state.signalClass
        case .restores: state.before
        case .nothing: nil
        }
      // What an act does to its object comes before all other operators, and is no operator to lean on.
      if let made, rule.form != .object {
        result.append(State(signalClass: made, last: rule.id, before: state.signalClass))
      }
      // A cell with near words may be passed by.
      if cell.near.isEmpty { break }
    }
    return result
  }
}
