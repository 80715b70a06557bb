import Detente
import DetenteRules
import DetenteScoring
import DetenteTestSupport
import DetenteText
import Testing

/// Whatever bytes come, scoring them ends in linear time, and what could not be computed is reported.
@Suite("Worst cases", .serialized)
struct WorstCaseTests {
  /// What costs little a byte, in megabytes.
  static let cheap = [
    ("one word", "a"), ("full stops", "."), ("one letter", "a "), ("empty lines", "\n"),
    ("quotation marks", "\" "),
    ("Japanese", "日本の首相は戦争を望まないと述べた。"), ("Japanese without a stop", "日本の首相は戦争を"),
    ("accents", "e\u{301}"), ("one weak word", "soldiers "),
  ]

  @Test("two megabytes of little meaning come to an end", arguments: cheap.map(\.0))
  func littleMeaning(_ name: String) throws {
    let piece = try #require(Self.cheap.first { $0.0 == name }?.1)
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let text = String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let score = try worker.score(text)
    #expect(score.errors.isEmpty)
    let longest = worker.document.sentences.map(\.folded.count).max() ?? 0
    #expect(
      longest <= 4_096 || piece != "a " && ["a", "日", "e\u{301}"].contains { piece.hasPrefix($0) },
      "only one word can be longer")
  }

  /// Text of nothing but words that rules know, joined in ways that sentences end or never end.
  static let dense = [
    ", ", " ", ",", "-", ";", "、", ". ", " if ", " but ", " which ", " (", " \u{2014} ", ", not ",
  ]

  private func lexical(_ joint: String, bytes: Int, seed: UInt64) throws -> String {
    var dice = Dice(seed: seed)
    let words = try #require(BuiltInPack.words)
    let forms = (words.signals + words.triggers).filter { !$0.contains("@") }
    var text = ""
    while text.utf8.count < bytes { text += dice.pick(forms) + joint }
    return text
  }

  /// In a debug build 2 MB of these take minutes: the whole is asked for by `DETENTE_NIGHTLY`.
  @Test(
    "a sentence of nothing but lexicon words costs no more a byte when it is four times as long",
    arguments: dense)
  func linear(_ joint: String) throws {
    let scale = Checkout.isNightly ? 50 : 1
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let short = try lexical(joint, bytes: 6_000 * scale, seed: 1)
    let long = try lexical(joint, bytes: 24_000 * scale, seed: 1)
    let clock = ContinuousClock()
    var once = Duration.seconds(1_000)
    once = try min(once, clock.measure { _ = try worker.score(short) })
    var score = DocumentScore()
    let often = try clock.measure { score = try worker.score(long) }
    #expect(score.sentences.contains { !$0.evidence.isEmpty })
    // Four times the text: quadratic time would be sixteen times as long.
    #expect(often < once * 10 + .milliseconds(500), "\(once) for a quarter, \(often) for the whole")
  }

  @Test(
    "a sentence that is too long for one is scored in pieces, and a notice says so",
    arguments: [" ", ",", "、", "-"])
  func cut(_ joint: String) throws {
    var worker = ScoreWorker(try BuiltInPack.scorer())
    let text = String(repeating: "the army shelled the town" + joint, count: 800)
    let score = try worker.score(text)
    let notice = try #require(score.notices.first { $0.code == "sentences-cut" })
    #expect(notice.count == score.sentences.count - 1)
    // Nothing is skipped: what each piece holds is found.
    #expect(score.sentences.flatMap(\.counted).count >= 800 - score.sentences.count)
    #expect(try worker.score("The army shelled the town.").notices == [])
  }

  /// A pack with a rule that gives up on many letters a.
  private static func slowPack(counterexample: String = "It was calm.") -> Scorer.Loading {
    let files = [
      ("pack.yaml", "format: 1\npack: t\nversion: 1.0.0\nlanguage: en\nlicense: MIT\n"),
      (
        "rules.yaml",
        """
        classes:
          - { id: C_ATTACK, side: confrontation, weight: 0.9, range: [0.7, 1.0], mode: deed, family: default, origin: "x" }
        rules:
          - id: attack.slow
            class: C_ATTACK
            regex: '\\b(?:a+)+b'
            examples: [ "[[aab]]" ]
            counterexamples: [ "\(counterexample)" ]
        """
      ),
    ].map { PackFile(path: $0.0, bytes: Array($0.1.utf8)) }
    return Scorer.load(files)
  }

  @Test("a limit of the pattern engine is an error of the result, with rule and sentence")
  func limit() throws {
    let loading = Self.slowPack()
    let scorer = try #require(loading.scorer, "\(loading.diagnostics)")
    var worker = ScoreWorker(scorer)
    let score = try worker.score("It was calm. The word \(String(repeating: "a", count: 60))! b ended it.")
    let error = try #require(score.errors.first)
    #expect(score.errors.count == 1)
    #expect(error.code == "match-limit" && error.rule == "attack.slow" && error.sentence == 2)
    #expect(try worker.score("An aab.").confrontation == 0.9)
    // The place and the agency before a dateline are looked at apart.
    let dated = try worker.score(
      "KYIV, March 3 (Reuters) - The \(String(repeating: "a", count: 60))! b ended it.")
    #expect(dated.errors.count == 1)
  }

  @Test("an example on which its rule gives up fails, and a counterexample too")
  func untestable() throws {
    let loading = Self.slowPack(counterexample: "The \(String(repeating: "a", count: 60))! b ended it.")
    let scorer = try #require(loading.scorer, "\(loading.diagnostics)")
    var tester = PackTester(scorer, pack: loading.pack)
    let results = tester.run()
    #expect(results.map(\.outcome) == [.passed, .failed])
    #expect(results.last?.messages.first?.hasPrefix("match-limit: ") == true)
  }

  @Test("an operator that names no class of the pack is told, and traps nothing")
  func namelessClass() throws {
    let text = """
      format: 1
      pack: t
      version: 1.0.0
      language: en
      license: MIT
      operators:
        - id: STOP
          scope: clause
          triggers: [ { verb: stop } ]
          cells: [ { on: deescalation, gives: C_BREAKDOWN } ]
      """
    let loading = Scorer.load([PackFile(path: "pack.yaml", bytes: Array(text.utf8))])
    #expect(loading.scorer == nil)
    #expect(loading.diagnostics.contains { $0.severity == .error })
  }
}
