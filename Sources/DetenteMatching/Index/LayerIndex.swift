internal import Scan

/// Everything that finds the units of one layer; immutable.
final class LayerIndex: Sendable {
  /// Where a pattern is tried.
  enum Mode: UInt8, Sendable {
    /// At words where a match may begin.
    case placed
    /// At the beginning of the sentence.
    case start
    /// All over the sentence.
    case search
  }

  /// How a pattern is run.
  struct Run: Sendable {
    var unit: Int32
    /// Its number in the rule set's patterns.
    var pattern: Int32
    var mode: Mode
    /// The group that is scored; −1 for the whole match, −2 where several groups have that name.
    var group: Int32
  }

  let words: WordTable
  let trie: PhraseTrie
  let skeletons: ByteTable
  let skeletonAtoms: [Int32]
  let foreignAtom: Int32
  let triggers: TriggerTable
  /// When a pattern is run, or a part of it that has words of its own.
  let programs: ProgramTable
  let runs: [Run]
  /// Runs of patterns that run on every sentence.
  let unfiltered: [Int32]
  /// All units of the layer.
  let units: [Int32]

  init(_ builder: LayerIndexBuilder) {
    var builder = builder
    let tables = builder.finish()
    (words, trie, triggers, programs) = (tables.words, tables.trie, tables.triggers, tables.programs)
    (skeletons, skeletonAtoms, foreignAtom) = (builder.skeletons, builder.skeletonAtoms, builder.foreignAtom)
    (runs, unfiltered, units) = (builder.runs, builder.unfiltered, builder.units)
  }

  /// Whether nothing can be found.
  var isEmpty: Bool { units.isEmpty }

  /// Whether any atom has to do with bytes beyond ASCII.
  var looksBeyondASCII: Bool { foreignAtom >= 0 || skeletons.count > 0 }
}
