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
}
