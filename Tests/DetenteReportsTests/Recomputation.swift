import Foundation

/// Computes the scores of a printed result anew from the evidence in it, knowing nothing of the engine.
///
/// Each returned line names a number that the evidence does not bear out. A sample made by hand has confidences, a
/// course and actors that were made up: of such a one `channelsOnly`.
func contradictions(in printed: [String: Any], channelsOnly: Bool = false) -> [String] {
  var found: [String] = []
  func number(_ object: [String: Any], _ key: String) -> Double {
    (object[key] as? NSNumber)?.doubleValue ?? .nan
  }
  func objects(_ object: [String: Any], _ key: String) -> [[String: Any]] {
    object[key] as? [[String: Any]] ?? []
  }
  func expect(_ name: String, _ printed: Double, _ computed: Double) {
    if !((printed - computed).magnitude <= 0.00011) { found.append("\(name): \(printed) is not \(computed)") }
  }
  let pack = printed["pack"] as? [String: Any] ?? [:]
  let clip = (pack["degree_clip"] as? [NSNumber] ?? []).map(\.doubleValue)
  var signal = (weight: 0.0, deescalation: 0.0, confrontation: 0.0, strongest: 0.0)
  var weightOfAll = 0.0
  var evidence = (weighed: 0.0, weight: 0.0)
  var balances: [Double] = []
  for sentence in objects(printed, "sentences") {
    let name = "sentence \(number(sentence, "n"))"
    var channels: [String: Double] = [:]
    for side in ["deescalation", "confrontation"] {
      var (asserted, unasserted) = (1.0, 1.0)
      for hit in objects(sentence, "hits") where hit["status"] as? String == "counted" {
        let least = objects(hit, "factuality").map { number($0, "factor") }.min() ?? 1
        let degree = objects(hit, "degree").map { number($0, "factor") }.reduce(1, *)
        let discourse = number(hit["discourse"] as? [String: Any] ?? [:], "factor")
        let value = min(
          1, number(hit, "weight") * least * min(max(degree, clip[0]), clip[1]) * discourse)
        expect("\(name), value of \(hit["text"] ?? "")", number(hit, "value"), value)
        guard hit["side"] as? String == side else { continue }
        let factor = 1 - value * number(hit, "repeat")
        if hit["unasserted"] as? Bool == true { unasserted *= factor } else { asserted *= factor }
      }
      let value = 1 - asserted * (1 - min(number(pack, "unasserted_cap"), 1 - unasserted))
      expect("\(name), \(side)", number(sentence, side), value)
      channels[side] = value
    }
    let (deescalation, confrontation) = (channels["deescalation"] ?? 0, channels["confrontation"] ?? 0)
    expect("\(name), balance", number(sentence, "balance"), deescalation - confrontation)
    let (high, low) = (max(deescalation, confrontation), min(deescalation, confrontation))
    let label =
      high < 0.15 - 1e-9
      ? "neutral"
      : low >= 0.15 - 1e-9 && low / high >= 0.35 - 1e-9
        ? "mixed" : deescalation > confrontation ? "deescalate" : "confront"
    if sentence["label"] as? String != label { found.append("\(name): the label is not \(label)") }
    let penalties = (sentence["penalties"] as? [Any] ?? []).count
    let strength = confidence(label, high: high, low: low, penalties: penalties)
    if !channelsOnly { expect("\(name), confidence", number(sentence, "confidence"), strength) }
    found += repeats(in: objects(sentence, "hits")).map { "\(name), repeat of \($0)" }
    let weight = number(sentence, "weight")
    weightOfAll += weight
    if sentence["zone"] as? String == "body" { balances.append(deescalation - confrontation) }
    evidence.weighed += weight * high * strength
    evidence.weight += weight * high
    guard label != "neutral" else { continue }
    signal.weight += weight
    signal.deescalation += weight * deescalation
    signal.confrontation += weight * confrontation
    signal.strongest += weight * high
  }
  guard signal.weight > 0 else { return found }
  let (deescalation, confrontation) = (
    signal.deescalation / signal.weight, signal.confrontation / signal.weight
  )
  expect("deescalation", number(printed, "deescalation"), deescalation)
  expect("confrontation", number(printed, "confrontation"), confrontation)
  expect("balance", number(printed, "balance"), deescalation - confrontation)
  expect("coverage", number(printed, "coverage"), signal.weight / weightOfAll)
  expect("intensity", number(printed, "intensity"), signal.strongest / weightOfAll)
  expect(
    "duality", number(printed, "duality"),
    2 * min(deescalation, confrontation) / (deescalation + confrontation))
  if channelsOnly { return found }
  let scored = number(printed["counts"] as? [String: Any] ?? [:], "sentences")
  if scored > 1, evidence.weight > 0 {
    expect("confidence", number(printed, "confidence"), evidence.weighed / evidence.weight)
    let isMixed = 2 * min(deescalation, confrontation) / (deescalation + confrontation) >= 0.6 - 1e-9
    let label =
      signal.strongest / weightOfAll < 0.03 - 1e-9
      ? "neutral" : isMixed ? "mixed" : deescalation > confrontation ? "deescalate" : "confront"
    if printed["label"] as? String != label { found.append("the label is not \(label)") }
  }
  if let thirds = printed["thirds"] as? [NSNumber] {
    let third = balances.count / 3
    let cuts = [0, third, 2 * third, balances.count]
    for i in 0..<3 {
      let part = balances[cuts[i]..<cuts[i + 1]]
      expect("third \(i + 1)", thirds[i].doubleValue, part.reduce(0, +) / Double(part.count))
    }
    let swing = zip(balances.dropFirst(), balances).map { $0 - $1 }.max { $0.magnitude < $1.magnitude } ?? 0
    let change = number(printed["swing"] as? [String: Any] ?? [:], "change")
    expect("swing", change.magnitude, swing.magnitude)
  }
  return found + actors(in: printed)
}

/// The strength of evidence, by the formula of docs/SCORING.md.
private func confidence(_ label: String, high: Double, low: Double, penalties: Int) -> Double {
  func clip(_ value: Double) -> Double { min(max(value, 0), 1) }
  var result = 0.5 + 0.4 * (1 - high / 0.15)
  if label != "neutral" {
    let ratio = low / high
    let margin =
      label == "mixed"
      ? clip((ratio - 0.35) / 0.65) : max(clip((0.35 - ratio) / 0.35), clip((0.15 - low) / 0.15))
    result = 0.40 + 0.35 * clip(high / 0.6) + 0.25 * margin
  }
  for _ in 0..<penalties { result *= 0.9 }
  return max(0.2, result)
}

/// Of the hits of a class in a clause the strongest counts in full, the others by three tenths: those that do not.
private func repeats(in hits: [[String: Any]]) -> [String] {
  let counted = hits.filter { $0["status"] as? String == "counted" }
  let groups = Dictionary(grouping: counted) {
    "\($0["class"] ?? "") \($0["clause"] ?? "") \($0["unasserted"] ?? "")"
  }
  return groups.values.flatMap { group -> [String] in
    let values = group.map { ($0["value"] as? NSNumber)?.doubleValue ?? .nan }
    let full = group.indices.filter { (group[$0]["repeat"] as? NSNumber)?.doubleValue == 1 }
    if full.count == 1, values[full[0]] == values.max(),
      group.allSatisfy({ [1, 0.3].contains(($0["repeat"] as? NSNumber)?.doubleValue) })
    {
      return []
    }
    return group.map { "\($0["text"] ?? "")" }
  }
}

/// Sums, balance and strength of the actors, over the counted hits that they are the source of.
private func actors(in printed: [String: Any]) -> [String] {
  let hits = (printed["sentences"] as? [[String: Any]] ?? []).flatMap { $0["hits"] as? [[String: Any]] ?? [] }
    .filter { $0["status"] as? String == "counted" }
  var found: [String] = []
  for actor in printed["actors"] as? [[String: Any]] ?? [] {
    func number(_ key: String) -> Double { (actor[key] as? NSNumber)?.doubleValue ?? .nan }
    let id = actor["id"] as? String ?? ""
    let own = hits.filter { ($0["source"] as? [String] ?? []).contains(id) }
    var sums = ["deescalation": 0.0, "confrontation": 0.0]
    for hit in own {
      sums[hit["side"] as? String ?? "", default: 0] += (hit["value"] as? NSNumber)?.doubleValue ?? .nan
    }
    let (deescalation, confrontation) = (sums["deescalation"] ?? 0, sums["confrontation"] ?? 0)
    let total = deescalation + confrontation
    let slack = 0.0001 * Double(own.count + 1)
    for (key, value) in [
      ("hits", Double(own.count)), ("deescalation", deescalation), ("confrontation", confrontation),
      ("balance", total > 0 ? (deescalation - confrontation) / total : 0),
      ("strength", own.isEmpty ? 0 : total / Double(own.count)),
    ] where !((number(key) - value).magnitude <= slack) {
      found.append("\(id), \(key): \(number(key)) is not \(value)")
    }
  }
  return found
}
