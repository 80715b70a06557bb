import DetenteTestSupport
import Foundation
import Testing

/// Inputs that are larger than a document may be, however small they look.
@Suite("detente score, of what is too large", .serialized)
struct HugeInputTests {
  private static let most = 800_000_000

  /// 832 MB of letters between two texts by gzip, in 800 KB: a member 52 times.
  private func write(_ beginning: String, _ end: String = "", as name: String, in scratch: Scratch) throws {
    try scratch.write("beginning", beginning)
    try scratch.write("end", end)
    let made = try Program.shell(
      """
      set -eu
      head -c 16000000 /dev/zero | tr '\\0' a | gzip -nc > part
      { gzip -nc beginning; for i in $(seq 52); do cat part; done; gzip -nc end; } > \(name)
      """, in: scratch)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Whether it took no more memory than what is read until it is known to be too much, and the program itself.
  private func isBounded(_ outcome: Outcome) -> Bool {
    outcome.peakMemory > 1 << 20 && outcome.peakMemory < Self.most + (100 << 20)
  }

  @Test(
    "a small file that holds more than a document may have is refused, and the rest is scored",
    arguments: ["score -f jsonl huge.txt.gz a.txt", "score -f jsonl - a.txt < huge.txt.gz"])
  func compressed(command: String) throws {
    let scratch = try Scratch()
    try write("Calm.", as: "huge.txt.gz", in: scratch)
    try scratch.write("a.txt", "Calm.")
    let outcome = try Program.shell("exec \"$0\" \(command)", in: scratch, measuresMemory: true)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(try outcome.ids() == ["a.txt"])
    #expect(outcome.errors.contains("the text has more bytes than one document may have (\(Self.most))"))
    #expect(isBounded(outcome), "\(outcome.peakMemory)")
  }

  @Test(
    "a line that is too long is told with its number, and the records behind it are read",
    arguments: ["score -f jsonl", "kwic -f jsonl talks.words"], ["huge.jsonl.gz", "- < huge.jsonl.gz"])
  func line(command: String, input: String) throws {
    let scratch = try Scratch()
    try write(
      "{\"id\":\"a\",\"text\":\"The talks resumed.\"}\n{\"text\":\"",
      "\"}\n{\"id\":\"b\",\"text\":\"The talks resumed.\"}\n", as: "huge.jsonl.gz", in: scratch)
    let outcome = try Program.shell("exec \"$0\" \(command) \(input)", in: scratch, measuresMemory: true)
    let name = input.hasPrefix("-") ? "stdin" : input
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "detente: \(name):2: the line has more bytes than a record may have (\(Self.most))\n")
    #expect(try outcome.ids() == ["a", "b"])
    #expect(isBounded(outcome), "\(outcome.peakMemory)")
  }

  @Test(
    "a file whose size says that it is too large is not read at all",
    arguments: [
      ("score huge.txt", "the text"), ("kwic talks huge.txt", "the text"),
      ("rules explain talks.words --text - < huge.txt", "the text"),
      ("rules eval --labels huge.txt", "the file"),
      ("labels convert huge.txt", "the file"), ("labels convert < huge.txt", "the file"),
      ("score --files-from huge.txt", "the list"),
    ])
  func plain(command: String, part: String) throws {
    let scratch = try Scratch()
    try scratch.write("huge.txt", "")
    let handle = try FileHandle(forWritingTo: scratch.url.appending(path: "huge.txt"))
    try handle.truncate(atOffset: 1 << 40)
    let outcome = try Program.shell("ulimit -v 2000000; exec \"$0\" \(command)", in: scratch)
    #expect(outcome.status == 2, "\(outcome.errors)")
    let name = command.contains("<") ? "stdin" : "huge.txt"
    #expect(
      outcome.errors.contains("\(name): \(part) has more bytes than one document may have (\(Self.most))"),
      "\(outcome.errors)")
  }
}
