internal import Detente
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Counts what each rule got right and wrong, and what the labels would be without it.
struct RuleJudge: Sendable {
  private let catalog: Catalog
  private let refolding: Refolding
  private let confusion: Confusion

  init(_ scorer: Scorer, _ confusion: Confusion) {
    catalog = scorer.catalog
    refolding = Refolding(scorer.model)
    self.confusion = confusion
  }

  private struct Count {
    var deescalation = 0
    var confrontation = 0
    var record: RuleRecord
    /// The labels that change without the rule: what people gave, what is got, what would be.
    var changes: [(gold: Label, with: Label, without: Label)] = []
  }

  func records(_ texts: [ScoredText]) -> [RuleRecord] {
    var counts: [String: Count] = [:]
    for text in texts {
      guard let label = text.labelled.label else { continue }
      count(text, label, into: &counts)
    }
    let now = confusion.meanF1 ?? 0
    let records = counts.values.map { count in
      var record = count.record
      record.side = count.deescalation >= count.confrontation ? .deescalation : .confrontation
      var without = confusion
      for change in count.changes {
        without[gold: change.gold, got: change.with] -= 1
        without[gold: change.gold, got: change.without] += 1
      }
      record.decides = count.changes.count
      record.gainIfRemoved = (without.meanF1 ?? 0) - now
      return record
    }
    return records.sorted {
      if $0.gainIfRemoved != $1.gainIfRemoved { return $0.gainIfRemoved > $1.gainIfRemoved }
      if $0.wrong != $1.wrong { return $0.wrong > $1.wrong }
      return $0.hits != $1.hits ? $0.hits > $1.hits : $0.rule < $1.rule
    }
  }

  private func count(_ text: ScoredText, _ label: Label, into counts: inout [String: Count]) {
    var rules: [String] = []
    for sentence in text.score.sentences where sentence.isScored {
      for hit in sentence.evidence where hit.status == .counted {
        let rule = hit.rule(in: catalog)
        if !rules.contains(rule) { rules.append(rule) }
        var count = counts[rule] ?? Count(record: RuleRecord(rule: rule, side: .deescalation))
        count.record.hits += 1
        switch catalog.classes[hit.signalClass].side {
        case .deescalation: count.deescalation += 1
        case .confrontation: count.confrontation += 1
        }
        if hit.isJudged {
          if hit.isRight(label, in: catalog) { count.record.right += 1 } else { count.record.wrong += 1 }
        }
        counts[rule] = count
      }
    }
    for rule in rules {
      let without = refolding.document(text.score) { $0.rule(in: catalog) == rule ? nil : $0.value }.label
      if without != text.score.label { counts[rule]?.changes.append((label, text.score.label, without)) }
    }
  }
}
