import Detente
import DetenteRules
import DetenteScoring
import Testing

/// Every cell that the pack's tables define has a sentence that shows it at work.
@Suite("Coverage matrix")
struct MatrixTests {
  private typealias Key = OperatorReach.Key
  private let pack = BuiltInPack.loading.pack

  // MARK: Operators

  @Test(
    "every row of the operator matrix shows its operator at work on its class, with the outcome of the cell")
  func operatorRows() throws {
    let reach = OperatorReach(pack)
    var worker = ScoreWorker(try BuiltInPack.scorer())
    for row in Fixture.rows("matrix-operators.tsv") where row.count != 4 || !row[3].hasPrefix("unreachable: ")
    {
      try #require(row.count == 4, "\(row)")
      let key = Key(operator: row[0], condition: row[1], signalClass: row[2])
      #expect(reach.depths[key] != nil, "the pack has no such cell: \(key)")
      let score = try worker.score(row[3])
      let isShown = score.sentences.flatMap(\.evidence).contains { shown(by: $0, reach).contains(key) }
      #expect(isShown, "\(key): \(row[3])")
    }
  }

  @Test(
    "every cell of the operator table has a sentence for each of its classes, or a reason why there is none")
  func operatorCells() {
    let reach = OperatorReach(pack)
    var named: Set<Key> = []
    var dead: Set<Key> = []
    for row in Fixture.rows("matrix-operators.tsv") where row.count == 4 {
      let key = Key(operator: row[0], condition: row[1], signalClass: row[2])
      if row[3].hasPrefix("unreachable: ") { dead.insert(key) } else { named.insert(key) }
    }
    func isExcused(_ key: Key) -> Bool {
      var all = key
      all.signalClass = "*"
      return dead.contains(key) || dead.contains(all)
    }
    let missing = reach.depths.filter { key, depth in
      if named.contains(key) || isExcused(key) { return false }
      // A chain of three: one class of the cell is enough.
      return depth < 2 || !named.contains { $0.operator == key.operator && $0.condition == key.condition }
    }
    #expect(missing.isEmpty, "\(missing.keys.map(\.description).sorted().joined(separator: "\n"))")
    #expect(reach.depths.count > 600)
    #expect(dead.count <= 5, "few cells may be out of reach")
  }

  @Test("a cell that is said to be out of reach is: no sentence of the pack or the matrix shows it")
  func unreachable() throws {
    let reach = OperatorReach(pack)
    let rows = Fixture.rows("matrix-operators.tsv")
    let dead = rows.filter { $0.last?.hasPrefix("unreachable: ") == true }
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let sentences =
      try #require(BuiltInPack.words).sentences + rows.compactMap { $0.count == 4 ? $0[3] : nil }
    for sentence in sentences {
      for key in try worker.score(sentence).sentences.flatMap(\.evidence).flatMap({ shown(by: $0, reach) }) {
        let isListed = dead.contains {
          $0[0] == key.operator && $0[1] == key.condition && [key.signalClass, "*"].contains($0[2])
        }
        #expect(!isListed, "\(key) is reached: \(sentence)")
      }
    }
  }

  /// The cells that a hit went through.
  private func shown(by hit: Evidence, _ reach: OperatorReach) -> [Key] {
    guard hit.status != .suppressed else { return [] }
    return hit.operators.indices.compactMap { number in
      let index = hit.operators[number].index
      guard let cell = reach.table.cell(of: hit, at: number) else { return nil }
      let before = number == 0 ? hit.baseClass : hit.operators[number - 1].signalClass
      return reach.key(index, reach.table.cells(of: index)[cell], before)
    }
  }

  // MARK: Factuality

  @Test("every class has a sentence for each status that the pack can give it")
  func factuality() throws {
    var named: Set<[String]> = []
    var worker = ScoreWorker(try BuiltInPack.scorer())
    for row in Fixture.rows("matrix-factuality.tsv") {
      try #require(row.count == 3, "\(row)")
      named.insert([row[0], row[1]])
      let isShown = try worker.score(row[2]).sentences.flatMap(\.counted).contains { hit in
        pack.classes[hit.signalClass].id == row[1]
          && hit.factuality.contains { pack.modifiers.statuses[$0.index].id == row[0] }
      }
      #expect(isShown, "\(row)")
    }
    let defined = statuses()
    #expect(defined.count > 300)
    #expect(defined.subtracting(named).isEmpty, "\(defined.subtracting(named))")
    #expect(named.subtracting(defined).isEmpty, "\(named.subtracting(defined))")
  }

  /// Status and class, wherever a cue, a form, a condition, a cell or an allegation can bring the two together.
  private func statuses() -> Set<[String]> {
    let modifiers = pack.modifiers
    let all = pack.classes.indices
    var result: Set<[String]> = []
    func add(_ status: String?, _ classes: some Sequence<Int>) {
      for index in classes { if let status { result.insert([status, pack.classes[index].id]) } }
    }
    for cue in modifiers.factuality {
      let only = cue.on.isEmpty ? nil : Set(cue.on)
      add(
        cue.status,
        all.filter { only?.isDisjoint(with: [pack.classes[$0].id, pack.classes[$0].side.rawValue]) != true })
    }
    for form in ["question", "historical"] { add(form, all) }
    if let rule = modifiers.conditional {
      for status in [rule.antecedent, rule.consequent, rule.remote, rule.unless] { add(status, all) }
    }
    let table = OperatorTable(pack)
    for index in pack.operators.indices {
      for cell in table.cells(of: index) {
        guard case .keeps = cell.outcome else { continue }
        add(cell.status, table.subject(of: cell))
      }
    }
    if let rule = modifiers.allegation {
      add(
        rule.status, all.filter { pack.classes[$0].side == .confrontation && pack.classes[$0].mode == .deed })
    }
    return result
  }

  @Test("an allegation between parties gives its status to the deeds it is about, and adds an accusation")
  func allegation() throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let score = try worker.score("The rebels said the army shelled the town.")
    let hits = score.sentences.flatMap(\.counted)
    let rule = try #require(pack.modifiers.allegation)
    #expect(
      hits.contains { hit in
        pack.classes[hit.signalClass].id == "C_ATTACK"
          && hit.factuality.contains { pack.modifiers.statuses[$0.index].id == rule.status }
      })
    #expect(hits.contains { pack.classes[$0.signalClass].id == rule.adds && $0.weight == rule.weight })
  }

  // MARK: Discourse

  @Test("every discourse role has a sentence for each side")
  func discourse() throws {
    var named: Set<[String]> = []
    var worker = ScoreWorker(try BuiltInPack.scorer())
    for row in Fixture.rows("matrix-discourse.tsv") {
      try #require(row.count == 3, "\(row)")
      named.insert([row[0], row[1]])
      let isShown = try worker.score(row[2]).sentences.flatMap(\.counted).contains {
        $0.discourse.rawValue == row[0] && pack.classes[$0.signalClass].side.rawValue == row[1]
          && $0.discourseFactor == pack.modifiers.discourse[$0.discourse]
      }
      #expect(isShown, "\(row)")
    }
    let defined = Set(
      DiscourseRole.allCases.flatMap { role in Side.allCases.map { [role.rawValue, $0.rawValue] } })
    #expect(defined == named)
  }
}
