internal import DetenteRules
internal import PCRE2
internal import Synchronization

/// The compiled units of a pack: immutable, shared by all workers.
public final class RuleSet: Sendable {
  /// The units in the order given; matches name them by index.
  public let units: [UnitSource]
  /// The expanded pattern of each regex unit and of each entry that is no list of literal forms; "" otherwise.
  let expanded: [String]
  /// The literal forms of each entry, longest first; empty for regexes.
  let literals: [[String]]
  /// Entries with gaps or terms: their forms, not expanded.
  let patterned: [[String]]
  /// By layer.
  let layers: [LayerIndex]
  /// What the fast finder runs; anchored where a trigger says where matches begin.
  let patterns: PatternSet
  /// The groups `hit` of each of `patterns`.
  let hitGroups: [[Int]]
  /// The highest number in `hitGroups`.
  let highestGroup: Int
  /// Units that did not compile: they match nothing.
  let broken: [Bool]
  /// Defining patterns compiled so far, by unit.
  private let defining: Mutex<[Pattern?]>

  init(_ compiler: consuming RuleCompiler) {
    units = compiler.units
    expanded = compiler.expanded
    literals = compiler.literals
    patterned = compiler.patterned
    broken = compiler.broken
    layers = compiler.layers
    patterns = PatternSet(compiler.patterns.map { ($0.source, $0.options) })
    hitGroups = compiler.patterns.map(\.groups)
    highestGroup = max(hitGroups.joined().max() ?? 0, 1)
    defining = Mutex(Array(repeating: nil, count: compiler.units.count))
  }

  /// A rule set without units.
  public convenience init() { self.init(RuleCompiler()) }

  /// The one PCRE2 pattern that says what a unit matches, in every sentence by itself, leftmost and
  /// non-overlapping; "" where the unit did not compile.
  public func definingPattern(of unit: Int) -> String {
    if broken[unit] { return "" }
    return expanded[unit].isEmpty ? EntryForms(literals: literals[unit]).pattern : expanded[unit]
  }

  /// Every surface form of an entry, longest first; gaps and terms stand in them as written. Empty for regexes.
  public func forms(of unit: Int) -> [String] { literals[unit] + patterned[unit] }

  /// Whether a unit has to be run on every sentence, for nothing tells when it cannot match.
  public func isUnfilterable(_ unit: Int) -> Bool {
    let layer = layers[units[unit].layer.rawValue]
    return layer.unfiltered.contains { layer.runs[Int($0)].unit == Int32(unit) }
  }

  /// The defining pattern, compiled at its first use; nil where the unit did not compile.
  func compiledDefinition(of unit: Int) -> Pattern? {
    if broken[unit] { return nil }
    return defining.withLock { compiled in
      if let known = compiled[unit] { return known }
      // What compiled as a part of the fast finder compiles again.
      let pattern = try? Pattern(definingPattern(of: unit), units[unit].options)
      compiled[unit] = pattern
      return pattern
    }
  }
}

extension UnitSource {
  /// Whether case counts: as the unit or its entry says.
  var isCaseSensitive: Bool {
    if case .entry(let entry) = content { return caseSensitive || entry.caseSensitive }
    return caseSensitive
  }

  /// What the author wrote.
  var source: SourceText {
    switch content {
    case .entry(let entry): return entry.text
    case .regex(let text): return text
    }
  }
}
