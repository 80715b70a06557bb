import DetenteMatching
import DetenteRules
import Testing

let here = SourceLocation(file: "test.yaml", line: 1, column: 1)

func text(_ value: String, style: ScalarStyle = .plain) -> SourceText {
  SourceText(value, at: here, style: style)
}

func regex(_ source: String, layer: Layer = .signals, caseSensitive: Bool = false) -> UnitSource {
  UnitSource(layer: layer, content: .regex(text(source)), rule: "test.rule", caseSensitive: caseSensitive)
}

func entry(
  _ value: String, _ inflection: Entry.Inflection = .phrase, layer: Layer = .signals,
  caseSensitive: Bool = false
) -> UnitSource {
  UnitSource(
    layer: layer, content: .entry(Entry(text(value), inflection, caseSensitive: caseSensitive)),
    rule: "test.words")
}

/// Irregular words for tests; the pack has its own.
let lexemes: Lexemes = {
  var lexemes = Lexemes()
  lexemes.verbs = [
    ["hold", "held", "held"], ["write", "wrote", "written"], ["take", "took", "taken"],
    ["go", "went", "gone"],
    ["do", "did", "done"], ["be", "was/were", "been", "am/is/are"], ["have", "had", "had", "has"],
    ["burn", "burned/burnt", "burned/burnt"], ["strike", "struck", "struck"], ["draw", "drew", "drawn"],
    ["see", "saw", "seen"], ["set", "set", "set"], ["get", "got", "got/gotten"], ["come", "came", "come"],
  ]
  lexemes.doubling = ["permit", "commit", "rebel", "control", "expel", "refer", "occur", "propel"]
  lexemes.nouns = [
    ["crisis", "crises"], ["man", "men"], ["woman", "women"], ["person", "people"], ["life", "lives"],
  ]
  lexemes.uncountable = ["aid", "rhetoric"]
  lexemes.prefixes = ["re", "over", "fore", "for", "with", "up", "under"]
  lexemes.endingSpellings = [
    .init(british: "is", american: "iz", suffixes: ["e", "es", "ed", "ing", "ation", "ations"], behind: 4),
    .init(british: "ys", american: "yz", suffixes: ["e", "es", "ed", "ing"], behind: 4),
    .init(british: "our", american: "or", suffixes: ["s", "ed", "ing", "able"], behind: 3),
    .init(british: "fence", american: "fense", suffixes: ["s", "less"], behind: 1),
    .init(british: "ogue", american: "og", suffixes: ["s"], behind: 3),
  ]
  for index in 2..<5 { lexemes.endingSpellings[index].isBare = true }
  for index in [2, 4] { lexemes.endingSpellings[index].isOneWay = true }
  lexemes.spellings = [
    ["programme", "program"], ["licence", "license"], ["centre", "center"], ["promise", "promise"],
  ]
  return lexemes
}()

/// The texts a unit matches in a sentence, by the reference finder.
func matched(
  _ unit: UnitSource, in sentence: String, terms: [Term] = [], barriers: [String] = [],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [String] {
  let (rules, diagnostics) = RuleSet.compile(
    units: [unit], terms: terms, barriers: barriers, lexemes: lexemes)
  #expect(
    diagnostics.allSatisfy { $0.severity == .warning }, "\(diagnostics)", sourceLocation: sourceLocation)
  let subject = TestText(sentences: [sentence])
  let found = compare(rules, on: subject, sourceLocation: sourceLocation)
  return found.map { subject.string($0.start, $0.end) }
}

/// Runs both finders over a text, expects the same of both, and returns it.
@discardableResult
func compare(
  _ rules: RuleSet, on subject: TestText, layers: [Layer] = Layer.allCases,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [Match] {
  var reference = ReferenceFinder(rules)
  var finder = MatchFinder(rules)
  var all: [Match] = []
  for (number, sentence) in subject.sentences.enumerated() {
    for layer in layers {
      var (slow, fast): ([Match], [Match]) = ([], [])
      var (slowFailures, fastFailures): ([MatchFailure], [MatchFailure]) = ([], [])
      reference.find(layer, in: subject.folded, sentence: sentence, into: &slow, failures: &slowFailures)
      finder.find(
        layer, in: subject.folded, sentence: sentence, tokens: subject.tokens,
        tokenRange: subject.tokenRanges[number], into: &fast, failures: &fastFailures)
      if !slowFailures.isEmpty || !fastFailures.isEmpty {
        let failed = Set((slowFailures + fastFailures).map(\.unit))
        slow.removeAll { failed.contains($0.unit) }
        fast.removeAll { failed.contains($0.unit) }
      }
      if slow != fast {
        let lost = slow.filter { !fast.contains($0) }
        let invented = fast.filter { !slow.contains($0) }
        let units = Set((lost + invented).map { Int($0.unit) }).sorted().prefix(3)
        Issue.record(
          """
          the finders differ in "\(subject.string(Int32(sentence.lowerBound), Int32(sentence.upperBound)))"
          lost \(lost.map { subject.string($0.start, $0.end) }), invented \(invented.map { subject.string($0.start, $0.end) })
          by \(units.map { rules.definingPattern(of: $0) })
          """, sourceLocation: sourceLocation)
      }
      all += fast
    }
  }
  return all
}
