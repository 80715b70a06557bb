import DetenteTestSupport
import Foundation
import Testing

@Suite("detente score")
struct ScoreTests {
  @Test("files, folders, the standard input and records come in the order they were named")
  func inputs() throws {
    let scratch = try Scratch()
    try scratch.write("b.txt", "Talks resumed.")
    try scratch.write("news/z.txt", "Talks resumed.")
    try scratch.write("news/a/c.jsonl", "{\"id\":7,\"text\":\"a\"}\n\n{\"text\":\"b\"}")
    try scratch.write("news/note.md", "not read")
    let outcome = try Program.run(
      ["score", "-f", "jsonl", "b.txt", "news", "-", "b.txt"], input: "Calm.", in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors.split(separator: "\n").count == 2)
    #expect(outcome.errors.contains("b.txt is named more than once, and scored as often"))
    #expect(outcome.errors.contains("skipped 1 file in folders: 1 .md (only .txt, "))
    #expect(try outcome.ids() == ["b.txt", "7", "news/a/c.jsonl:3", "news/z.txt", "stdin", "b.txt"])
  }

  @Test("a note tells how many files of which kinds are skipped in folders, all at once")
  func skipped() throws {
    let scratch = try Scratch()
    try scratch.write("a/a.txt", "Talks resumed.")
    for name in [
      "a/1.PDF", "a/b/2.pdf", "c/3.docx", "c/4.md.gz", "a/README", "c/What he said. Then he left",
      "a/.hidden.pdf",
      "a/.git/x.pdf",
    ] { try scratch.write(name, "x") }
    let list = "skipped 6 files in folders: 2 .pdf, 2 without an extension, 1 .docx and 1 .md (only "
    for command in [["score", "a", "c"], ["sentences", "a", "c"], ["kwic", "talks.words", "a", "c"]] {
      let outcome = try Program.run(command, in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.errors.hasPrefix("detente: \(list)"), "\(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try Program.run(["score", "-q", "a", "c"], in: scratch).errors == "")
    for _ in 1...2 {
      let again = try Program.run(["score", "a", "-o", "a/scores.csv"], in: scratch)
      #expect(again.errors.contains("skipped 3 files in folders: 2 .pdf and 1 without an extension (only "))
    }
    for number in 1...7 { try scratch.write("c/x.k\(number)", "") }
    let many = try Program.run(["score", "a", "c"], in: scratch).errors
    #expect(many.contains("1 .csv, 1 .docx, 1 .k1 and 7 of other kinds"), "\(many)")
  }

  @Test("without inputs the standard input is read, under the name asked for")
  func standardInput() throws {
    let text = try Program.run(["score", "-f", "jsonl", "--stdin-name", "wire.txt"], input: "Calm.")
    #expect(try text.ids() == ["wire.txt"])
    let guessed = try Program.run(["score", "-f", "jsonl"], input: "\n {\"id\":\"x\",\"text\":\"Calm.\"}")
    #expect(try guessed.ids() == ["x"])
    let forced = try Program.run(
      ["score", "-f", "jsonl", "--input", "text"], input: "{\"id\":\"x\",\"text\":\"Calm.\"}")
    #expect(try forced.ids() == ["stdin"])
  }

  @Test(
    "an empty input is a document without sentences and no error",
    arguments: ["pretty", "json", "jsonl", "csv", "line"])
  func empty(format: String) throws {
    let outcome = try Program.run(["score", "-f", format], input: "")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    if format == "jsonl" { #expect(try outcome.objects().first?["sentences"] as? Int == 0) }
  }

  @Test("fields go by the names asked for, and the date comes from the record before the option")
  func fields() throws {
    let record =
      "{\"url\":\"u\",\"body\":\"Calm.\",\"head\":\"A title\",\"day\":\"2024-05-06T10:00Z\",\"text\":\"no\"}\n"
    let outcome = try Program.run(
      [
        "score", "--input", "jsonl", "-f", "jsonl", "--text-field", "body", "--title-field", "head",
        "--id-field",
        "url", "--date-field", "day", "--date", "2001-01-01",
      ], input: record + "{\"body\":\"Calm.\"}\n")
    #expect(outcome.status == 0)
    let objects = try outcome.objects()
    #expect(objects.map { $0["id"] as? String } == ["u", "stdin:2"])
    #expect(objects.map { $0["title"] as? String } == ["A title", nil])
    #expect(objects.map { $0["date"] as? String } == ["2024-05-06", "2001-01-01"])
  }

  @Test("one article is an object, several and records are a list")
  func json() throws {
    let one = try Program.run(["score", "-f", "json"], input: "Calm.")
    #expect(one.output.hasPrefix("{") && one.output.hasSuffix("}\n"))
    for input in ["{\"text\":\"a\"}", "{\"text\":\"a\"}\n{\"text\":\"b\"}"] {
      let several = try Program.run(["score", "-f", "json"], input: input)
      let list = try JSONSerialization.jsonObject(with: Data(several.output.utf8)) as? [[String: Any]]
      #expect(list?.count == input.split(separator: "\n").count)
    }
  }

  @Test("what cannot be read is told and ends with 2, and the rest is scored")
  func unreadable() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Calm.")
    try scratch.write("latin1.txt", Data([0x43, 0xE9, 0x2E]))
    try scratch.write("binary.txt", Data([0x43, 0x00, 0x2E]))
    try scratch.write("page.html", "<p>Calm.")
    try scratch.write("all.tar.gz", "Calm.")
    let outcome = try Program.run(
      ["score", "-f", "jsonl", "none.txt", "latin1.txt", "binary.txt", "page.html", "all.tar.gz", "a.txt"],
      in: scratch)
    #expect(outcome.status == 2)
    #expect(try outcome.ids() == ["a.txt"])
    #expect(outcome.errors.contains("none.txt: No such file or directory"))
    #expect(outcome.errors.contains("latin1.txt: the text is not UTF-8 (byte 1)"))
    #expect(outcome.errors.contains("binary.txt: the text is binary: byte 1 is NUL"))
    #expect(outcome.errors.contains("page.html: HTML is not read"))
    #expect(outcome.errors.contains("all.tar.gz: archives are not read; unpack it, and name the folder\n"))
  }

  @Test("a link in a folder that leads nowhere is told, and the rest is scored")
  func brokenLink() throws {
    let scratch = try Scratch()
    try scratch.write("a/a.txt", "Calm.")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "a/b.txt").path, withDestinationPath: "none.txt")
    let outcome = try Program.run(["score", "-f", "jsonl", "a"], in: scratch)
    #expect(outcome.status == 2)
    #expect(try outcome.ids() == ["a/a.txt"])
    #expect(outcome.errors == "detente: a/b.txt: No such file or directory\n")
  }

  @Test("ids that occur more than once are told once, with the places of the first", arguments: ["1", "4"])
  func repeatedIDs(workers: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", (1...400).map { "{\"id\":\"n\($0)\",\"text\":\"Calm.\"}\n" }.joined())
    let run = { (more: [String]) in
      try Program.run(["score", "-f", "csv", "-j", workers, "a.jsonl"] + more, in: scratch)
    }
    #expect(try run([]).errors == "")
    try scratch.write(
      "b.jsonl", "{\"text\":\"x\"}\n{\"id\":\"n7\",\"text\":\"y\"}\n{\"id\":\"n7\",\"text\":\"z\"}\n")
    let once = try run(["b.jsonl"])
    #expect(once.status == 0)
    #expect(once.errors == "detente: an id occurs more than once: \"n7\" (a.jsonl:7 and b.jsonl:2)\n")
    #expect(
      try run(["b.jsonl", "a.jsonl"]).errors
        == "detente: a.jsonl is named more than once, and scored as often\n"
        + "detente: 400 ids occur more than once, the first of them \"n7\" (a.jsonl:7 and b.jsonl:2)\n")
    #expect(try run(["b.jsonl", "-q"]).errors == "")
  }

  @Test("above twenty reports a note names the table", arguments: [20, 21])
  func manyReports(count: Int) throws {
    let records = (1...count).map { "{\"id\":\($0),\"text\":\"Calm.\"}\n" }.joined()
    let outcome = try Program.run(["score", "--input", "jsonl", "--sentences", "none"], input: records)
    #expect(outcome.output.contains("\n\(count) articles "))
    #expect(
      outcome.errors == (count > 20 ? "detente: 21 reports: a table of them is written by '-f csv'\n" : ""))
    #expect(try Program.run(["score", "--input", "jsonl", "-f", "csv"], input: records).errors == "")
  }

  @Test("a bad record is told with its line and skipped")
  func badRecord() throws {
    let lines = ["{\"id\":1,\"text\":\"a\"}", "{\"id\":2", "{\"id\":3}", "{\"id\":4,\"text\":\"b\"}"]
    let outcome = try Program.run(["score", "-f", "jsonl"], input: lines.joined(separator: "\n"))
    #expect(outcome.status == 2)
    #expect(try outcome.ids() == ["1", "4"])
    #expect(outcome.errors.contains("stdin:2: the line ends inside the object"))
    #expect(outcome.errors.contains("stdin:3: there is no field \"text\""))
  }

  @Test(
    "a text in the place of a file's name is told where it goes",
    arguments: ["The truce held.", "Talks. They resumed"])
  func textAsName(text: String) throws {
    let outcome = try Program.run(["score", text])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("No such file or directory (a text itself goes to the standard input"))
    #expect(!(try Program.run(["score", "a b.txt"]).errors.contains("a text itself")))
  }

  @Test("nothing to read ends with 2")
  func nothing() throws {
    let scratch = try Scratch()
    try scratch.write("folder/note.md", "")
    #expect(try Program.run(["score", "folder"], in: scratch).status == 2)
    #expect(try Program.run(["score", "none.txt"], in: scratch).status == 2)
  }

  @Test("--fail-on ends with 1 where it holds, which goes before 2")
  func failOn() throws {
    #expect(try Program.run(["score", "--fail-on", "sentences >= 0"], input: "Calm.").status == 1)
    #expect(try Program.run(["score", "--fail-on", "sentences < 1"], input: "Calm.").status == 0)
    #expect(
      try Program.run(["score", "--fail-on", "sentences >= 0", "none", "-"], input: "Calm.").status == 1)
    let quiet = try Program.run(["score", "-q", "--fail-on", "sentences >= 0"], input: "Calm.")
    #expect(quiet.status == 1 && quiet.errors == "" && quiet.output == "")
    let wanted = try Program.run(["score", "-q", "-f", "csv", "--fail-on", "sentences >= 0"], input: "Calm.")
    #expect(wanted.status == 1 && wanted.errors == "" && wanted.lines.count == 2)
    let told = try Program.run(
      ["score", "--fail-on", "any(D_TALKS) and share(deescalate) > 50% or label == mixed"],
      input: "Talks resumed. The talks went on. It rained.")
    let values = "any(D_TALKS) = true, share(deescalate) = 0.6667, label = deescalate"
    #expect(told.status == 1 && told.errors.contains(values), "\(told.errors)")
    #expect(try Program.run(["score", "--fail-on", "any(NO_CLASS)"], input: "Calm.").status == 64)
  }

  @Test("paths come from a list, ended by line feeds or by NUL")
  func filesFrom() throws {
    let scratch = try Scratch()
    try scratch.write("a b.txt", "Calm.")
    try scratch.write("c.txt", "Calm.")
    try scratch.write("list", "a b.txt\r\n\nc.txt\n")
    let lines = try Program.run(["score", "-f", "jsonl", "--files-from", "list"], in: scratch)
    #expect(try lines.ids() == ["a b.txt", "c.txt"])
    let nul = try Program.run(
      ["score", "-f", "jsonl", "--files-from", "-", "-0"], input: "c.txt\0a b.txt", in: scratch)
    #expect(try nul.ids() == ["c.txt", "a b.txt"])
    #expect(try Program.run(["score", "--files-from", "none"], in: scratch).status == 2)
    let unasked = try Program.run(["score", "--files-from", "-"], input: "c.txt\0a b.txt\0", in: scratch)
    #expect(unasked.status == 64 && unasked.output.isEmpty && unasked.errors.contains("-0 says"))
  }

  @Test("the output's extension decides the format, and the file appears whole")
  func outputFile() throws {
    let scratch = try Scratch()
    for (name, start) in [
      ("o.json", "{\"schema\""), ("o.jsonl", "{\"id\""), ("o.csv", "id,"), ("o.txt", "stdin"),
    ] {
      let outcome = try Program.run(["score", "-o", name], input: "", in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.output == "")
      #expect(try scratch.read(name).hasPrefix(start), "\(name)")
    }
  }

  @Test("an output that cannot be written ends with 74 and says why")
  func full() throws {
    let device = try Program.run(["score", "-o", "/dev/full"], input: "Calm.")
    #expect(device.status == 74)
    #expect(device.errors.contains("/dev/full: No space left on device"))
    let folder = try Program.run(["score", "-o", "/no/such/folder/out"], input: "Calm.")
    #expect(folder.status == 74)
  }

  @Test("a reader that goes away ends the run with 0 and without a word")
  func closedPipe() throws {
    let process = Program.process(["score", "-f", "jsonl"], ["LANG": "C.UTF-8"], in: nil)
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try output.fileHandleForReading.close()
    try output.fileHandleForWriting.close()
    input.fileHandleForWriting.write(Data("{\"text\":\"Calm.\"}\n".utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    try errors.fileHandleForWriting.close()
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test("Ctrl-C ends with 130, and what was written is valid")
  func interrupt() throws {
    let process = Program.process(["score", "-f", "json", "--input", "jsonl"], ["LANG": "C.UTF-8"], in: nil)
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try output.fileHandleForWriting.close()
    try errors.fileHandleForWriting.close()
    input.fileHandleForWriting.write(Data("{\"id\":\"first\",\"text\":\"Calm.\"}\n".utf8))
    var written = Data()
    while !String(decoding: written, as: UTF8.self).contains("\"notices\":") {
      let piece = output.fileHandleForReading.availableData
      try #require(!piece.isEmpty, "the result must come before the next record is given")
      written.append(piece)
    }
    process.interrupt()
    written.append(try output.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    let list = try JSONSerialization.jsonObject(with: written) as? [[String: Any]]
    #expect(list?.map { $0["id"] as? String } == ["first"])
    let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(said == "detente: interrupted: 1 article written, the last is stdin:1\n")
  }

  @Test("one Ctrl-C is enough where nobody takes the output any more")
  func blocked() throws {
    let scratch = try Scratch()
    try scratch.write("many.jsonl", String(repeating: "{\"text\":\"The talks resumed.\"}\n", count: 20_000))
    let process = Program.process(
      ["score", "-f", "jsonl", "--level", "hit", "many.jsonl"], ["LANG": "C.UTF-8"], in: scratch)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    // There is more than the pipe holds: the process waits with the rest.
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    Thread.sleep(forTimeInterval: 0.5)
    process.interrupt()
    for _ in 0..<100 where process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    let isOver = !process.isRunning
    if !isOver { process.interrupt() }
    process.waitUntilExit()
    #expect(isOver && process.terminationReason == .exit && process.terminationStatus == 130)
  }

  @Test(
    "colour follows option, NO_COLOR, FORCE_COLOR, in this order, and a file has none",
    arguments: [
      ([:], [], false), (["FORCE_COLOR": "1"], [], true), (["FORCE_COLOR": "1", "NO_COLOR": "1"], [], false),
      (["NO_COLOR": "1"], ["--color", "always"], true), (["FORCE_COLOR": "1"], ["--color", "never"], false),
      (["FORCE_COLOR": "0"], [], false), (["NO_COLOR": ""], ["--color", "auto"], false),
    ] as [([String: String], [String], Bool)])
  func color(environment: [String: String], options: [String], expected: Bool) throws {
    let outcome = try Program.run(["score"] + options, input: "Talks resumed.", environment: environment)
    #expect(outcome.output.contains("\u{1B}[") == expected)
  }

  @Test(
    "a locale that is not UTF-8, or --ascii, gives ASCII",
    arguments: [["LC_ALL": "C"], ["LANG": "en_US.ISO-8859-1"], [:]])
  func ascii(environment: [String: String]) throws {
    let options = environment.isEmpty ? ["--ascii"] : []
    let outcome = try Program.run(
      ["score"] + options, input: "Türkiye’s talks resumed.", environment: environment)
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
    let unset = try Program.run(["score"], input: "Talks resumed.", environment: [:])
    #expect(!unset.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("COLUMNS bounds the width", arguments: [40, 60, 100])
  func columns(width: Int) throws {
    let text = String(repeating: "The talks resumed on Monday in the harbour town. ", count: 12)
    let outcome = try Program.run(
      ["score"], input: text, environment: ["COLUMNS": "\(width)", "LANG": "C.UTF-8"])
    #expect(outcome.lines.allSatisfy { $0.count <= width })
  }

  @Test("two runs write the same bytes")
  func deterministic() throws {
    let text = "Norland rejected talks. Suedia shelled the port and then offered a truce."
    for format in ["pretty", "json", "line"] {
      let runs = try (0..<2).map { _ in
        try Program.run(["score", "-f", format, "--explain"], input: text).output
      }
      #expect(runs[0] == runs[1])
    }
  }

  @Test("boilerplate that is kept is part of the article")
  func keepBoilerplate() throws {
    let text = "A headline\n\nThe talks resumed.\n\nhttps://example.org/talks\n"
    let without = try Program.run(["score", "-f", "jsonl"], input: text).objects().first
    let with = try Program.run(["score", "-f", "jsonl", "--keep-boilerplate"], input: text).objects().first
    #expect(without?["sentences"] as? Int == 2)
    #expect(with?["sentences"] as? Int == 3)
    #expect(!(try Program.run(["score", "--keep-boilerplate"], input: text).output.contains("boilerplate")))
  }

  @Test("a text of one word of two megabytes is scored")
  func longWord() throws {
    let outcome = try Program.run(["score", "-f", "jsonl"], input: String(repeating: "a", count: 2_000_000))
    #expect(outcome.status == 0)
    #expect(try outcome.objects().first?["sentences"] as? Int == 1)
  }
}
