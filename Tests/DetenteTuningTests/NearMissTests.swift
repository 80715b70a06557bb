import Detente
import DetenteReports
import DetenteTuning
import Testing

@Suite("The closest approach of a rule")
struct NearMissTests {
  /// What `rules test` prints of the first failing case of the small pack with another example.
  private func printed(_ old: String, _ new: String, width: Int = 80) throws -> String {
    let loading = TestPack.loading { $0.replacing(old, with: new) }
    let scorer = try #require(loading.scorer)
    var tester = PackTester(scorer, pack: loading.pack)
    let failed = try #require(tester.run().first { $0.outcome == .failed })
    var bytes: [UInt8] = []
    CaseReport(scorer, style: Style(width: width)).write(failed, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("of a pattern: what matched, what it needed, what the text has")
  func pattern() throws {
    let text = try printed(
      "They are [[ready for talks]].",
      "Iran signalled a [[willingness on Friday to resume talks]] with the rest.")
    #expect(
      text == """
        ✗ talks.willing  examples[0]  pack.yaml:34:17
            Iran signalled a willingness on Friday to resume talks with the rest.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                             expected, nothing matched
            closest: matched “willingness ”, then needed “to” or “for”, but the text
                     goes on “on Friday to resume …”

        """)
  }

  @Test("of a gap that is too short, what would have ended it")
  func gap() throws {
    let text = try printed("They are [[ready for talks]].", "The army is [[ready to strike]].")
    #expect(text.contains("closest: matched “ready to ”, then needed “talk"))
    #expect(text.contains("the text goes on\n             “strike.”"))
  }

  @Test("of a pattern that begins with any word, nothing but where a word of its own begins")
  func anyWord() throws {
    let example = { (regex: String, text: String) in
      try printed(
        "regex: '\\b(?:willing(?:ness)?|ready) (?:to|for) @{0,2} talks?\\b'\n    examples: [ \"They are [[ready for talks]].\" ]",
        "regex: '\(regex)'\n    examples: [ \"\(text)\" ]")
    }
    for text in ["Both are [[in the room]].", "Both are [[ready in the room]]."] {
      let any = try example(#"(?:\w+ ){0,3}(?:open|[Rr]eady) (?:to|for) talks?\b"#, text)
      #expect(any.contains("nothing matched") && !any.contains("closest"), "\(any)")
    }
    let own = try example(
      #"(?:open|[Rr]eady) (?:to|for) (?:\w+ )?talks?\b"#, "Both are [[ready in the room]].")
    #expect(own.contains("closest: matched “ready ”, then needed “to” or “for”, but"), "\(own)")
  }

  @Test("of a pattern that asks for the sentence's end, that it does")
  func sentenceEnd() throws {
    let text = try printed(
      "regex: '\\b(?:willing(?:ness)?|ready) (?:to|for) @{0,2} talks?\\b'\n    examples: [ \"They are [[ready for talks]].\" ]",
      "regex: '\\bready for talks$'\n    examples: [ \"They are [[ready for talks]].\" ]")
    #expect(text.contains("then needed “| (the sentence’s end)”"), "\(text)")
  }

  @Test("of an entry, its longest beginning")
  func entry() throws {
    let text = try printed("The [[talks]] resumed.", "A [[peace meeting]] resumed.")
    #expect(text.contains("closest: matched “peace” (of the entry “peace conference”), then needed"))
    #expect(text.contains("“conference”, but the text goes on “meeting resumed.”"))
  }

  @Test("of a single word, one that begins alike")
  func word() throws {
    let text = try printed("They signed a [[truce]].", "They signed a [[cease-firing]] order.")
    #expect(text.contains("closest: matched “cease” (of the entry “cease-fire”), then needed “fire”"))
  }

  @Test("of a single word without a beginning of its own, one that begins alike")
  func alike() throws {
    let text = try printed("The army [[shelled]] the port.", "There was [[shellfire]] at the port.")
    #expect(text.contains("closest: “shell” (of the entry “shell”) was looked for"))
  }

  @Test("another span is shown under the expected one")
  func otherSpan() throws {
    let text = try printed("The [[talks]] resumed.", "The long [[talks resumed]].")
    let lines = text.split(separator: "\n")
    #expect(lines.contains("             ^^^^^^^^^^^^^ expected"))
    #expect(lines.contains("             ~~~~~ matched"))
    #expect(text.contains("another span matched"))
  }

  @Test("spans are underlined where the sentence is broken into lines, and wide letters count double")
  func lines() throws {
    let text = try printed(
      "The [[talks]] resumed.",
      "In 東京 the [[truce and all that came of it later on]] was long a matter of record.",
      width: 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(text.contains("    In 東京 the truce and all that came\n                ^^^^^^^^^^^^^^^^^^^^^^^\n"))
  }

  @Test("nothing is said where nothing of the rule is there")
  func nothing() throws {
    let text = try printed("The [[talks]] resumed.", "The [[xyz]] resumed.")
    #expect(!text.contains("closest"))
  }
}
