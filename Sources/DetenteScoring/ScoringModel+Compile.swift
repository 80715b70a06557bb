internal import DetenteMatching
public import DetenteRules
internal import DetenteText

extension ScoringModel {
  /// Compiles a pack: every entry and pattern to a unit, every name to an index.
  ///
  /// The reader has checked that names refer to something; what does not is left out here.
  /// - Parameter files: what the pack was read from, so that diagnostics stand at their very letter in scalars of any
  ///   style; without them, as far as the style tells.
  /// - Returns: the model, and the diagnostics of the patterns; with an error among them the model must not score.
  public static func compile(
    _ pack: RulePack, files: [PackFile] = []
  ) -> (model: ScoringModel, diagnostics: [Diagnostic]) {
    var builder = ModelBuilder(pack)
    builder.addSignals()
    builder.addOperators()
    builder.addModifiers()
    builder.addDomain()
    builder.addActors()
    builder.addClauseWords()
    let frequencies = pack.wordFrequencies
    var sources: SourceFiles?
    let (rules, diagnostics) = RuleSet.compile(
      units: builder.sources, terms: pack.terms, barriers: pack.clauses.barriers.map(\.text),
      lexemes: pack.lexemes, words: builder.wordsWithin, frequencies: frequencies
    ) { text, range in
      // Counted only where there is something to report.
      if files.isEmpty { return text.roughPlace(of: range) }
      let known = sources ?? SourceFiles(files)
      sources = known
      return text.place(of: range, in: known)
    }
    return (builder.model(rules, frequencies), diagnostics)
  }
}

/// Collects the units of a pack and resolves its names.
struct ModelBuilder {
  let pack: RulePack
  private(set) var sources: [UnitSource] = []
  private(set) var roles: [UnitRole] = []
  private(set) var names: [Catalog.UnitName] = []
  var covers: [Set<String>] = []
  /// What triggers within hits begin with: a hit whose rule writes that itself is not turned by them.
  let wordsWithin: [String]
  /// The numbers of `near` lists: cells with the same words ask for the same units.
  private var nearLists: [[String]: Int] = [:]
  let classIndex: [String: Int]
  let statusIndex: [String: Int]
  let operatorIndex: [String: Int]
  let actorIndex: [String: Int]

  init(_ pack: RulePack) {
    self.pack = pack
    classIndex = Self.index(pack.classes.map(\.id))
    statusIndex = Self.index(pack.modifiers.statuses.map(\.id))
    operatorIndex = Self.index(pack.operators.map(\.id))
    actorIndex = Self.index(pack.actors.map(\.id))
    wordsWithin = Set(pack.operators.flatMap(\.within).map(Self.firstWord)).sorted()
  }

  static func firstWord(_ entry: Entry) -> String {
    entry.text.text.split(separator: " ").first.map { $0.lowercased() } ?? ""
  }

  static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(
    _ content: UnitSource.Content, _ role: UnitRole, layer: Layer, rule: String, caseSensitive: Bool = false
  ) {
    sources.append(UnitSource(layer: layer, content: content, rule: rule, caseSensitive: caseSensitive))
    roles.append(role)
    var entry: String?
    if case .entry(let source) = content { entry = source.text.text }
    names.append(Catalog.UnitName(rule: rule, entry: entry))
  }

  mutating func add(_ entries: [Entry], _ role: UnitRole, layer: Layer = .context, rule: String) {
    for entry in entries {
      add(.entry(entry), role, layer: layer, rule: rule, caseSensitive: entry.caseSensitive)
    }
  }

  /// Adds the words of a cell's `near` list, where no other cell has the same.
  mutating func add(near entries: [Entry], rule: String) {
    let key = Self.key(entries)
    guard !entries.isEmpty, nearLists[key] == nil else { return }
    let number = nearLists.count
    nearLists[key] = number
    add(entries, .near(list: number), rule: rule)
  }

  /// The number of a cell's `near` list; nil without one.
  func nearList(_ entries: [Entry]) -> Int? { nearLists[Self.key(entries)] }

  private static func key(_ entries: [Entry]) -> [String] {
    entries.map { entry in
      ([entry.inflection.rawValue, entry.caseSensitive ? "case" : "", entry.text.text]
        + entry.forms.map(\.text))
        .joined(separator: "\n")
    }
  }

  mutating func add(_ words: [SourceText], _ role: UnitRole, rule: String) {
    add(words.map { Entry($0) }, role, rule: rule)
  }

  func signal(
    _ name: String?, weight: Double?, ambiguous: Bool, priority: Int = 0, isQuiet: Bool = false
  ) -> Signal? {
    guard let name, let index = classIndex[name] else { return nil }
    return Signal(
      signalClass: index, weight: weight ?? pack.classes[index].weight, isAmbiguous: ambiguous,
      priority: priority, isQuiet: isQuiet)
  }
}
