public import Detente
internal import DetenteMatching
internal import DetenteScoring

/// Every surface form that a rule's entries match, and its patterns with terms and gaps written out.
public struct RuleForms: Sendable {
  /// One entry or pattern.
  public struct Part: Sendable, Hashable {
    /// The entry as written; nil for a pattern.
    public var entry: String?
    /// The forms by falling length; gaps and terms stand in them as written. Of a pattern, the one that PCRE2 runs.
    public var forms: [String]
  }

  /// In pack order.
  public let parts: [Part]

  /// The forms of a part of a pack.
  public init(_ card: RuleCard, _ scorer: Scorer) {
    let rules = scorer.model.rules
    parts = card.units.map { unit in
      let forms = rules.forms(of: unit)
      let isPattern = scorer.catalog.units[unit].entry == nil && forms.isEmpty
      return Part(
        entry: isPattern ? nil : scorer.catalog.units[unit].entry ?? forms.first,
        forms: isPattern ? [rules.definingPattern(of: unit)] : forms)
    }
  }
}
