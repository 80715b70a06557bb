import Foundation
import Detente
import DetenteReports
import DetenteRules
import DetenteScoring
import Testing

@testable import DetenteTuning

@Suite("The fit of weights")
struct FitTests {
  /// Texts in which "truce" stands for de-escalation and "talks" as often for its contrary.
  private static let texts: [LabelledText] = (0..<120).map { number in
    let (text, label): (String, Label) =
      switch number % 4 {
      case 0: ("They signed truce number \(number).", .deescalate)
      case 1: ("The talks of day \(number) went on.", .neutral)
      case 2: ("The talks of day \(number) were a farce.", .confront)
      default: ("The army shelled hill \(number).", .confront)
      }
    return LabelledText(id: "f\(number)", text: Array(text.utf8), label: label)
  }

  private func fit(
    _ loading: Scorer.Loading = TestPack.loading(), _ change: (inout WeightFit.Options) -> Void = { _ in }
  ) throws -> WeightFit {
    let scorer = try #require(loading.scorer)
    var options = WeightFit.Options()
    options.leastHits = 10
    change(&options)
    return WeightFit(
      score(Self.texts, by: scorer, workers: 2).scored, by: scorer, pack: loading.pack, options: options)
  }

  @Test("moves weights to where the loss is least, never out of their ranges, and holds texts out")
  func moves() throws {
    let fit = try fit()
    let changes = Dictionary(fit.changes.map { ($0.rule, $0) }) { first, _ in first }
    let truce = try #require(changes["truce.words"])
    #expect(truce.old == 0.6 && truce.new == 0.65 && truce.hits == truce.right)
    let talks = try #require(changes["talks.words"])
    #expect(talks.new < 0.35 && talks.new >= 0.10 && talks.right == 0)
    #expect(fit.loss.after < fit.loss.before)
    #expect((20...50).contains(fit.heldOut.count))
    for change in fit.changes { #expect(abs(change.new * 20 - (change.new * 20).rounded()) < 1e-9) }
  }

  @Test("leaves alone what has too little evidence, and all where a move costs too much")
  func restraint() throws {
    #expect(try fit { $0.leastHits = 1000 }.changes.isEmpty)
    #expect(try fit { $0.leastHits = 1000 }.fitted == 0)
    #expect(try fit { $0.pull = 1e6 }.changes.isEmpty)
  }

  @Test("which texts are held out depends on their ids alone")
  func split() {
    let all = (0..<10_000).map { "id-\($0)" }
    let share = Double(all.count { WeightFit.isHeldOut($0, 0.3) }) / 10_000
    #expect(abs(share - 0.3) < 0.02)
    #expect(WeightFit.isHeldOut("id-7", 0.3) == WeightFit.isHeldOut("id-7", 0.3))
    #expect(all.allSatisfy { !WeightFit.isHeldOut($0, 0) })
  }

  // MARK: The files

  private func change(_ rule: String, _ weight: Double) -> WeightChange {
    WeightChange(rule: rule, signalClass: "", old: 0, new: weight, hits: 0, right: 0)
  }

  private func edited(
    _ changes: [WeightChange], _ text: String = TestPack.text
  ) throws -> (edits: WeightEdits, old: Scorer.Loading, new: Scorer.Loading, files: [PackFile]) {
    let files = [PackFile(path: "pack.yaml", bytes: Array(text.utf8))]
    let old = Scorer.load(files)
    let edits = WeightEdits(changes, in: files, of: old.pack)
    return (edits, old, Scorer.load(edits.files), files)
  }

  @Test("replaces a weight, or puts one behind the class, and nothing else")
  func edits() throws {
    let result = try edited([change("talks.willing", 0.3), change("truce.words", 0.55)])
    #expect(result.edits.changed == ["pack.yaml"] && result.edits.refused.isEmpty)
    let differences = changes(from: result.old.pack, to: result.new.pack)
    #expect(differences.map(\.id) == ["truce.words", "talks.willing"])
    #expect(differences.allSatisfy { $0.differences.map(\.name) == ["weight"] })
    #expect(
      result.edits.patch(folder: "rules", old: result.files) == """
        --- a/rules/pack.yaml
        +++ b/rules/pack.yaml
        @@ -19,7 +19,8 @@
             examples: [ "The [[talks]] resumed." ]
             counterexamples: [ "The engine stalled." ]
           - id: truce.words
             class: D_AGREE
        +    weight: 0.55
             entries: [ { noun: truce }, { noun: cease-fire } ]
             examples: [ "They signed a [[truce]]." ]
           - id: attack.words
        @@ -29,7 +30,7 @@
         rules:
           - id: talks.willing
             class: D_TALKS
        -    weight: 0.4
        +    weight: 0.30
             regex: '\\b(?:willing(?:ness)?|ready) (?:to|for) @{0,2} talks?\\b'
             examples: [ "They are [[ready for talks]]." ]
         operators:

        """)
  }

  @Test(
    "keeps comments, order, line ends and entries' own weights",
    arguments: [
      (
        "  - id: x.words\n    class: D_TALKS # said\n    # of old\n    weight: 0.30   # by hand\n    entries:\n      - { noun: chat, weight: 0.2 }\n",
        "  - id: x.words\n    class: D_TALKS # said\n    # of old\n    weight: 0.45   # by hand\n    entries:\n      - { noun: chat, weight: 0.2 }\n"
      ),
      (
        "  - class: D_TALKS\n    weight: 0.3\n    id: x.words\n    entries: [ { noun: chat, weight: 0.2 } ]\n",
        "  - class: D_TALKS\n    weight: 0.45\n    id: x.words\n    entries: [ { noun: chat, weight: 0.2 } ]\n"
      ),
      (
        "  - { id: x.words, class: D_TALKS, entries: [ { noun: chat, weight: 0.2 } ], weight: 0.3 }\n",
        "  - { id: x.words, class: D_TALKS, entries: [ { noun: chat, weight: 0.2 } ], weight: 0.45 }\n"
      ),
      (
        "  - id: x.words\r\n    class: D_TALKS\r\n    entries: [ { noun: chat } ]\r\n",
        "  - id: x.words\r\n    class: D_TALKS\r\n    weight: 0.45\r\n    entries: [ { noun: chat } ]\r\n"
      ),
    ])
  func styles(rule: String, expected: String) throws {
    let head = TestPack.text.prefix(upTo: try #require(TestPack.text.range(of: "lexicons:\n")).upperBound)
    let tail = TestPack.text.suffix(
      from: try #require(TestPack.text.range(of: "  - id: talks.words")).lowerBound)
    let result = try edited([change("x.words", 0.45)], head + rule + tail)
    #expect(result.edits.refused.isEmpty)
    let written = String(decoding: try #require(result.edits.files.first).bytes, as: UTF8.self)
    #expect(written == head + expected + tail)
    #expect(changes(from: result.old.pack, to: result.new.pack).map(\.id) == ["x.words"])
  }

  @Test("a rule in braces without a weight is refused, and its file left alone")
  func refused() throws {
    let text = TestPack.text.replacing(
      "lexicons:\n",
      with: "lexicons:\n  - { id: x.words, class: D_TALKS, entries: [ { noun: chat, weight: 0.2 } ] }\n")
    let result = try edited([change("x.words", 0.45), change("nowhere", 0.2)], text)
    #expect(result.edits.refused == ["x.words", "nowhere"])
    #expect(result.edits.changed.isEmpty && result.edits.files == result.files)
  }

  @Test("the report says what is better and worse beyond chance on the texts held out")
  func report() throws {
    let loading = TestPack.loading()
    let fit = try fit(loading)
    let files = [PackFile(path: "pack.yaml", bytes: Array(TestPack.text.utf8))]
    let changed = Scorer.load(WeightEdits(fit.changes, in: files, of: loading.pack).files)
    let scorer = try #require(changed.scorer)
    let again = score(fit.heldOut.map(\.labelled), by: scorer, workers: 1).scored
    let heldOut = HeldOut(old: fit.heldOut, new: again, resamples: 300, seed: 3)
    let interval = try #require(heldOut.interval { $0.auc })
    #expect(interval.low <= interval.high)
    var bytes: [UInt8] = []
    FitReport(fit, heldOut: heldOut, style: Style()).write(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("on \(fit.heldOut.count) texts held out"))
    #expect(text.contains("0.60 → 0.65"))
    let same = HeldOut(old: fit.heldOut, new: fit.heldOut, resamples: 300, seed: 3)
    bytes = []
    FitReport(fit, heldOut: same, style: Style()).write(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains("no more than noise"))
  }
}
