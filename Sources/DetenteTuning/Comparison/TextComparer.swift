internal import Detente
internal import DetenteScoring
internal import DetenteText

/// Scores texts with two packs; one per worker.
struct TextComparer: ~Copyable {
  private var old: ScoreWorker
  private var new: ScoreWorker
  private let oldCatalog: Catalog
  private let newCatalog: Catalog
  private var probe: ChangeProbe.Worker?

  /// - Parameter probe: spares texts on which nothing bears that differs the second scoring; nil: none is spared.
  init(_ old: Scorer, _ new: Scorer, _ probe: ChangeProbe?) {
    self.old = ScoreWorker(old)
    self.new = ScoreWorker(new)
    oldCatalog = old.catalog
    newCatalog = new.catalog
    self.probe = probe.map { ChangeProbe.Worker($0) }
  }

  mutating func compare(_ text: LabelledText, into shard: inout Shard) {
    let scores: (old: DocumentScore, new: DocumentScore)
    do throws(TextError) {
      let score = try old.score(text.article)
      shard.faults += text.limits(in: score)
      guard probe?.touches(old.document) ?? true else { return keep(score, of: text, in: &shard) }
      scores = (score, try new.score(text.article))
      shard.faults += text.limits(in: scores.new).filter { !shard.faults.contains($0) }
    } catch {
      shard.faults.append(
        LabelFault(source: text.source, line: text.line, message: TextFailure(error).message))
      return
    }
    count(scores.old, oldCatalog) { shard.hits[$0, default: (0, 0)].old += 1 }
    count(scores.new, newCatalog) { shard.hits[$0, default: (0, 0)].new += 1 }
    if text.label != nil {
      shard.compared += 1
      shard.old.append(ScoredText(labelled: text, score: scores.old))
      shard.new.append(ScoredText(labelled: text, score: scores.new))
      let change = ScoreChange(
        id: text.id, sentence: 0, text: text.text,
        old: side(scores.old.label, scores.old.balance),
        new: side(scores.new.label, scores.new.balance), gold: text.label)
      keep(change, rulesOf: scores.old.sentences, scores.new.sentences, in: &shard)
    } else {
      compareSentences(text, scores.old.sentences, scores.new.sentences, &shard)
    }
  }

  /// Keeps what both packs say of a text.
  private func keep(_ score: DocumentScore, of text: LabelledText, in shard: inout Shard) {
    count(score, oldCatalog) { rule in
      shard.hits[rule, default: (0, 0)].old += 1
      shard.hits[rule, default: (0, 0)].new += 1
    }
    guard text.label != nil else {
      shard.compared += score.sentences.count
      return
    }
    shard.compared += 1
    shard.old.append(ScoredText(labelled: text, score: score))
    shard.new.append(ScoredText(labelled: text, score: score))
  }

  /// Pairs the sentences that have the same place.
  private func compareSentences(
    _ text: LabelledText, _ old: [SentenceScore], _ new: [SentenceScore], _ shard: inout Shard
  ) {
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let (left, right) = (old[i], new[j])
      let (a, b) = (left.sentence.place, right.sentence.place)
      if a != b {
        shard.unpaired += 1
        if a < b { i += 1 } else { j += 1 }
        continue
      }
      i += 1
      j += 1
      shard.compared += 1
      guard left.label != right.label || printed(left.balance) != printed(right.balance) else { continue }
      let field = left.sentence.field == .title ? text.title ?? [] : text.text
      let change = ScoreChange(
        id: text.id, sentence: left.sentence.number,
        text: Array(field[left.sentence.source.clamped(to: 0..<field.count)]),
        old: side(left.label, left.balance), new: side(right.label, right.balance))
      keep(change, rulesOf: [left], [right], in: &shard)
    }
    shard.unpaired += old.count - i + new.count - j
  }

  private func side(_ label: Label, _ balance: Double) -> ScoreChange.Side {
    ScoreChange.Side(label: label, balance: printed(balance), rules: [])
  }

  /// Keeps a change, if it is one, with the rules that only one pack has there.
  private func keep(
    _ change: ScoreChange, rulesOf old: [SentenceScore], _ new: [SentenceScore], in shard: inout Shard
  ) {
    guard change.changesLabel || change.old.balance != change.new.balance else { return }
    var change = change
    let (left, right) = (rules(of: old, oldCatalog), rules(of: new, newCatalog))
    change.old.rules = left.subtracting(right).sorted()
    change.new.rules = right.subtracting(left).sorted()
    shard.changes.append(change)
  }

  /// The rules with counted hits, and the operators that changed one.
  private func rules(of sentences: [SentenceScore], _ catalog: Catalog) -> Set<String> {
    var result: Set<String> = []
    for sentence in sentences where sentence.isScored {
      for hit in sentence.evidence where hit.status == .counted {
        result.insert(hit.rule(in: catalog))
        for applied in hit.operators { result.insert(catalog.operators[applied.index]) }
      }
    }
    return result
  }

  private func count(_ score: DocumentScore, _ catalog: Catalog, _ found: (String) -> Void) {
    for sentence in score.sentences where sentence.isScored {
      for hit in sentence.evidence where hit.status == .counted { found(hit.rule(in: catalog)) }
    }
  }
}

extension Sentence {
  /// Where it stands: the title's sentences before those of the text.
  fileprivate var place: Place {
    Place(isText: field == .text, start: source.lowerBound, end: source.upperBound)
  }

  fileprivate struct Place: Comparable {
    var isText: Bool
    var start: Int
    var end: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.isText ? 1 : 0, left.start, left.end) < (right.isText ? 1 : 0, right.start, right.end)
    }
  }
}
