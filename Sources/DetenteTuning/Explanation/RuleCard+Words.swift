public import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring

extension RuleCard {
  /// The ids of rules that spell a word or phrase: those of which it is a form first, then those that have it within a
  /// form, then those in whose patterns its letters stand; each in pack order.
  /// - Complexity: linear in the forms of the pack.
  public static func ids(spelling words: String, by scorer: Scorer) -> [String] {
    let wanted = words.lowercased()
    guard !wanted.isEmpty else { return [] }
    let rules = scorer.model.rules
    var found: [[String]] = [[], [], []]
    for unit in rules.units.indices {
      let forms = rules.forms(of: unit).map { $0.lowercased() }
      let rank: Int
      if forms.contains(wanted) {
        rank = 0
      } else if forms.contains(where: { " \($0) ".contains(" \(wanted) ") }) {
        rank = 1
      } else if forms.isEmpty, rules.units[unit].source.text.lowercased().contains(wanted) {
        rank = 2
      } else {
        continue
      }
      found[rank].append(rules.units[unit].rule)
    }
    var seen: Set<String> = []
    return found.joined().filter { seen.insert($0).inserted }
  }
}
