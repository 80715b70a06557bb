import Detente
import DetenteRules
import JSONRecords
import Testing

@testable import DetenteBench

@Suite("Measuring")
struct BenchTests {
  /// A record of one case with these rounds.
  private func record(_ rounds: [Double], name: String = "a/b", hits: Int = 3) -> BenchmarkRecord {
    BenchmarkRecord(
      facts: [("cpu", "a \"fast\" one")],
      cases: [
        Measurement(
          name: name, measure: .seconds, textBytes: 1000, digest: Digest(count: hits, hash: .max - 7),
          rounds: rounds, iterations: 9)
      ])
  }

  @Test("a case whose result changes fails, the others are measured")
  func changingResult() {
    var calls = 0
    let stable = BenchmarkCase("stable") { Digest(count: 2, hash: 5) }
    let moody = BenchmarkCase("moody") {
      calls += 1
      return Digest(count: calls, hash: 5)
    }
    let wrong = BenchmarkCase("wrong", expected: Digest(count: 1, hash: 6)) { Digest(count: 2, hash: 5) }
    var run = BenchmarkRun()
    (run.rounds, run.duration) = (3, 0)
    let (measured, failures) = run.measure([moody, stable, wrong]) { _ in }
    #expect(measured.map(\.name) == ["stable"])
    #expect(measured.first?.rounds.count == 3)
    #expect(Set(failures.map(\.name)) == ["moody", "wrong"])
    #expect(failures.first { $0.name == "wrong" }?.message.hasPrefix("expected 1 hit ") == true)
  }

  @Test("a record comes back as it was written")
  func roundTrip() throws {
    var bytes: [UInt8] = []
    let written = record([0.001, 1.0 / 3.0, 2e-7])
    written.writeJSONL(into: &bytes)
    let read = try BenchmarkRecord(jsonl: bytes)
    #expect(read.facts.map(\.value) == ["a \"fast\" one"])
    #expect(read.cases.map(\.rounds) == written.cases.map(\.rounds))
    #expect(read.cases.first?.digest == written.cases.first?.digest)
    #expect(read.cases.first?.textBytes == 1000)
  }

  @Test(
    "what is no record is told with its line",
    arguments: [
      ("{\"record\":\"fact\",\"name\":\"x\",\"text\":\"y\"}\nnonsense", 2), ("{}", 1),
      ("{\"record\":\"round\",\"name\":\"x\",\"value\":\"1\"}", 1),
      ("{\"record\":\"case\",\"name\":\"x\",\"measure\":\"seconds\",\"hits\":1,\"hash\":\"0\"}", 0),
    ])
  func noRecord(text: String, line: Int) {
    let fault = #expect(throws: RecordFault.self) { try BenchmarkRecord(jsonl: Array(text.utf8)) }
    #expect(fault?.line == line)
  }

  @Test("a verdict needs the whole interval beyond the threshold, and equal results")
  func verdicts() {
    let before = record([1.00, 1.01, 0.99, 1.02, 1.00])
    func verdict(_ after: BenchmarkRecord) -> BenchmarkComparison.Verdict? {
      BenchmarkComparison(before, after, threshold: 1.05).rows.first?.verdict
    }
    #expect(verdict(record([1.30, 1.31, 1.29, 1.32, 1.30])) == .slower)
    #expect(verdict(record([0.70, 0.71, 0.69, 0.72, 0.70])) == .faster)
    #expect(verdict(record([1.30, 0.90, 1.31, 0.95, 1.20])) == .same, "the median is 1.2, the noise wide")
    #expect(verdict(record([1.03, 1.02, 1.04, 1.03, 1.03])) == .same)
    #expect(verdict(record([0.10, 0.10, 0.10], hits: 4)) == .changed)
    let other = BenchmarkComparison(before, record([1], name: "new"), threshold: 1.05)
    #expect(other.rows.map(\.verdict) == [.missing, .missing])
    // Memory is 0 where it is not known.
    for (old, new) in [([0.0, 0], [0.0, 0]), ([0, 0], [5, 5]), ([5, 5], [0, 0])] {
      let row = BenchmarkComparison(record(old), record(new), threshold: 1.05).rows.first
      #expect(row?.verdict == (old == new ? .same : .changed) && row?.ratio == nil)
    }
  }

  @Test("another pack over the same texts is measured by its time; what else differs is told")
  func otherPack() {
    var before = record([1.00, 1.01, 0.99])
    var after = record([1.30, 1.31, 1.29], hits: 4)
    func verdict() -> BenchmarkComparison.Verdict? {
      BenchmarkComparison(before, after, threshold: 1.05).rows.first?.verdict
    }
    before.facts = [("pack", "en 1"), ("corpus", "c"), ("date", "x")]
    after.facts = before.facts
    #expect(verdict() == .changed, "the same pack came to something else")
    after.facts = [("pack", "en 2"), ("corpus", "c"), ("date", "y")]
    #expect(verdict() == .slower)
    var output: [UInt8] = []
    BenchmarkComparison(before, after, threshold: 1.05).writeTable(into: &output)
    #expect(String(decoding: output, as: UTF8.self).hasSuffix("slower\npack: en 1 → en 2\n"))
    after.facts[1].value = "d"
    #expect(verdict() == .changed, "other texts")
  }

  @Test("two rounds a side are too few for a verdict")
  func fewRounds() {
    for rounds in [[1.3], [1.3, 1.4]] {
      for (old, new) in [([1.0], rounds), ([1.0, 1.01, 0.99], rounds), (rounds, [1.0, 1.01, 0.99])] {
        let row = BenchmarkComparison(record(old), record(new), threshold: 1.05).rows[0]
        #expect(row.verdict == .few && row.interval == nil && row.ratio != nil)
      }
    }
  }

  @Test("medians, and intervals that hold them")
  func statistics() {
    #expect(median([3, 1, 2]) == 2)
    #expect(median([4, 1, 2, 3]) == 2.5)
    #expect(median([]) == 0)
    let found = interval([[1, 2, 3, 4, 100]]) { median($0[0]) }
    #expect(found.contains(3) && found.lowerBound >= 1 && found.upperBound <= 100)
    #expect(found == interval([[1, 2, 3, 4, 100]]) { median($0[0]) })
    #expect(interval([[5, 5, 5]]) { median($0[0]) } == 5...5)
  }

  @Test("numbers are written with three digits")
  func numbers() {
    #expect(digits(0.5) == "0.50")
    #expect(digits(1.234) == "1.23")
    #expect(digits(12.34) == "12.3")
    #expect(digits(1234.4) == "1234")
    #expect(amount(0.0123, .seconds) == "12.3 ms")
    #expect(amount(45e-6, .seconds) == "45.0 µs")
    #expect(amount(2_500_000, .bytes) == "2.50 MB")
  }
}

@Suite("What is measured with")
struct BenchInputTests {
  private static let loading = Scorer.load(Scorer.builtInFiles)

  @Test("generated news is the same every time, of the size asked for, and has signals")
  func news() throws {
    let scorer = try #require(Self.loading.scorer)
    let articles = SyntheticNews(Self.loading.pack).articles(bytes: 60_000)
    let again = SyntheticNews(Self.loading.pack).articles(bytes: 60_000)
    #expect(articles.map(\.text) == again.map(\.text))
    #expect(
      articles.map(\.text) != SyntheticNews(Self.loading.pack, seed: 2).articles(bytes: 60_000).map(\.text))
    #expect((60_000..<70_000).contains(size(of: articles)))
    let digest = try ScoringLoop(scorer).score(articles)
    #expect(digest.count > articles.count)
    #expect(try ScoringLoop(scorer).score(articles) == digest)
  }

  @Test("generated packs are sound, of the size asked for, and match as the reference finder does")
  func packs() throws {
    let files = SyntheticPack(phrases: 450, regexes: 50, from: Self.loading.pack).files
    #expect(files == SyntheticPack(phrases: 450, regexes: 50, from: Self.loading.pack).files)
    let loading = Scorer.load(files)
    let scorer = try #require(loading.scorer, "\(loading.diagnostics.prefix(3))")
    #expect(loading.pack.lexicons.flatMap(\.entries).count == 450)
    #expect(loading.pack.rules.count == 50)
    let articles = SyntheticNews(Self.loading.pack).articles(bytes: 30_000)
    let loop = MatchingLoop(scorer)
    let digest = try loop.match(articles)
    #expect(digest.count > 50)
    #expect(try loop.match(articles, byReference: true) == digest)
  }

  @Test("an export holds the patterns, the sentences, and the pairs that fire")
  func export() throws {
    let files = SyntheticPack(phrases: 90, regexes: 10, from: Self.loading.pack).files
    let scorer = try #require(Scorer.load(files).scorer)
    let articles = SyntheticNews(Self.loading.pack).articles(bytes: 40_000)
    let export = try PeerExport(scorer, articles)
    let lines = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self).split(separator: "\n") }
    #expect(lines(export.patterns).count == 100)
    #expect(lines(export.sentences).count == export.counts.sentences)
    #expect(lines(export.fired).count == export.counts.fired)
    #expect(export.counts.fired > 5)
    #expect(
      export.sentences.split(separator: 10, omittingEmptySubsequences: false).count { $0.isEmpty } == articles
        .count + 1)
    let pairs = lines(export.fired).map { $0.split(separator: "\t").compactMap { Int($0) } }
    #expect(pairs.allSatisfy { $0.count == 2 && $0[0] < export.counts.sentences })
  }

  @Test("every case of the suite runs, and comes to the same result twice")
  func suite() throws {
    let scorer = try #require(Self.loading.scorer)
    let corpus = SyntheticNews(Self.loading.pack).articles(bytes: 12_000)
    let suite = BenchmarkSuite(
      files: Scorer.builtInFiles, scorer: scorer, pack: Self.loading.pack, corpus: corpus)
    var run = BenchmarkRun()
    (run.rounds, run.duration) = (1, 0)
    for group in ["corpus/", "exact/", "article/", "text/", "limits/", "rules/100"] {
      let cases = suite.cases(filter: group)
      #expect(!cases.isEmpty)
      let (measured, failures) = run.measure(cases) { _ in }
      #expect(failures.map(\.message) == [])
      #expect(measured.count == cases.count)
      if group == "limits/" {
        #expect(measured.allSatisfy { $0.digest.count > 0 }, "a limit is an error entry")
      }
    }
  }
}
