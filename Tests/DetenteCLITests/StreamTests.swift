import DetenteTestSupport
import Foundation
import Testing

/// Streams as other programs hand them over.
@Suite("detente score, between other programs")
struct StreamTests {
  @Test("an output that does not block is waited for")
  func nonBlocking() throws {
    let scratch = try Scratch()
    try scratch.write("many.jsonl", String(repeating: "{\"text\":\"The talks resumed.\"}\n", count: 3000))
    let process = Program.process(["score", "-f", "jsonl", "many.jsonl"], ["LANG": "C.UTF-8"], in: scratch)
    let output = Pipe()
    // The flag is the pipe's, so the program finds it set.
    let descriptor = output.fileHandleForWriting.fileDescriptor
    #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK | O_WRONLY) == 0)
    process.standardOutput = output
    try process.run()
    try output.fileHandleForWriting.close()
    Thread.sleep(forTimeInterval: 1)
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(written.count { $0 == UInt8(ascii: "\n") } == 3000)
  }

  @Test(
    "what an input is is told also where its first byte comes alone",
    arguments: [
      (#"[ {"text":"Calm."}]"#, "it looks like a JSON array"),
      ("{\n\"text\":\"Calm.\"}", "it looks like a JSON object over several lines"),
    ])
  func slowly(input: String, message: String) throws {
    let scratch = try Scratch()
    try scratch.write("in", input)
    let outcome = try Program.shell("{ head -c 1; sleep 0.3; cat; } < in | \"$0\" score -f csv", in: scratch)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
    try scratch.write("in", "[Update] Calm.")
    #expect(
      try Program.shell("{ head -c 1; sleep 0.3; cat; } < in | \"$0\" score -f csv", in: scratch).status == 0)
  }

  @Test(
    "what is scored is written before a slow input is waited for", arguments: ["-", "pipe"], ["-j1", "-j2"])
  func scoredFirst(slow: String, threads: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Calm.")
    try scratch.write("out", "")
    try #require(Program.shell("mkfifo pipe", in: scratch).status == 0)
    let process = Program.process(
      ["score", threads, "-f", "jsonl", "a.txt", slow], ["LANG": "C.UTF-8"], in: scratch)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    try process.run()
    for _ in 0..<100 where try scratch.read("out").isEmpty { Thread.sleep(forTimeInterval: 0.1) }
    #expect(try scratch.read("out").hasPrefix("{\"id\":\"a.txt\""))
    let writer =
      slow == "-"
      ? input.fileHandleForWriting
      : try FileHandle(forWritingTo: scratch.url.appending(path: slow))
    try writer.write(contentsOf: Data("Calm.".utf8))
    try writer.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try scratch.read("out").split(separator: "\n").count == 2)
  }

  @Test(
    "a standard stream that is closed is no file of the program's own",
    arguments: [
      ("score -f jsonl <&-", Int32(2)), ("rules explain talks.words --text - <&-", 2),
      ("score -f jsonl a.txt >&-", 74), ("score a.txt none.txt -o out.jsonl 2>&-", 2),
      ("score a.txt none.txt -o out.jsonl <&- >&- 2>&-", 2),
    ])
  func closed(command: String, status: Int32) throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Calm.")
    let outcome = try Program.shell("timeout 20 \"$0\" \(command)", in: scratch)
    #expect(outcome.status == status, "\(outcome.errors)")
    if !command.contains("2>&-") { #expect(outcome.errors.contains("Bad file descriptor")) }
    if command.contains("out.jsonl") {
      #expect(try scratch.read("out.jsonl").split(separator: "\n").count == 1)
    }
  }

  @Test("a file that may not grow further ends the run with 74, and nothing is left behind")
  func fileLimit() throws {
    let scratch = try Scratch()
    try scratch.write("many.jsonl", String(repeating: "{\"text\":\"The talks resumed.\"}\n", count: 3000))
    let outcome = try Program.shell(
      "ulimit -f 100; exec env --default-signal=XFSZ \"$0\" score -f jsonl many.jsonl -o out.jsonl",
      in: scratch)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "detente: cannot write out.jsonl: File too large\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["many.jsonl"])
  }

  @Test(
    "Ctrl-C ends the wait for the standard input with 130 and without a word",
    arguments: [
      "score", "sentences", "kwic talks.words", "kwic --most 9 talks.words", "labels convert",
      "score --files-from -",
      "rules explain talks.words --text -", "rules stats --on -", "rules eval --labels -",
      "bench run --corpus -",
    ])
  func interrupted(command: String) throws {
    // Records are waited for in another place than the first byte.
    let input = command.contains("--most") ? "{\"text\":\"a\"}\n" : ""
    let outcome = try interrupted(command, after: 1, input: input)
    #expect(outcome.reason == .exit && outcome.status == 130)
    #expect(outcome.errors.isEmpty)
  }

  @Test(
    "so it does while the pack is read; before the signal is looked for it ends the process itself",
    arguments: [0.02, 0.05, 0.1, 0.2, 0.3, 0.4])
  func interruptedEarly(seconds: Double) throws {
    let outcome = try interrupted("score", after: seconds, input: "")
    #expect(outcome.reason == .uncaughtSignal || outcome.status == 130)
    #expect(outcome.errors.isEmpty, "\(String(decoding: outcome.errors, as: UTF8.self))")
  }

  private func interrupted(
    _ command: String, after seconds: Double, input text: String
  ) throws -> (reason: Process.TerminationReason, status: Int32, errors: Data) {
    let process = Program.process(
      command.split(separator: " ").map(String.init), ["LANG": "C.UTF-8"], in: nil)
    let (input, errors) = (Pipe(), Pipe())
    (process.standardInput, process.standardError) = (input, errors)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    try errors.fileHandleForWriting.close()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    Thread.sleep(forTimeInterval: seconds)
    process.interrupt()
    process.waitUntilExit()
    return (
      process.terminationReason, process.terminationStatus,
      errors.fileHandleForReading.readDataToEndOfFile()
    )
  }
}
