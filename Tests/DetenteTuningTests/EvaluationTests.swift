import Detente
import DetenteReports
import DetenteScoring
import DetenteTestSupport
import Testing

@testable import DetenteTuning

@Suite("The evaluation of a pack")
struct EvaluationTests {
  static let labelled: [(String, Label?)] = [
    ("The talks went on in Geneva.", .deescalate),
    ("Both sides signed a truce after talks.", .deescalate),
    ("The army shelled the port.", .confront),
    ("They rejected the truce.", .confront),
    ("The general gave a talk on gardening.", .neutral),
    ("Rain fell on the port.", .neutral),
    ("Nobody had expected the handshake of the two leaders.", .deescalate),
    ("The envoy praised the handshake as a beginning.", .deescalate),
    ("They shelled the town, then agreed on a truce.", .mixed),
    ("The talks collapsed and the army shelled on.", .confront),
    ("The port was calm.", nil),
  ]

  static func texts() -> [LabelledText] {
    labelled.enumerated().map {
      LabelledText(id: "s\($0)", text: Array($1.0.utf8), label: $1.1, source: "own", line: $0 + 1)
    }
  }

  private func evaluation(workers: Workers = 1, resamples: Int = 200) throws -> Evaluation {
    let scorer = try TestPack.scorer
    let (scored, faults) = score(Self.texts(), by: scorer, workers: workers)
    #expect(faults.isEmpty)
    var options = Evaluation.Options()
    (options.resamples, options.workers) = (resamples, workers)
    return Evaluation(scored, by: scorer, options: options)
  }

  @Test("counts each labelled text once, by what people and the pack say")
  func confusion() throws {
    let confusion = try evaluation().confusion
    #expect(confusion.total == 10)
    #expect(confusion[gold: .deescalate, got: .deescalate] == 2)
    #expect(confusion[gold: .deescalate, got: .neutral] == 2)
    #expect(confusion[gold: .neutral, got: .deescalate] == 1)
    #expect(confusion[gold: .confront, got: .confront] == 2)
    let figures = confusion.figures(of: .deescalate)
    #expect(figures.precision == 2.0 / 3)
    #expect(figures.recall == 0.5)
    #expect(figures.f1 == 4.0 / 7)
  }

  @Test("the texts that get another label are listed, those read as the other side first")
  func misread() throws {
    let evaluation = try evaluation(resamples: 0)
    let wrong = evaluation.texts.filter { $0.labelled.label != nil && $0.labelled.label != $0.score.label }
    #expect(wrong.count == 10 - Label.allCases.reduce(0) { $0 + evaluation.confusion[gold: $1, got: $1] })
    let listed = Evaluation.misread(evaluation.texts).map { evaluation.texts[$0].labelled.id }
    #expect(Set(listed) == Set(wrong.map(\.labelled.id)))
    var bytes: [UInt8] = []
    var options = EvaluationReport.Options()
    options.top = 2
    EvaluationReport(evaluation, style: Style(), options: options).write(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let head = try #require(
      text.split(separator: "\n").firstIndex { $0.hasPrefix("misread texts, 2 of \(wrong.count)") })
    let lines = text.split(separator: "\n")[(head + 1)...]
    let first = try #require(listed.first)
    #expect(lines.first?.contains(first + " ") == true)
    #expect(lines.dropFirst(2).first?.hasPrefix("--top N") == true)
    var json: [UInt8] = []
    EvaluationReport(evaluation, style: Style()).writeJSON(into: &json)
    #expect(
      String(decoding: json, as: UTF8.self).matches(of: /"got":"[a-z]+","balance"/).count == wrong.count)
  }

  @Test("a text read as the other side stands before one that lies farther off")
  func order() {
    func scored(_ id: String, _ label: Label, _ got: Label, _ deescalation: Double) -> ScoredText {
      var score = DocumentScore()
      (score.label, score.deescalation) = (got, deescalation)
      return ScoredText(labelled: LabelledText(id: id, text: [], label: label), score: score)
    }
    let texts = [
      scored("near", .neutral, .deescalate, 0.2), scored("far", .neutral, .deescalate, 0.9),
      scored("flipped", .confront, .deescalate, 0.3), scored("right", .neutral, .neutral, 0.1),
    ]
    #expect(Evaluation.misread(texts).map { texts[$0].labelled.id } == ["flipped", "far", "near"])
  }

  @Test("judges hits by the side that the operators leave them on")
  func rules() throws {
    let rules = try evaluation().rules
    let truce = try #require(rules.first { $0.rule == "truce.words" })
    // The rejected truce counts as confrontation, and that is right.
    #expect((truce.hits, truce.right, truce.wrong) == (3, 3, 0))
    let talks = try #require(rules.first { $0.rule == "talks.words" })
    #expect((talks.hits, talks.right, talks.wrong) == (4, 2, 2))
    #expect(talks.precision == 0.5)
  }

  @Test("the effect of a removal is that of a pack without the rule, where nothing was suppressed by it")
  func removal() throws {
    let evaluation = try evaluation()
    let before = try #require(evaluation.figures.meanF1)
    let loading = TestPack.loading { pack in
      pack.replacing("      - { noun: talk }\n      - \"peace conference\"", with: "      - \"unheard of\"")
        .replacing("[ \"The [[talks]] resumed.\" ]", with: "[ \"It was [[unheard of]].\" ]")
    }
    let without = try #require(loading.scorer)
    let after = try #require(Figures(score(Self.texts(), by: without, workers: 1).scored).meanF1)
    let record = try #require(evaluation.rules.first { $0.rule == "talks.words" })
    #expect(abs(record.gainIfRemoved - (after - before)) < 1e-12)
    #expect(record.decides > 0)
  }

  @Test("a document folded anew with its own values is the document")
  func refolding() throws {
    let scorer = try TestPack.scorer
    var worker = ScoreWorker(scorer)
    let text = Self.labelled.map(\.0).joined(separator: " ")
    let score = try worker.score(Article(text: Array(text.utf8)))
    let again = Refolding(scorer.model).document(score) { $0.value }
    #expect(again.deescalation == score.deescalation)
    #expect(again.confrontation == score.confrontation)
    #expect(again.label == score.label)
    #expect(again.sentences.map(\.label) == score.sentences.map(\.label))
    let silent = Refolding(scorer.model).document(score) { _ in nil }
    #expect(silent.deescalation == 0 && silent.confrontation == 0 && silent.label == .neutral)
  }

  @Test("finds the phrase of the texts that get no label and should")
  func gaps() throws {
    let gap = try #require(try evaluation().gaps.first)
    #expect(gap.phrase == "the handshake")
    #expect((gap.label, gap.right, gap.wrong, gap.gain) == (.deescalate, 2, 0, 2))
    #expect(gap.texts == [6, 7])
  }

  @Test("wrong hits come with the sentence around them")
  func contexts() throws {
    let hits = try evaluation().wrongHits(of: "talks.words")
    #expect(hits.map(\.hit) == ["talk", "talks"])
    #expect(hits.first?.before == "The general gave a ")
    #expect(hits.first?.after == " on gardening.")
  }

  @Test("a wrong hit of a headline comes with the headline around it")
  func headlineContexts() throws {
    var text = LabelledText(id: "h", text: Array("Rain fell on the port.".utf8), label: .confront)
    text.title = Array("No end of talks on the port".utf8)
    let scorer = try TestPack.scorer
    var options = Evaluation.Options()
    (options.resamples, options.workers) = (0, 1)
    let evaluation = Evaluation(score([text], by: scorer, workers: 1).scored, by: scorer, options: options)
    let hit = try #require(evaluation.texts[0].score.sentences.flatMap(\.evidence).first)
    let wrong = try #require(evaluation.wrongHits(of: hit.rule(in: scorer.model.catalog)).first)
    #expect(wrong.before + wrong.hit + wrong.after == "No end of talks on the port")
  }

  @Test("intervals hold the figure, and are the same for a seed whatever the threads")
  func intervals() throws {
    let (one, two) = (try evaluation(workers: 1), try evaluation(workers: 3))
    #expect(one.figures == two.figures)
    #expect(one.rules == two.rules)
    let interval = try #require(one.interval { $0.accuracy })
    #expect(interval == two.interval { $0.accuracy })
    let accuracy = try #require(one.figures.accuracy)
    #expect(interval.low <= accuracy && accuracy <= interval.high && interval.low < interval.high)
    #expect(try evaluation(resamples: 0).interval { $0.accuracy } == nil)
  }

  @Test("a bootstrap interval of a share is as wide as the binomial law says")
  func width() throws {
    // Of 400 texts, 300 right: the standard error is 0.02165.
    let sample = FigureSample(
      (0..<400).map { number in
        var score = DocumentScore()
        score.deescalation = number < 300 ? 0.5 : 0
        score.confrontation = number < 300 ? 0 : 0.5
        let text = LabelledText(id: "\(number)", text: [], label: .deescalate)
        return ScoredText(labelled: text, score: score)
      })
    let bootstrap = Bootstrap(sample, count: 2000, seed: 7, workers: 2)
    let interval = try #require(bootstrap.interval { $0.accuracy })
    #expect(abs(interval.low - (0.75 - 1.96 * 0.02165)) < 0.008)
    #expect(abs(interval.high - (0.75 + 1.96 * 0.02165)) < 0.008)
  }

  @Test("the report fits its width, and says the same in ASCII")
  func report() throws {
    for style in [Style(width: 80), Style(width: 80, ascii: true), Style(width: 100)] {
      var bytes: [UInt8] = []
      EvaluationReport(try evaluation(), style: style).write(into: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= style.width })
      #expect(text.contains("talks.words"))
      if style.isASCII { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }
}
