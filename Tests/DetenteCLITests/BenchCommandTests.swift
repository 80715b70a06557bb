import DetenteTestSupport
import Foundation
import Testing

@Suite("detente bench", .serialized)
struct BenchCommandTests {
  private func measured(_ options: [String], in scratch: Scratch, as name: String) throws -> Outcome {
    try Program.run(
      ["bench", "run", "--size", "0.05", "--rounds", "3", "--time", "0", "-o", name] + options,
      environment: ["LANG": "C.UTF-8", "TMPDIR": scratch.url.path], in: scratch)
  }

  private func temporaryFiles(in scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).filter { $0.hasPrefix("detente-") }
  }

  @Test("measures files, threads, processes and memory, and compares with itself")
  func runAndCompare() throws {
    let scratch = try Scratch()
    for filter in ["program/", "start/", "memory/", "corpus/"] {
      let run = try measured(["--filter", filter], in: scratch, as: "a.jsonl")
      #expect(run.status == 0)
      #expect(run.errors == "")
      let written = try scratch.read("a.jsonl")
      #expect(written.contains("\"record\":\"round\",\"name\":\"\(filter)"))
      #expect(written.contains("\"name\":\"kernel\""))
      let same = try Program.run(["bench", "cmp", "a.jsonl", "a.jsonl", "--fail-over", "1.5"], in: scratch)
      #expect(same.status == 0)
      #expect(same.output.contains("same") && !same.output.contains("changed"))
    }
    #expect(try temporaryFiles(in: scratch) == [])
  }

  @Test("what a start writes is the same in every measurement, whatever the file for it is called")
  func starts() throws {
    let scratch = try Scratch()
    for name in ["a.jsonl", "b.jsonl"] {
      #expect(try measured(["--filter", "start/article"], in: scratch, as: name).status == 0)
    }
    let compared = try Program.run(["bench", "cmp", "a.jsonl", "b.jsonl"], in: scratch)
    #expect(compared.output.contains("start/article") && !compared.output.contains("changed"))
  }

  @Test("one Ctrl-C ends with 130 and leaves nothing behind", .timeLimit(.minutes(1)))
  func interrupt() throws {
    let scratch = try Scratch()
    let process = Program.process(
      ["bench", "run", "--size", "0.05", "--rounds", "1000", "--time", "1", "-o", "a.jsonl"],
      ["LANG": "C.UTF-8", "TMPDIR": scratch.url.path], in: scratch)
    try scratch.write("err", "")
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
    try process.run()
    defer { process.terminate() }
    while try temporaryFiles(in: scratch).isEmpty { Thread.sleep(forTimeInterval: 0.05) }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(try scratch.read("err") == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["err"])
  }

  @Test("one and two threads write the same, and Markdown is a table")
  func threads() throws {
    let scratch = try Scratch()
    #expect(try measured(["--filter", "program/threads"], in: scratch, as: "a.jsonl").status == 0)
    let hashes = try scratch.read("a.jsonl").matches(of: /"hash":"([0-9a-f]{16})"/).map { String($0.1) }
    #expect(hashes.count >= 2 && Set(hashes).count == 1)
    #expect(try measured(["--filter", "article"], in: scratch, as: "a.md").status == 0)
    #expect(try scratch.read("a.md").contains("| article/warm |"))
  }

  @Test("what is slower by more than allowed ends with 1")
  func slower() throws {
    let scratch = try Scratch()
    func record(_ values: [String]) -> String {
      "{\"record\":\"case\",\"name\":\"x\",\"measure\":\"seconds\",\"hits\":1,\"hash\":\"0\"}\n"
        + values.map { "{\"record\":\"round\",\"name\":\"x\",\"value\":\"\($0)\"}\n" }.joined()
    }
    try scratch.write("a.jsonl", record(["1.0", "1.01", "0.99"]))
    try scratch.write("b.jsonl", record(["1.3", "1.31", "1.29"]))
    let outcome = try Program.run(["bench", "cmp", "a.jsonl", "b.jsonl", "--fail-over", "1.1"], in: scratch)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("slower"))
    #expect(outcome.errors.contains("slower by more than 1.1: x"))
    #expect(
      try Program.run(["bench", "cmp", "b.jsonl", "a.jsonl", "--fail-over", "1.1"], in: scratch).status == 0)
    #expect(try Program.run(["bench", "cmp", "a.jsonl", "b.jsonl"], in: scratch).status == 0)
    try scratch.write("c.jsonl", record(["1.3"]))
    let few = try Program.run(["bench", "cmp", "a.jsonl", "c.jsonl", "--fail-over", "1.1"], in: scratch)
    #expect(few.status == 1 && few.errors.contains("too few rounds to tell"))
  }

  @Test("bad input is told")
  func wrong() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", "nonsense\n")
    let outcome = try Program.run(["bench", "cmp", "a.jsonl", "none.jsonl"], in: scratch)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a.jsonl:1: "))
    #expect(try Program.run(["bench", "run", "--filter", "no such case"], in: scratch).status == 64)
    #expect(try Program.run(["bench", "run", "--rounds", "0"], in: scratch).status == 64)
    #expect(try Program.run(["bench", "export", "x", "--generate", "5"], in: scratch).status == 64)
    #expect(
      try Program.run(["bench", "cmp", "a.jsonl", "a.jsonl", "--threshold", "0.5"], in: scratch).status == 64)
  }
}
