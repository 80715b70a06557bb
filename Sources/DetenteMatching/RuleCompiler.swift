public import DetenteRules
internal import DetenteText
internal import PCRE2
internal import Parallel

extension RuleSet {
  /// Compiles the units of a pack.
  ///
  /// All faults are reported at once; a unit with one matches nothing.
  /// - Parameters:
  ///   - barriers: words that no gap crosses.
  ///   - words: what `RuleSet.names` tells of units, in lower case.
  ///   - frequencies: occurrences of words for each 1,000 words of text, where known: they bear on speed only.
  ///   - place: where bytes of a scalar stand in its file and how many scalars they are; without it, as far as the
  ///     scalar's style tells.
  /// - Returns: the rule set, and diagnostics in the order of the units.
  /// - Complexity: about 3 µs for an entry without gaps and 40 µs for a pattern.
  public static func compile(
    units: [UnitSource], terms: [Term] = [], barriers: [String] = [], lexemes: Lexemes = Lexemes(),
    words: [String] = [], frequencies: [String: Double] = [:],
    place: (SourceText, Range<Int>) -> (location: SourceLocation, length: Int) = { $0.roughPlace(of: $1) }
  ) -> (RuleSet, [Diagnostic]) {
    var compiler = RuleCompiler()
    compiler.gap = Gap(barriers: barriers)
    compiler.rarity = Rarity(frequencies: frequencies)
    compiler.asked = words.map { Array($0.utf8) }
    compiler.compile(terms: terms, place: place)
    compiler.compile(
      units: units, inflector: Inflector(lexemes), everyday: Array(frequencies.keys), place: place)
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
  var isPhrase: [Bool] = []
  var naming: [Set<Int>] = []
  /// By layer; without units until all are compiled.
  var layers = Layer.allCases.map { _ in LayerIndex(LayerIndexBuilder()) }
  /// What the fast finder runs, with the unit and the groups `hit` of each.
  var patterns: [(unit: Int32, source: String, options: PatternOptions, groups: [Int])] = []
  var diagnostics: [Diagnostic] = []
  var known = KnownWords()
  /// The words of which it is kept which units name them.
  var asked: [WordRun] = []
  var gap = Gap(barriers: [])
  var rarity = Rarity()
  var terms: [String: TermPattern] = [:]
  /// The terms as they are analysed, by number; nil where one could not be read.
  var analysedTerms: [PatternNode?] = []
  /// Terms with faults of their own, which are reported once and not for each use.
  var brokenTerms: Set<String> = []

  mutating func compile(units: [UnitSource], inflector: Inflector, everyday: [String], place: Place) {
    self.units = units
    expanded = Array(repeating: "", count: units.count)
    broken = Array(repeating: false, count: units.count)
    let reader = UnitReader(terms: terms, gap: gap, inflector: inflector)
    let readings = units.mapInParallel(blocksOf: 256) { reader.read($0) }
    literals = readings.map(\.literals)
    patterned = readings.map(\.patterned)
    isPhrase = readings.map(\.isPhrase)
    naming = asked.map { word in Set(readings.indices.filter { readings[$0].names(word, analysedTerms) }) }
    count(readings)
    let (filtered, drafts) = indexed(readings)
    var filters = filtered.filters.makeIterator()
    var placed: [[PlacedPattern]] = Layer.allCases.map { _ in [] }
    for (index, reading) in readings.enumerated() {
      switch reading.content {
      case .forms: break
      case .pattern(let pattern), .mixed(_, let pattern):
        expanded[index] = pattern.expanded.text
        let found = PlacedPattern(
          pattern: patterns.count, unit: index, filters: filters.next() ?? [], groups: [],
          isBeyondASCII: reading.isPhrase)
        guard let found = checked(found, pattern, place: place) else { continue }
        placed[units[index].layer.rawValue].append(found)
      case .fault(let fault): report(fault: fault, unit: index, place: place)
      case .empty:
        report(.matchesEmpty, "the entry is empty", unit: index, range: 0..<0, place: place)
      }
    }
    known = KnownWords(
      readings, filtered.vocabulary, sources: units.map(\.source.text) + terms.values.map(\.text), everyday)
    letGo(of: readings)
    let vocabulary = filtered.vocabulary
    layers = zip(drafts, placed).map { ($0, $1) }.mapInParallel(blocksOf: 1) { draft, patterns in
      draft.finished(with: patterns, vocabulary)
    }
  }

  /// Counts the words of literal forms, where that says how frequent a word is.
  private mutating func count(_ readings: [UnitReading]) {
    guard rarity.countsMentions else { return }
    for reading in readings {
      for form in reading.forms { form.words.dropFirst().forEach { rarity.mention($0) } }
    }
  }

  /// The filters of all patterns, and beside them the layers with all literal forms.
  private func indexed(_ readings: [UnitReading]) -> (FilteredPatterns, [LayerDraft]) {
    let patterns = readings.compactMap { reading -> PatternNode?? in
      reading.pattern.map { try? $0.node.get() }
    }
    let units = units
    return FilteredPatterns.filters(of: patterns, terms: analysedTerms, rarity: rarity) {
      Layer.allCases.map { LayerDraft($0, units, readings) }
    }
  }

  /// A pattern with all that its layer needs of it; nil, and a report, where it is faulty.
  private mutating func checked(
    _ found: PlacedPattern, _ read: ReadPattern, place: Place
  ) -> PlacedPattern? {
    let unit = units[found.unit]
    let whole = 0..<unit.source.text.utf8.count
    switch read.facts {
    case .failure(let error):
      report(error, of: read.expanded, unit: found.unit, place: place)
      return nil
    case .success(let facts) where facts.matchesEmpty:
      report(
        .matchesEmpty, "the pattern can match the empty string", unit: found.unit, range: whole, place: place,
        help: "make a word of it obligatory")
      return nil
    case .success(let facts):
      let isAnchored = !found.isBeyondASCII && found.filters.first.map { $0.mode != .search } ?? false
      patterns.append(
        (
          Int32(found.unit), read.expanded.text,
          isAnchored ? unit.options.union(.anchored) : unit.options, facts.hits
        ))
      if found.filters.isEmpty {
        report(
          .unfilterable, "the pattern runs on every sentence: \(read.lackOfFilters)", unit: found.unit,
          range: whole, place: place, help: "begin it with \\b and a word")
      }
      var placed = found
      placed.groups = facts.hits
      return placed
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
