import Detente
import DetenteReports
import DetenteRules
import DetenteScoring
import DetenteTuning
import Testing

@Suite("Two packs compared")
struct ComparisonTests {
  private func compared(
    _ texts: [LabelledText], workers: Workers = 1, _ change: (String) -> String
  ) throws -> PackComparison {
    let (old, new) = (TestPack.loading(), TestPack.loading(change))
    return PackComparison(
      old: (try #require(old.scorer), old.pack), new: (try #require(new.scorer), new.pack), on: texts,
      workers: workers)
  }

  private static let article = LabelledText(
    id: "a", text: Array("The talks went on. The army shelled the port. They agreed on a truce.".utf8),
    label: nil)

  @Test("the same pack changes nothing")
  func same() throws {
    let comparison = try compared([Self.article] + EvaluationTests.texts()) { $0 }
    #expect(comparison.changes.isEmpty && comparison.parts.isEmpty && comparison.hits.isEmpty)
    #expect(comparison.compared == 3 + 10 + 1)
    #expect(comparison.figures.map { $0.old == $0.new } == true)
  }

  @Test("names what is different in the packs, not where it stands and not the examples")
  func parts() throws {
    let parts = try compared([]) { pack in
      pack.replacing("weight: 0.4\n", with: "weight: 0.45\n")
        .replacing("{ noun: truce }, { noun: cease-fire }", with: "{ noun: cease-fire }, { noun: armistice }")
        .replacing("They signed a [[truce]].", with: "They signed an [[armistice]].")
        .replacing("attack.words", with: "attack.verbs")
        .replacing("gives: C_REJECT", with: "gives: C_ATTACK")
        .replacing("version: 0.1.0", with: "version: 0.2.0\ndescription: moved")
    }.parts
    #expect(parts.map(\.id) == ["attack.verbs", "attack.words", "truce.words", "talks.willing", "REFUSE"])
    #expect(parts.map(\.kind) == [.added, .removed, .changed, .changed, .changed])
    let entries = try #require(parts[2].differences.first)
    #expect((entries.name, entries.old, entries.new) == ("entries", ["noun truce"], ["noun armistice"]))
    let weight = try #require(parts[3].differences.first)
    #expect((weight.name, weight.old, weight.new) == ("weight", ["0.4000"], ["0.4500"]))
    #expect(parts[4].differences.map(\.name) == ["cells"])
  }

  @Test("every list of a pack is compared: a new one has to be added to what is")
  func complete() {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label).sorted() }
    #expect(
      names(ClauseConventions()) == [
        "agents", "alternatives", "barriers", "betweens", "carriers", "determiners", "finite", "genitives",
        "instituted", "leads", "objectPronouns", "onlookers", "openers", "origins", "ownVoices",
        "participleEnds",
        "participleLike", "passives", "pastEnds", "pastLike", "phraseEnds", "places", "possessives",
        "prepositions",
        "presentEnds",
        "pronouns", "receivers", "reciprocals", "reduced", "singulars", "sites", "targets",
      ])
    #expect(
      names(ZoneConventions()) == [
        "abbreviations", "agencies", "boilerplate", "clocks", "dates", "kickers", "pages", "starters",
        "titles",
      ])
    #expect(
      names(Modifiers()) == [
        "allegation", "conditional", "degree", "degreeClip", "discourse", "factuality", "scareQuote",
        "speechVerbs",
        "statuses", "unassertedCap",
      ])
    #expect(
      names(Lexemes()) == [
        "doubling", "endingSpellings", "nouns", "prefixes", "spellings", "uncountable", "verbs",
      ])
    #expect(names(DomainGate()) == ["actorKinds", "anchors", "foreign"])
    #expect(
      names(RulePack()) == [
        "actors", "classes", "clauses", "digest", "gate", "header", "leaders", "lexemes", "lexicons", "masks",
        "modifiers", "operators", "rules", "terms", "tests", "zones",
      ])
  }

  @Test("a word that comes into a list, or goes from one to another, is a change")
  func words() throws {
    let old = TestPack.loading().pack
    let labels = Mirror(reflecting: ClauseConventions()).children.compactMap(\.label)
    for label in labels where label != "openers" {
      let key = label.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
      let new = TestPack.loading { $0 + "\nclauses: { \(key): [zorp] }\n" }
      #expect(changes(from: old, to: new.pack).map(\.id) == [key], "\(new.diagnostics.map(\.message))")
    }
    let lists = ["nouns", "spellings"].map { list in
      TestPack.loading { $0 + "\nlexemes: { \(list): [[zorp, zorpen]] }\n" }.pack
    }
    let moved = try #require(changes(from: lists[0], to: lists[1]).first)
    #expect(moved.differences.map(\.old) == [["noun zorp zorpen"]])
    #expect(moved.differences.map(\.new) == [["spelling zorp zorpen"]])
  }

  @Test("shows each sentence that is scored otherwise, with the rules of only one pack")
  func sentences() throws {
    let comparison = try compared([Self.article]) {
      $0.replacing("{ noun: truce }", with: "{ noun: armistice }")
        .replacing("They signed a [[truce]].", with: "They signed an [[armistice]].")
    }
    #expect(comparison.changes.count == 1)
    let change = try #require(comparison.changes.first)
    #expect(change.sentence == 3)
    #expect(String(decoding: change.text, as: UTF8.self) == "They agreed on a truce.")
    #expect((change.old.label, change.new.label) == (.deescalate, .neutral))
    #expect((change.old.balance, change.new.balance) == (0.6, 0))
    #expect(change.old.rules == ["truce.words"] && change.new.rules.isEmpty)
    #expect(comparison.hits["truce.words"].map { [$0.old, $0.new] } == [1, 0])
  }

  @Test("of labelled texts says who is right, now wrong first, whatever the threads")
  func labelled() throws {
    for workers in [1, 4] as [Workers] {
      let comparison = try compared(EvaluationTests.texts(), workers: workers) { pack in
        pack.replacing("{ noun: talk }", with: "{ noun: handshake }").replacing(
          "The [[talks]]", with: "The [[handshake]]")
      }
      let changes = comparison.changes.filter(\.changesLabel)
      #expect(changes.map(\.id) == ["s0", "s4", "s6", "s7", "s9"])
      #expect(changes.map(\.isNowWrong) == [true, false, false, false, false])
      #expect(changes.map(\.isNowRight) == [false, true, true, true, true])
      let figures = try #require(comparison.figures)
      #expect(try #require(figures.new.agreement) > (try #require(figures.old.agreement)))
      var bytes: [UInt8] = []
      ComparisonReport(comparison, names: ("old", "new"), style: Style()).write(into: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("4 now right · 1 now wrong"))
      #expect(text.contains("▼→– +0.35 → 0.00"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("sentences that only one pack sees are counted and not compared")
  func borders() throws {
    let text = LabelledText(id: "a", text: Array("He met Gov. Brown in talks. They talked.".utf8), label: nil)
    let comparison = try compared([text]) { $0 + "\nzones:\n  titles: [Gov]\n" }
    #expect(comparison.unpaired == 3)
    #expect(comparison.compared == 1)
  }

  @Test("a text that cannot be scored is a fault with its place")
  func faults() throws {
    let text = LabelledText(id: "a", text: [0x61, 0xFF], label: nil, source: "x.jsonl", line: 7)
    let fault = try #require(try compared([text]) { $0 }.faults.first)
    #expect((fault.source, fault.line) == ("x.jsonl", 7))
  }
}
