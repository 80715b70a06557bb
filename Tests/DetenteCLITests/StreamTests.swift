import Foundation
import Testing

/// Streams as other programs hand them over.
@Suite("detente score, between other programs")
struct StreamTests {
  private func shell(_ line: String, in scratch: Scratch) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line, Program.url.path]
    process.environment = [
      "DETENTE_RULES": Program.tinyPack, "LANG": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    process.currentDirectoryURL = scratch.url
    for name in ["out", "err"] { try scratch.write(name, "") }
    process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.read("out"), errors: try scratch.read("err"))
  }

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
    let outcome = try shell("{ head -c 1; sleep 0.3; cat; } < in | \"$0\" score -f csv", in: scratch)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
    try scratch.write("in", "[Update] Calm.")
    #expect(try shell("{ head -c 1; sleep 0.3; cat; } < in | \"$0\" score -f csv", in: scratch).status == 0)
  }
}
