import DetenteTestSupport
import Testing

@Suite("detente score, as a page")
struct HTMLOutputTests {
  @Test("the name of the output, or the format, makes a page")
  func written() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Norland shelled the port.\n")
    #expect(try Program.run(["score", "a.txt", "-o", "a.html"], in: scratch).status == 0)
    let file = try scratch.read("a.html")
    #expect(try Program.run(["score", "a.txt", "-f", "html"], in: scratch).output == file)
    #expect(file.contains("<title>a.txt</title>") && file.contains("<mark class=\"c\""))
  }

  @Test("articles follow each other as they were named, for any number of threads, behind one head")
  func several() throws {
    let scratch = try Scratch()
    let records = (1...300).map { "{\"id\":\"r\($0)\",\"title\":\"T\($0)\",\"text\":\"The truce held.\"}\n" }
    try scratch.write("r.jsonl", records.joined())
    let pages = try ["1", "2"].map { threads in
      try Program.run(["score", "r.jsonl", "-f", "html", "-j", threads, "-q"], in: scratch).output
    }
    #expect(pages[0] == pages[1])
    let headlines = pages[0].matches(of: /<h1>T([0-9]+)<\/h1>/).compactMap { Int($0.output.1) }
    #expect(headlines == Array(1...300))
    #expect(pages[0].matches(of: /<!DOCTYPE html>/).count == 1)
    #expect(pages[0].matches(of: /<\/html>/).count == 1)
  }

  @Test("what a page has no place for is refused, and what could not be read leaves no page")
  func refused() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "Calm.\n")
    for options in [["--level", "hit"], ["--ascii"], ["--color", "always"]] {
      let outcome = try Program.run(["score", "a.txt", "-f", "html"] + options, in: scratch)
      #expect(outcome.status == 64 && outcome.output.isEmpty, "\(options)")
    }
    #expect(try Program.run(["score", "none.txt", "-o", "none.html"], in: scratch).status == 2)
    #expect((try? scratch.read("none.html")) ?? "" == "")
  }
}
