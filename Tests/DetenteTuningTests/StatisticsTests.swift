import Detente
import DetenteReports
import DetenteRules
import DetenteTuning
import Testing

@Suite("Statistics of a corpus")
struct StatisticsTests {
  private static let actors = PackFile(
    path: "actors/states.tsv",
    bytes: Array(
      "id\tkind\tname\tnames\tdemonyms\tcapitals\tmetonyms\nNOR\tstate\tNorland\t\tNorlanders\t\t\n".utf8))

  private func statistics(
    _ texts: [LabelledText], workers: Workers = 1, clauses: String = "phrase-ends: [with]"
  ) throws -> CorpusStatistics {
    let loading = Scorer.load([
      PackFile(
        path: "pack.yaml", bytes: Array((TestPack.text + "\nclauses: { \(clauses) }\n").utf8)),
      Self.actors,
    ])
    let scorer = try #require(loading.scorer, "\(loading.diagnostics.map(\.message))")
    return CorpusStatistics(texts, by: scorer, pack: loading.pack, workers: workers)
  }

  private func texts(_ texts: [String]) -> [LabelledText] {
    texts.enumerated().map { LabelledText(id: "\($0)", text: Array($1.utf8), label: nil) }
  }

  @Test("count hits, cover, overlap and conflict by sentence, whatever the threads")
  func counts() throws {
    let corpus = texts([
      "The talks went on. Talks and a truce followed. It rained.",
      "The army shelled the truce talks. They are ready for talks.",
    ])
    for workers in [1, 3] as [Workers] {
      let found = try statistics(corpus, workers: workers)
      #expect((found.sentences, found.covered, found.overlaps, found.conflicts) == (5, 4, 2, 1))
      let talks = try #require(found.rules.first { $0.rule == "talks.words" })
      #expect(
        (talks.hits, talks.suppressed, talks.sentences, talks.overlaps, talks.conflicts) == (3, 1, 3, 2, 1))
      let attack = try #require(found.rules.first { $0.rule == "attack.words" })
      #expect((attack.hits, attack.overlaps, attack.conflicts) == (1, 0, 1))
      // In pack order, also what never fired.
      #expect(found.rules.map(\.rule) == ["talks.words", "truce.words", "attack.words", "talks.willing"])
    }
  }

  @Test("lean is corrected for the size of the classes, and times add up to 1")
  func lean() throws {
    let found = try statistics(EvaluationTests.texts())
    let talks = try #require(found.rules.first { $0.rule == "talks.words" })
    // Two hits in four texts for de-escalation, one in three for confrontation.
    let (calm, fierce) = (2.0 / 4, 1.0 / 3)
    let lean = try #require(talks.lean)
    #expect(abs(lean - fierce / (calm + fierce)) < 1e-12)
    #expect(talks.leanHits == 3)
    let total = found.rules.compactMap(\.time).reduce(0, +)
    #expect(abs(total - 1) < 1e-9)
    #expect(try statistics(texts(["The talks went on."])).rules.allSatisfy { $0.lean == nil })
  }

  @Test("finds what actors do where no rule fired, but not behind the pack's function words")
  func misses() throws {
    let found = try statistics(
      texts([
        "Norland snubbed the envoy of Sudria.", "On Monday Norland snubbed the envoy.",
        "Norland snubbed the king.",
        "A man with Norland with the hat.", "A man with Norland with the hat.", "Norland, snubbed the port.",
        "Norland snubbed the truce.",
      ]))
    #expect(found.misses.map(\.phrase) == ["snubbed the", "snubbed the envoy"])
    #expect(found.misses.first?.sentences == 3)
    #expect(found.misses.first?.example == "Norland snubbed the envoy of Sudria.")
  }

  @Test(
    "prepositions and joints of the pack are told from verbs of the same letters",
    arguments: [
      ("phrase-ends", false), ("places", false), ("targets", false), ("agents", false), ("betweens", false),
      ("coordination", false), ("contrast", false), ("relative", false), ("finite", true), ("temporal", true),
      ("receivers", true),
    ])
  func functionWords(_ list: String, isMiss: Bool) throws {
    let corpus = texts(["Norland bordered the sea.", "Norland bordered the lake."])
    let found = try statistics(corpus, clauses: "\(list): [bordered]")
    #expect(found.misses.map(\.phrase) == (isMiss ? ["bordered the"] : []))
  }

  @Test("what is behind an actor counts where it is a verb: a past, or a third person whose past is known")
  func verbs() throws {
    let found = try statistics(
      texts([
        "Norland stock exchange fell.", "Norland stock exchange rose.", "Norland guns roared.",
        "Norland guns roared.",
        "Norland copies the envoy.", "Norland copies the king.", "They copied it.", "Norland permitted it.",
        "Norland permitted it.",
      ]))
    #expect(found.misses.map(\.phrase) == ["copies the", "permitted it"])
  }

  @Test("work that is to stop does no further part")
  func stopped() throws {
    #expect(try statistics(texts(["The talks went on."]), workers: Workers(2) { true }).sentences == 0)
  }

  @Test("masks and operators: how many hits they hid, changed, cancelled or added")
  func helpers() throws {
    let loading = TestPack.loading {
      $0.replacing(
        "operators:",
        with: """
          masks:
            - { id: mask.show, entries: [ talks show ], examples: [ "A [[talks show]]." ] }
            - { id: mask.idle, entries: [ truce term ], examples: [ "A [[truce term]]." ] }
          operators:
          """)
    }
    let scorer = try #require(loading.scorer, "\(loading.diagnostics.map(\.message))")
    let found = CorpusStatistics(
      texts(["They rejected the truce.", "The talks show began.", "They reject talks."]), by: scorer,
      pack: loading.pack, workers: 2, measuresTime: false)
    #expect(found.helpers.map(\.id) == ["mask.show", "mask.idle", "REFUSE"])
    #expect(found.helpers.map(\.hits) == [1, 0, 2])
    var bytes: [UInt8] = []
    StatisticsReport(found, style: Style()).write(into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).contains("masks that hid nothing, 1: mask.idle\n"))
  }

  @Test("the report fits its width and lists what never fired")
  func report() throws {
    var bytes: [UInt8] = []
    StatisticsReport(try statistics(EvaluationTests.texts()), style: Style()).write(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("never fired, 1: talks.willing"))
  }
}

@Suite("A concordance")
struct ConcordanceTests {
  private func lines(_ query: Concordance.Query, _ text: String, title: String? = nil) throws -> [Concordance
    .Line]
  {
    var concordance = try Concordance(query, try TestPack.scorer)
    var labelled = LabelledText(id: "a", text: Array(text.utf8), label: nil)
    labelled.title = title.map { Array($0.utf8) }
    return try concordance.lines(in: labelled)
  }

  @Test("of a rule: its hits in their sentences, with what became of them")
  func rule() throws {
    let found = try lines(
      .rule("talks.words"), "The talks “went” on. They are ready for talks.", title: "Talks fail")
    #expect(found.map(\.context.hit) == ["Talks", "talks", "talks"])
    #expect(found.map(\.isCounted) == [true, true, false])
    #expect(found.map(\.status) == ["D_TALKS", "D_TALKS", "suppressed"])
    #expect(found[1].context.before == "The " && found[1].context.after == " “went” on.")
    #expect(try lines(.rule("REFUSE"), "They rejected it.").map(\.isCounted) == [nil])
  }

  @Test("of a class: every rule's hits, those that count and those that gave way")
  func ofClass() throws {
    let text = "Talks began. The talks “went” on. Peace talks failed."
    let found = try lines(.signalClass("D_TALKS"), text)
    #expect(Set(found.map(\.status)).isSubset(of: ["D_TALKS", "suppressed", "cancelled"]))
    #expect(found.contains { $0.rule == "talks.words" && $0.isCounted == true })
    #expect(try lines(.signalClass("C_ATTACK"), text).isEmpty)
  }

  @Test("of a pattern: its matches in the folded text, at their bytes in the original")
  func pattern() throws {
    let found = try lines(.pattern(#""\w+""#), "He said “no” and “yes”. Then “so”.")
    #expect(found.map(\.context.hit) == ["“no”", "“yes”", "“so”"])
    #expect(found.map(\.sentence) == [1, 1, 2])
    #expect(try lines(.pattern("x*"), "aaa").isEmpty)
  }

  @Test("a pattern that does not compile is refused with PCRE2's words")
  func invalid() throws {
    let scorer = try TestPack.scorer
    let message = "missing closing parenthesis, at byte 1 of the pattern"
    do throws(ConcordanceError) {
      _ = try Concordance(.pattern("("), scorer)
      Issue.record("it compiled")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test("hits stand one below the other")
  func aligned() throws {
    let found = try lines(
      .rule("talks.words"),
      "The talks went on. Nobody had expected that these talks\nwould go on for three more weeks.")
    var bytes: [UInt8] = []
    for ascii in [false, true] {
      var page: [UInt8] = []
      ConcordanceReport(style: Style(width: 60, ascii: ascii), form: .pretty).write(
        found, from: "a.txt", line: nil, into: &page)
      #expect(page.count { $0 == UInt8(ascii: "\n") } == found.count, "a place is a line")
    }
    ConcordanceReport(style: Style(), form: .pretty).write(found, from: "a.txt", line: nil, into: &bytes)
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let columns = rows.map { row in row.firstIndex(of: "[").map { row.distance(from: row.startIndex, to: $0) }
    }
    #expect(rows.last?.contains("these [talks] would") == true)
    #expect(rows.count == 2 && columns[0] != nil && columns[0] == columns[1])
  }
}
