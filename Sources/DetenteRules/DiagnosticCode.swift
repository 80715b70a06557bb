/// The stable code of a diagnostic; a code never changes its meaning.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  case yamlSyntax = "E001"
  case unknownKey = "E002"
  case wrongType = "E003"
  case duplicate = "E004"
  case unknownReference = "E005"
  case missingKey = "E006"
  case badValue = "E007"
  case patternSyntax = "E010"
  case matchesEmpty = "E020"
  case controlCharacter = "E021"
  case weightRange = "E030"
  case missingFile = "E040"
  case badExample = "E050"
  case ambiguousScalar = "ambiguous_scalar"
  case doubleQuotedRegex = "double_quoted_regex"
  case trailingNewline = "trailing_newline"
  case literalSign = "literal_sign"
  case slashedRegex = "slashed_regex"
  case groupName = "group_name"
  case singleBracket = "single_bracket"
  case commaInCell = "comma_in_cell"
  case notRead = "not_read"
  case noExamples = "no_examples"
  case duplicateEntry = "duplicate_entry"
  case unfilterable = "unfilterable"
  case shadowed = "shadowed"
  case slowPattern = "slow_pattern"
  case wildcardReach = "wildcard_reach"

  /// Errors refuse the pack, warnings do not.
  public var severity: Diagnostic.Severity { rawValue.hasPrefix("E0") ? .error : .warning }
}
