public import Detente
internal import DetenteMatching
internal import DetenteRules
internal import DetenteScoring
internal import DetenteText

/// A pack and articles as other matchers can read them: patterns, sentences, and which pattern fires in which.
public struct PeerExport: Sendable {
  /// A line a pattern: the unit's number, `i` or `c` for case ignored or not, and the pattern; only units of the first
  /// layer, which is looked for in every sentence.
  public var patterns: [UInt8] = []
  /// A folded sentence a line, an empty line after each article.
  public var sentences: [UInt8] = []
  /// A line a pair: the 0-based number of the sentence and that of the unit, ascending.
  public var fired: [UInt8] = []

  /// How many patterns, sentences and pairs there are.
  public private(set) var counts = (patterns: 0, sentences: 0, fired: 0)

  /// Exports what scoring would match, as it finds it.
  /// - Throws: the fault of an article that is no text.
  public init(_ scorer: Scorer, _ articles: [Article]) throws {
    let rules = scorer.model.rules
    for (number, unit) in rules.units.enumerated() where unit.layer == .signals {
      let pattern = rules.definingPattern(of: number)
      if pattern.isEmpty { continue }
      // A tab or line feed of the pattern is no different when it is escaped.
      let line = pattern.replacing("\t", with: "\\t").replacing("\n", with: "\\n")
      patterns.append(contentsOf: "\(number)\t\(unit.isCaseSensitive ? "c" : "i")\t\(line)\n".utf8)
      counts.patterns += 1
    }
    let loop = MatchingLoop(scorer)
    for article in articles {
      try loop.match([article]) { sentence, matches in
        sentences.append(contentsOf: sentence)
        sentences.append(UInt8(ascii: "\n"))
        for unit in Set(matches.map(\.unit)).sorted() {
          fired.append(contentsOf: "\(counts.sentences)\t\(unit)\n".utf8)
          counts.fired += 1
        }
        counts.sentences += 1
      }
      sentences.append(UInt8(ascii: "\n"))
    }
  }
}
