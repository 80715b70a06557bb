import DetenteTestSupport
import Foundation
import Testing

/// What a slip of the user must not cost.
@Suite("detente score, when something is wrong")
struct SafetyTests {
  @Test(
    "an input is never replaced by the output, by whatever name",
    arguments: [
      (["a.txt"], "a.txt"), (["./a.txt"], "a.txt"), (["link.txt"], "a.txt"), (["."], "a.txt"),
      (["a.txt"], "link.txt"),
    ])
  func outputIsInput(inputs: [String], output: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Talks resumed.")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "link.txt").path, withDestinationPath: "a.txt")
    let outcome = try Program.run(["score"] + inputs + ["-o", output], in: scratch)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("is an input and the output: nothing was written"))
    #expect(try scratch.read("a.txt") == "Talks resumed.")
    let borders = try Program.run(["sentences"] + inputs + ["-o", output], in: scratch)
    #expect(borders.status == 64)
  }

  @Test("a file stays as it was where nothing was scored, and is replaced where something was")
  func outputStays() throws {
    let scratch = try Scratch()
    try scratch.write("old.csv", "precious")
    try scratch.write("bad.txt", Data([0xFF]))
    for inputs in [["none.txt"], ["bad.txt"], ["none.txt", "bad.txt"]] {
      let outcome = try Program.run(["score"] + inputs + ["-o", "old.csv"], in: scratch)
      #expect(outcome.status == 2)
      #expect(try scratch.read("old.csv") == "precious")
    }
    #expect(try Program.run(["score", "none.txt", "-o", "new.csv"], in: scratch).status == 2)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(names.sorted() == ["bad.txt", "old.csv"], "no half of a file is left behind")
    #expect(
      try Program.run(["score", "none.txt", "-", "-o", "old.csv"], input: "Calm.", in: scratch).status == 2)
    #expect(try scratch.read("old.csv").hasPrefix("id,"))
  }

  @Test("a date that is none is told once, and the record is scored without it")
  func badDate() throws {
    let records = (1...3).map { "{\"id\":\($0),\"text\":\"Calm.\",\"date\":\"in May\"}\n" }.joined()
    let outcome = try Program.run(["score", "-f", "jsonl"], input: records)
    #expect(outcome.status == 0)
    #expect(try outcome.objects().allSatisfy { $0["date"] is NSNull })
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("stdin:1: the date \"in May\" is not of the form yyyy-mm-dd"))
    #expect(try Program.run(["score", "-q", "-f", "jsonl"], input: records).errors == "")
    #expect(
      try Program.run(["score", "-v", "-f", "jsonl"], input: records).errors
        .contains("the date of 3 could not be read"))
  }

  @Test("a JSON array is refused with a word on what to do, wherever it comes from")
  func array() throws {
    let array = " [\n {\"id\": 1, \"text\": \"The truce held.\"}]"
    let piped = try Program.run(["score", "-f", "csv"], input: array)
    #expect(piped.status == 2 && piped.errors.contains("jq -c '.[]'"))
    #expect(try Program.run(["score", "--input", "text", "-f", "csv"], input: array).status == 0)
    let scratch = try Scratch()
    for name in ["a.jsonl", "a.ndjson", "a.json", "a"] {
      try scratch.write(name, array)
      let file = try Program.run(["score", name, "-f", "csv"], in: scratch)
      #expect(file.status == 2 && file.errors.contains("jq -c '.[]'"), "\(name): \(file.errors)")
      #expect(file.errors.split(separator: "\n").count == 1)
    }
    let labelled = try Program.run(["rules", "eval", "--labels", "a.jsonl"], in: scratch)
    #expect(labelled.status == 2 && labelled.errors.contains("a.jsonl: it looks like a JSON array"))
    let found = try Program.run(["kwic", "talks.words"], input: array)
    #expect(found.status == 2 && found.errors.contains("stdin: it looks like a JSON array"))
    let read = try Program.run(["kwic", "talks.words", "a.jsonl"], in: scratch)
    #expect(read.status == 2 && read.errors.contains("a.jsonl: it looks like a JSON array"))
    let object = try Program.run(["score", "-f", "csv"], input: "{ \n  \"text\": \"Calm.\"\n}")
    #expect(
      object.status == 2 && object.errors.contains("over several lines; give one object a line, as `jq -c .`")
    )
    let other = try Program.run(["score", "-f", "csv"], input: "{\"body\": \"Calm.\"}")
    #expect(
      other.errors.contains("there is no field \"text\"; the record has body (--text-field names another)"))
    // Brackets begin texts, too.
    #expect(try Program.run(["score", "-f", "csv"], input: "[Update] The truce held.").status == 0)
  }

  @Test("UTF-16 is told by its look, with and without a byte-order mark", arguments: [true, false])
  func utf16(isMarked: Bool) throws {
    let scratch = try Scratch()
    let text = "The truce in Übersee held overnight, officials said on Monday."
    let record = "{\"text\": \"\(text)\"}\n"
    for (encoding, name) in [(String.Encoding.utf16LittleEndian, "LE"), (.utf16BigEndian, "BE")] {
      let mark = isMarked ? Data(name == "LE" ? [0xFF, 0xFE] : [0xFE, 0xFF]) : Data()
      try scratch.write("a.txt", mark + (text.data(using: encoding) ?? Data()))
      try scratch.write("a.jsonl", mark + (record.data(using: encoding) ?? Data()))
      let wanted =
        "it looks like UTF-16\(isMarked ? "" : name); convert it: iconv -f UTF-16\(isMarked ? "" : name) -t"
      for file in ["a.txt", "a.jsonl"] {
        let outcome = try Program.run(["score", file], in: scratch)
        #expect(outcome.status == 2 && outcome.errors.contains(wanted), "\(file): \(outcome.errors)")
      }
    }
    try scratch.write("c.txt", Data([0xFF, 0x43, 0x00, 0x2E, 0x2E, 0x2E]))
    #expect(try Program.run(["score", "c.txt"], in: scratch).errors.contains("is binary: byte 2 is NUL"))
    try scratch.write("b.txt", Data([0x43, 0x00, 0x2E, 0x2E, 0x2E, 0x2E]))
    #expect(try Program.run(["score", "b.txt"], in: scratch).errors.contains("is binary: byte 1 is NUL"))
  }

  @Test("what is wrong in every record is told ten times, and counted")
  func flood() throws {
    let records = String(repeating: "{\"body\": \"The truce held.\"}\n", count: 150)
    let outcome = try Program.run(["score", "--input", "jsonl", "-f", "csv"], input: records)
    let told = outcome.errors.split(separator: "\n")
    #expect(outcome.status == 2 && told.count == 11)
    #expect(told.last?.contains("and 140 more") == true)
    let all = try Program.run(["score", "--input", "jsonl", "-f", "csv", "-v"], input: records)
    #expect(all.errors.split(separator: "\n").count > 150)
  }

  @Test("the field that is told to be none is the one that is")
  func field() throws {
    let outcome = try Program.run(
      ["score", "-f", "csv"], input: #"{"title":"Calm\u0000","text":"C\u0000a\u0000l\u0000m\u0000"}"#)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("stdin:1: the title is binary: byte 4 is NUL"), "\(outcome.errors)")
  }

  @Test(
    "what changes nothing where the status alone tells is refused",
    arguments: [["--explain"], ["--sentences", "1"], ["--ascii"], ["--color", "always"], ["-v"]])
  func idle(options: [String]) throws {
    let line = ["score", "-q", "--fail-on", "sentences >= 0"] + options
    #expect(try Program.run(line, input: "Calm.").status == 64)
    if options != ["-v"] { #expect(try Program.run(line + ["-f", "pretty"], input: "Calm.").status == 1) }
  }

  @Test("the standard input is one input")
  func twice() throws {
    let outcome = try Program.run(["score", "-", "-"], input: "Calm.")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'-' stands there twice"))
    for arguments in [["kwic", "C_ATTACK", "-", "-"], ["rules", "stats", "--on", "-", "-"]] {
      #expect(try Program.run(arguments).status == 64)
    }
  }

  @Test("sentences are picked by numbers and ranges, and what is not there is said")
  func picked() throws {
    let text = "The talks resumed. The talks went on. The talks ended. It rained."
    let some = try Program.run(["score", "--sentences", "2-3,9"], input: text)
    #expect(some.output.contains("went on") && some.output.contains("ended"))
    #expect(!some.output.contains("resumed") && !some.output.contains("rained"))
    #expect(some.output.contains("note: there is no sentence 9"))
    for wrong in ["3-2", "0", "1,", "a", "1-2-3", "-1", "2-"] {
      #expect(try Program.run(["score", "--sentences=\(wrong)"], input: text).status == 64, "\(wrong)")
    }
  }

  @Test(
    "of what holds at once the first counts: usage, pack, output, check, input",
    arguments: [
      (["--no-such"], true, 64), (["--pack", "nowhere", "-o", "/dev/full"], true, 3),
      (["--pack", "nowhere", "--fail-on", "sentences >= 0"], true, 3),
      (["-o", "/dev/full", "--fail-on", "sentences >= 0"], true, 74),
      (["--fail-on", "sentences >= 0"], true, 1), ([], true, 2), ([], false, 0),
    ])
  func precedence(options: [String], isMissing: Bool, expected: Int32) throws {
    let outcome = try Program.run(
      ["score"] + options + (isMissing ? ["none.txt", "-"] : ["-"]), input: "Calm.")
    #expect(outcome.status == expected)
  }
}
