import DetenteTestSupport
import Foundation
import Testing

@Suite("detente sentences")
struct SentencesTests {
  @Test("borders cut the text out of the input")
  func sentences() throws {
    let text = "Café talks resumed. The ministers met on Monday."
    let outcome = try Program.run(["sentences", "-f", "jsonl"], input: text)
    #expect(outcome.status == 0)
    for object in try outcome.objects() {
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == object["text"] as? String)
    }
  }

  @Test("a row for each clause, with the words that opened it")
  func clauses() throws {
    let scratch = try Scratch()
    try scratch.write(
      "pack/pack.yaml",
      """
      format: 1
      pack: clauses
      version: 0.1.0
      language: en
      clauses: { contrast: [but], conditional: [if] }
      """)
    let outcome = try Program.run(
      ["sentences", "-f", "jsonl", "--level", "clause", "--pack", "pack"],
      input: "Norland would talk if the guns fell silent, but Suedia left.", in: scratch)
    #expect(outcome.errors == "")
    let objects = try outcome.objects()
    #expect(objects.map { $0["kind"] as? String } == ["main", "conditional", "main"])
    #expect(objects.map { $0["contrast"] as? String } == ["before-but", "before-but", "after-but"])
    #expect(objects.map { $0["opener"] as? String } == [nil, "if", "but"])
    #expect(
      objects.map { $0["text"] as? String } == [
        "Norland would talk", "if the guns fell silent", "but Suedia left",
      ])
    #expect(try Program.run(["sentences", "--level", "clause"], input: "Calm.").status == 64)
  }

  @Test("the English pack's clause words cut sentences where the table says")
  func englishClauses() throws {
    let rows = Checkout.rows("Tests/DetenteCLITests/Fixtures/clauses.tsv")
    let pack = Checkout.root.appending(path: "rules/en")
    try #require(rows.count >= 24)
    for row in rows {
      let outcome = try Program.run(
        ["sentences", "-f", "jsonl", "--level", "clause", "--pack", pack.path], input: row[0])
      let stretches = try outcome.objects().map { object in
        (
          start: try #require(object["start"] as? Int),
          text: "\(object["clause"] ?? "") \(object["kind"] ?? ""): \(object["text"] ?? "")"
        )
      }
      let found = stretches.sorted { $0.start < $1.start }.map(\.text).joined(separator: " | ")
      #expect(found == row[1], "\(row[0])")
    }
  }
}
