import Foundation

/// Computes the scores of a printed result anew from the evidence in it, knowing nothing of the engine.
///
/// Each returned line names a number that the evidence does not bear out.
func contradictions(in printed: [String: Any]) -> [String] {
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
    let weight = number(sentence, "weight")
    weightOfAll += weight
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
  return found
}
