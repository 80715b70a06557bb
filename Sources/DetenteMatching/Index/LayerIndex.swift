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

  /// When a pattern is run, or a part of it that has words of its own.
  struct Plan: Sendable {
    /// The number of the run.
    var run: Int32
    /// Its nodes, from the end of matches to their beginning; the end itself is none of them.
    var nodes: (first: Int32, end: Int32)
  }

  /// A place between words, as in `WordProgram`.
  struct Node: Sendable {
    /// The end of its edges, which begin where those of the node before it end.
    var end: Int32
    var isBoth: Bool
    var isGate: Bool
  }

  /// A way from a node to a lower one of the same plan.
  struct Edge: Sendable {
    /// −1 where the word is not known.
    var set: Int32
    /// 0 is the end of matches, 1 the first node.
    var target: UInt16
    /// The spaces up to the target; 64 and more are all the same.
    var least: UInt8
    var most: UInt8
  }

  let words: WordTable
  let trie: PhraseTrie
  /// First bytes of prefixes, at most five.
  let stems: ByteTable
  /// Which lengths of stems there are below five.
  let shortStemLengths: [Int]
  /// The prefixes of stem `s` are those from `stemBounds[s]` to `stemBounds[s + 1]`.
  let stemBounds: [UInt32]
  /// The whole prefixes and their atoms, by stem.
  let prefixes: ByteTable
  let prefixNumbers: [Int32]
  let prefixAtoms: [Int32]
  let skeletons: ByteTable
  let skeletonAtoms: [Int32]
  let foreignAtom: Int32
  let triggers: TriggerTable
  let sets: AtomSets
  let nodes: [Node]
  let edges: [Edge]
  /// First words with the beginnings of the words that may follow them.
  let pairs: PairFilter
  let plans: [Plan]
  let runs: [Run]
  /// Runs of patterns that run on every sentence.
  let unfiltered: [Int32]
  /// The most nodes that a plan has.
  let largestProgram: Int
  let atomCount: Int
  /// All units of the layer.
  let units: [Int32]

  init(_ builder: consuming LayerIndexBuilder) {
    let built = builder.finish()
    words = built.words
    trie = built.trie
    (stems, shortStemLengths, stemBounds) = (built.stems, built.shortStemLengths, built.stemBounds)
    (prefixes, prefixNumbers, prefixAtoms) = (built.prefixes, built.prefixNumbers, built.prefixAtoms)
    (skeletons, skeletonAtoms, foreignAtom) = (built.skeletons, built.skeletonAtoms, built.foreignAtom)
    (triggers, pairs) = (built.triggers, built.pairs)
    (sets, nodes, edges) = (built.sets, built.nodes, built.edges)
    (plans, runs, unfiltered, units) = (built.plans, built.runs, built.unfiltered, built.units)
    largestProgram = built.largestProgram
    atomCount = built.atomCount
  }

  /// Whether any atom has to do with bytes beyond ASCII.
  var looksBeyondASCII: Bool { foreignAtom >= 0 || skeletons.count > 0 }
}
