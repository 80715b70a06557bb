import Benchmark
import Detente
import DetenteReports
import DetenteRules
import DetenteText
import PCRE2
import Scan

/// What a room does with one article, one sentence or one try: where the time of `detente bench` goes.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 3, scalingFactor: .kilo, maxDuration: .seconds(2))

  Benchmark("Text: read an article of 2 KB") { benchmark in
    let reader = DocumentReader()
    var document = TextDocument()
    for _ in benchmark.scaledIterations {
      try reader.read(title: nil, text: Sample.article, into: &document)
      blackHole(document.sentences.count)
    }
  }

  Benchmark("Text: cut it into words") { benchmark in
    var document = TextDocument()
    try DocumentReader().read(title: nil, text: Sample.article, into: &document)
    let text = document.text
    var tokens: [Token] = []
    for _ in benchmark.scaledIterations {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(text, 0..<text.bytes.count, into: &tokens)
      blackHole(tokens.count)
    }
  }

  Benchmark("Scan: look at its words, 10,000 known") { benchmark in
    let table = Sample.table
    let (lower, tokens) = try Sample.words()
    let phrases = PhraseTable.Builder().finish(space: 0)
    var memory = WordMemory()
    var glances = Glances()
    var sightings = Sightings()
    for _ in benchmark.scaledIterations {
      table.look(
        lower, from: 0, tokens, tokens.indices, phrases, memory: &memory, into: &glances,
        sightings: &sightings)
      blackHole(glances.headCount)
    }
  }

  Benchmark("PCRE2: one try of a pattern with a gap") { benchmark in
    let pattern = try Pattern("\\bpull(?:s|ed|ing)? (?:\\w+ ){0,4}?(?:out|back)\\b", [.caseless, .anchored])
    let bytes = Array("The brigade pulled most of its guns back before dawn.".utf8)
    var scratch = MatchScratch()
    for _ in benchmark.scaledIterations {
      blackHole(pattern.match(in: bytes, subject: 0..<bytes.count, from: 12, using: &scratch))
    }
  }

  Benchmark("Scoring: an article of 2 KB, with all evidence") { benchmark in
    guard let scorer = Sample.english.scorer else { return benchmark.error("the English pack does not load") }
    var worker = ScoreWorker(scorer)
    let article = Article(text: Sample.article)
    for _ in benchmark.scaledIterations { blackHole(try worker.score(article).balance) }
  }

  Benchmark("Reports: its hits as lines of JSON") { benchmark in
    guard let scorer = Sample.english.scorer else { return benchmark.error("the English pack does not load") }
    var worker = ScoreWorker(scorer)
    var rows = Rows(ReportContext(catalog: scorer.catalog), level: .hit, csv: false)
    var report = Report()
    report.article = Article(text: Sample.article)
    report.score = try worker.score(report.article)
    var output: [UInt8] = []
    for _ in benchmark.scaledIterations {
      output.removeAll(keepingCapacity: true)
      rows.write(report, into: &output)
      blackHole(output.count)
    }
  }

  Benchmark(
    "Rules: load the English pack",
    configuration: .init(metrics: [.wallClock, .peakMemoryResident], scalingFactor: .one, maxDuration: .seconds(5))
  ) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Scorer.load(Scorer.builtInFiles).scorer?.catalog.units.count) }
  }
}
