import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import Testing

@testable import DetenteTuning

/// A text that is spared the second scoring must come to the same as one that is not.
@Suite("Texts on which no difference of two packs bears")
struct ChangeProbeTests {
  private typealias Change = @Sendable (String) -> String

  private static let changes: [(name: String, change: Change)] = [
    ("nothing", { $0 }),
    ("a weight", { $0.replacing("weight: 0.4\n", with: "weight: 0.45\n") }),
    (
      "an entry more",
      { $0.replacing("- \"peace conference\"", with: "- \"peace conference\"\n      - parley") }
    ),
    (
      "a rule of what follows the dateline",
      {
        $0.replacing(
          "operators:",
          with: "  - { id: talks.blew, class: D_TALKS, regex: '^The rebels blew', weight: 0.3 }\noperators:")
      }
    ),
    ("an entry less", { $0.replacing(", { noun: cease-fire }", with: "") }),
    ("a pattern", { $0.replacing("willing(?:ness)?|ready", with: "ready") }),
    ("an operator", { $0.replacing("{ verb: reject }", with: "{ verb: spurn }") }),
    ("a cell", { $0.replacing("gives: C_REJECT", with: "gives: C_ATTACK") }),
    ("a priority", { $0.replacing("  - id: truce.words\n", with: "  - id: truce.words\n    priority: 5\n") }),
    (
      "a mask",
      {
        $0.replacing(
          "operators:",
          with:
            "masks:\n  - { id: mask.show, entries: [ talk show ], examples: [ \"A [[talk show]].\" ] }\noperators:"
        )
      }
    ),
  ]

  private func texts(_ dice: inout Dice) -> [LabelledText] {
    let words = [
      "KHARTOUM, March 3 (Reuters) - The rebels blew horns", "talks", "talk show", "truce", "cease-fire",
      "shelled", "rejected", "spurned", "parley", "the army",
      "ready for",
      "willing to", "peace conference", "rain", "and", ".", ",", ". The", "not",
    ]
    return (0..<60).map { number in
      let text = (0..<(1 + dice.roll(14))).map { _ in dice.pick(words) }.joined(separator: " ") + "."
      let label: Label? = dice.chance(30) ? dice.pick(Label.allCases) : nil
      return LabelledText(id: "\(number)", text: Array(text.utf8), label: label)
    }
  }

  @Test("a comparison is the same whether they are scored twice or once", arguments: changes.map(\.name))
  func same(name: String) throws {
    let change = try #require(Self.changes.first { $0.name == name }).change
    let (old, new) = (TestPack.loading(), TestPack.loading(change))
    let packs = (
      old: (scorer: try #require(old.scorer), pack: old.pack),
      new: (scorer: try #require(new.scorer, "\(new.diagnostics.map(\.message))"), pack: new.pack)
    )
    var dice = Dice(seed: 12)
    let texts = texts(&dice)
    let all = PackComparison(old: packs.old, new: packs.new, on: texts, workers: 1, sparing: false)
    let spared = PackComparison(old: packs.old, new: packs.new, on: texts, workers: 2)
    func lines(_ comparison: PackComparison) -> [String] { comparison.changes.map { "\($0)" } }
    #expect(lines(all) == lines(spared))
    #expect(all.changes.isEmpty == (name == "nothing"))
    #expect(all.compared == spared.compared && all.unpaired == spared.unpaired)
    #expect(all.hits.mapValues { [$0.old, $0.new] } == spared.hits.mapValues { [$0.old, $0.new] })
    #expect(all.figures?.old == spared.figures?.old && all.figures?.new == spared.figures?.new)
    let probe = try #require(ChangeProbe(all.parts, from: old.pack, to: new.pack))
    var worker = ChangeProbe.Worker(probe)
    var scoring = ScoreWorker(packs.old.scorer)
    let touched = try texts.count {
      _ = try scoring.score($0.article)
      return worker.touches(scoring.document)
    }
    #expect(touched < texts.count && (touched == 0) == (name == "nothing"), "\(touched)")
  }

  @Test("what a pack says of a class or an actor is among its differences")
  func facts() {
    let sent = TestPack.loading {
      $0.replacing("mode: deed, family: default", with: "mode: deed, sent: true, family: default")
    }
    #expect(sent.scorer != nil, "\(sent.diagnostics.map(\.message))")
    #expect(DetenteTuning.changes(from: TestPack.loading().pack, to: sent.pack).count == 4)
    var (one, other) = (TestPack.loading().pack, TestPack.loading().pack)
    one.actors = [Actor(id: "a", kind: .state, name: "A", names: [], at: one.lexicons[0].location)]
    other.actors = one.actors
    other.actors[0].isRole = true
    #expect(DetenteTuning.changes(from: one, to: other).count == 1)
  }

  @Test(
    "other differences, and another order of the rules, spare no text",
    arguments: [
      ("any: [government, army]", "any: [government]"), ("range: [0.10, 0.45]", "range: [0.10, 0.50]"),
      ("  - id: truce.words", "  - id: a.words"),
    ])
  func none(old: String, new: String) throws {
    let (before, after) = (TestPack.loading(), TestPack.loading { $0.replacing(old, with: new) })
    let parts = DetenteTuning.changes(from: before.pack, to: after.pack)
    let probe = ChangeProbe(parts, from: before.pack, to: after.pack)
    #expect((probe == nil) == !new.contains("a.words"))
    var moved = before.pack
    moved.lexicons[0].location.file = "z.yaml"
    #expect(DetenteTuning.changes(from: before.pack, to: moved).isEmpty)
    #expect(ChangeProbe([], from: before.pack, to: moved) == nil)
  }
}
