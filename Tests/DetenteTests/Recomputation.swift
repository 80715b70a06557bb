import Detente
import DetenteRules
import DetenteScoring
import DetenteText

/// Computes scores anew from the evidence and the pack as its author wrote it, with none of the engine's arithmetic:
/// the formulas of `docs/SCORING.md`, written once more.
///
/// Each line that comes back names a number that the evidence does not bear out.
struct Recomputation {
  let pack: RulePack
  private let tolerance = 1e-12

  private func same(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude <= tolerance }

  // MARK: Hits

  /// Factors, value, and the chain of operators of one hit.
  func faults(in hit: Evidence) -> [String] {
    var found: [String] = []
    let signalClass = pack.classes[hit.signalClass]
    for status in hit.factuality {
      let factor = pack.modifiers.statuses[status.index].factors[signalClass.family] ?? .nan
      if factor != status.factor { found.append("factor of \(pack.modifiers.statuses[status.index].id)") }
    }
    for degree in hit.degree where pack.modifiers.degree[degree.index].factor != degree.factor {
      found.append("factor of \(pack.modifiers.degree[degree.index].id)")
    }
    if hit.discourseFactor != pack.modifiers.discourse[hit.discourse] ?? 1 {
      found.append("factor of \(hit.discourse)")
    }
    let isOpen = hit.factuality.contains { pack.modifiers.statuses[$0.index].unasserted }
    if hit.isUnasserted != (isOpen || hit.isBehindNews) { found.append("unasserted") }
    let least = hit.factuality.map(\.factor).min() ?? 1
    let bounds = pack.modifiers.degreeClip
    let degree = min(max(hit.degree.map(\.factor).reduce(1, *), bounds.lowerBound), bounds.upperBound)
    let value = min(1, hit.weight * least * degree * hit.discourseFactor)
    if !same(hit.value, hit.status == .counted ? value : 0) {
      found.append("value \(hit.value), not \(value)")
    }
    return found + chain(hit)
  }

  /// Every operator must have done what a cell of the pack says.
  private func chain(_ hit: Evidence) -> [String] {
    var (signalClass, weight) = (hit.baseClass, hit.baseWeight)
    var found: [String] = []
    for (number, applied) in hit.operators.enumerated() {
      let isLast = number == hit.operators.count - 1
      let isCancelled = isLast && hit.status == .cancelled
      if applied.index == pack.operators.count {
        let factor = pack.modifiers.scareQuote?.factor ?? .nan
        if !same(applied.weight, weight * factor) || applied.signalClass != signalClass {
          found.append("scare quote")
        }
      } else if OperatorTable(pack).cell(of: hit, at: number) == nil, !isCancelled {
        found.append("no cell of \(pack.operators[applied.index].id) does this")
      }
      (signalClass, weight) = (applied.signalClass, applied.weight)
    }
    if signalClass != hit.signalClass || weight != hit.weight { found.append("the chain ends elsewhere") }
    return found
  }

  // MARK: Sentences

  /// The channels, their label and confidence, and every hit.
  func faults(in sentence: SentenceScore) -> [String] {
    var found = sentence.evidence.flatMap { faults(in: $0) }
    let deescalation = channel(.deescalation, sentence, &found)
    let confrontation = channel(.confrontation, sentence, &found)
    if !standsBehind(sentence) { found.append("behind the news") }
    if !same(deescalation, sentence.deescalation) {
      found.append("deescalation \(sentence.deescalation), not \(deescalation)")
    }
    if !same(confrontation, sentence.confrontation) {
      found.append("confrontation \(sentence.confrontation), not \(confrontation)")
    }
    if label(deescalation, confrontation) != sentence.label { found.append("label \(sentence.label)") }
    let confidence = confidence(deescalation, confrontation, penalties: sentence.penalties.count)
    if !same(confidence, sentence.confidence) {
      found.append("confidence \(sentence.confidence), not \(confidence)")
    }
    return found + penalties(sentence)
  }

  /// Whether what is said to stand behind the other side's news is background, the other side has news and its own has none.
  private func standsBehind(_ sentence: SentenceScore) -> Bool {
    let hits = sentence.evidence.filter { $0.status == .counted }
    func isBackground(_ hit: Evidence) -> Bool {
      hit.factuality.contains { pack.modifiers.statuses[$0.index].id == "background" }
    }
    func hasNews(_ side: Side) -> Bool {
      hits.contains {
        pack.classes[$0.signalClass].side == side && !$0.isUnasserted && !isBackground($0) && $0.value >= 0.15
      }
    }
    return hits.filter(\.isBehindNews).allSatisfy { hit in
      let side = pack.classes[hit.signalClass].side
      return (isBackground(hit) || hit.discourse == .background)
        && hasNews(side == .deescalation ? .confrontation : .deescalation) && !hasNews(side)
    }
  }

  private func channel(_ side: Side, _ sentence: SentenceScore, _ found: inout [String]) -> Double {
    struct Group: Hashable { var (signalClass, clause, isUnasserted) = (0, 0, false) }
    let hits = sentence.evidence.filter { $0.status == .counted && pack.classes[$0.signalClass].side == side }
    let groups = Dictionary(grouping: hits) {
      Group(signalClass: $0.signalClass, clause: $0.clause, isUnasserted: $0.isUnasserted)
    }
    var (asserted, unasserted) = (1.0, 1.0)
    for (group, members) in groups {
      let strongest = members.max { $0.value < $1.value }?.value ?? 0
      if members.count(where: { $0.repeatFactor == 1 }) != 1 { found.append("more than one strongest hit") }
      for member in members {
        if member.repeatFactor == 1 ? member.value != strongest : member.repeatFactor != 0.3 {
          found.append("repeat factor \(member.repeatFactor)")
        }
        let rest = 1 - member.value * member.repeatFactor
        if group.isUnasserted { unasserted *= rest } else { asserted *= rest }
      }
    }
    return 1 - asserted * (1 - min(pack.modifiers.unassertedCap, 1 - unasserted))
  }

  private func label(_ deescalation: Double, _ confrontation: Double) -> Label {
    let (high, low) = (max(deescalation, confrontation), min(deescalation, confrontation))
    if high < 0.15 - 1e-9 { return .neutral }
    if low >= 0.15 - 1e-9, low / high >= 0.35 - 1e-9 { return .mixed }
    return deescalation > confrontation ? .deescalate : .confront
  }

  private func confidence(_ deescalation: Double, _ confrontation: Double, penalties: Int) -> Double {
    func clip(_ value: Double) -> Double { min(max(value, 0), 1) }
    let (high, low) = (max(deescalation, confrontation), min(deescalation, confrontation))
    var result = 0.5 + 0.4 * (1 - high / 0.15)
    let label = label(deescalation, confrontation)
    if label != .neutral {
      let ratio = low / high
      let margin =
        label == .mixed ? (ratio - 0.35) / 0.65 : max(clip((0.35 - ratio) / 0.35), clip((0.15 - low) / 0.15))
      result = 0.40 + 0.35 * clip(high / 0.6) + 0.25 * clip(margin)
    }
    for _ in 0..<penalties { result *= 0.9 }
    return max(0.2, result)
  }

  /// Those penalties that the evidence shows; the length of a sentence and an unresolved pronoun it does not.
  private func penalties(_ sentence: SentenceScore) -> [String] {
    let question = pack.modifiers.statuses.firstIndex { $0.id == "question" }
    let isQuestion = sentence.evidence.contains { $0.factuality.contains { $0.index == question } }
    let counted = sentence.evidence.filter { $0.status == .counted }
    let expected: [Penalty: Bool] = [
      .question: isQuestion, .deepOperators: counted.contains { $0.operators.count >= 2 },
      .unmatchedDomain: !sentence.evidence.isEmpty && counted.isEmpty,
    ]
    return expected.filter { sentence.penalties.contains($0.key) != $0.value }.map { "penalty \($0.key)" }
      + (Set(sentence.penalties).count == sentence.penalties.count ? [] : ["a penalty twice"])
  }

  // MARK: Documents

  /// Weights, values, label, confidence, trajectory and actors of a document, and every sentence.
  func faults(in document: DocumentScore) -> [String] {
    var found = document.sentences.flatMap { sentence in
      faults(in: sentence).map { "\(sentence.sentence.number): \($0)" }
    }
    let scored = document.sentences.filter { $0.sentence.zone == .headline || $0.sentence.zone == .body }
    var (all, signals, body) = (0.0, (weight: 0.0, deescalation: 0.0, confrontation: 0.0, energy: 0.0), 0)
    var (energy, trusted) = (0.0, 0.0)
    for sentence in scored {
      let counted = sentence.evidence.filter { $0.status == .counted }
      let isClimate = !counted.isEmpty && counted.allSatisfy { pack.classes[$0.signalClass].mode == .state }
      let isHeadline = sentence.sentence.zone == .headline
      let weight = (isHeadline ? 1.5 : body < 3 ? 1.25 : 1) * (isClimate ? 0.5 : 1)
      body += isHeadline ? 0 : 1
      if weight != sentence.weight { found.append("weight \(sentence.weight), not \(weight)") }
      let strength = max(sentence.deescalation, sentence.confrontation)
      all += weight
      energy += weight * strength
      trusted += weight * strength * sentence.confidence
      guard sentence.label != .neutral else { continue }
      signals.weight += weight
      signals.deescalation += weight * sentence.deescalation
      signals.confrontation += weight * sentence.confrontation
      signals.energy += weight * strength
    }
    for sentence in document.sentences where !scored.contains(where: { $0.sentence == sentence.sentence }) {
      if sentence.weight != 0 { found.append("a weight of \(sentence.weight) for what is not scored") }
    }
    let only = scored.count == 1 ? scored[0] : nil
    func share(_ value: Double, of whole: Double) -> Double { whole > 0 ? value / whole : 0 }
    let deescalation = only?.deescalation ?? share(signals.deescalation, of: signals.weight)
    let confrontation = only?.confrontation ?? share(signals.confrontation, of: signals.weight)
    let intensity = share(signals.energy, of: all)
    let duality = share(2 * min(deescalation, confrontation), of: deescalation + confrontation)
    let plain = share(scored.reduce(0) { $0 + $1.confidence }, of: Double(scored.count))
    for (name, value, expected) in [
      ("deescalation", document.deescalation, deescalation),
      ("confrontation", document.confrontation, confrontation),
      ("intensity", document.intensity, intensity),
      ("coverage", document.coverage, share(signals.weight, of: all)),
      ("duality", document.duality, duality),
      (
        "confidence", document.confidence,
        scored.isEmpty ? document.confidence : energy > 0 ? trusted / energy : plain
      ),
    ] where !same(value, expected) {
      found.append("document's \(name) \(value), not \(expected)")
    }
    let label =
      only?.label
      ?? (intensity < 0.03 - 1e-9
        ? .neutral : duality >= 0.6 - 1e-9 ? .mixed : deescalation > confrontation ? .deescalate : .confront)
    if label != document.label { found.append("document's label \(document.label), not \(label)") }
    return found + actors(document, scored)
  }

  private func actors(_ document: DocumentScore, _ scored: [SentenceScore]) -> [String] {
    var sums: [Int: (hits: Int, deescalation: Double, confrontation: Double, words: Double, deeds: Double)] =
      [:]
    for hit in scored.flatMap(\.evidence) where hit.status == .counted {
      for actor in hit.actor {
        var sum = sums[actor] ?? (0, 0, 0, 0, 0)
        let signalClass = pack.classes[hit.signalClass]
        sum.hits += 1
        if signalClass.side == .deescalation {
          sum.deescalation += hit.value
        } else {
          sum.confrontation += hit.value
        }
        if signalClass.mode == .word || signalClass.mode == .deed && !hit.factuality.isEmpty {
          sum.words += hit.value
        }
        if signalClass.mode == .deed && hit.factuality.isEmpty { sum.deeds += hit.value }
        sums[actor] = sum
      }
    }
    var found =
      sums.count == document.actors.count ? [] : ["\(document.actors.count) actors, not \(sums.count)"]
    for actor in document.actors {
      let sum = sums[actor.actor] ?? (0, 0, 0, 0, 0)
      let isRight =
        actor.hits == sum.hits && same(actor.deescalation, sum.deescalation)
        && same(actor.confrontation, sum.confrontation) && same(actor.words, sum.words)
        && same(actor.deeds, sum.deeds)
      if !isRight { found.append("actor \(pack.actors[actor.actor].id)") }
    }
    return found
  }
}
