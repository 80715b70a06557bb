internal import DetenteReports
internal import DetenteRules

/// A part of a pack as a list shows it.
struct RuleLine {
  var id: String
  var kind: RuleKind
  var signalClass: String?
  var side: Side?
  var weight: Double?
  /// How much it holds, such as "12 entries".
  var size = ""
  var place: SourceLocation

  /// All parts of a pack, kind by kind, each in pack order.
  static func all(in pack: RulePack) -> [RuleLine] {
    let sides = Dictionary(pack.classes.map { ($0.id, $0.side) }) { first, _ in first }
    let weights = Dictionary(pack.classes.map { ($0.id, $0.weight) }) { first, _ in first }
    func lexical(_ rule: LexicalRule, _ kind: RuleKind) -> RuleLine {
      let size = rule.entries.isEmpty ? counted(rule.regexes.count, "pattern") : entries(rule.entries.count)
      return RuleLine(
        id: rule.id, kind: kind, signalClass: rule.signalClass,
        side: rule.signalClass.flatMap { sides[$0] },
        weight: rule.weight ?? rule.signalClass.flatMap { weights[$0] }, size: size, place: rule.location)
    }
    var lines = pack.classes.map {
      RuleLine(
        id: $0.id, kind: .class, signalClass: $0.id, side: $0.side, weight: $0.weight, size: $0.mode.rawValue,
        place: $0.location)
    }
    lines += pack.lexicons.map { lexical($0, .lexicon) }
    lines += pack.rules.map { lexical($0, .rule) }
    lines += pack.masks.map { lexical($0, .mask) }
    lines += pack.operators.map {
      let triggers =
        $0.triggers.count + $0.triggerPatterns.count + $0.backward.count + $0.backwardPatterns.count
        + $0.within.count
      return RuleLine(id: $0.id, kind: .operator, size: counted(triggers, "trigger"), place: $0.location)
    }
    lines += (pack.modifiers.factuality + pack.modifiers.degree).map {
      RuleLine(
        id: $0.id, kind: .modifier, weight: $0.factor, size: $0.status ?? entries($0.entries.count),
        place: $0.location)
    }
    lines += pack.actors.map {
      RuleLine(id: $0.id, kind: .actor, size: counted($0.names.count, "name"), place: $0.location)
    }
    return lines
  }

  private static func entries(_ count: Int) -> String { counted(count, "entry", plural: "entries") }
}
