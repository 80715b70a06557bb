import DetenteRules
import DetenteScoring

/// The operator table as the pack writes it, to be read beside evidence.
struct OperatorTable {
  let pack: RulePack

  init(_ pack: RulePack) { self.pack = pack }

  /// The cells that an operator reads, in order.
  func cells(of index: Int) -> [OperatorCell] {
    let rule = pack.operators[index]
    let shared = rule.cellsOf.flatMap { name in pack.operators.first { $0.id == name.text } }
    return rule.cells + (shared?.cells ?? [])
  }

  /// The classes a cell is for.
  func subject(of cell: OperatorCell) -> Set<Int> {
    switch cell.subject {
    case .side(let side): Set(pack.classes.indices.filter { pack.classes[$0].side == side })
    case .classes(let ids): Set(ids.compactMap { id in pack.classes.firstIndex { $0.id == id } })
    }
  }

  /// The cell that made the operator at a place of a hit's chain do what it did: the first that fits class and
  /// operator before, and has this outcome.
  ///
  /// A cell with a list of near words is taken at its outcome, for the evidence does not name the word.
  func cell(of hit: Evidence, at number: Int) -> Int? {
    let applied = hit.operators[number]
    guard applied.index < pack.operators.count else { return nil }
    let before = number == 0 ? (hit.baseClass, hit.baseWeight) : after(hit, number - 1)
    let last = number == 0 ? nil : hit.operators[number - 1].index
    for (index, cell) in cells(of: applied.index).enumerated() {
      guard subject(of: cell).contains(before.0) else { continue }
      if !cell.after.isEmpty {
        guard let last, last < pack.operators.count, cell.after.contains(pack.operators[last].id) else {
          continue
        }
      }
      let isOutcome = outcome(cell, before, number == 0 ? nil : earlier(hit, number - 1), applied)
      if cell.near.isEmpty || isOutcome { return isOutcome ? index : nil }
    }
    return nil
  }

  private func after(_ hit: Evidence, _ number: Int) -> (Int, Double) {
    (hit.operators[number].signalClass, hit.operators[number].weight)
  }

  /// What the hit was before the operator at a place.
  private func earlier(_ hit: Evidence, _ number: Int) -> (Int, Double) {
    number == 0 ? (hit.baseClass, hit.baseWeight) : after(hit, number - 1)
  }

  private func outcome(
    _ cell: OperatorCell, _ before: (Int, Double), _ earlier: (Int, Double)?, _ applied: AppliedOperator
  ) -> Bool {
    let now = (applied.signalClass, applied.weight)
    switch cell.outcome {
    case .becomes(let name, let weight):
      return pack.classes[now.0].id == name && now.1 == weight ?? pack.classes[now.0].weight
    case .keeps(let factor, let isRaised):
      let base = isRaised ? max(before.1, pack.classes[before.0].weight) : before.1
      return now.0 == before.0 && abs(now.1 - min(1, base * factor)) < 1e-12
    case .nothing: return now == before
    case .restores(let factor):
      guard let earlier else { return false }
      return now.0 == earlier.0 && abs(now.1 - min(1, earlier.1 * factor)) < 1e-12
    }
  }
}
