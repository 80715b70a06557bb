import DetenteTestSupport
import Foundation
import Testing

@Suite("detente labels convert")
struct LabelsTests {
  private static let own = """
    {"id":"a","text":"🕊 The talks resumed.","label":"deescalate","goldstein":-2.5,"spans":[{"char":[6,11],"text":"talks","label":"D"}],"core":true}
    {"id":"b","text":"The army shelled the port.","label":null,"core":false}

    """

  private func folder(_ files: [String: String] = [:]) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("labels.jsonl", Self.own)
    for (name, content) in files { try scratch.write(name, content) }
    return scratch
  }

  @Test(
    "there and back again, by the names of the files",
    arguments: [("x.csv", []), ("x.json", []), ("x.jsonl", ["--to", "doccano"]), ("x.jsonl", [])])
  func roundTrip(name: String, options: [String]) throws {
    let folder = try folder()
    let there = try Program.run(["labels", "convert", "labels.jsonl", "-o", name] + options, in: folder)
    #expect(there.status == 0)
    #expect(there.errors == "detente: wrote 2 texts to \(name)\n")
    let back = try Program.run(["labels", "convert", name], in: folder)
    #expect(back.status == 0, "\(back.errors)")
    let objects = try back.objects()
    #expect(objects.map { $0["id"] as? String } == ["a", "b"])
    #expect(objects.map { $0["label"] as? String } == ["deescalate", nil])
    #expect(objects.map { $0["core"] as? Bool } == [true, false])
    #expect(objects.first?["goldstein"] as? Double == -2.5)
    let span = try #require((objects.first?["spans"] as? [[String: Any]])?.first)
    #expect(span["text"] as? String == "talks" && span["byte"] as? [Int] == [9, 14])
    let eval = try Program.run(["rules", "eval", "--labels", "labels.jsonl", "-f", "json"], in: folder)
    try folder.write("back.jsonl", back.output)
    let again = try Program.run(["rules", "eval", "--labels", "back.jsonl", "-f", "json"], in: folder)
    #expect(eval.output.replacing("labels.jsonl", with: "back.jsonl") == again.output)
  }

  @Test("--predict adds the pack's word, and needs a program that corrects it")
  func predict() throws {
    let folder = try folder()
    let tasks = try Program.run(
      ["labels", "convert", "labels.jsonl", "--to", "label-studio", "--predict"], in: folder)
    #expect(tasks.status == 0)
    let list = try #require(
      JSONSerialization.jsonObject(with: Data(tasks.output.utf8)) as? [[String: Any]])
    #expect(list.map { ($0["data"] as? [String: Any])?["id"] as? String } == ["a", "b"])
    let word = try #require((list.last?["predictions"] as? [[String: Any]])?.first)
    #expect((word["result"] as? [[String: Any]])?.count == 2)
    #expect(list.last?["annotations"] == nil)
    #expect(try Program.run(["labels", "convert", "--predict", "--to", "csv"]).status == 64)
    #expect(
      try Program.run(
        ["labels", "convert", "labels.jsonl", "--predict", "--to", "doccano", "-p", "nowhere"], in: folder
      ).status == 3)
  }

  @Test(
    "what is wrong is told with its place; the rest is written, and the status is 2",
    arguments: [
      (
        "bad.jsonl", "{\"text\":\"x\",\"label\":\"hostile\"}", "bad.jsonl:1: the label \"hostile\" is none of"
      ),
      ("bad.json", "[{\"data\":{\"text\":\"x\"}},\n", "bad.json:2: the text ends where a value should stand"),
      ("bad.csv", "text,label\n\"x", "bad.csv:2: a quoted cell is not closed"),
      ("bad.txt", "\u{1}\u{0}", "bad.txt: it is binary: byte 1 is NUL"),
      ("none.csv", nil, "cannot open none.csv"),
    ] as [(String, String?, String)])
  func faults(name: String, content: String?, message: String) throws {
    let folder = try folder(content.map { [name: $0] } ?? [:])
    let outcome = try Program.run(
      ["labels", "convert", "labels.jsonl", name, "-o", "out.jsonl"], in: folder)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try folder.read("out.jsonl").split(separator: "\n").count == 2)
    let alone = try Program.run(["labels", "convert", name, "-o", "none.jsonl"], in: folder)
    #expect(alone.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "none.jsonl").path))
  }

  @Test("foreign labels are given a meaning; a wrong one is a fault of the command line")
  func meanings() throws {
    let text = #"{"text":"x","label":["Hostile = bad"]}"#
    let outcome = try Program.run(
      ["labels", "convert", "--from", "doccano", "--map", "Hostile = bad=confront"], input: text)
    #expect(try outcome.objects().first?["label"] as? String == "confront")
    #expect(try Program.run(["labels", "convert", "--map", "Hostile"], input: text).status == 64)
    #expect(try Program.run(["labels", "convert", "--map", "Hostile=evil"], input: text).status == 64)
  }

  @Test(
    "no command replaces its input by its output",
    arguments: [
      ["labels", "convert", "labels.jsonl", "-o", "labels.jsonl"],
      ["rules", "eval", "--labels", "labels.jsonl", "-o", "./labels.jsonl", "-f", "csv"],
      ["rules", "stats", "--on", "labels.jsonl", "-o", "labels.jsonl", "-f", "csv"],
      [
        "rules", "diff", "built-in", "built-in", "--labels", "labels.jsonl", "-o", "labels.jsonl", "-f",
        "csv",
      ],
      ["kwic", "talks.words", "labels.jsonl", "-o", "labels.jsonl"],
    ])
  func sameFile(arguments: [String]) throws {
    let folder = try folder()
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("is an input and the output: nothing was written"))
    #expect(try folder.read("labels.jsonl") == Self.own)
  }
}
