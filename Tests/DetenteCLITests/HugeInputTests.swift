import Foundation
import Testing

/// Inputs that are larger than a document may be, however small they look.
@Suite("detente score, of what is too large", .serialized)
struct HugeInputTests {
  /// 832 MB of letters by gzip, in 800 KB: a member 52 times, behind one with the beginning.
  private func write(_ beginning: String, as name: String, in scratch: Scratch) throws {
    let letters = #"head -c 16000000 /dev/zero | tr '\0' a | gzip -nc > part"#
    let members = "printf '%s' '\(beginning)' | gzip -nc; for i in $(seq 52); do cat part; done"
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-euc", "\(letters); { \(members); } > \(name)"]
    shell.currentDirectoryURL = scratch.url
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
  }

  /// Runs the program with no more address space than 2 GB.
  private func run(_ command: String, in scratch: Scratch) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "ulimit -v 2000000; exec \"$0\" \(command) > out 2> err", Program.url.path,
    ]
    process.environment = [
      "DETENTE_RULES": Program.tinyPack, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]
    process.currentDirectoryURL = scratch.url
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try scratch.read("out"), errors: try scratch.read("err"))
  }

  @Test(
    "a small file that holds more than a document may have is refused, and the rest is scored",
    arguments: ["score -f jsonl huge.txt.gz a.txt", "score -f jsonl - a.txt < huge.txt.gz"])
  func compressed(command: String) throws {
    let scratch = try Scratch()
    try write("Calm.", as: "huge.txt.gz", in: scratch)
    try scratch.write("a.txt", "Calm.")
    let outcome = try run(command, in: scratch)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(try outcome.ids() == ["a.txt"])
    #expect(outcome.errors.contains("the text has more bytes than one document may have (800000000)"))
  }

  @Test("a file whose size says that it is too large is not read at all", arguments: ["score", "kwic talks"])
  func plain(command: String) throws {
    let scratch = try Scratch()
    try scratch.write("huge.txt", "")
    let handle = try FileHandle(forWritingTo: scratch.url.appending(path: "huge.txt"))
    try handle.truncate(atOffset: 1 << 40)
    let outcome = try run("\(command) huge.txt", in: scratch)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("huge.txt: the text has more bytes than one document may have"))
  }
}
