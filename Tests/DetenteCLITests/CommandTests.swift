import DetenteTestSupport
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
      (["labels", "x"], "there is no command 'labels x'; there are: convert"),
      (["bench", "compare"], "there are: run, cmp, export"),
      (["article.txt"], "detente score article.txt"),
      (["help", "scor"], "did you mean 'detente score'?"),
      (["explain", "talks.words"], "did you mean 'detente rules explain'?"),
      (["version"], "did you mean 'detente --version'?"), (["-V"], "did you mean '--version'?"),
      (["score", "a.txt", "--json"], "there is no option '--json'; did you mean '-f json'?"),
      (["score", "--csv", "a.txt"], "did you mean '-f csv'?"),
      (["score", "--sentences", "confronting"], "confronting"),
      (["score", ""], "The name of an input is empty"),
      (["score", "a.txt", "-o", ""], "The name of the output is empty"),
      (["sentences", "a.txt", "-o", ""], "The name of the output is empty"),
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

  @Test("an input before what to look for is told, unless it is what to look for")
  func kwicOrder() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "The talks resumed in a.txt.")
    let swapped = try Program.run(["kwic", "a.txt", "talks.words"], in: scratch)
    #expect(swapped.status == 64)
    #expect(swapped.errors.contains("stands before it, as in 'detente kwic talks.words a.txt'"))
    #expect(try Program.run(["kwic", "a.txt", "a.txt", "-f", "csv"], in: scratch).lines.count == 2)
    #expect(try Program.run(["kwic", "a.txt", "none.txt"], in: scratch).status == 2)
  }

  @Test("one thing is told in the singular, whatever is counted")
  func singular() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", #"{"text":"The talks resumed.","label":"confront"}"# + "\n")
    try scratch.write("a.txt", "The talks resumed.")
    let broken = try String(contentsOfFile: Program.tinyPack + "/pack.yaml", encoding: .utf8)
    try scratch.write("broken/pack.yaml", broken.replacing("noun: talk", with: "nuon: talk"))
    for line in [
      "score a.txt -v", "rules stats --on a.txt", "rules eval --labels a.jsonl", "rules list --match attack",
      "rules fit --labels a.jsonl --min-hits 1 --hold-out 0.1", "kwic C_ATTACK a.txt",
      "rules check broken", "score a.txt --pack broken", "rules explain talks.words --text talks",
      "labels convert a.jsonl -o b.csv", "rules diff broken broken",
      "rules test --match attack",
    ] {
      let outcome = try Program.run(line.split(separator: " ").map(String.init), in: scratch)
      let told = outcome.output + outcome.errors
      #expect(told.contains(/\S/))
      let wrong =
        /(?:^|[^0-9.])1 (?:sentence|text|rule|article|error|warning|word|name|weight|hit|case|pattern)s\b/
      #expect(told.firstMatch(of: wrong) == nil, "\(line): \(told)")
    }
    let one = try Program.run(["score", "a.txt"], in: scratch)
    #expect(one.output.contains("1 of 1 sentence carries a signal"), "\(one.output)")
  }

  @Test("every rule that the help speaks of is in the pack built in")
  func examples() throws {
    var named = Set<String>()
    for command in [["rules", "explain"], ["rules", "expand"], ["rules"], ["kwic"]] {
      let help = try Program.run(command + ["--help"]).output
      for match in help.matches(of: /\n  detente (?:rules explain|rules expand|kwic) ([\w.-]+)/) {
        named.insert(String(match.1))
      }
    }
    #expect(named.count >= 4)
    for id in named.sorted() where !id.hasPrefix("C_") {
      let outcome = try Program.run(["rules", "expand", id], environment: ["DETENTE_RULES": ""])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test(
    "no line of help begins at the left that is broken out of an indented one",
    arguments: [
      "", "score", "sentences", "kwic", "schema", "rules check", "rules test", "rules explain",
      "rules expand",
      "rules list", "rules stats", "rules eval", "rules diff", "rules fit", "labels convert", "bench run",
      "bench cmp", "bench export",
    ])
  func indentation(command: String) throws {
    let help = try Program.run(["help"] + command.split(separator: " ").map(String.init))
    #expect(help.status == 0)
    let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  ") && line.count > 60 {
      #expect(next.isEmpty || next.hasPrefix(" "), "\(line)\n\(next)")
    }
  }

  @Test(
    "an option that would change nothing is refused, with what it needs",
    arguments: [
      ("score -f csv --explain", "'--explain' needs '-f pretty'"),
      ("score -o a.json --explain", "'--explain' needs '-f pretty'"),
      ("score -f json --sentences all", "'--sentences' needs '-f pretty'"),
      ("score -f line --sentences all", "'--sentences' needs '-f pretty'"),
      ("score -f pretty --level hit", "'--level' needs '-f jsonl' or '-f csv'"),
      ("score -f json --level hit", "'--level' needs '-f jsonl' or '-f csv'"),
      ("score -f json --ascii", "'--ascii' needs '-f pretty' or '-f line'"),
      ("score -f jsonl --color always", "'--color always' needs '-f pretty'"),
      ("score -f line --color always", "'--color always' needs '-f pretty'"),
      ("score -0", "'--null' needs --files-from"),
      ("sentences --level clause", "'--level' needs '-f jsonl' or '-f csv'"),
      ("sentences -f csv --ascii", "'--ascii' needs '-f pretty'"),
      ("kwic talks.words -f jsonl --ascii", "'--ascii' needs '-f pretty'"),
      ("rules check --json --ascii", "'--ascii' needs text for people"),
      ("rules expand talks.words --ascii", "'--ascii' needs text for people"),
      ("rules expand talks.words --color always", "'--color always' needs text for people"),
      ("rules check --title-field t", "'--title-field' needs --on"),
      ("rules check --text-field t", "'--text-field' needs --on"),
      ("rules eval --labels a -f json --top 3", "'--top' needs '-f pretty'"),
      ("rules eval --labels a -f csv --contexts 3", "'--contexts' needs '-f pretty'"),
      ("rules stats --on a -f csv --top 3", "'--top' needs '-f pretty'"),
      ("rules stats --on a --only x", "'--only' needs --labels"),
      ("rules stats --labels a --date-field x", "'--date-field' needs --on"),
      ("rules diff a b --fail-if changed", "'--fail-if' needs texts"),
      ("rules diff a b --id-field i", "'--id-field' needs --on or --labels"),
      ("rules diff a b --on c -f json --top 2", "'--top' needs '-f pretty'"),
      ("labels convert a --pack b", "'--pack' needs --predict"),
    ])
  func idle(line: String, message: String) throws {
    let outcome = try Program.run(line.split(separator: " ").map(String.init))
    #expect(outcome.status == 64 && outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "what only switches something off is taken in every form",
    arguments: [
      "-f json --color never", "-f csv --color auto", "-f line --ascii", "-f pretty --ascii --color always",
    ])
  func harmless(line: String) throws {
    let outcome = try Program.run(["score"] + line.split(separator: " ").map(String.init), input: "Calm.")
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test("a condition that is none ends with 64 and a caret at the place")
  func condition() throws {
    let outcome = try Program.run(["score", "--fail-on", "balance < and"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("  balance < and\n            ^^^ expected"))
    let beyond = try Program.run(["score", "--fail-on", "share(confront) > 50"])
    #expect(beyond.status == 64)
    #expect(beyond.errors.contains("^^ share(confront) runs from 0 to 1; did you mean 50%?"))
  }

  @Test("the schema of results is that of the documents")
  func schema() throws {
    let outcome = try Program.run(["schema", "result"])
    #expect(outcome.status == 0)
    let schema = Checkout.root.appending(path: "docs/result.schema.json")
    #expect(try Data(contentsOf: schema) == Data(outcome.output.utf8))
  }

  @Test("the pack built in is that of the folder; `make build` and Sources/CPack/list.sh bring them together")
  func archive() throws {
    let root = Checkout.root.appending(path: "rules/en")
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
