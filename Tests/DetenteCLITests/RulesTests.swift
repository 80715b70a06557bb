import DetenteTestSupport
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

  @Test("check --json prints the same faults for machines")
  func checkJSON() throws {
    let scratch = try pack("noun: talk", "nuon: talk")
    let outcome = try Program.run(["rules", "check", scratch.url.path, "--json"])
    #expect(outcome.status == 3)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["errors"] as? Int == 1)
    let first = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys) == [
        "code", "severity", "message", "file", "line", "column", "length", "label", "notes", "help", "fix",
      ])
    #expect(first["code"] as? String == "E002" && first["severity"] as? String == "error")
    #expect(first["file"] as? String == "pack.yaml" && first["line"] as? Int == 16)
    #expect(first["length"] as? Int == 4 && first["label"] as? String == "did you mean `noun`?")
    let fix = try #require(first["fix"] as? [String: Any])
    #expect(fix["replacement"] as? String == "noun" && fix["line"] as? Int == 16)
    #expect(fix["column"] as? Int == first["column"] as? Int && fix["length"] as? Int == 4)
    let sound = try Program.run(["rules", "check", "--json", Program.tinyPack])
    #expect(sound.status == 0 && sound.lines.count == 1)
    #expect(try Program.run(["rules", "check", Program.tinyPack, "--on", "missing.txt"]).status == 2)
    let binary = try Program.run(["rules", "check", Program.tinyPack, "--on", "-"], input: "a\u{0}b")
    #expect(binary.status == 2 && binary.errors.contains("the text holds a NUL at byte 1"))
  }

  @Test("check --strict ends with 1 where there are warnings alone")
  func checkStrict() throws {
    let outcome = try Program.run(["rules", "check", Program.tinyPack])
    #expect(outcome.status == 0 && outcome.output.contains("0 errors, 1 warning"))
    #expect(try Program.run(["rules", "check", Program.tinyPack, "--strict"]).status == 1)
    let example = "      - \"The army [[shelled]] the port.\""
    let sound = try pack(example, example + "\n    counterexamples:\n      - \"Calm.\"")
    #expect(try Program.run(["rules", "check", sound.url.path, "--strict"]).status == 0)
    let broken = try pack("noun: talk", "nuon: talk")
    #expect(try Program.run(["rules", "check", broken.url.path, "--strict"]).status == 3)
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
    #expect(outcome.output.contains("✗ talks.words  examples[0]  pack.yaml:18:9"))
    #expect(outcome.output.contains("expected, nothing matched"))
    #expect(outcome.lines.last == "2 passed · 1 failed · 0 todo")
    let other = try Program.run(["rules", "test", "--pack", scratch.url.path, "--match", "attack"])
    #expect(other.status == 0)
    let none = try Program.run(["rules", "test", "--match", "nothing"])
    #expect(none.status == 64)
  }

  @Test("test counts known gaps, and shows them where asked")
  func gaps() throws {
    let scratch = try pack("      - \"The [[talks]] resumed.\"", "      - { todo: \"They sat down.\" }")
    let counted = try Program.run(["rules", "test", scratch.url.path])
    #expect(counted.status == 0 && !counted.output.contains("sat down"))
    #expect(counted.lines.last == "2 passed · 0 failed · 1 todo (--todo shows it)")
    let shown = try Program.run(["rules", "test", scratch.url.path, "--todo"])
    #expect(shown.status == 0 && shown.output.contains("They sat down."))
    #expect(shown.lines.last == "2 passed · 0 failed · 1 todo")
  }

  @Test("test shows a known gap that holds, for its todo may go")
  func closed() throws {
    let scratch = try pack("      - \"The [[talks]] resumed.\"", "      - { todo: \"The talks resumed.\" }")
    let outcome = try Program.run(["rules", "test", scratch.url.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("✓ talks.words  examples[0]  holds: `todo` may go  pack.yaml:18:"))
    #expect(outcome.lines.last == "2 passed · 0 failed · 0 todo · 1 closed")
  }

  @Test("test --match reaches the pack's own tests by the file they stand in")
  func matchFile() throws {
    let scratch = try pack("lexicons:", "lexicons:")
    try scratch.write(
      "tests/truces.yaml", "tests:\n  - { text: \"The talks resumed.\", label: deescalate }\n")
    let all = try Program.run(["rules", "test", scratch.url.path])
    #expect(all.lines.last == "4 passed · 0 failed · 0 todo", "\(all.output)\(all.errors)")
    let some = try Program.run(["rules", "test", scratch.url.path, "--match", "truces"])
    #expect(some.lines.last == "1 passed · 0 failed · 0 todo")
    let one = try Program.run(["rules", "test", scratch.url.path, "--match", "tests[0]"])
    #expect(one.lines.last == "1 passed · 0 failed · 0 todo")
    let rules = try Program.run(["rules", "test", scratch.url.path, "--match", "talks"])
    #expect(rules.lines.last == "2 passed · 0 failed · 0 todo")
    let none = try Program.run(["rules", "test", scratch.url.path, "--match", "nothing"])
    #expect(none.status == 64 && none.errors.contains("no test's file or name contains 'nothing'"))
  }

  @Test("list refuses a class that the pack does not have, with the nearest or all of them")
  func unknownClass() throws {
    let close = try Program.run(["rules", "list", "--class", "C_ATACK"])
    #expect(close.status == 64 && close.errors.contains("did you mean 'C_ATTACK'?"))
    let far = try Program.run(["rules", "list", "--class", "nonsense"])
    #expect(far.status == 64 && far.errors.contains("there are: D_TALKS, C_ATTACK"))
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

  @Test("list is coloured and kept to ASCII where that is asked for")
  func listStyle() throws {
    let scratch = try pack("pack: tiny", "pack: tiny")
    let folder = scratch.url.appending(path: "é–pack")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try scratch.write("é–pack/pack.yaml", try scratch.read("pack.yaml"))
    let plain = try Program.run(["rules", "list", "é–pack"], in: scratch)
    #expect(plain.status == 0 && plain.output.hasSuffix("of the pack é–pack\n"))
    #expect(!plain.output.contains("\u{1B}"))
    let ascii = try Program.run(["rules", "list", "é–pack", "--ascii"], in: scratch)
    #expect(ascii.output == plain.output.replacing("é–pack", with: "e-pack"))
    let colored = try Program.run(["rules", "list", "é–pack", "--color", "always"], in: scratch)
    #expect(colored.output.contains("\u{1B}[1mtalks.words"))
    #expect(colored.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
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

@Suite("detente rules explain, expand, and test --watch")
struct RulesExplainTests {
  @Test("explain says what a rule is, and what it did in a text")
  func explain() throws {
    let outcome = try Program.run(["rules", "explain", "talks.words", "--text", "The talks resumed."])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("talks.words · lexicon · pack.yaml:"))
    #expect(outcome.output.contains("µs a sentence"))
    #expect(outcome.output.contains("fired on “talks”: ▼ D_TALKS 0.35"))
    let piped = try Program.run(
      ["rules", "explain", "talks.words", "--text", "-"], input: "The talks resumed.")
    #expect(piped.output.contains("fired on “talks”"))
  }

  @Test("expand lists every form, one a line")
  func expand() throws {
    let outcome = try Program.run(["rules", "expand", "attack.words"])
    #expect(Set(outcome.lines) == ["shell", "shells", "shelled", "shelling"])
  }

  @Test(
    "what does not exist is a wrong command line, with the nearest name",
    arguments: [
      (["rules", "explain", "talk.words"], "did you mean 'talks.words'?"),
      (["rules", "expand", "nowhere"], "see: detente rules list"),
      (["rules", "explain", "D_TALKS"], "detente rules list --class D_TALKS"),
      (["rules", "explian", "talks.words"], "did you mean 'detente rules explain'?"),
    ])
  func unknown(arguments: [String], message: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "a text that is none, or cannot be read, is told, with status 2",
    arguments: [
      ("printf 'a\\0b' |", "the text is binary: byte 1 is NUL"),
      ("printf 'caf\\xe9' |", "the text is not UTF-8 (byte 3)"),
      ("printf '\\xff\\xfea\\0' |", "it looks like UTF-16; convert it"),
      ("< .", "cannot read stdin: Is a directory"),
    ])
  func noText(input: String, message: String) throws {
    let outcome = try Program.shell("\(input) \"$0\" rules explain talks.words --text -", in: try Scratch())
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("test --watch runs again when a file changes, and ends with 130 at Ctrl-C")
  func watch() throws {
    let scratch = try Scratch()
    let original = try String(contentsOfFile: Program.tinyPack + "/pack.yaml", encoding: .utf8)
    try scratch.write("pack/pack.yaml", original)
    try scratch.write("out", "")
    let process = Program.process(["rules", "test", "pack", "--watch"], ["LANG": "C.UTF-8"], in: scratch)
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    func waits(for text: String) throws -> Bool {
      for _ in 0..<100 {
        if try scratch.read("out").contains(text) { return true }
        Thread.sleep(forTimeInterval: 0.1)
      }
      return false
    }
    #expect(try waits(for: "3 passed · 0 failed"))
    try scratch.write(
      "pack/pack.yaml", original.replacing("The [[talks]] resumed.", with: "The [[summit]] resumed."))
    #expect(try waits(for: "2 passed · 1 failed"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try Program.run(["rules", "test", "--watch"], environment: ["DETENTE_RULES": ""]).status == 64)
  }
}
