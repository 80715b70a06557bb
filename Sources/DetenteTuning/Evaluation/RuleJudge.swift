internal import Detente
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// Counts what each rule got right and wrong, and what the labels would be without it.
struct RuleJudge: Sendable {
  private let catalog: Catalog
  private let refolding: Refolding
  private let confusion: Confusion
  private let rules: RuleNumbers

  init(_ scorer: Scorer, _ confusion: Confusion) {
    catalog = scorer.catalog
    refolding = Refolding(scorer.model)
    self.confusion = confusion
    rules = RuleNumbers(scorer.catalog)
  }

  private struct Count {
    var deescalation = 0
    var confrontation = 0
    var hits = 0
    var right = 0
    var wrong = 0
    /// The labels that change without the rule: what people gave, what is got, what would be.
    var changes: [(gold: Label, with: Label, without: Label)] = []
  }

  func records(_ texts: [ScoredText]) -> [RuleRecord] {
    var counts = Array(repeating: Count(), count: rules.names.count)
    for text in texts {
      guard let label = text.labelled.label else { continue }
      count(text, label, into: &counts)
    }
    let now = confusion.meanF1 ?? 0
    let records = zip(rules.names, counts).filter { $1.hits > 0 }.map { name, count in
      var record = RuleRecord(
        rule: name, side: count.deescalation >= count.confrontation ? .deescalation : .confrontation)
      (record.hits, record.right, record.wrong) = (count.hits, count.right, count.wrong)
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

  private func count(_ text: ScoredText, _ label: Label, into counts: inout [Count]) {
    var met: [Int] = []
    for sentence in text.score.sentences where sentence.isScored {
      for hit in sentence.evidence where hit.status == .counted {
        let rule = rules[hit]
        if !met.contains(rule) { met.append(rule) }
        counts[rule].hits += 1
        switch catalog.classes[hit.signalClass].side {
        case .deescalation: counts[rule].deescalation += 1
        case .confrontation: counts[rule].confrontation += 1
        }
        guard hit.isJudged else { continue }
        if hit.isRight(label, in: catalog) { counts[rule].right += 1 } else { counts[rule].wrong += 1 }
      }
    }
    for rule in met {
      let without = refolding.document(text.score) { rules[$0] == rule ? nil : $0.value }.label
      if without != text.score.label { counts[rule].changes.append((label, text.score.label, without)) }
    }
  }
}

/// The rules and operators of a pack by number, for counting hits without their names.
private struct RuleNumbers: Sendable {
  private(set) var names: [String] = []
  private var units: [Int] = []
  private var operators: [Int] = []

  init(_ catalog: Catalog) {
    var numbers: [String: Int] = [:]
    func number(of name: String) -> Int {
      if let known = numbers[name] { return known }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
    // A rule's units mostly follow one another.
    for (index, unit) in catalog.units.enumerated() {
      let isSame = index > 0 && catalog.units[index - 1].rule == unit.rule
      units.append(isSame ? units[index - 1] : number(of: unit.rule))
    }
    operators = catalog.operators.map { number(of: $0) }
  }

  /// The number of what `Evidence.rule(in:)` names.
  subscript(hit: Evidence) -> Int { hit.addedBy.map { operators[$0] } ?? units[hit.unit] }
}
