import DetenteTestSupport
import Foundation
import Testing

@Suite("detente rules diff")
struct RulesDiffTests {
  /// A repository whose last commit changed a pack, and the change before it.
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    let original = try String(contentsOfFile: Program.tinyPack + "/pack.yaml", encoding: .utf8)
    let long = String(repeating: "folder/", count: 20)
    try scratch.write("rules/pack.yaml", original)
    try scratch.write("rules/\(long)more.yaml", "terms:\n  - { id: party, any: [army] }\n")
    try git(["init", "-q"], scratch)
    try git(["add", "-A"], scratch)
    try git(["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "one"], scratch)
    try scratch.write("rules/pack.yaml", original.replacing("weight: 0.35", with: "weight: 0.40"))
    try scratch.write("labels.jsonl", #"{"id":"a","text":"The talks resumed.","label":"deescalate"}"# + "\n")
    try scratch.write("article.txt", "The talks resumed. It rained.\n")
    return scratch
  }

  private func git(_ arguments: [String], _ folder: Scratch) throws {
    let git = Process(URL(filePath: "/usr/bin/env"), ["git"] + arguments, in: folder)
    try #require(git.outcome().status == 0)
  }

  private var environment: [String: String] {
    ["LANG": "C.UTF-8", "PATH": Program.searchPath]
  }

  @Test("without texts it compares the packs, and says so")
  func packsAlone() throws {
    let outcome = try Program.run(
      ["rules", "diff", "HEAD:rules", "rules"], environment: environment, in: try repository())
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("no texts were named (--on, --labels): the packs alone are compared"))
    #expect(!outcome.output.contains("0 of 0") && outcome.output.contains("D_TALKS"))
  }

  @Test("compares a revision in git with a folder, on articles and on labelled texts")
  func revision() throws {
    let outcome = try Program.run(
      ["rules", "diff", "HEAD:rules", "rules", "--on", "article.txt", "--labels", "labels.jsonl"],
      environment: environment, in: try repository())
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 of 3 changed · 0 in their label"))
    #expect(outcome.output.contains("▼→▼ +0.35 → +0.40  The talks resumed."))
    #expect(outcome.output.contains("~ D_TALKS (class)\n    weight 0.3500 → 0.4000"))
  }

  @Test("json and csv hold each change")
  func machine() throws {
    let folder = try repository()
    let json = try Program.run(
      ["rules", "diff", "HEAD:rules", "rules", "--on", "article.txt", "-f", "json"], environment: environment,
      in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["changes"] as? [[String: Any]])?.first?["new_balance"] as? Double == 0.4)
    let csv = try Program.run(
      ["rules", "diff", "HEAD:rules", "rules", "--on", "article.txt", "-f", "csv"], environment: environment,
      in: folder)
    #expect(csv.lines.last == "article.txt,1,deescalate,deescalate,0.3500,0.4000,,,,The talks resumed.")
  }

  @Test("--fail-if ends with 1 where a label changed, or a right one became wrong")
  func failing() throws {
    let folder = try repository()
    let original = try folder.read("rules/pack.yaml")
    try folder.write(
      "other/pack.yaml",
      original.replacing("noun: talk", with: "noun: summit").replacing("[[talks]]", with: "[[summit]]"))
    for (condition, status) in [("changed", Int32(1)), ("worse", 1)] {
      let outcome = try Program.run(
        ["rules", "diff", "rules", "other", "--labels", "labels.jsonl", "--fail-if", condition],
        environment: environment, in: folder)
      #expect(outcome.status == status)
      let same = try Program.run(
        ["rules", "diff", "rules", "rules", "--labels", "labels.jsonl", "--fail-if", condition],
        environment: environment, in: folder)
      #expect(same.status == 0)
    }
  }

  @Test("what cannot be read is told: a pack with 3, a corpus with 2, a wrong command line with 64")
  func failures() throws {
    let folder = try repository()
    try folder.write("broken/pack.yaml", "format: 1\nnonsense: 2\n")
    try git(["add", "broken"], folder)
    try git(["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "two"], folder)
    for (arguments, status) in [
      (["HEAD~9:rules", "rules"], 3), (["nowhere", "rules"], 3), (["broken", "rules"], 3),
      (["HEAD:broken", "rules"], 3),
      (["rules", "rules", "--on", "missing.txt"], 2), (["rules"], 64),
      (["rules", "rules", "--fail-if", "worse"], 64),
    ] as [([String], Int32)] {
      let outcome = try Program.run(["rules", "diff"] + arguments, environment: environment, in: folder)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(!outcome.errors.isEmpty)
      if status == 3, let broken = arguments.first, broken.hasSuffix("broken") {
        #expect(outcome.errors.contains("\(broken)/pack.yaml:2:1"), "\(outcome.errors)")
      }
    }
  }
}
