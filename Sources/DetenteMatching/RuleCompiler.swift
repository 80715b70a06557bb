public import DetenteRules
internal import PCRE2
internal import Parallel

extension RuleSet {
  /// Compiles the units of a pack.
  ///
  /// All faults are reported at once; a unit with one matches nothing.
  /// - Parameters:
  ///   - barriers: words that no gap crosses.
  ///   - frequencies: occurrences of words for each 1,000 words of text, where known: they bear on speed only.
  ///   - place: where bytes of a scalar stand in its file and how many scalars they are; without it, as far as the
  ///     scalar's style tells.
  /// - Returns: the rule set, and diagnostics in the order of the units.
  /// - Complexity: about 3 µs for an entry without gaps and 40 µs for a pattern.
  public static func compile(
    units: [UnitSource], terms: [Term] = [], barriers: [String] = [], lexemes: Lexemes = Lexemes(),
    frequencies: [String: Double] = [:],
    place: (SourceText, Range<Int>) -> (location: SourceLocation, length: Int) = { $0.roughPlace(of: $1) }
  ) -> (RuleSet, [Diagnostic]) {
    var compiler = RuleCompiler()
    compiler.gap = Gap(barriers: barriers)
    compiler.rarity = Rarity(frequencies: frequencies)
    compiler.compile(terms: terms, place: place)
    compiler.compile(units: units, inflector: Inflector(lexemes), place: place)
    let diagnostics = compiler.diagnostics
    return (RuleSet(compiler), diagnostics)
  }
}

/// A rule set in the making.
struct RuleCompiler {
  typealias Place = (SourceText, Range<Int>) -> (location: SourceLocation, length: Int)

  var units: [UnitSource] = []
  var expanded: [String] = []
  var literals: [[String]] = []
  var patterned: [[String]] = []
  var broken: [Bool] = []
  var builders = Layer.allCases.map { _ in LayerIndexBuilder() }
  /// What the fast finder runs, with the groups `hit` of each.
  var patterns: [(source: String, options: PatternOptions, groups: [Int])] = []
  var diagnostics: [Diagnostic] = []
  var gap = Gap(barriers: [])
  var rarity = Rarity()
  var terms: [String: TermPattern] = [:]
  /// The terms as they are analysed, by number; nil where one could not be read.
  var analysedTerms: [PatternNode?] = []
  /// Terms with faults of their own, which are reported once and not for each use.
  var brokenTerms: Set<String> = []

  mutating func compile(units: [UnitSource], inflector: Inflector, place: Place) {
    self.units = units
    expanded = Array(repeating: "", count: units.count)
    broken = Array(repeating: false, count: units.count)
    let reader = UnitReader(terms: terms, gap: gap, inflector: inflector)
    let readings = units.mapInParallel(blocksOf: 256) { reader.read($0) }
    literals = readings.map(\.literals)
    patterned = readings.map(\.patterned)
    for (index, reading) in readings.enumerated() { add(reading, unit: index) }
    let patterns = readings.compactMap { reading -> PatternNode?? in
      if case .pattern(let pattern) = reading.content { .some(try? pattern.node.get()) } else { nil }
    }
    let filtered = FilteredPatterns(patterns, terms: analysedTerms, rarity: rarity)
    var filters = filtered.filters.makeIterator()
    for (index, reading) in readings.enumerated() {
      switch reading.content {
      case .forms: break
      case .pattern(let pattern):
        finish(pattern, filters.next() ?? [], filtered.vocabulary, unit: index, place: place)
      case .fault(let fault): report(fault: fault, unit: index, place: place)
      case .empty:
        report(.matchesEmpty, "the entry is empty", unit: index, range: 0..<0, place: place)
      }
    }
  }

  /// Puts literal forms into the index; patterns wait until all words have been counted.
  private mutating func add(_ reading: UnitReading, unit: Int) {
    let builder = units[unit].layer.rawValue
    builders[builder].add(unit: Int32(unit))
    switch reading.content {
    case .forms(let forms):
      for form in forms {
        form.words.dropFirst().forEach { rarity.mention($0) }
        builders[builder].add(form, unit: Int32(unit), caseSensitive: units[unit].isCaseSensitive)
      }
    case .pattern(let pattern): expanded[unit] = pattern.expanded.text
    case .fault, .empty: break
    }
  }

  /// Puts a pattern into the index, or says what is wrong with it.
  private mutating func finish(
    _ read: ReadPattern, _ filters: [PatternFilter], _ vocabulary: Vocabulary, unit index: Int, place: Place
  ) {
    let unit = units[index]
    let whole = 0..<unit.source.text.utf8.count
    switch read.facts {
    case .failure(let error): report(error, of: read.expanded, unit: index, place: place)
    case .success(let facts) where facts.matchesEmpty:
      report(
        .matchesEmpty, "the pattern can match the empty string", unit: index, range: whole, place: place,
        help: "make a word of it obligatory")
    case .success(let facts):
      let isAnchored = filters.first.map { $0.mode != .search } ?? false
      builders[unit.layer.rawValue].add(
        pattern: Int32(patterns.count), unit: Int32(index), filters: filters, groups: facts.hits, vocabulary)
      patterns.append(
        (read.expanded.text, isAnchored ? unit.options.union(.anchored) : unit.options, facts.hits))
      guard filters.isEmpty else { return }
      report(
        .unfilterable, "the pattern runs on every sentence: \(read.lackOfFilters)", unit: index,
        range: whole, place: place, help: "begin it with \\b and a word")
    }
  }
}

extension ReadPattern {
  /// Why there are no filters for it, where there are none.
  fileprivate var lackOfFilters: String {
    switch node {
    case .success: "no word stands in every match"
    case .failure(let unknown): "'\(unknown.construct)' is not analysed"
    }
  }
}
