import Foundation
import Testing

@Suite("detente rules")
struct RulesTests {
  /// A copy of the tiny pack with a change.
  private func pack(_ old: String, _ new: String) throws -> Scratch {
    let scratch = try Scratch()
    let original = try String(contentsOfFile: Program.tinyPack + "/pack.yaml", encoding: .utf8)
    try #require(original.contains(old))
    try scratch.write("pack.yaml", original.replacing(old, with: new))
    return scratch
  }

  @Test("check shows a fault with its line and a caret, counts, and ends with 3")
  func check() throws {
    let scratch = try pack("noun: talk", "nuon: talk")
    let outcome = try Program.run(["rules", "check", scratch.url.path])
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("nuon: talk"))
    #expect(outcome.output.contains("^^^^"))
    #expect(outcome.output.contains("1 error"))
    let score = try Program.run(["score", "-p", scratch.url.path], input: "Talks.")
    #expect(score.status == 3)
    #expect(score.output == "")
    #expect(score.errors.contains("nothing was scored"))
  }

  @Test("check of a sound pack ends with 0")
  func sound() throws {
    let outcome = try Program.run(["rules", "check", Program.tinyPack])
    #expect(outcome.status == 0)
    #expect(outcome.lines.last?.hasPrefix("0 errors") == true)
  }

  @Test("test passes a pack that keeps its word")
  func passing() throws {
    let outcome = try Program.run(["rules", "test"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.last == "3 passed · 0 failed · 0 todo")
  }

  @Test("test names what failed, the sentence and the span, and ends with 1")
  func failing() throws {
    let scratch = try pack("The [[talks]] resumed.", "The [[summit]] resumed.")
    let outcome = try Program.run(["rules", "test", "--pack", scratch.url.path])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("✗ talks.words  examples[0]  pack.yaml:18"))
    #expect(outcome.output.contains("expected “summit”"))
    #expect(outcome.lines.last == "2 passed · 1 failed · 0 todo")
    let other = try Program.run(["rules", "test", "--pack", scratch.url.path, "--match", "attack"])
    #expect(other.status == 0)
    let none = try Program.run(["rules", "test", "--match", "nothing"])
    #expect(none.status == 64)
  }

  @Test("test --require-examples fails where a lexicon has none")
  func required() throws {
    let scratch = try pack("    examples:\n      - \"The army [[shelled]] the port.\"\n", "")
    #expect(try Program.run(["rules", "test", scratch.url.path]).status == 0)
    let strict = try Program.run(["rules", "test", scratch.url.path, "--require-examples"])
    #expect(strict.status == 1)
    #expect(strict.output.contains("without examples: attack.words"))
  }

  @Test(
    "list narrows by kind, class, side and id",
    arguments: [
      ([], ["D_TALKS", "C_ATTACK", "talks.words", "attack.words"]),
      (["--kind", "lexicon"], ["talks.words", "attack.words"]),
      (["--class", "C_ATTACK"], ["C_ATTACK", "attack.words"]),
      (["--side", "deescalation"], ["D_TALKS", "talks.words"]),
      (["--match", "attack"], ["attack.words"]), (["--kind", "actor"], []),
    ])
  func list(options: [String], ids: [String]) throws {
    let outcome = try Program.run(["rules", "list"] + options)
    #expect(outcome.status == 0)
    #expect(outcome.lines.dropLast().map { $0.split(separator: " ").first.map(String.init) ?? "" } == ids)
    #expect(outcome.lines.last?.hasPrefix("\(ids.count) of the pack") == true)
  }

  @Test("the pack built in is sound and scores")
  func builtIn() throws {
    let outcome = try Program.run(
      ["score", "-f", "jsonl"], input: "The two governments agreed to resume peace talks.",
      environment: ["DETENTE_RULES": ""])
    #expect(outcome.status == 0)
    #expect(try outcome.objects().first?["label"] as? String == "deescalate")
  }
}
