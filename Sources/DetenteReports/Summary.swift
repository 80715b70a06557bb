internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// What a document comes to beyond its score: counts, peaks and the classes that made it.
struct Summary {
  /// The strongest sentence of a channel: its index among all sentences, and its value.
  struct Peak {
    var index: Int
    var value: Double
  }

  /// A class with its counted hits in scored sentences.
  struct ClassTotal {
    var signalClass: Int
    var hits = 0
    /// Σ value × repeat factor.
    var value = 0.0
  }

  var deescalate = 0
  var confront = 0
  var mixed = 0
  var neutral = 0
  /// Counted hits in scored sentences.
  var hits = 0
  /// The first of the strongest scored sentences; nil where the channel is silent throughout.
  var deescalationPeak: Peak?
  var confrontationPeak: Peak?

  init(of score: DocumentScore) {
    // By index, for a copy of a sentence's score costs more than all that is read of it.
    for index in score.sentences.indices where score.sentences[index].sentence.zone.isScored {
      switch score.sentences[index].label {
      case .deescalate: deescalate += 1
      case .confront: confront += 1
      case .mixed: mixed += 1
      case .neutral: neutral += 1
      }
      for hit in score.sentences[index].evidence.indices
      where score.sentences[index].evidence[hit].status == .counted { hits += 1 }
      let (deescalation, confrontation) = (
        score.sentences[index].deescalation, score.sentences[index].confrontation
      )
      if deescalation > deescalationPeak?.value ?? 0 {
        deescalationPeak = Peak(index: index, value: deescalation)
      }
      if confrontation > confrontationPeak?.value ?? 0 {
        confrontationPeak = Peak(index: index, value: confrontation)
      }
    }
  }

  /// The sentences of each label.
  var byLabel: [(label: Label, count: Int)] {
    [(.deescalate, deescalate), (.confront, confront), (.mixed, mixed), (.neutral, neutral)]
  }

  /// The classes of counted hits, the greatest total value first, ties in pack order.
  static func classes(of score: DocumentScore) -> [ClassTotal] {
    var totals: [Int: ClassTotal] = [:]
    for sentence in score.sentences where sentence.isScored {
      for hit in sentence.evidence where hit.status == .counted {
        totals[hit.signalClass, default: ClassTotal(signalClass: hit.signalClass)].hits += 1
        totals[hit.signalClass, default: ClassTotal(signalClass: hit.signalClass)].value +=
          hit.value * hit.repeatFactor
      }
    }
    return totals.values.sorted { ($1.value, $0.signalClass) < ($0.value, $1.signalClass) }
  }
}

extension DocumentScore {
  /// The scored sentences in their order, put together where there are more than so many columns: each column but the
  /// last holds the same number.
  func columns(most: Int) -> [ArraySlice<SentenceScore>] {
    let scored = sentences.filter(\.isScored)
    let size = max(1, (scored.count + most - 1) / most)
    return stride(from: 0, to: scored.count, by: size).map { scored[$0..<min($0 + size, scored.count)] }
  }
}
