import DetenteTestSupport
import Foundation
import Testing

@Suite("detente rules stats and fit, detente kwic")
struct RulesStatsTests {
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("article.txt", "The talks resumed. The army shelled the port. It rained.\n")
    try scratch.write("news.jsonl", #"{"id":"n1","text":"The talks went on.","title":"Talks"}"# + "\n")
    let labels = (0..<60).map { number in
      number % 2 == 0
        ? #"{"id":"l\#(number)","text":"The talks of day \#(number) failed.","label":"confront"}"#
        : #"{"id":"l\#(number)","text":"They shelled hill \#(number).","label":"confront"}"#
    }
    try scratch.write("labels.jsonl", labels.joined(separator: "\n") + "\n")
    try scratch.write(
      "pack/pack.yaml", try String(contentsOfFile: Program.tinyPack + "/pack.yaml", encoding: .utf8))
    return scratch
  }

  @Test("stats counts what each rule does, for people and machines")
  func stats() throws {
    let folder = try folder()
    let pretty = try Program.run(["rules", "stats", "--on", "article.txt", "news.jsonl"], in: folder)
    #expect(pretty.status == 0, "\(pretty.errors)")
    #expect(pretty.output.contains("5 sentences · covered 80.0 %"))
    let csv = try Program.run(
      ["rules", "stats", "--on", "article.txt", "-f", "csv", "--no-time"], in: folder)
    #expect(
      csv.lines.dropFirst().map(String.init) == [
        "attack.words,confrontation,1,0,1,0,0,,0,", "talks.words,deescalation,1,0,1,0,0,,0,",
      ])
    let json = try Program.run(
      ["rules", "stats", "--on", "article.txt", "-f", "json", "--match", "talks", "--sort", "id"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["rules"] as? [[String: Any]])?.count == 1)
  }

  @Test("kwic sets hits below each other, for people and machines, and takes the standard input")
  func kwic() throws {
    let folder = try folder()
    let rule = try Program.run(["kwic", "talks.words", "article.txt", "news.jsonl"], in: folder)
    #expect(rule.status == 0)
    #expect(rule.lines.count == 3)
    #expect(rule.output.contains("[talks] resumed."))
    let pattern = try Program.run(
      ["kwic", #"talks \w+"#, "-f", "jsonl"], input: "The talks resumed. No talks.", in: folder)
    #expect(try pattern.objects().map { $0["hit"] as? String } == ["talks resumed"])
    #expect(try pattern.objects().first?["start"] as? Int == 4)
    let traced = try Program.run(["kwic", "D_TALKS", "article.txt", "news.jsonl", "-f", "jsonl"], in: folder)
    let places = try traced.objects()
    #expect(places.count == 3 && places.allSatisfy { $0["rule"] as? String == "talks.words" })
    #expect(Set(places.map { $0["doc_source"] as? String }) == ["article.txt", "news.jsonl"])
    #expect(
      places.allSatisfy { ($0["doc_line"] as? Int == nil) == ($0["doc_source"] as? String == "article.txt") })
    #expect(places.map { $0["field"] as? String } == ["text", "title", "text"])
    let most = try Program.run(
      ["kwic", "talks.words", "article.txt", "news.jsonl", "--most", "2", "-f", "csv"], in: folder)
    #expect(most.lines.count == 3)
  }

  @Test(
    "kwic says so where there is nothing, and how it read its argument",
    arguments: [
      ("talks.words", "the rule talks.words has no hit in 1 text"),
      ("C_ATTACK", "no hit of the class C_ATTACK in 1 text"),
      ("C_ATACK", "the pattern 'C_ATACK' matches nothing in 1 text; did you mean 'C_ATTACK'"),
      ("z{3}", "the pattern 'z{3}' matches nothing in 1 text\n"),
    ])
  func kwicNothing(query: String, message: String) throws {
    let outcome = try Program.run(["kwic", query], input: "It rained.")
    #expect(outcome.status == 0 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("fit prints a patch that git takes, and --write makes the same change")
  func fit() throws {
    let folder = try folder()
    let arguments = ["rules", "fit", "pack", "--labels", "labels.jsonl", "--min-hits", "5"]
    let before = try folder.read("pack/pack.yaml")
    let printed = try Program.run(arguments, in: folder)
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output.contains("talks.words"))
    #expect(printed.output.contains("--- a/pack/pack.yaml\n+++ b/pack/pack.yaml\n@@ "))
    #expect(try folder.read("pack/pack.yaml") == before)
    let written = try Program.run(arguments + ["--write", "--patch-only"], in: folder)
    #expect(written.status == 0)
    let after = try folder.read("pack/pack.yaml")
    #expect(after.contains("    class: D_TALKS\n    weight: 0.10\n"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "pack").path) == [
        "pack.yaml"
      ])
    try folder.write("pack/pack.yaml", before)
    try folder.write("fit.patch", written.output)
    #expect(try Program.shell("git apply fit.patch", in: folder).status == 0)
    #expect(try folder.read("pack/pack.yaml") == after)
  }

  @Test(
    "a wrong command line is 64, unreadable input 2",
    arguments: [
      (["rules", "stats"], 64), (["rules", "stats", "--on", "a", "--sort", "size"], 64),
      (["rules", "stats", "--on", "missing.txt"], 2), (["rules", "fit"], 64),
      (["rules", "fit", "--labels", "missing.jsonl"], 2),
      (["rules", "fit", "--labels", "labels.jsonl", "--hold-out", "1"], 64),
      (["kwic"], 64), (["kwic", "(", "article.txt"], 64), (["kwic", "talks", "missing.txt"], 2),
      (["kwic", "talks", "article.txt", "--most", "0"], 64), (["kwik", "talks"], 64),
    ] as [([String], Int32)])
  func failures(arguments: [String], status: Int32) throws {
    let outcome = try Program.run(arguments, in: try folder())
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
  }
}
