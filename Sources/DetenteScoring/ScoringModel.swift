package import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// A pack made ready for scoring: the compiled units, what each means, and the tables of factors.
///
/// Immutable and shared; what scoring writes to is in a `SentenceScorer`.
public final class ScoringModel: Sendable {
  /// The names behind the indices.
  public let catalog: Catalog
  /// The compiled units.
  package let rules: RuleSet
  /// By unit.
  let roles: [UnitRole]
  let operators: [CompiledOperator]
  /// The operators that hits are for what they are done to or about.
  let objectOperators: [ObjectOperator]
  let factors: FactorTable
  /// The arithmetic, with the pack's constants.
  package let fold: Fold
  /// Masks that hide only some rules: the rules' ids by mask.
  let covers: [Set<String>]
  let actorKinds: [Actor.Kind]
  let anchorKinds: Set<Actor.Kind>
  let conditional: CompiledConditional?
  let allegation: CompiledAllegation?
  let forms: WordForms
  let language: LanguageSign
  /// Whether no name has to be tried as a pattern in a sentence of ASCII alone.
  let namesArePhrases: Bool

  /// Within what the product of degrees is held.
  package var degreeClip: ClosedRange<Double> { factors.degreeClip }

  /// Whether a unit is a preposition or joint of the pack: what it begins behind a name is not what the name does.
  package func isFunctionWord(_ unit: Int) -> Bool {
    switch roles[unit] {
    case .clause(.coordination), .clause(.contrast), .clause(.subordinate(.relative)): true
    case .word(.phraseEnd), .word(.place), .word(.target), .word(.agent), .word(.between): true
    default: false
    }
  }

  init(
    catalog: Catalog, rules: RuleSet, roles: [UnitRole], operators: [CompiledOperator],
    factors: FactorTable, fold: Fold, covers: [Set<String>], actorKinds: [Actor.Kind],
    anchorKinds: Set<Actor.Kind>, conditional: CompiledConditional?, allegation: CompiledAllegation?,
    forms: WordForms, language: LanguageSign
  ) {
    self.catalog = catalog
    self.rules = rules
    self.roles = roles
    self.operators = operators
    objectOperators = operators.indices.filter { operators[$0].form.isTriggeredByHits }.map {
      ObjectOperator($0, operators[$0])
    }
    self.factors = factors
    self.fold = fold
    self.covers = covers
    self.actorKinds = actorKinds
    self.anchorKinds = anchorKinds
    self.conditional = conditional
    self.allegation = allegation
    self.forms = forms
    self.language = language
    namesArePhrases = roles.indices.allSatisfy { !roles[$0].isName || rules.isPhrase($0) }
  }

  /// Whether somebody is named; true where matches may lack a name that is a pattern.
  func holdsName(_ matches: [Match]) -> Bool {
    !namesArePhrases || matches.contains { roles[Int($0.unit)].isName }
  }
}

/// An operator that hits trigger, and by which classes it can be told that a sentence has nothing for it.
struct ObjectOperator: Sendable {
  var index: Int
  /// The classes that act.
  var acts: ClassSigns
  /// Those that a cell is for.
  var objects: ClassSigns

  init(_ index: Int, _ rule: CompiledOperator) {
    self.index = index
    acts = rule.acts.reduce(into: ClassSigns()) { $0.insert($1) }
    objects = rule.cells.reduce(into: ClassSigns()) { signs, cell in cell.subject.forEach { signs.insert($0) }
    }
  }
}

/// Some classes by a bit each; beyond 64 several share one, so that it may say of a class that it is there, never wrongly
/// that it is not.
struct ClassSigns: Sendable {
  private var bits: UInt64 = 0

  mutating func insert(_ signalClass: Int) { bits |= 1 << UInt64(signalClass & 63) }
  func mayContain(_ signalClass: Int) -> Bool { bits & 1 << UInt64(signalClass & 63) != 0 }
  func mayMeet(_ other: ClassSigns) -> Bool { bits & other.bits != 0 }
}

/// An operator with its names resolved to indices.
struct CompiledOperator: Sendable {
  var form: OperatorRule.Form
  var scope: Scope
  var asksSubject: Bool
  /// For `.object` and `.topic`: the classes whose hits act.
  var acts: Set<Int>
  var cells: [CompiledCell]
}

/// A cell with its names resolved to indices.
struct CompiledCell: Sendable {
  enum Outcome: Sendable {
    case becomes(signalClass: Int, weight: Double)
    case keeps(factor: Double, raised: Bool)
    case restores(factor: Double)
    case nothing
  }

  /// Classes the cell applies to.
  var subject: Set<Int>
  /// Operators of which one must have come just before; empty: no demand.
  var after: Set<Int>
  /// The list of which a word must stand in the clause; nil: no demand.
  var near: Int?
  var outcome: Outcome
  var status: Int?
  var adds: (signalClass: Int, weight: Double)?
}

/// What an if-clause does, with its names resolved.
struct CompiledConditional: Sendable {
  var antecedent: Int
  var consequent: Int
  var remote: Int
  var unless: Int
  /// Classes of an offer.
  var offers: Set<Int>
  /// Classes that a condition asks of the other side.
  var demands: Set<Int>
  var condition: (signalClass: Int, weight: Double)?
}

/// What an allegation of one party against another does.
struct CompiledAllegation: Sendable {
  var status: Int
  var signalClass: Int
  var weight: Double
}

/// Factors of status, degree and discourse by index.
struct FactorTable: Sendable {
  /// By status, then class.
  var status: [[Double]]
  var isUnasserted: [Bool]
  /// The statuses that form and dates set, where the pack has them.
  var question: Int?
  var history: Int?
  /// The status of what stands behind the news, where the pack has it.
  var background: Int?
  /// By cue.
  var factuality: [CompiledCue]
  var degree: [CompiledCue]
  var degreeClip: ClosedRange<Double>
  var discourse: [DiscourseRole: Double]
  var scareQuote: CompiledCue?
}

/// A cue with its names resolved.
struct CompiledCue: Sendable {
  /// The status it sets, or the index of the degree cue.
  var index: Int
  var factor: Double
  var direction: Direction
  var scope: Scope
  /// Classes it bears on; nil: all.
  var on: Set<Int>?
}
