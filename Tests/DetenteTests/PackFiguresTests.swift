import Detente
import DetenteRules
import DetenteScoring
import Testing

/// What the English pack's own sentences add up to: how many there are, and how often they are right. Known gaps
/// count as what they are, wrong.
@Suite("Figures of the English pack's own sentences")
struct PackFiguresTests {
  static let pack = BuiltInPack.loading.pack

  /// The test sentences of the files whose name begins so, in pack order.
  static func tests(in prefix: String) -> [PackTest] {
    pack.tests.filter { $0.text.location.file.hasPrefix("tests/" + prefix) }
  }

  // MARK: Examples

  @Test("every lexicon and rule has an example and a counterexample, 600 examples in all")
  func examples() {
    let rules = Self.pack.lexicons + Self.pack.rules
    let bare = rules.filter { $0.examples.allSatisfy(\.todo) || $0.counterexamples.isEmpty }
    #expect(bare.isEmpty, "\(bare.prefix(20).map(\.id))")
    #expect(rules.reduce(0) { $0 + $1.examples.count } >= 600)
  }

  // MARK: Minimal pairs

  @Test("neighbours turn: 150 pairs, every operator and every status among them")
  func pairs() throws {
    let files = Dictionary(grouping: Self.tests(in: "minimal-pairs-"), by: { $0.text.location.file })
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let catalog = try BuiltInPack.scorer().catalog
    var turned = 0
    var operators: Set<String> = []
    var statuses: Set<String> = []
    for (file, tests) in files {
      #expect(tests.count.isMultiple(of: 2), "\(file) holds a sentence without its partner")
      for i in stride(from: 0, to: tests.count - 1, by: 2) where tests[i].label != tests[i + 1].label {
        turned += 1
      }
      for test in tests {
        for evidence in try worker.score(test.text.text).sentences.flatMap(\.evidence) {
          operators.formUnion(evidence.operators.map { catalog.operators[$0.index] })
          statuses.formUnion(evidence.factuality.map { catalog.statuses[$0.index] })
        }
      }
    }
    #expect(turned >= 150)
    let silent = Set(Self.pack.operators.map(\.id)).subtracting(operators)
    #expect(silent.isEmpty, "no pair shows \(silent.sorted())")
    let untold = Set(Self.pack.modifiers.statuses.map(\.id)).subtracting(statuses)
    #expect(untold.isEmpty, "no pair shows \(untold.sorted())")
  }

  // MARK: False alarms

  @Test("300 sentences of other trades, of which at most three in a hundred fire")
  func falseAlarms() throws {
    let tests = Self.tests(in: "false-alarms-")
    #expect(tests.count >= 300)
    #expect(tests.allSatisfy { $0.label == "neutral" })
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let fired = try tests.filter { try worker.score($0.text.text).label != .neutral }
    #expect(Double(fired.count) <= 0.03 * Double(tests.count), "\(fired.map(\.text.text))")
  }

  // MARK: Attribution

  /// Names given, right ones among them, and names there are.
  struct Tally {
    var given = 0
    var right = 0
    var wanted = 0
    var precision: Double { Double(right) / Double(given) }
    var recall: Double { Double(right) / Double(wanted) }

    mutating func add(_ names: [String], _ expected: [String]) {
      given += names.count
      right += Set(names).intersection(expected).count
      wanted += expected.count
    }
  }

  @Test("150 attributed sentences: source right in .90 of the names given, target in .85")
  func attribution() throws {
    let tests = Self.tests(in: "attribution")
    #expect(tests.count { $0.source != nil && $0.target != nil } >= 150)
    let scorer = try BuiltInPack.scorer()
    var worker = ScoreWorker(scorer)
    var sources = Tally()
    var targets = Tally()
    for test in tests {
      let counted = try worker.score(test.text.text).sentences.flatMap(\.counted)
      let strongest = counted.max { $0.value < $1.value }
      let names = { (actors: [Int]?) in (actors ?? []).map { scorer.catalog.actors[$0].id } }
      if let expected = test.source { sources.add(names(strongest?.actor), expected) }
      if let expected = test.target { targets.add(names(strongest?.target), expected) }
    }
    #expect(sources.precision >= 0.90 && targets.precision >= 0.85, "\(sources) \(targets)")
    // Unknown is better than a guess, but not always.
    #expect(sources.recall >= 0.80 && targets.recall >= 0.75, "\(sources) \(targets)")
  }
}
