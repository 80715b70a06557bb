import Detente
import DetenteRules
import Testing

@testable import DetenteTuning

@Suite("Lints of a pack")
struct LintTests {
  private func lints(
    _ corpus: [LabelledText] = [], _ change: (String) -> String = { $0 }
  ) throws -> [Diagnostic] {
    let files = [PackFile(path: "pack.yaml", bytes: Array(change(TestPack.text).utf8))]
    let loading = Scorer.load(files)
    let scorer = try #require(loading.scorer, "\(loading.diagnostics.map(\.message))")
    return PackLints(loading.pack, scorer, files: files).diagnostics(corpus: corpus, workers: 2)
  }

  @Test("a clean pack has none")
  func clean() throws { #expect(try lints().isEmpty) }

  @Test("an entry all of whose forms are an earlier entry's never counts")
  func shadowed() throws {
    let found = try lints { pack in
      pack.replacing(
        "{ noun: cease-fire }",
        with: "{ noun: cease-fire }, peace conference, { noun: talk, case: sensitive }")
    }
    let lint = try #require(found.first)
    #expect(found.count == 1 && lint.code == .shadowed && lint.severity == .warning)
    #expect(lint.message == "an entry of 'truce.words' never counts: earlier ones have all the forms")
    #expect(lint.notes == ["`peace conference` is of 'talks.words' at pack.yaml:18"])
    let higher = try lints { pack in
      pack.replacing("{ noun: cease-fire }", with: "{ noun: cease-fire }, peace conference")
        .replacing("  - id: truce.words\n", with: "  - id: truce.words\n    priority: 5\n")
    }
    #expect(higher.map(\.notes) == [["`peace conference` is of 'truce.words' at pack.yaml:24"]])
    // One more form is one that it can win.
    let more = try lints {
      $0.replacing("{ noun: cease-fire }", with: "{ noun: cease-fire }, { noun: peace conference }")
    }
    #expect(more.isEmpty)
  }

  @Test(
    "entries that a mask has as they stand, where it covers the lexicon and they are no small share of it")
  func masked() throws {
    func lints(_ mask: String, _ change: (String) -> String = { $0 }) throws -> [Diagnostic] {
      try self.lints { change($0) + "\nmasks:\n  - { id: mask.a, \(mask) }" }.filter { $0.code == .masked }
    }
    let found = try lints("entries: [truce, { noun: peace conference }]")
    #expect(
      found.map(\.message) == [
        "masks hide 1 of 2 entries of 'talks.words' as they stand",
        "masks hide 1 of 2 entries of 'truce.words' as they stand",
      ])
    #expect(found.first?.notes == ["`peace conference` is of 'mask.a' at pack.yaml:40"])
    #expect(try lints("covers: [talks.words], entries: [truce]").isEmpty)
    #expect(try lints("class: D_AGREE, entries: [truce]").isEmpty, "it fires itself")
    #expect(try lints("entries: [shaky truce, peace conference room]").isEmpty)
    let words = (0..<20).map { "word\($0)" }.joined(separator: ", ")
    let long = try lints("entries: [truce]") {
      $0.replacing("{ noun: truce },", with: "{ noun: truce }, \(words),")
    }
    #expect(long.isEmpty, "one of many")
  }

  @Test("a pattern that takes the rest of the sentence")
  func openSpan() throws {
    let mask = "\nmasks:\n  - { id: mask.a, regex: '\\bport.*' }"
    let found = try lints { $0 + mask }.filter { $0.code == .openSpan }
    #expect(found.map(\.location.column) == [33] && found.map(\.length) == [2])
    #expect(found.first?.message.hasPrefix("the mask takes the rest") == true)
    let rule = try lints {
      $0.replacing(#"talks?\b'"#, with: #"talks?\b.+'"#).replacing(
        "[[ready for talks]].", with: "[[ready for talks.]]")
    }
    #expect(
      rule.filter { $0.code == .openSpan }.first?.message.hasPrefix("the pattern takes the rest") == true)
  }

  @Test(
    "a full stop is open where a match takes it",
    arguments: [
      (#"a.*"#, 1), (#"a\.*"#, nil), (#"[.*]"#, nil), (#"a(?=.*b)"#, nil), (#"a(?: b)?.+?c"#, 8),
      (#"(?<hit>a).*"#, nil), (#"a.{0,9}"#, nil), (#"(?<!x)a.*"#, 7),
    ])
  func open(pattern: String, start: Int?) {
    #expect(OpenRepetition.first(in: pattern)?.lowerBound == start)
  }

  @Test("verbs are inflected as in English, which a pack in another language is told")
  func forms() throws {
    let found = try lints { $0.replacing("language: en\n", with: "language: es\n") }
      .filter { $0.code == .englishForms }
    #expect(
      found.map(\.message) == [
        "`shell` is inflected as in English: shelling, shelled, shells",
        "`reject` is inflected as in English: rejecting, rejected, rejects",
      ])
    #expect(try lints { $0.replacing("language: en\n", with: "language: en-GB\n") }.isEmpty)
  }

  @Test("a pattern that runs into PCRE2's limits")
  func slow() throws {
    let found = try lints { pack in
      pack.replacing(#"\b(?:willing(?:ness)?|ready) (?:to|for) @{0,2} talks?\b"#, with: #"\b(?:\w+ ?)+[;:!]"#)
        .replacing("They are [[ready for talks]].", with: "[[They are ready!]]")
    }
    #expect(found.map(\.code) == [.slowPattern])
    #expect(found.first?.location.line == 33)
  }

  @Test("a wildcard behind a short stem, with what it takes")
  func wildcard() throws {
    let corpus = [
      LabelledText(id: "a", text: Array("A warm wart, the war and the war's wards; swarm.".utf8), label: nil)
    ]
    let found = try lints(corpus) { $0.replacing(#"(?:willing"#, with: #"(?:war\w*|willing"#) }
    let lint = try #require(found.first)
    #expect(found.count == 1 && lint.code == .wildcardReach)
    #expect(lint.notes[1] == "in the corpus: war (1), war's (1), wards (1), warm (1), wart (1)")
    #expect(lint.location.line == 33)
    #expect(lint.length == 6)
  }

  @Test(
    "short stems are found where a word begins, outside of what refuses",
    arguments: [
      (#"\bwar\w*"#, ["war"]), (#"(?:un|to) \w+"#, []), (#"warn\w*"#, []), (#"(?!war\w*)x"#, []),
      (#"anti-war\w+"#, []), (#"(?:war|vow\w+) on"#, ["vow"]), (#"\w*war\w*"#, []), ("a war\\w+", ["war"]),
    ])
  func stems(pattern: String, expected: [String]) {
    #expect(ShortStem.all(in: pattern).map(\.text) == expected)
  }
}
