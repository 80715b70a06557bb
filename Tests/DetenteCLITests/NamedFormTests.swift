import DetenteTestSupport
import Foundation
import Testing

@Suite("What goes by names: formats, Markdown, packs")
struct NamedFormTests {
  @Test("the output's name decides the format of every command that has several")
  func formatsByName() throws {
    let scratch = try Scratch()
    try scratch.write(
      "labelled.jsonl", #"{"id":"a","text":"The talks went on.","label":"deescalate"}"# + "\n")
    for (line, name, start) in [
      ("sentences labelled.jsonl", "a.csv", "id,n,"), ("sentences labelled.jsonl", "a.jsonl", #"{"id":"a""#),
      ("kwic talks.words labelled.jsonl", "a.csv", "id,"),
      ("rules stats --on labelled.jsonl", "a.csv", "rule,"),
      ("rules eval --labels labelled.jsonl", "a.json", "{"), ("rules diff built-in built-in", "a.csv", ""),
    ] {
      let outcome = try Program.run(line.split(separator: " ").map(String.init) + ["-o", name], in: scratch)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let written = try scratch.read(name)
      #expect(written.hasPrefix(start), "\(line) -o \(name): \(written.prefix(60))")
    }
  }

  @Test("a name that says nothing leaves it to the content; a text that begins like a record is told")
  func recordsByContent() throws {
    let scratch = try Scratch()
    let records = "{\"text\":\"The talks went on.\"}\n{\"text\":\"The truce held.\"}\n"
    for name in ["a.dat", "a", "a.txt"] { try scratch.write(name, records) }
    try scratch.write("b.log", "The talks went on.\n")
    for name in ["a.dat", "a"] {
      let read = try Program.run(["score", "-f", "csv", name], in: scratch)
      #expect(read.lines.count == 3 && read.errors == "", "\(name)")
    }
    let text = try Program.run(["score", "-f", "csv", "a.txt"], in: scratch)
    #expect(text.lines.count == 2)
    #expect(
      text.errors.hasPrefix("detente: a.txt begins like JSON, and is one text by its name; --input jsonl"))
    #expect(try Program.run(["score", "-f", "csv", "a.txt", "--input", "text"], in: scratch).errors == "")
    let log = try Program.run(["score", "-f", "csv", "b.log"], in: scratch)
    #expect(log.lines.count == 2 && log.errors == "")
  }

  @Test("Markdown is read, and told for what it is")
  func markdown() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "# Calm\n\nSee [talks](talks.html).\n")
    try scratch.write("b.txt", "---\ntitle: Calm\n---\n\nThe talks went on.\n")
    try scratch.write("c.txt", "---\n\nThe talks went on.\n")
    let one = try Program.run(["score", "-f", "csv", "a.md"], in: scratch)
    #expect(one.status == 0 && one.errors.hasPrefix("detente: a.md looks like Markdown, "))
    let all = try Program.run(["score", "-f", "csv", "a.md", "b.txt", "c.txt"], in: scratch)
    #expect(all.errors.hasPrefix("detente: 2 inputs look, as a.md does, like Markdown, "))
    for quiet in [["c.txt"], ["a.md", "--input", "text"], ["a.md", "-q"]] {
      #expect(try Program.run(["score", "-f", "csv"] + quiet, in: scratch).errors == "")
    }
  }

  @Test("which pack scored is said in full on request, and of a folder always")
  func packNames() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.tinyPack, toPath: scratch.url.appending(path: "here").path)
    let run = { (options: [String]) in
      try Program.run(["score", "--pack", "here"] + options, input: "Calm.", in: scratch)
    }
    let digest = try #require(try run(["-f", "json"]).output.firstMatch(of: /"sha256":"([0-9a-f]{64})"/))
    #expect(
      try run(["-v", "-f", "csv"]).errors.contains("detente: pack tiny 0.1.0, here, SHA-256 \(digest.1)\n"))
    #expect(try run([]).output.contains("pack tiny 0.1.0 (here)\n"))
  }
}
