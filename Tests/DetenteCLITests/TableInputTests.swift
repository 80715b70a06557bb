import DetenteTestSupport
import Foundation
import Testing

@Suite("Inputs that are no plain text")
struct TableInputTests {
  private static let table = """
    id,headline,day
    7,"Talks, and a truce",2024-05-06
    8,The siege went on,2024-05-07

    """

  @Test("a table is scored row by row: by its name, and on the standard input")
  func tables() throws {
    let scratch = try Scratch()
    try scratch.write("a.csv", Self.table)
    try scratch.write("a.tsv", "text\tid\nThe talks resumed.\t1\n")
    let arguments = ["--text-field", "headline", "--date-field", "day", "-f", "jsonl"]
    let named = try Program.run(["score", "a.csv"] + arguments, in: scratch)
    #expect(named.status == 0 && named.errors.isEmpty, "\(named.errors)")
    #expect(try named.ids() == ["7", "8"])
    #expect(try named.objects().map { $0["line"] as? Int } == [2, 3])
    #expect(try named.objects().map { $0["date"] as? String } == ["2024-05-06", "2024-05-07"])
    let piped = try Program.run(["score"] + arguments, input: Self.table)
    #expect(piped.output == named.output.replacing("a.csv", with: "stdin"))
    #expect(try Program.run(["score", "-f", "jsonl", "a.tsv"], in: scratch).ids() == ["1"])
    let found = try Program.run(
      ["kwic", "talks.words", "a.csv", "--text-field", "headline", "-f", "jsonl"], in: scratch)
    #expect(found.status == 0 && found.lines.count == 1, "\(found.output)\(found.errors)")
  }

  @Test("a table without the text's column is told, and what its columns are")
  func columns() throws {
    let scratch = try Scratch()
    try scratch.write("a.csv", Self.table)
    let named = try Program.run(["score", "a.csv"], in: scratch)
    #expect(named.status == 2)
    #expect(
      named.errors
        == "detente: a.csv:1: there is no column \"text\"; the columns are id, headline, day (--text-field names the one with the text)\n"
    )
    let piped = try Program.run(["score"], input: Self.table)
    #expect(
      piped.status == 2
        && piped.errors.contains("no column is called \"text\": the columns are id, headline, day"))
    #expect(try Program.run(["score", "--input", "text", "-f", "csv"], input: Self.table).status == 0)
    // Commas make no table.
    let prose = "Talks, raids, truces.\nMore, and more, of it.\n"
    #expect(try Program.run(["score", "-f", "csv"], input: prose).status == 0)
  }

  @Test("rows that are none are told with their line; the others are scored")
  func rows() throws {
    let outcome = try Program.run(
      ["score", "-f", "jsonl", "--input", "csv"], input: "text,id\na,1\nb,2,3\n\"c\nd\",4\ne,5\n")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "detente: stdin:3: the row has 3 cells, the header 2\n")
    #expect(try outcome.ids() == ["1", "4", "5"])
    #expect(try outcome.objects().map { $0["line"] as? Int } == [2, 4, 6])
  }

  @Test(
    "another format is told by how it begins, whatever its name",
    arguments: [
      ("%PDF-1.7\n", "pdftotext"), ("PK\u{3}\u{4}\u{14}\u{0}", "pandoc -t plain"),
      (#"{\rtf1\ansi The war.}"#, "pandoc -f rtf"), ("\n<!DOCTYPE HTML><p>War.</p>", "pandoc -f html"),
      ("<?xml version=\"1.0\"?><a/>", "HTML or XML"), ("MIME-Version: 1.0\n\nWar.", "it is a mail"),
    ])
  func formats(content: String, advice: String) throws {
    let scratch = try Scratch()
    for name in ["a.txt", "a.doc", "a"] {
      try scratch.write(name, content)
      let outcome = try Program.run(["score", name], in: scratch)
      #expect(
        outcome.status == 2 && outcome.errors.hasPrefix("detente: \(name): it is "), "\(outcome.errors)")
      #expect(outcome.errors.contains(advice))
      let found = try Program.run(["kwic", "talks.words", name], in: scratch)
      #expect(found.status == 2 && found.errors.contains(advice), "\(found.errors)")
    }
    let piped = try Program.run(["score"], input: content)
    #expect(piped.status == 2 && piped.errors.contains(advice))
  }

  @Test("a field that was asked for by name and stands nowhere is told")
  func fields() throws {
    let lines = "{\"text\":\"a\",\"title\":\"b\"}\n"
    let outcome = try Program.run(
      ["score", "-f", "csv", "--title-field", "titel", "--date-field", "day", "--id-field", "key"],
      input: lines)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == ["titel\" (--title", "key\" (--id", "day\" (--date"]
        .map { "detente: no record has a field \"\($0)-field)\n" }.joined())
    let usual = try Program.run(["score", "-f", "csv", "--title-field", "title"], input: lines)
    #expect(usual.errors.isEmpty)
  }

  @Test("a result is not written under a name that promises another format")
  func outputs() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["score", "-", "-o", "a.xlsx"], input: "Calm.", in: scratch)
    #expect(outcome.status == 64 && outcome.errors.contains("No format is written as .xlsx"))
    #expect(
      try Program.run(["score", "-", "-o", "a.xlsx", "-f", "csv"], input: "Calm.", in: scratch).status == 0)
    for line in [
      "sentences - -o b.json", "kwic talks.words - -o b.xlsx", "rules eval --labels - -o b.xlsx",
      "rules stats --on - -o b.jsonl", "rules diff built-in built-in -o b.tsv", "labels convert - -o b.xlsx",
      "bench run -o b.json",
    ] {
      let refused = try Program.run(line.split(separator: " ").map(String.init), in: scratch)
      #expect(
        refused.status == 64 && refused.errors.contains("No format is written as ."), "\(refused.errors)")
    }
  }
}
