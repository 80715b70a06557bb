internal import DetenteRules
package import DetenteText
internal import PCRE2
package import Serialization
internal import Synchronization

/// The compiled units of a pack: immutable, shared by all workers.
public final class RuleSet: Sendable {
  /// The units in the order given; matches name them by index. A restored set has forgotten how they were written: it
  /// has none here.
  public let units: [UnitSource]
  /// Whether case counts in each unit.
  let isCaseSensitive: [Bool]
  private let phrases: [Bool]
  /// The units that name a word, by word.
  private let naming: [Set<Int>]
  let definitions: UnitDefinitions
  /// By layer.
  let layers: [LayerIndex]
  /// What the fast finder runs; anchored where a trigger says where matches begin.
  let patterns: PatternSet
  /// The unit of each of `patterns`, whose definition it is.
  private let patternUnits: [Int32]
  /// The groups `hit` of each of `patterns`.
  let hitGroups: [[Int]]
  /// The highest number in `hitGroups`.
  let highestGroup: Int
  /// Units that did not compile: they match nothing.
  let broken: [Bool]
  /// The words that forms and patterns name, and those of everyday language that the pack has.
  package let known: KnownWords
  /// Defining patterns compiled so far, by unit.
  private let defining: Mutex<[Pattern?]>

  init(_ compiler: consuming RuleCompiler) {
    units = compiler.units
    isCaseSensitive = compiler.units.map(\.isCaseSensitive)
    phrases = compiler.isPhrase
    naming = compiler.naming
    definitions = .compiled(
      expanded: compiler.expanded, literals: compiler.literals, patterned: compiler.patterned)
    broken = compiler.broken
    layers = compiler.layers
    known = compiler.known
    patterns = PatternSet(compiler.patterns.map { ($0.source, $0.options) })
    patternUnits = compiler.patterns.map(\.unit)
    hitGroups = compiler.patterns.map(\.groups)
    highestGroup = max(hitGroups.joined().max() ?? 0, 1)
    defining = Mutex(Array(repeating: nil, count: compiler.units.count))
  }

  /// A rule set without units.
  public convenience init() { self.init(RuleCompiler()) }

  /// The set that was stored next, by the same build of the program.
  package init(from reader: inout ByteReader) throws(ByteFault) {
    units = []
    (isCaseSensitive, broken) = (try reader.read(), try reader.read())
    (phrases, naming) = (try reader.read(), try reader.read())
    definitions = try UnitDefinitions(count: isCaseSensitive.count, from: &reader)
    (layers, known) = (try reader.read(), try reader.read())
    let options = try reader.readBytes()
    (patternUnits, hitGroups) = (try reader.readSignedWords(), try reader.read())
    highestGroup = try reader.read()
    let (written, count) = (definitions, isCaseSensitive.count)
    guard layers.count == Layer.allCases.count, broken.count == count, phrases.count == count,
      options.count == patternUnits.count,
      options.count == hitGroups.count, patternUnits.allSatisfy({ $0 >= 0 && $0 < count })
    else { throw ByteFault() }
    patterns = PatternSet(
      zip(patternUnits, options).map { (written.pattern(of: Int($0)), PatternOptions(rawValue: $1)) })
    defining = Mutex(Array(repeating: nil, count: count))
  }

  /// How many units there are.
  var unitCount: Int { broken.count }

  /// The one PCRE2 pattern that says what a unit matches, in every sentence by itself, leftmost and
  /// non-overlapping; "" where the unit did not compile.
  public func definingPattern(of unit: Int) -> String { broken[unit] ? "" : definitions.pattern(of: unit) }

  /// Every surface form of an entry, longest first; gaps and terms stand in them as written. Empty for regexes, and in
  /// a restored set.
  public func forms(of unit: Int) -> [String] { definitions.forms(of: unit) }

  /// Whether no pattern has to be tried to find a unit in a sentence of ASCII alone.
  package func isPhrase(_ unit: Int) -> Bool { phrases[unit] }

  /// Whether a unit writes out a word of those that `compile` was asked about, or may do so; where the word stands within
  /// a match of another unit, it stands in a gap.
  /// - Parameter word: its place among them.
  package func names(_ unit: Int, _ word: Int) -> Bool {
    naming.indices.contains(word) && naming[word].contains(unit)
  }

  /// Whether a unit has to be run on every sentence, for nothing tells when it cannot match.
  public func isUnfilterable(_ unit: Int) -> Bool {
    layers.contains { layer in
      layer.unfiltered.contains { layer.runs[Int($0)].unit == Int32(unit) }
    }
  }

  /// The defining pattern, compiled at its first use; nil where the unit did not compile.
  func compiledDefinition(of unit: Int) -> Pattern? {
    if broken[unit] { return nil }
    return defining.withLock { compiled in
      if let known = compiled[unit] { return known }
      // What compiled as a part of the fast finder compiles again.
      let pattern = try? Pattern(
        definingPattern(of: unit), UnitSource.options(caseSensitive: isCaseSensitive[unit]))
      compiled[unit] = pattern
      return pattern
    }
  }
}

extension RuleSet: Storable {
  /// What finding asks for; how units were written is left out.
  package func store(in writer: inout ByteWriter) {
    writer.write(isCaseSensitive)
    writer.write(broken)
    writer.write(phrases)
    writer.write(naming)
    UnitDefinitions.store((0..<unitCount).lazy.map(definingPattern), in: &writer)
    writer.write(layers)
    writer.write(known)
    writer.write(bytes: patternUnits.indices.map { patterns.options(of: $0).rawValue })
    writer.write(words: patternUnits)
    writer.write(hitGroups)
    writer.write(highestGroup)
  }
}
