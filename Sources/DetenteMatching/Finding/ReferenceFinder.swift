public import DetenteText
internal import PCRE2

/// The finder that is right by definition: it runs the one pattern of every unit over the sentence. Slow: for
/// tests, and for what the fast finder cannot take.
public struct ReferenceFinder: ~Copyable {
  private let rules: RuleSet
  private var scratch: MatchScratch
  /// Patterns fetched so far, by unit.
  private var patterns: [Pattern?]

  /// A finder for one worker.
  public init(_ rules: RuleSet) {
    self.rules = rules
    patterns = Array(repeating: nil, count: rules.unitCount)
    scratch = MatchScratch(captures: rules.highestGroup)
  }

  /// As `MatchFinder.find`, which takes the tokens as well.
  public mutating func find(
    _ layer: Layer, in text: borrowing FoldedText, sentence: Range<Int>, into matches: inout [Match],
    failures: inout [MatchFailure]
  ) {
    let first = matches.count
    let bytes = text.bytes
    for unit in rules.layers[layer.rawValue].units {
      if patterns[Int(unit)] == nil { patterns[Int(unit)] = rules.compiledDefinition(of: Int(unit)) }
      guard let pattern = patterns[Int(unit)] else { continue }
      let code = search(
        pattern, hit: pattern.groups["hit"] ?? [], unit: unit, in: bytes, sentence: sentence,
        using: &scratch, into: &matches)
      if let code { failures.append(MatchFailure(unit: unit, code: code)) }
    }
    matches[first...].sort(by: Match.precedes)
  }
}
