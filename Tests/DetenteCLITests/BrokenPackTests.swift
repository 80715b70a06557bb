import DetenteTestSupport
import Testing

/// A pack with one thing wrong, and what its author must be told.
struct Breakage: CustomTestStringConvertible {
  var testDescription: String
  /// What follows the header and the classes.
  var text: String
  /// Parts of the message, among them the place.
  var told: [String]

  init(_ name: String, _ text: String, _ told: String...) {
    (testDescription, self.text, self.told) = (name, text, told)
  }

  static let header = """
    format: 1
    pack: mine
    version: 0.1.0
    language: en

    """
  static let classes = """
    classes:
      - { id: D_TALKS, side: deescalation, weight: 0.35, range: [0.10, 0.45], mode: deed, origin: "a test" }

    """
  private static let lexicon = "lexicons:\n  - id: talks.words\n    class: D_TALKS\n    entries: [ talk ]\n"
  private static func rule(_ regex: String) -> String {
    "rules:\n  - id: a.b\n    class: D_TALKS\n    regex: \(regex)\n"
  }

  static let all = [
    Breakage("a tab", "lexicons:\n\t- id: x\n", "pack.yaml:8:1", "indent with spaces, not with tabs"),
    Breakage("an open quotation", rule("'\\btalks"), "E001", "the closing quote is missing"),
    Breakage("a mistyped key", lexicon + "    wieght: 0.3\n", "pack.yaml:11:5", "did you mean `weight`?"),
    Breakage(
      "an unknown class", lexicon.replacing("D_TALKS", with: "D_TALK"), "9:12", "did you mean `D_TALKS`?"),
    Breakage("a weight beyond the range", lexicon + "    weight: 0.9\n", "E030", "must lie in 0.1…0.45"),
    Breakage("a negative weight", lexicon + "    weight: -0.3\n", "a weight must be positive"),
    Breakage("a decimal comma", lexicon + "    weight: 0,3\n", "`weight` must be a number"),
    Breakage("a yes for a true", lexicon + "    ambiguous: yes\n", "+   ambiguous: true"),
    Breakage("a parenthesis too few", rule("'\\b(?:talks\\b'"), "E010", "`(` is never closed", "opened here"),
    Breakage("an empty match", rule("'(?:talks)?'"), "E020", "can match the empty string"),
    Breakage("a pattern in double quotes", rule("\"\\btalks\""), "E021", "regex: '\\btalks'"),
    Breakage("a lookbehind without a length", rule("'(?<=no .*)talks'"), "E010", "lookbehind"),
    Breakage("a term that is none", rule("'{talk-verb} on'"), "10:13", "there is no term `talk-verb`"),
    Breakage(
      "an id given twice", lexicon + lexicon.replacing("lexicons:\n", with: ""), "E004", "given again here"),
    Breakage(
      "an open mark", lexicon + "    examples: [ \"The [[talks on.\" ]\n", "E050", "`[[` is never closed"),
    Breakage(
      "two kinds in an entry", lexicon.replacing("talk ", with: "{ noun: talk, verb: talk } "), "only one may"
    ),
    Breakage("a list that is not there", lexicon + "    entries-from: talks.tsv\n", "E040", "talks.tsv"),
    Breakage("a gap without a least", lexicon.replacing(" talk ", with: " \"hand @{4} over\" "), "@{0,3}"),
    Breakage("a mapping for a list", "lexicons:\n  id: x\n", "`lexicons` must be a list"),
    Breakage(
      "an operator that is none",
      "operators:\n  - { id: END, triggers: [ end ], cells: [ { on: D_TALKS, after: [EDN], gives: nothing } ] }\n",
      "there is no operator `EDN`"),
    Breakage(
      "a label that is none", "tests:\n  - { text: Talks., label: deescalation }\n",
      "did you mean `deescalate`?"),
    Breakage("another engine", "requires: \">=2.0\"\n", "the pack is not for this engine", "this is detente"),
    Breakage("no versions", "requires: about 1\n", "`requires` names no versions"),
  ]
}

@Suite("A broken pack")
struct BrokenPackTests {
  @Test("says once what is wrong, where, and what helps", arguments: Breakage.all)
  func told(breakage: Breakage) throws {
    let scratch = try Scratch()
    try scratch.write("mine/pack.yaml", Breakage.header + Breakage.classes + breakage.text)
    let check = try Program.run(["rules", "check", "mine"], in: scratch)
    #expect(check.status == 3)
    #expect(check.errors == "")
    for part in breakage.told { #expect(check.output.contains(part), "\(part) is not in\n\(check.output)") }
    #expect(check.output.contains("\n1 error, "), "\(check.output)")
    let score = try Program.run(["score", "--pack", "mine"], input: "Talks resumed.", in: scratch)
    #expect(score.status == 3)
    #expect(score.output == "")
    #expect(score.errors.contains("nothing was scored"))
  }

  @Test("without a word in it is missing its header")
  func empty() throws {
    let scratch = try Scratch()
    try scratch.write("mine/pack.yaml", "")
    let outcome = try Program.run(["rules", "check", "mine"], in: scratch)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("pack.yaml needs `format`, `pack`, `version` and `language`"))
  }

  @Test("names files beside it that look like parts and are not read, and scores without them")
  func unread() throws {
    let scratch = try Scratch()
    let lexicon =
      "lexicons:\n  - { id: talks.words, class: D_TALKS, entries: [ talks ], "
      + "examples: [ \"[[Talks]].\" ], counterexamples: [ \"Ships.\" ] }\n"
    try scratch.write("mine/pack.yaml", Breakage.header + Breakage.classes + lexicon)
    let sound = try Program.run(["rules", "check", "mine"], in: scratch)
    #expect(sound.status == 0 && sound.output.contains("0 errors, 0 warnings"))
    for name in ["zz.yml", "ZZ.YAML", "actors/states.csv", "notes.txt"] {
      try scratch.write("mine/" + name, "- [")
    }
    let check = try Program.run(["rules", "check", "mine"], in: scratch)
    #expect(check.status == 0)
    #expect(check.output.contains("0 errors, 3 warnings"), "\(check.output)")
    for name in ["zz.yml", "ZZ.YAML", "actors/states.csv"] {
      #expect(check.output.contains("mine/\(name)\n"))
    }
    let score = try Program.run(["score", "--pack", "mine"], input: "Talks resumed.", in: scratch)
    #expect(score.status == 0 && score.output.contains("▼ deescalate"))
  }
}
