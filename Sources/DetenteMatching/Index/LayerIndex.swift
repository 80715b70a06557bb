internal import Scan
internal import Serialization

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
    /// The same, in a sentence with letters beyond ASCII: in others the unit's phrases are all that it has.
    case beyondASCII
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
  /// By unit: the runs of patterns that stand in for its phrases in a sentence with letters beyond ASCII.
  let beyondASCII: [Int32: Int32]
  /// All units of the layer.
  let units: [Int32]

  init(_ builder: LayerIndexBuilder) {
    var builder = builder
    let tables = builder.finish()
    (words, trie, triggers, programs) = (tables.words, tables.trie, tables.triggers, tables.programs)
    (skeletons, skeletonAtoms, foreignAtom) = (builder.skeletons, builder.skeletonAtoms, builder.foreignAtom)
    (runs, unfiltered, units) = (builder.runs, builder.unfiltered, builder.units)
    beyondASCII = Self.beyondASCII(runs)
  }

  init(from reader: inout ByteReader) throws(ByteFault) {
    (words, trie, skeletons) = (try reader.read(), try reader.read(), try reader.read())
    (skeletonAtoms, foreignAtom) = (try reader.readSignedWords(), try reader.read())
    let sets: SetTable = try reader.read()
    triggers = try TriggerTable(from: &reader, sets)
    programs = try ProgramTable(from: &reader, sets)
    let ways = try reader.readSignedWords()
    guard ways.count % 4 == 0 else { throw ByteFault() }
    runs = try stride(from: 0, to: ways.count, by: 4).map { start throws(ByteFault) in
      guard let mode = Mode(rawValue: UInt8(truncatingIfNeeded: ways[start + 2])) else { throw ByteFault() }
      return Run(unit: ways[start], pattern: ways[start + 1], mode: mode, group: ways[start + 3])
    }
    (unfiltered, units) = (try reader.readSignedWords(), try reader.readSignedWords())
    beyondASCII = Self.beyondASCII(runs)
  }

  private static func beyondASCII(_ runs: [Run]) -> [Int32: Int32] {
    var result: [Int32: Int32] = [:]
    for (number, run) in runs.enumerated() where run.mode == .beyondASCII {
      result[run.unit] = Int32(number)
    }
    return result
  }

  /// Whether nothing can be found.
  var isEmpty: Bool { units.isEmpty }

  /// Whether any atom has to do with bytes beyond ASCII.
  var looksBeyondASCII: Bool { foreignAtom >= 0 || skeletons.count > 0 }
}

extension LayerIndex: Storable {
  func store(in writer: inout ByteWriter) {
    writer.write(words)
    writer.write(trie)
    writer.write(skeletons)
    writer.write(words: skeletonAtoms)
    writer.write(foreignAtom)
    writer.write(programs.sets)
    triggers.store(in: &writer)
    programs.store(in: &writer)
    writer.write(words: runs.flatMap { [$0.unit, $0.pattern, Int32($0.mode.rawValue), $0.group] })
    writer.write(words: unfiltered)
    writer.write(words: units)
  }
}
