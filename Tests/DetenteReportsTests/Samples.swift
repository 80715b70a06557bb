@testable import Detente
@testable import DetenteReports
@testable import DetenteRules
@testable import DetenteScoring
@testable import DetenteText

/// A small catalog for reports made by hand.
enum Samples {
  static let place = SourceLocation(file: "pack.yaml", line: 1, column: 1)

  static let classes = [
    SignalClass(
      id: "D_TALKS", side: .deescalation, weight: 0.35, range: 0.1...0.45, mode: .deed, family: .standard,
      origin: "", at: place),
    SignalClass(
      id: "D_WILLING", side: .deescalation, weight: 0.35, range: 0.2...0.45, mode: .word, family: .offer,
      origin: "", at: place),
    SignalClass(
      id: "D_RESTRAINT", side: .deescalation, weight: 0.45, range: 0.3...0.6, mode: .word, family: .standard,
      origin: "", at: place),
    SignalClass(
      id: "C_REJECT", side: .confrontation, weight: 0.4, range: 0.25...0.5, mode: .word, family: .speech,
      origin: "", at: place),
    SignalClass(
      id: "C_THREAT", side: .confrontation, weight: 0.55, range: 0.4...0.65, mode: .word, family: .speech,
      origin: "", at: place),
    SignalClass(
      id: "C_ATTACK", side: .confrontation, weight: 0.9, range: 0.7...1, mode: .deed, family: .standard,
      origin: "", at: place),
  ]

  static let units = [
    Catalog.UnitName(rule: "talks.words", entry: "talks"),
    Catalog.UnitName(rule: "willing.words", entry: "ready to talk"),
    Catalog.UnitName(rule: "restraint.words", entry: "restraint"),
    Catalog.UnitName(rule: "reject.words", entry: "rejected"),
    Catalog.UnitName(rule: "threat.pattern", entry: nil),
    Catalog.UnitName(rule: "attack.words", entry: "shelled"),
    Catalog.UnitName(rule: "mask.sport", entry: "peace talks derby"),
  ]

  static var catalog: Catalog {
    var header = PackHeader()
    (header.id, header.version, header.language) = ("sample", "0.1.0", "en")
    return Catalog(
      pack: header, digest: String(repeating: "ab", count: 32), units: units, classes: classes,
      operators: ["REFUSE", "AVERT"], statuses: ["possible", "hypothetical"],
      degrees: ["booster", "downtoner"],
      actors: [
        Catalog.ActorName(id: "NRL", name: "Norland", kind: .state, isRole: false),
        Catalog.ActorName(id: "SUE", name: "Suedia", kind: .state, isRole: false),
        Catalog.ActorName(id: "org:un", name: "United Nations", kind: .org, isRole: false),
      ])
  }

  static var context: ReportContext { ReportContext(catalog: catalog) }

  static func classIndex(_ id: String) -> Int { classes.firstIndex { $0.id == id } ?? 0 }
}

/// Builds a score over a text, sentence by sentence, with the arithmetic of the scoring model.
struct ScoreBuilder {
  private let text: String
  private var searched: Int
  private var score = DocumentScore()
  private var current: SentenceScore?

  init(_ text: String) {
    self.text = text
    searched = 0
  }

  /// The byte range of the next occurrence of a part of the text, at or behind the offset.
  private func range(of part: String, from start: Int) -> Range<Int> {
    let whole = Array(text.utf8)
    let wanted = Array(part.utf8)
    var place = start
    while place + wanted.count <= whole.count {
      if whole[place..<(place + wanted.count)].elementsEqual(wanted) { return place..<(place + wanted.count) }
      place += 1
    }
    return start..<start
  }

  /// Opens the next sentence.
  mutating func sentence(_ part: String, zone: Zone = .body) {
    close()
    let source = range(of: part, from: searched)
    searched = source.upperBound
    current = SentenceScore(
      sentence: Sentence(
        number: score.sentences.count + 1, zone: zone, field: .text, folded: source, source: source,
        dateline: 0..<0, listLabel: 0..<0, paragraph: 1, startsInQuotation: false))
  }

  /// The range of a part of the open sentence.
  func span(_ part: String) -> Range<Int> {
    range(of: part, from: current?.sentence.source.lowerBound ?? 0)
  }

  /// Adds a hit to the open sentence.
  mutating func hit(
    _ part: String, unit: Int, _ signalClass: String, weight: Double? = nil,
    _ change: (inout Evidence, ScoreBuilder) -> Void = { _, _ in }
  ) {
    let index = Samples.classIndex(signalClass)
    let base = weight ?? Samples.classes[index].weight
    var evidence = Evidence(
      unit: unit, source: span(part), baseClass: index, signalClass: index, baseWeight: base, weight: base)
    change(&evidence, self)
    if evidence.status == .counted {
      let degree = evidence.degree.reduce(1) { $0 * $1.factor }
      let least = evidence.factuality.map(\.factor).min() ?? 1
      evidence.value = min(1, evidence.weight * least * min(max(degree, 0.5), 1.5) * evidence.discourseFactor)
    } else {
      evidence.value = 0
    }
    current?.evidence.append(evidence)
  }

  private mutating func close() {
    guard var sentence = current else { return }
    func channel(_ side: Side) -> Double {
      let hits = sentence.evidence.filter {
        $0.status == .counted && Samples.classes[$0.signalClass].side == side
      }
      let asserted = hits.filter { !$0.isUnasserted }.reduce(1) { $0 * (1 - $1.value * $1.repeatFactor) }
      let open = 1 - hits.filter(\.isUnasserted).reduce(1) { $0 * (1 - $1.value * $1.repeatFactor) }
      return 1 - asserted * (1 - min(0.1, open))
    }
    sentence.deescalation = channel(.deescalation)
    sentence.confrontation = channel(.confrontation)
    let (high, low) = (
      max(sentence.deescalation, sentence.confrontation), min(sentence.deescalation, sentence.confrontation)
    )
    sentence.label =
      high < 0.15
      ? .neutral
      : low >= 0.15 && low / high >= 0.35
        ? .mixed : sentence.deescalation > sentence.confrontation ? .deescalate : .confront
    sentence.weight =
      sentence.isScored
      ? (sentence.sentence.zone == .headline ? 1.5 : score.sentences.count < 4 ? 1.25 : 1) : 0
    score.sentences.append(sentence)
    current = nil
  }

  /// The document's score.
  mutating func finish() -> DocumentScore {
    close()
    let scored = score.sentences.filter(\.isScored)
    let signal = scored.filter { $0.label != .neutral }
    let weight = signal.reduce(0) { $0 + $1.weight }
    let all = scored.reduce(0) { $0 + $1.weight }
    score.scored = scored.count
    score.confidence = 0.9
    if weight > 0 {
      score.deescalation = signal.reduce(0) { $0 + $1.weight * $1.deescalation } / weight
      score.confrontation = signal.reduce(0) { $0 + $1.weight * $1.confrontation } / weight
      score.intensity = signal.reduce(0) { $0 + $1.weight * max($1.deescalation, $1.confrontation) } / all
      score.coverage = weight / all
      score.duality =
        2 * min(score.deescalation, score.confrontation) / (score.deescalation + score.confrontation)
    }
    score.label =
      score.intensity < 0.03
      ? .neutral : score.duality >= 0.6 ? .mixed : score.balance > 0 ? .deescalate : .confront
    return score
  }
}
