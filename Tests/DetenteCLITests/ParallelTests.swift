import DetenteTestSupport
import Foundation
import Testing

@testable import DetenteCLI

@Suite("detente score, on several threads")
struct ParallelTests {
  /// More than the threads' blocks of a quarter of a megabyte hold, with lines that are no records and texts that
  /// are none among them.
  private static let corpus: String = {
    let words = ["Talks", "resumed", "calmly", "after", "the", "rain", "and", "nobody", "spoke"]
    var lines = ""
    for number in 0..<3000 {
      let count = number * 7919 % 80
      let text = (0...count).map { words[(number + $0 * 5) % words.count] }.joined(separator: " ")
      lines +=
        number % 997 == 5
        ? "no record\n"
        : "{\"text\":\"\(text). Calm.\",\"date\":\"\(number % 500 == 3 ? "May" : "2024-05-06")\"}\n"
    }
    return lines
  }()

  @Test(
    "the same bytes and the same messages for any number of threads",
    arguments: [
      ["-f", "jsonl"], ["-f", "jsonl", "--level", "hit"], ["-f", "csv", "--level", "sentence"],
      ["-f", "json"],
      ["-f", "line"], ["-f", "pretty"], ["-f", "jsonl", "--fail-on", "sentences < 2", "-v"],
    ])
  func sameBytes(options: [String]) throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Talks resumed.")
    try scratch.write("b.jsonl", Self.corpus)
    try scratch.write("c.txt", Data([0xFF]))
    try scratch.write("d.jsonl", Self.corpus)
    var first: Outcome?
    for threads in ["1", "2", "5"] {
      var outcome = try Program.run(
        ["score", "-j", threads] + options + ["a.txt", "b.jsonl", "none.txt", "c.txt", "d.jsonl"], in: scratch
      )
      // The last line of -v tells the time.
      outcome.errors = outcome.errors.replacing(/\d+\.\d+ s, \d+\.\d+ MB\/s/, with: "")
      #expect(outcome.status == (options.contains("--fail-on") ? 1 : 2))
      #expect(outcome.errors.contains("none.txt: No such file"))
      #expect(outcome.output.utf8.count > 1000)
      guard let first else {
        first = outcome
        continue
      }
      #expect(outcome.output == first.output)
      #expect(outcome.errors == first.errors)
    }
  }

  @Test("borders, too")
  func borders() throws {
    let one = try Program.run(["sentences", "-j", "1", "--input", "jsonl"], input: Self.corpus)
    let three = try Program.run(["sentences", "-j", "3", "--input", "jsonl"], input: Self.corpus)
    #expect(one.output == three.output && one.errors == three.errors)
    #expect(one.output.utf8.count > 100_000)
  }

  @Test("a full disk ends the run with 74, a closed pipe with 0, whatever the threads are doing")
  func unwritable() throws {
    let full = try Program.run(
      ["score", "-j", "4", "-f", "jsonl", "--level", "hit", "--input", "jsonl", "-o", "/dev/full"],
      input: Self.corpus)
    #expect(full.status == 74)
    let scratch = try Scratch()
    try scratch.write("a.jsonl", Self.corpus)
    let closed = try Program.shell(
      "\"$0\" score -j 4 -f jsonl --level hit a.jsonl | head -c 100; exit ${PIPESTATUS[0]}", in: scratch)
    #expect(closed.status == 0 && closed.output.utf8.count == 100)
    #expect(!closed.errors.contains("Broken pipe"), "\(closed.errors)")
  }

  @Test("-j takes 1 to 256", arguments: ["0", "-1", "257", "x"])
  func wrong(count: String) throws {
    #expect(try Program.run(["score", "-j\(count)"], input: "Calm.").status == 64)
  }

  @Test("who feeds records one by one sees each result before giving the next, also with threads")
  func conversation() throws {
    let process = Program.process(["score", "-j", "2", "-f", "jsonl"], ["LANG": "C.UTF-8"], in: nil)
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data("{\"id\":\(number),\"text\":\"Calm.\"}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"id\":\"\(number)\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("the progress line tells the share, the amount, the rate and the time left")
  func progress() {
    let line = ProgressLine(
      articles: 12_041, bytes: 61_200_000, consumed: 400, total: 1000, seconds: 46.1)
    #expect(line.text == "40 %  12,041 articles  61.2 MB  1.3 MB/s  1:10 left")
    let pipe = ProgressLine(articles: 999, bytes: 1_000_000, consumed: 5, total: nil, seconds: 1)
    #expect(pipe.text == "999 articles  1.0 MB  1.0 MB/s")
    let first = ProgressLine(articles: 1, bytes: 1_000_000, consumed: 5, total: nil, seconds: 1)
    #expect(first.text == "1 article  1.0 MB  1.0 MB/s")
    let start = ProgressLine(articles: 0, bytes: 0, consumed: 0, total: 10, seconds: 0)
    #expect(start.text == "0 %  0 articles  0.0 MB")
    let long = ProgressLine(articles: 1_000_000, bytes: 1, consumed: 1, total: 10_001, seconds: 1)
    #expect(long.text.hasSuffix("2:46:40 left"))
    #expect(long.text.contains("1,000,000 articles"))
  }
}

@Suite("detente score, compressed input")
struct CompressedInputTests {
  private func gzipped(_ text: String, in scratch: Scratch, as name: String) throws {
    try scratch.write("plain", text)
    try #require(Program.shell("gzip -nc plain > \(name)", in: scratch).status == 0)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "plain"))
  }

  @Test("records and texts are read from compressed files, folders and the standard input")
  func compressed() throws {
    let scratch = try Scratch()
    try scratch.write("n/note.md.gz", "not read")
    try gzipped("{\"id\":\"a\",\"text\":\"Calm.\"}\n{\"text\":\"Calm.\"}\n", in: scratch, as: "n/a.jsonl.gz")
    try gzipped("Talks resumed.", in: scratch, as: "n/b.txt.gz")
    try gzipped("{\"id\":\"c\",\"text\":\"Calm.\"}", in: scratch, as: "c.gz")
    let outcome = try Program.run(["score", "-f", "jsonl", "n", "c.gz"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("skipped 1 file in folders: 1 .md (only "))
    #expect(try outcome.ids() == ["a", "n/a.jsonl.gz:2", "n/b.txt.gz", "c"])
    let process = Program.process(["score", "-f", "jsonl"], ["LANG": "C.UTF-8"], in: scratch)
    process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "c.gz"))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.hasPrefix("{\"id\":\"c\""))
  }

  @Test("labelled texts, a list of paths and a text to explain may be compressed, too")
  func others() throws {
    let scratch = try Scratch()
    let record = #"{"id":"a","text":"The talks resumed.","label":"deescalate"}"# + "\n"
    try gzipped(record, in: scratch, as: "a.jsonl.gz")
    try gzipped("id,text,label\na,The talks resumed.,deescalate\n", in: scratch, as: "b.csv.gz")
    try gzipped("a.jsonl.gz\n", in: scratch, as: "list.gz")
    for name in ["a.jsonl.gz", "b.csv.gz"] {
      let converted = try Program.run(["labels", "convert", name], in: scratch)
      #expect(converted.status == 0 && converted.lines.count == 1, "\(converted.errors)")
      #expect(try converted.objects().first?["text"] as? String == "The talks resumed.")
    }
    #expect(try Program.run(["rules", "eval", "--labels", "a.jsonl.gz"], in: scratch).status == 0)
    #expect(try Program.run(["score", "-f", "jsonl", "--files-from", "list.gz"], in: scratch).ids() == ["a"])
    let explained = try Program.shell("\"$0\" rules explain talks.words --text - < a.jsonl.gz", in: scratch)
    #expect(explained.status == 0 && explained.output.contains("fired on “talks”"))
  }

  @Test("what was read before a break is scored, and the break is told")
  func broken() throws {
    let scratch = try Scratch()
    let records = (0..<20_000).map { "{\"id\":\($0),\"text\":\"Calm \(($0 * 7919) % 10007).\"}\n" }.joined()
    try gzipped(records, in: scratch, as: "whole.jsonl.gz")
    let whole = try Data(contentsOf: scratch.url.appending(path: "whole.jsonl.gz"))
    try scratch.write("half.jsonl.gz", whole.prefix(whole.count / 2))
    let outcome = try Program.run(["score", "-f", "jsonl", "half.jsonl.gz"], in: scratch)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("half.jsonl.gz: the compressed data is broken ("))
    let ids = try outcome.ids()
    #expect(ids.count > 5000)
    #expect(ids == (0..<ids.count).map(String.init))
  }
}
