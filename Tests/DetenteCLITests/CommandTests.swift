import Foundation
import PackArchive
import Testing

@Suite("The command line")
struct CommandTests {
  @Test("alone it prints a short help")
  func bare() throws {
    let outcome = try Program.run([])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("detente score article.txt"))
    #expect(outcome.lines.count < 10)
  }

  @Test("the version is a line")
  func version() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /detente [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test(
    "help goes to the standard output and shows examples",
    arguments: [
      ["--help"], ["help"], ["score", "-h"], ["help", "score"], ["rules", "--help"], ["sentences", "--help"],
      ["schema", "--help"],
    ])
  func help(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXAMPLES"))
    #expect(outcome.errors == "")
  }

  @Test(
    "what is no command or option ends with 64 and a suggestion",
    arguments: [
      (["scor", "x"], "did you mean 'detente score'?"),
      (["rules", "tset"], "did you mean 'detente rules test'?"),
      (["article.txt"], "detente score article.txt"),
      (["frobnicate"], "score, sentences, kwic, rules, labels, bench, schema"),
      (["score", "--colr"], "Did you mean '--color'?"), (["score", "-f", "xml"], "pretty"),
      (["score", "--level", "doc"], "--level"), (["schema", "rules"], "result"),
      (["score", "--date", "2024-13-01"], "2024-13-01"), (["score", "--sentences", "some"], "some"),
      (["rules", "check", "a", "--pack", "b"], "twice"),
    ])
  func usage(arguments: [String], hint: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test("a condition that is none ends with 64 and a caret at the place")
  func condition() throws {
    let outcome = try Program.run(["score", "--fail-on", "balance < and"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("  balance < and\n            ^^^ expected"))
  }

  @Test("the schema of results is that of the documents")
  func schema() throws {
    let outcome = try Program.run(["schema", "result"])
    #expect(outcome.status == 0)
    let root = URL(filePath: #filePath).appending(path: "../../../docs/result.schema.json").standardized
    #expect(try Data(contentsOf: root) == Data(outcome.output.utf8))
  }

  @Test("the pack built in is that of the folder; `make build` and Sources/CPack/list.sh bring them together")
  func archive() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../rules/en").standardized
    var names: [String] = []
    if let files = FileManager.default.enumerator(atPath: root.path) {
      for case let name as String in files where name.hasSuffix(".yaml") || name.hasSuffix(".tsv") {
        names.append(name)
      }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let files = PackArchive.files
    #expect(files.map(\.path) == names)
    for file in files {
      #expect(try Data(contentsOf: root.appending(path: file.path)) == Data(file.bytes), "\(file.path)")
    }
  }

  @Test("a pack that cannot be read ends with 3, named by option or by environment, the option first")
  func missingPack() throws {
    let scratch = try Scratch()
    try scratch.write("empty/readme.md", "")
    let option = try Program.run(
      ["score", "--pack", "none"], environment: ["DETENTE_RULES": "empty"], in: scratch)
    #expect(option.status == 3)
    #expect(option.errors.contains("none: No such file or directory"))
    let variable = try Program.run(["score"], environment: ["DETENTE_RULES": "empty"], in: scratch)
    #expect(variable.status == 3)
    #expect(variable.errors.contains("the rule pack empty has no .yaml file"))
    for command in ["check", "test", "list"] {
      #expect(try Program.run(["rules", command, "none"], in: scratch).status == 3)
    }
  }
}
