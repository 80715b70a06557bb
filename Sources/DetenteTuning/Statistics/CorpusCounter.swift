public import Detente
internal import DetenteMatching
public import DetenteRules
internal import DetenteScoring
internal import DetenteText
internal import Synchronization

extension CorpusStatistics {
  /// Counts what a pack's rules do on texts.
  /// - Parameters:
  ///   - measuresTime: runs each rule's patterns over a sample of the sentences.
  /// - Complexity: one scoring of the texts, on so many threads; the misses need one more look at each sentence
  ///   without a hit.
  public init(
    _ texts: [LabelledText], by scorer: Scorer, pack: RulePack, workers: Workers, measuresTime: Bool = true
  ) {
    let words = Mutex<Set<String>>([])
    let shards = collectedOverBlocks(of: texts.count, workers: workers, size: 16) { next, keep in
      var counter = CorpusCounter(scorer)
      while let block = next() {
        var shard = CorpusShard()
        for index in block { counter.count(texts[index], into: &shard) }
        keep(block, shard)
      }
      let seen = counter.words
      words.withLock { $0.formUnion(seen) }
    }
    var total = CorpusShard()
    for shard in shards { total.add(shard) }
    sentences = total.sentences
    covered = total.covered
    overlaps = total.overlaps
    conflicts = total.conflicts
    faults = total.faults
    limits = total.limits
    polar = texts.count { $0.label?.isPolar == true }
    let sizes = (calm: texts.count { $0.label == .deescalate }, fierce: texts.count { $0.label == .confront })
    let sides = Dictionary(pack.classes.map { ($0.id, $0.side) }) { first, _ in first }
    let times = measuresTime ? RuleTimes(scorer, sentences: total.sample).shares : [:]
    rules = (pack.lexicons + pack.rules + pack.masks.filter { $0.signalClass != nil }).sorted {
      $0.location < $1.location
    }.map { rule in
      var statistics = total.rules[rule.id] ?? RuleStatistics(rule: rule.id)
      statistics.side = rule.signalClass.flatMap { sides[$0] }
      statistics.time = measuresTime ? times[rule.id] ?? 0 : nil
      let lean = total.leans[rule.id] ?? (0, 0)
      statistics.leanHits = lean.calm + lean.fierce
      if sizes.calm > 0, sizes.fierce > 0, statistics.leanHits > 0 {
        let (calm, fierce) = (
          Double(lean.calm) / Double(sizes.calm), Double(lean.fierce) / Double(sizes.fierce)
        )
        statistics.lean = fierce / (calm + fierce)
      }
      return statistics
    }
    func tally(_ section: String, _ ids: [String]) -> [HelperStatistics] {
      ids.map { HelperStatistics(section: section, id: $0, hits: total.helpers[$0] ?? 0) }
    }
    helpers =
      tally("mask", pack.masks.filter { $0.signalClass == nil }.map(\.id))
      + tally("operator", pack.operators.map(\.id))
    var verbs = VerbPhrases(pack, words: words.withLock { $0 })
    misses = total.missed.filter { $0.value.count >= 2 && verbs.holds($0.key) }.map {
      MissedPhrase(phrase: $0.key, sentences: $0.value.count, example: $0.value.example)
    }.sorted { $0.sentences != $1.sentences ? $0.sentences > $1.sentences : $0.phrase < $1.phrase }
    misses = MissedPhrase.distinct(misses)
  }
}

extension MissedPhrase {
  /// Without phrases that a longer one says as often.
  fileprivate static func distinct(_ phrases: [MissedPhrase]) -> [MissedPhrase] {
    let longer = Dictionary(grouping: phrases.filter { $0.phrase.count { $0 == " " } == 2 }) { phrase in
      phrase.phrase.split(separator: " ").prefix(2).joined(separator: " ")
    }
    return phrases.filter { phrase in
      !(longer[phrase.phrase] ?? []).contains { $0.sentences * 10 >= phrase.sentences * 8 }
    }
  }
}

/// What a part of the texts brought.
struct CorpusShard: Sendable {
  var sentences = 0
  var covered = 0
  var overlaps = 0
  var conflicts = 0
  var rules: [String: RuleStatistics] = [:]
  var leans: [String: (calm: Int, fierce: Int)] = [:]
  var missed: [String: (count: Int, example: String)] = [:]
  /// Hits that masks and operators bore on, by id.
  var helpers: [String: Int] = [:]
  /// Sentences to measure the time on.
  var sample: [[UInt8]] = []
  var faults: [LabelFault] = []
  var limits: [LabelFault] = []

  mutating func add(_ other: CorpusShard) {
    sentences += other.sentences
    covered += other.covered
    overlaps += other.overlaps
    conflicts += other.conflicts
    for (id, more) in other.rules {
      guard var own = rules[id] else {
        rules[id] = more
        continue
      }
      own.hits += more.hits
      own.suppressed += more.suppressed
      own.sentences += more.sentences
      own.overlaps += more.overlaps
      own.conflicts += more.conflicts
      rules[id] = own
    }
    for (id, more) in other.leans {
      leans[id, default: (0, 0)].calm += more.calm
      leans[id, default: (0, 0)].fierce += more.fierce
    }
    helpers.merge(other.helpers, uniquingKeysWith: +)
    for (phrase, more) in other.missed { missed[phrase, default: (0, more.example)].count += more.count }
    if sample.count < RuleTimes.sampleSize {
      sample += other.sample.prefix(RuleTimes.sampleSize - sample.count)
    }
    faults += other.faults
    limits += other.limits
  }
}

/// Counts text by text; one per worker.
struct CorpusCounter: ~Copyable {
  private var worker: ScoreWorker
  private var misses: MissMiner
  /// The words of sentences without a hit.
  var words: Set<String> { misses.words }
  private let catalog: Catalog

  init(_ scorer: Scorer) {
    worker = ScoreWorker(scorer)
    misses = MissMiner(scorer)
    catalog = scorer.catalog
  }

  mutating func count(_ text: LabelledText, into shard: inout CorpusShard) {
    let score: DocumentScore
    do throws(TextError) {
      score = try worker.score(text.article)
    } catch {
      shard.faults.append(
        LabelFault(source: text.source, line: text.line, message: TextFailure(error).message))
      return
    }
    shard.limits += text.limits(in: score)
    for sentence in score.sentences where sentence.isScored {
      count(sentence, text.label, &shard)
      let isSilent = !sentence.evidence.contains { $0.status == .counted }
      // A few sentences of each text, so that the sample is of the whole corpus.
      if shard.sample.count < RuleTimes.sampleSize, sentence.sentence.number <= 3 {
        shard.sample.append(bytes(of: sentence.sentence))
      }
      if isSilent {
        for phrase in misses.phrases(behindActorsIn: sentence.sentence, of: worker.document) {
          let known = shard.missed[phrase]
          let example = known?.example ?? String(decoding: bytes(of: sentence.sentence), as: UTF8.self)
          shard.missed[phrase] = ((known?.count ?? 0) + 1, example)
        }
      }
    }
  }

  /// The mask and the operators that bore on a hit.
  private func helpers(of hit: Evidence) -> Set<String> {
    var result = Set(hit.operators.map { catalog.operators[$0.index] })
    if let index = hit.addedBy { result.insert(catalog.operators[index]) }
    switch hit.reason {
    case .mask(let unit), .overlap(let unit): result.insert(catalog.units[unit].rule)
    case .consumed(let index): result.insert(catalog.operators[index])
    default: break
    }
    return result
  }

  /// The folded bytes of a sentence of the text at hand.
  private func bytes(of sentence: Sentence) -> [UInt8] {
    Array(worker.document.folded(sentence.field).bytes[sentence.folded])
  }

  private func count(_ sentence: SentenceScore, _ label: Label?, _ shard: inout CorpusShard) {
    shard.sentences += 1
    var found: [(rule: String, side: Side)] = []
    for hit in sentence.evidence {
      for helper in helpers(of: hit) { shard.helpers[helper, default: 0] += 1 }
      let rule = catalog.units[hit.unit].rule
      var statistics = shard.rules[rule] ?? RuleStatistics(rule: rule)
      if hit.status == .counted {
        let side = catalog.classes[hit.signalClass].side
        statistics.hits += 1
        if !found.contains(where: { $0.rule == rule && $0.side == side }) { found.append((rule, side)) }
        if label == .deescalate { shard.leans[rule, default: (0, 0)].calm += 1 }
        if label == .confront { shard.leans[rule, default: (0, 0)].fierce += 1 }
      } else {
        statistics.suppressed += 1
      }
      shard.rules[rule] = statistics
    }
    guard !found.isEmpty else { return }
    shard.covered += 1
    let sides = Set(found.map(\.side))
    let doubled = Side.allCases.contains { side in Set(found.filter { $0.side == side }.map(\.rule)).count > 1
    }
    if doubled { shard.overlaps += 1 }
    if sides.count > 1 { shard.conflicts += 1 }
    for rule in Set(found.map(\.rule)) {
      let own = Set(found.filter { $0.rule == rule }.map(\.side))
      let others = found.filter { $0.rule != rule }
      shard.rules[rule]?.sentences += 1
      if others.contains(where: { own.contains($0.side) }) { shard.rules[rule]?.overlaps += 1 }
      if others.contains(where: { own.contains($0.side.opposite) }) { shard.rules[rule]?.conflicts += 1 }
    }
  }
}
