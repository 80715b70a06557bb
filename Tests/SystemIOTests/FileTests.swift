import DetenteTestSupport
import Foundation
import SystemIO
import Testing

extension Scratch {
  func path(_ name: String) -> Path { Path(url.appending(path: name).path) }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}

@Suite("Reading files")
struct InputFileTests {
  @Test("a file is read whole, whatever its size", arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func whole(size: Int) throws {
    let scratch = try Scratch()
    let content = String(repeating: "x", count: size)
    try scratch.write("a", content)
    let path = scratch.path("a")
    #expect(try InputFile(path).readAll() == Array(content.utf8))
  }

  @Test("a file without a known size is read whole")
  func unknownSize() throws {
    #expect(try !InputFile(Path("/proc/self/status")).readAll().isEmpty)
  }

  @Test("an input that was opened not to block is waited for")
  func nonBlocking() throws {
    let (input, own) = (Pipe(), dup(STDIN_FILENO))
    #expect(fcntl(input.fileHandleForReading.fileDescriptor, F_SETFL, O_NONBLOCK) == 0)
    #expect(dup2(input.fileHandleForReading.fileDescriptor, STDIN_FILENO) == STDIN_FILENO)
    defer {
      dup2(own, STDIN_FILENO)
      close(own)
    }
    let writer = Thread {
      for piece in ["The talks ", "resumed."] {
        Thread.sleep(forTimeInterval: 0.2)
        try? input.fileHandleForWriting.write(contentsOf: Data(piece.utf8))
      }
      try? input.fileHandleForWriting.close()
    }
    writer.start()
    #expect(try InputFile.standardInput().readAll() == Array("The talks resumed.".utf8))
  }

  @Test("a missing file and a folder fail with the system's reason")
  func failures() throws {
    let scratch = try Scratch()
    let missing = #expect(throws: IOFailure.self) { _ = try InputFile(scratch.path("none")).readAll() }
    #expect(missing?.operation == .open)
    #expect(missing?.reason == "No such file or directory")
    let folder = #expect(throws: IOFailure.self) { _ = try InputFile(scratch.path("")).readAll() }
    #expect(folder?.operation == .read)
    #expect(folder?.reason == "Is a directory")
  }
}

@Suite("Writing files")
struct OutputFileTests {
  @Test("the old content stays until the new is complete")
  func replacing() throws {
    let scratch = try Scratch()
    try scratch.write("out", "old")
    let path = scratch.path("out")
    var file = try OutputFile(path)
    file.buffer = Array("new".utf8)
    try file.flush()
    #expect(try scratch.read("out") == "old")
    try file.finish()
    #expect(try scratch.read("out") == "new")
    #expect(try scratch.names() == ["out"])
  }

  @Test("what is never finished leaves nothing behind")
  func abandoned() throws {
    let scratch = try Scratch()
    do {
      var file = try OutputFile(scratch.path("out"))
      file.buffer = Array("half".utf8)
      try file.flush()
      #expect(try scratch.names().count == 1)
    }
    #expect(try scratch.names() == [])
  }

  @Test("a symbolic link stays one, and its target is written with its mode")
  func links() throws {
    let scratch = try Scratch()
    try scratch.write("target", "old")
    let target = scratch.url.appending(path: "target").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    let link = scratch.url.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    var file = try OutputFile(scratch.path("link"))
    file.buffer = Array("new".utf8)
    try file.finish()
    #expect(try scratch.read("target") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test("a full device is a failure to write")
  func full() throws {
    var file = try OutputFile(Path("/dev/full"))
    file.buffer = [1]
    do {
      try file.finish()
      Issue.record("a full device took the bytes")
    } catch {
      #expect(error.operation == .write)
      #expect(error.reason == "No space left on device")
      #expect(!error.isClosedPipe)
    }
  }

  @Test("a file in no folder cannot be opened")
  func missing() throws {
    let scratch = try Scratch()
    let failure = #expect(throws: IOFailure.self) { _ = try OutputFile(scratch.path("no/such/out")) }
    #expect(failure?.operation == .open)
  }

  @Test("a megabyte is flushed on the way")
  func flushing() throws {
    let scratch = try Scratch()
    var file = try OutputFile(scratch.path("out"))
    var largest = 0
    for _ in 0..<1024 {
      file.buffer.append(contentsOf: repeatElement(UInt8(ascii: "x"), count: 1024))
      try file.flushIfFull()
      largest = max(largest, file.buffer.count)
    }
    try file.finish()
    #expect(largest <= 1 << 18)
    #expect(try scratch.read("out").utf8.count == 1 << 20)
  }
}

@Suite("Folders and paths")
struct FolderTests {
  @Test("files at any depth come in bytewise order, without what is hidden")
  func listing() throws {
    let scratch = try Scratch()
    for name in ["b.txt", "B.txt", "a/z.txt", "a-b.txt", "é.txt", "a/.git/x.txt", ".hidden", "a/b/c.txt"] {
      try scratch.write(name, "")
    }
    let prefix = scratch.url.path.utf8.count + 1
    let found = try Folder.files(below: scratch.path("")).map { String($0.name.utf8.dropFirst(prefix)) }
    #expect(found == ["B.txt", "a-b.txt", "a/b/c.txt", "a/z.txt", "b.txt", "é.txt"])
  }

  @Test("a link to a folder is not followed, one to a file is listed")
  func links() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "")
    let file = scratch.path("a.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: scratch.url.appending(path: "loop").path, withDestinationPath: scratch.url.path)
    try manager.createSymbolicLink(
      atPath: scratch.url.appending(path: "b.txt").path, withDestinationPath: file.name)
    #expect(try Folder.files(below: scratch.path("")).map(\.fileExtension) == ["txt", "txt"])
  }

  @Test("a folder that cannot be listed is told of, and what stands beside it is found")
  func unlisted() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "")
    try scratch.write("z/b.txt", "")
    // Deeper than the system takes a path: that is closed to the administrator, too.
    let descend = #"test $1 = 0 || { mkdir $2 && exec env -C $2 sh -c "$0" "$0" $(($1 - 1)) $2; }"#
    let name = String(repeating: "d", count: 200)
    try #require(try run("/bin/sh", "-c", descend, descend, "25", name, in: scratch.url) == 0)
    // Foundation does not get down there.
    defer { _ = try? run("/bin/rm", "-r", name, in: scratch.url) }
    var told: [IOFailure] = []
    let found = Folder.files(below: scratch.path("")) { told.append($0) }
    #expect(found.map(\.fileExtension) == ["txt", "txt"])
    #expect(told.count == 1)
    #expect(throws: IOFailure.self) { try Folder.files(below: scratch.path("")) }
  }

  /// The status of a command, run in a folder.
  private func run(_ command: String, _ arguments: String..., in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("a missing folder is a failure to list")
  func missing() throws {
    let scratch = try Scratch()
    #expect(throws: IOFailure.self) { try Folder.files(below: scratch.path("none")) }
    #expect(!Folder.exists(at: scratch.path("none")))
    #expect(Folder.exists(at: scratch.path("")))
  }

  @Test(
    "the extension is what follows the last full stop of the name",
    arguments: [
      ("a.txt", "txt"), ("a.b.JSONL", "jsonl"), ("x.d/a", ""), (".txt", ""), ("a.", ""), ("-", ""),
      ("x/.a", ""),
    ])
  func extensions(path: String, expected: String) { #expect(Path(path).fileExtension == expected) }
}
