import DetenteTestSupport
import Foundation
import Testing

@Suite("detente rules eval")
struct RulesEvalTests {
  private func labels(_ lines: [String] = []) throws -> Scratch {
    let scratch = try Scratch()
    let own = [
      #"{"id":"a","text":"The talks resumed.","label":"deescalate","core":true}"#,
      #"{"id":"b","text":"The army shelled the port.","label":"confront","core":true}"#,
      #"{"id":"c","text":"He gave a talk on roses.","label":"neutral"}"#,
    ]
    try scratch.write("labels.jsonl", (own + lines).joined(separator: "\n") + "\n")
    return scratch
  }

  private func json(_ outcome: Outcome) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
  }

  @Test("prints the confusion, the figures and the rules")
  func pretty() throws {
    let outcome = try Program.run(["rules", "eval", "--labels", "labels.jsonl"], in: try labels())
    #expect(outcome.status == 0, "\(outcome.errors)")
    for word in ["3 texts", "acc2", "talks.words", "attack.words", "wrong hits of talks.words", "[talk]"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
  }

  @Test("json holds the figures with intervals, csv a row for each rule")
  func machine() throws {
    let folder = try labels()
    let all = try json(Program.run(["rules", "eval", "--labels", "labels.jsonl", "-f", "json"], in: folder))
    let figures = try #require(all["figures"] as? [String: Any])
    #expect(figures["acc2"] as? Double == 1)
    #expect(figures["acc2_95"] is [Double])
    #expect(figures["fired"] as? Double == 1)
    #expect((all["rules"] as? [[String: Any]])?.count == 2)
    let table = try Program.run(["rules", "eval", "--labels", "labels.jsonl", "-f", "csv"], in: folder)
    #expect(table.lines.first == "rule,side,hits,right,wrong,precision,decides,gain_if_removed")
    #expect(table.lines.contains("attack.words,confrontation,1,1,0,1.0000,1,-0.3333"))
  }

  @Test("--only keeps the records in which a field is true")
  func only() throws {
    let outcome = try Program.run(
      ["rules", "eval", "--labels", "labels.jsonl", "--only", "core", "-f", "json"], in: try labels())
    #expect((try json(outcome)["figures"] as? [String: Any])?["texts"] as? Int == 2)
  }

  @Test("a bad line is told with its place and the others count; the status is 2")
  func badLine() throws {
    let folder = try labels([#"{"text":"x","label":"hostile"}"#, #"{"text":"a\u0000b","label":"confront"}"#])
    let outcome = try Program.run(["rules", "eval", "--labels", "labels.jsonl", "missing.jsonl"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("labels.jsonl:4: the label \"hostile\" is none of"))
    #expect(outcome.errors.contains("labels.jsonl:5: the text holds a NUL at byte 1"))
    #expect(outcome.errors.contains("missing.jsonl"))
    #expect(outcome.output.contains("3 texts"))
  }

  @Test(
    "a wrong command line is 64, no text 2, a broken pack 3",
    arguments: [
      (["rules", "eval"], 64), (["rules", "eval", "--labels", "labels.jsonl", "--resamples", "-1"], 64),
      (["rules", "eval", "--labels", "labels.jsonl", "-j", "0"], 64),
      (["rules", "eval", "--labels", "missing.jsonl"], 2),
      (["rules", "eval", "--pack", "nowhere", "--labels", "labels.jsonl"], 3),
    ] as [([String], Int32)])
  func failures(arguments: [String], status: Int32) throws {
    let outcome = try Program.run(arguments, in: try labels())
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("scores as `score` does: the same labels over the same texts")
  func same() throws {
    let folder = try labels()
    let scored = try Program.run(["score", "-f", "jsonl", "labels.jsonl"], in: folder).objects()
    let all = try json(Program.run(["rules", "eval", "--labels", "labels.jsonl", "-f", "json"], in: folder))
    let confusion = try #require(all["confusion"] as? [[String: Any]])
    for label in ["deescalate", "confront", "neutral", "mixed"] {
      let counted = confusion.filter { $0["got"] as? String == label }.reduce(0) {
        $0 + ($1["texts"] as? Int ?? 0)
      }
      #expect(scored.count { $0["label"] as? String == label } == counted)
    }
  }
}
