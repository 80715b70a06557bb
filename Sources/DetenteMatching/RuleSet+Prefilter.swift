public import DetenteRules

/// What sets a unit off: in a sentence with none of these words it is not looked for.
public struct Prefilter: Sendable, Hashable {
  /// In bytewise order; `…` behind a word: one that begins so.
  public var words: [String]
  /// Whether words with letters beyond ASCII are tried, too.
  public var takesForeign = false
}

extension RuleSet {
  /// The prefilter of each of some units of a pack; nil where one has none: it runs on every sentence.
  ///
  /// They are made anew, as compilation makes them: the fast finder keeps tables, not words. How often the pack's other
  /// units use a word is not counted, so that another one of a pattern's words may be the rarest.
  /// - Complexity: that of compiling the terms and these units.
  public static func prefilters(
    of units: [UnitSource], terms: [Term], barriers: [String], lexemes: Lexemes, frequencies: [String: Double]
  ) -> [Prefilter?] {
    var compiler = RuleCompiler()
    compiler.gap = Gap(barriers: barriers)
    compiler.rarity = Rarity(frequencies: frequencies)
    compiler.compile(terms: terms) { text, range in text.roughPlace(of: range) }
    let reader = UnitReader(terms: compiler.terms, gap: compiler.gap, inflector: Inflector(lexemes))
    return units.map { unit in
      let reading = reader.read(unit)
      if reading.forms.isEmpty, reading.pattern == nil { return nil }
      var words = Set(
        reading.forms.compactMap { $0.words.first.map { String(decoding: $0, as: UTF8.self) } })
      guard let pattern = reading.pattern else { return Prefilter(words: words.sorted()) }
      guard let node = try? pattern.node.get() else { return nil }
      let found = FilteredPatterns([node], terms: compiler.analysedTerms, rarity: compiler.rarity)
      guard let filters = found.filters.first, !filters.isEmpty else { return nil }
      var prefilter = Prefilter(filters, found.vocabulary)
      words.formUnion(prefilter.words)
      prefilter.words = words.sorted()
      return prefilter
    }
  }
}

extension Prefilter {
  fileprivate init(_ filters: [PatternFilter], _ vocabulary: Vocabulary) {
    var known: Set<String> = []
    words = []
    for atom in filters.flatMap({ vocabulary.sets[Int($0.trigger)] }).map({ vocabulary.atoms[Int($0)] }) {
      let text = String(decoding: atom.bytes, as: UTF8.self)
      switch atom.kind {
      case .word: known.insert(text)
      case .prefix: known.insert(text + "…")
      case .skeleton, .foreign: takesForeign = true
      }
    }
    words = known.sorted()
  }
}
