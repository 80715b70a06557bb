public import Detente
internal import DetenteRules
public import DetenteScoring
internal import DetenteText
internal import Synchronization

/// What labelled texts say of a pack.
public struct Evaluation: Sendable {
  /// How much to compute.
  public struct Options: Sendable {
    /// How many resamples the intervals come from; 0: no intervals.
    public var resamples = 1000
    /// What the resamples are drawn by.
    public var seed: UInt64 = 1
    /// How many threads to use.
    public var workers: Workers = 1

    /// A thousand resamples on one thread.
    public init() {}
  }

  /// The figures of some of the texts.
  public struct Part: Sendable {
    /// What the texts have in common: the file they come from.
    public var name: String
    /// Their figures.
    public var figures: Figures
  }

  /// The figures of all texts.
  public let figures: Figures
  /// How many texts of each label got which.
  public let confusion: Confusion
  /// The figures by file, in the order of the texts.
  public let parts: [Part]
  /// The rules with hits in labelled texts: those that do the most harm first, then by wrong hits, hits and id.
  public let rules: [RuleRecord]
  /// Phrases of texts that get no label and should: see `GapMiner`.
  public let gaps: [Gap]
  /// The texts.
  public let texts: [ScoredText]
  /// The names behind the indices in the scores.
  public let catalog: Catalog
  let bootstrap: Bootstrap

  /// Evaluates scored texts.
  /// - Complexity: O(*n* × `resamples`), *n* the texts.
  public init(_ texts: [ScoredText], by scorer: Scorer, options: Options = Options()) {
    self.texts = texts
    catalog = scorer.catalog
    let sample = FigureSample(texts)
    figures = sample.figures(Array(repeating: 1, count: texts.count))
    confusion = sample.confusion
    var names: [String] = []
    for text in texts where names.last != text.labelled.source && !names.contains(text.labelled.source) {
      names.append(text.labelled.source)
    }
    parts = names.map { name in
      Part(name: name, figures: Figures(texts.filter { $0.labelled.source == name }))
    }
    bootstrap = Bootstrap(sample, count: options.resamples, seed: options.seed, workers: options.workers)
    let judge = RuleJudge(scorer, sample.confusion)
    let found = Mutex<(rules: [RuleRecord], gaps: [Gap])>(([], []))
    overBlocks(of: 2, workers: options.workers, size: 1) { next in
      while let piece = next() {
        if piece.contains(0) {
          let records = judge.records(texts)
          found.withLock { $0.rules = records }
        } else {
          let gaps = GapMiner(texts).gaps
          found.withLock { $0.gaps = gaps }
        }
      }
    }
    (rules, gaps) = found.withLock { $0 }
  }

  /// The 95 % interval of a figure; nil without resamples.
  public func interval(_ figure: (Figures) -> Double?) -> Interval? { bootstrap.interval(figure) }

  /// The wrong hits of a rule in their sentences, in the order of the texts.
  public func wrongHits(of rule: String) -> [HitContext] {
    var result: [HitContext] = []
    for text in texts {
      guard let label = text.labelled.label else { continue }
      for sentence in text.score.sentences where sentence.isScored {
        for hit in sentence.evidence where hit.rule(in: catalog) == rule {
          guard hit.isJudged, !hit.isRight(label, in: catalog) else { continue }
          result.append(HitContext(hit.source, in: sentence.sentence, of: text.labelled))
        }
      }
    }
    return result
  }
}

extension Evidence {
  /// The id of the rule whose hit it is, or of the operator that added it.
  func rule(in catalog: Catalog) -> String {
    addedBy.map { catalog.operators[$0] } ?? catalog.units[unit].rule
  }

  /// Whether it says something of its text that can be right or wrong.
  var isJudged: Bool { status == .counted && !isUnasserted }

  /// Whether it is on the side of a label.
  func isRight(_ label: Label, in catalog: Catalog) -> Bool {
    switch label {
    case .mixed: true
    case .neutral: false
    case .deescalate: catalog.classes[signalClass].side == .deescalation
    case .confront: catalog.classes[signalClass].side == .confrontation
    }
  }
}
