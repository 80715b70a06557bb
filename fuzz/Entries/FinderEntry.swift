internal import DetenteMatching
internal import DetenteRules
internal import DetenteText

/// Compiles patterns and words, and asks both finders what they match in a text.
enum FinderEntry {
  /// Each line is a unit or a line of the text, by its first byte: `/` a pattern, `!` one that minds case, `=` a
  /// phrase, `+` a noun, `>` a verb, `~` an adjective.
  static func faults(_ bytes: [UInt8]) -> [String] {
    let here = SourceLocation(file: "a.yaml", line: 1, column: 1)
    var units: [UnitSource] = []
    var text: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      let rest = SourceText(String(decoding: line.dropFirst(), as: UTF8.self), at: here, style: .singleQuoted)
      let kinds: [UInt8: Entry.Inflection] = [0x3D: .phrase, 0x2B: .noun, 0x3E: .verb, 0x7E: .adjective]
      if let first = line.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "!") {
        let isSensitive = first == UInt8(ascii: "!")
        units.append(
          UnitSource(layer: .signals, content: .regex(rest), rule: "a", caseSensitive: isSensitive))
      } else if let kind = line.first.flatMap({ kinds[$0] }) {
        let entry = Entry(rest, kind, compare: true)
        units.append(UnitSource(layer: .signals, content: .entry(entry), rule: "a"))
      } else {
        text += String(decoding: line, as: UTF8.self).utf8 + [0x0A]
      }
    }
    let terms = [
      Term(id: "talk", any: ["talk", "peace talks", "été"].map { SourceText($0, at: here) }, at: here)
    ]
    // More would make an input slow, and nothing new.
    let (rules, _) = RuleSet.compile(
      units: Array(units.prefix(16)), terms: terms, barriers: ["but", "which"])
    var document = TextDocument()
    guard (try? DocumentReader().read(title: nil, text: text, into: &document)) != nil else { return [] }
    return faults(rules, document)
  }

  private static func faults(_ rules: RuleSet, _ document: borrowing TextDocument) -> [String] {
    var faults: [String] = []
    var reference = ReferenceFinder(rules)
    var finder = MatchFinder(rules)
    var tokens: [Token] = []
    for sentence in document.sentences.prefix(16) {
      let range = sentence.folded
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.tokenize(document.text, range, into: &tokens)
      var (slow, fast): ([Match], [Match]) = ([], [])
      var failures: [MatchFailure] = []
      reference.find(.signals, in: document.text, sentence: range, into: &slow, failures: &failures)
      finder.find(
        .signals, in: document.text, sentence: range, tokens: tokens, tokenRange: tokens.indices, into: &fast,
        failures: &failures)
      // What a unit that hits a limit would have matched is not known.
      let failed = Set(failures.map(\.unit))
      slow.removeAll { failed.contains($0.unit) }
      fast.removeAll { failed.contains($0.unit) }
      for match in slow + fast
      where match.start >= match.end || !range.contains(Int(match.start)) || Int(match.end) > range.upperBound
      {
        faults.append("a match at \(match.start)..<\(match.end) outside \(range)")
      }
      if slow != fast {
        let patterns = Set((slow + fast).map { rules.definingPattern(of: Int($0.unit)) })
        faults.append("the finders differ: \(fast) for \(slow) by \(patterns)")
      }
    }
    return faults
  }
}
