public import Detente
internal import DetenteMatching
internal import DetenteReports
public import DetenteRules
internal import DetenteScoring

/// What a part of a pack is: everything that decides when it fires and what that is worth.
public struct RuleCard: Sendable {
  /// The kinds of parts that have words or patterns.
  public enum Kind: String, Sendable {
    case lexicon, rule, mask, `operator`, factuality, degree, actor, boilerplate
  }

  /// The id in the pack.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// What reports call it; empty: the id.
  public var title = ""
  /// Where its id stands.
  public var location: SourceLocation
  /// The class of its hits; nil where they have none.
  public var signalClass: SignalClass?
  /// The weight of a hit where an entry says nothing else.
  public var weight: Double?
  /// Whether a hit needs a domain anchor.
  public var isAmbiguous = false
  /// Higher wins an overlap before length does.
  public var priority = 0
  /// How many sentences it must, and must not, fire in.
  public var examples = (fires: 0, not: 0)
  /// What else an author should know, a name and a text each.
  public var facts: [(name: String, text: String)] = []
  /// The indices of its units in the catalog and the rule set.
  var units: [Int]
  let pack: RulePack

  /// The part of a pack with an id; nil where there is none.
  public init?(_ id: String, in pack: RulePack, _ scorer: Scorer) {
    units = scorer.catalog.units.indices.filter { scorer.catalog.units[$0].rule == id }
    self.id = id
    self.pack = pack
    func lexical(_ rules: [LexicalRule]) -> LexicalRule? { rules.first { $0.id == id } }
    if let rule = lexical(pack.lexicons) ?? lexical(pack.rules) ?? lexical(pack.masks)
      ?? lexical(pack.zones.boilerplate)
    {
      kind =
        lexical(pack.lexicons) != nil
        ? .lexicon : lexical(pack.rules) != nil ? .rule : lexical(pack.masks) != nil ? .mask : .boilerplate
      location = rule.location
      take(rule, pack)
    } else if let rule = pack.operators.first(where: { $0.id == id }) {
      kind = .operator
      location = rule.location
      take(rule)
    } else if let cue = pack.modifiers.factuality.first(where: { $0.id == id }) {
      kind = .factuality
      location = cue.location
      take(cue)
    } else if let cue = pack.modifiers.degree.first(where: { $0.id == id }) {
      kind = .degree
      location = cue.location
      take(cue)
    } else if let actor = pack.actors.first(where: { $0.id == id }) {
      kind = .actor
      location = actor.location
      title = actor.name
      facts.append(("kind", actor.kind.rawValue))
    } else {
      return nil
    }
  }

  private mutating func take(_ rule: LexicalRule, _ pack: RulePack) {
    title = rule.title
    signalClass = pack.classes.first { $0.id == rule.signalClass }
    weight = rule.weight ?? signalClass?.weight
    isAmbiguous = rule.ambiguous
    priority = rule.priority
    examples = (rule.examples.count, rule.counterexamples.count)
    if !rule.covers.isEmpty { facts.append(("covers", rule.covers.map(\.text).joined(separator: ", "))) }
    let own = rule.entries.filter { $0.weight != nil || $0.signalClass != nil || $0.ambiguous != nil }.count
    if own > 0 {
      facts.append(("entries", "\(own) of \(rule.entries.count) have a weight, class or gate of their own"))
    }
  }

  private mutating func take(_ rule: OperatorRule) {
    title = rule.title
    examples = (rule.examples.count, rule.counterexamples.count)
    facts.append(("form", rule.form.rawValue))
    facts.append(("scope", "\(rule.scope.text)"))
    for cell in rule.cells { facts.append(("cell", cell.text)) }
    if let other = rule.cellsOf { facts.append(("cells of", other.text)) }
  }

  private mutating func take(_ cue: CueRule) {
    if let status = cue.status { facts.append(("status", status)) }
    if let factor = cue.factor { facts.append(("factor", short(factor))) }
    facts.append(("scope", "\(cue.direction.rawValue), \(cue.scope.text)"))
    if !cue.on.isEmpty { facts.append(("on", cue.on.joined(separator: ", "))) }
  }

  /// What sets its units off, in the order of these.
  func prefilters(_ rules: RuleSet) -> [Prefilter?] {
    RuleSet.prefilters(
      of: units.map { rules.units[$0] }, terms: pack.terms, barriers: pack.clauses.barriers.map(\.text),
      lexemes: pack.lexemes, frequencies: pack.wordFrequencies)
  }

  /// All ids of a pack that have a card, in pack order.
  public static func ids(in pack: RulePack) -> [String] {
    let lexical = (pack.lexicons + pack.rules + pack.masks + pack.zones.boilerplate).map(\.id)
    let cues = (pack.modifiers.factuality + pack.modifiers.degree).map(\.id)
    return lexical + pack.operators.map(\.id) + cues + pack.actors.map(\.id)
  }
}

extension Scope {
  fileprivate var text: String {
    words >= Self.unlimited
      ? "the \(limit.rawValue)" : "\(counted(words, "word")), within the \(limit.rawValue)"
  }
}

extension OperatorCell {
  /// The cell in a line: on what, after and near what, what comes of it.
  var text: String {
    var text: String
    switch subject {
    case .side(let side): text = "on \(side.rawValue)"
    case .classes(let ids): text = "on \(ids.joined(separator: ", "))"
    }
    if !after.isEmpty { text += ", after \(after.joined(separator: " or "))" }
    if !near.isEmpty { text += ", near “\(near.map(\.text.text).joined(separator: "”, “"))”" }
    switch outcome {
    case .becomes(let name, let weight): text += ": gives \(name)" + (weight.map { " \(short($0))" } ?? "")
    case .keeps(let factor, let raised):
      text += ": keeps it × \(short(factor))" + (raised ? ", raised first" : "")
    case .nothing: text += ": cancels it"
    case .restores(let factor): text += ": undoes the operator before, × \(short(factor))"
    }
    if let status { text += ", \(status)" }
    if let adds { text += ", adds \(adds.signalClass)" + (adds.weight.map { " \(short($0))" } ?? "") }
    return text
  }
}
