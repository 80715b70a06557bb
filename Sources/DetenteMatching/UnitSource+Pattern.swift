package import DetenteRules
package import PCRE2

extension UnitSource {
  /// Whether case counts: as the unit or its entry says.
  package var isCaseSensitive: Bool {
    if case .entry(let entry) = content { return caseSensitive || entry.caseSensitive }
    return caseSensitive
  }

  /// What the author wrote.
  package var source: SourceText {
    switch content {
    case .entry(let entry): entry.text
    case .regex(let text): text
    }
  }

  /// How PCRE2 compiles its pattern.
  package var options: PatternOptions { Self.options(caseSensitive: isCaseSensitive) }

  static func options(caseSensitive: Bool) -> PatternOptions {
    caseSensitive ? [.duplicateNames] : [.duplicateNames, .caseless]
  }
}
