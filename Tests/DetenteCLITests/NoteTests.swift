import DetenteTestSupport
import Foundation
import Testing

/// What is said beside the results, of inputs that are not what they seem.
@Suite("detente score's notes")
struct NoteTests {
  @Test("a list without files is no standard input", arguments: ["", "\n\n"])
  func emptyList(list: String) throws {
    let scratch = try Scratch()
    try scratch.write("list", list)
    let outcome = try Program.run(
      ["score", "--files-from", "list"], input: "The army shelled the port.", in: scratch)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors == "detente: there is nothing to read: the list names no file\n")
  }

  @Test("a file that is named twice is scored as often, and told")
  func twice() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Calm.")
    let outcome = try Program.run(["score", "a.txt", ".", "./a.txt", "a.txt", "-f", "csv"], in: scratch)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("a.txt is named more than once, and scored as often"))
    #expect(try !Program.run(["score", "a.txt", "-f", "csv"], in: scratch).errors.contains("named"))
  }

  @Test(
    "records that hold HTML are told",
    arguments: [
      ("<p>Chad signed.</p>", true), ("Chad&rsquo;s army", true), ("Chad&#8217;s army", true),
      ("AT&amp;T and 3 < 4 > 2", false), ("see </a very long thing", false), ("a & b; c", false),
    ])
  func markup(text: String, isTold: Bool) throws {
    let records = "{\"text\":\"\(text)\"}\n{\"text\":\"Calm.\"}\n"
    let outcome = try Program.run(["score", "-f", "csv"], input: records)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("1 of 2 records holds tags or entities of HTML") == isTold)
  }

  @Test("an empty id is none")
  func emptyID() throws {
    let outcome = try Program.run(["score", "-f", "jsonl"], input: "{\"id\":\"\",\"text\":\"Calm.\"}\n")
    #expect(try outcome.objects().first?["id"] as? String == "stdin:1")
  }

  @Test("what a terminal would obey is shown, in messages and lines")
  func controls() throws {
    let scratch = try Scratch()
    try scratch.write("a\u{1B}[31m\nb.txt", "The army shelled the port.")
    let outcome = try Program.run(
      ["score", "a\u{1B}[31m\nb.txt", "c\u{1B}[31m.txt", "-f", "line"], in: scratch)
    #expect(!outcome.output.contains("\u{1B}") && outcome.output.hasPrefix("a\u{FFFD}[31m\u{FFFD}b.txt:1:"))
    #expect(!outcome.errors.contains("\u{1B}") && outcome.errors.contains("c\u{FFFD}[31m.txt"))
  }

  @Test("a byte order mark takes no column")
  func columns() throws {
    let lines = try ["", "\u{FEFF}"].map { mark in
      try Program.run(["score", "-f", "line"], input: mark + "The army shelled the port.").output
    }
    #expect(lines[0] == lines[1] && lines[0].hasPrefix("stdin:1:"))
  }

  @Test("--date stands in for a date that is none, and that is what the note says")
  func dateStandsIn() throws {
    let outcome = try Program.run(
      ["score", "-f", "jsonl", "--date", "2024-01-02"], input: "{\"text\":\"Calm.\",\"date\":\"bad\"}\n")
    #expect(try outcome.objects().first?["date"] as? String == "2024-01-02")
    #expect(outcome.errors.contains("--date stands in for it"))
  }

  @Test("a first line that is no header is shown in part")
  func noHeader() throws {
    let line = String(repeating: "word ", count: 900)
    let outcome = try Program.run(["score", "--input", "csv"], input: line + "\nx\n")
    #expect(outcome.status == 2 && outcome.errors.utf8.count < 400)
  }

  @Test("what a hit has from other sentences is said")
  func lent() throws {
    let pack = Checkout.root.appending(path: "rules/en").path
    let text = """
      The rebels held the bridge for a third day. The standoff went on until Monday. Iran shelled a border town. It \
      freed two prisoners of war.
      """
    let shown = try Program.run(["score", "--explain", "--pack", pack], input: text).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("the sentence before shows that conflict is meant"))
    #expect(shown.contains("an earlier sentence tells who"))
    let json = try Program.run(["score", "-f", "json", "--pack", pack], input: text).output
    #expect(json.contains("\"resolved\":true") && json.contains("\"gate\":\"previous\""))
  }
}
