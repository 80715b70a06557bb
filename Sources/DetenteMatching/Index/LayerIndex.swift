/// Everything that finds the units of one layer; immutable.
final class LayerIndex: Sendable {
  /// Where a pattern is tried.
  enum Mode: UInt8, Sendable {
    /// Where its demands leave a match room to begin.
    case placed
    /// All over the sentence.
    case search
  }

  /// Words of which one has to stand somewhere.
  struct Demand: Sendable {
    /// Demands for the same words share it.
    var number: Int32
    /// The spaces between the beginning of the match and the word.
    var least: Int32
    /// At least `MatchFinder.span` where there is no bound; −1 where the word may stand anywhere in the sentence.
    var most: Int32
  }

  /// How a pattern is run.
  struct Plan: Sendable {
    var unit: Int32
    /// Its number in the rule set's patterns.
    var pattern: Int32
    var mode: Mode
    /// Whether the unit has no other plan.
    var isSole: Bool
    /// Its demands are those from `first` to `end`, the trigger's first.
    var demands: (first: Int32, end: Int32)
    /// The number of its `headMasks`; −1 where a match can begin with any token.
    var heads: Int32
    /// The group that is scored; −1 for the whole match, −2 where several groups have that name.
    var group: Int32
  }

  let filter: TokenFilter
  let words: ByteTable
  /// The trie's node of a word that begins a form; −1 where it begins none.
  let roots: [Int32]
  /// The atom of a word; −1 where it is none.
  let wordAtoms: [Int32]
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
  /// The plans that atom `a` sets off are those from `triggerBounds[a]` to `triggerBounds[a + 1]`.
  let triggerBounds: [UInt32]
  let triggers: [Int32]
  /// The demands that atom `a` meets are those from `metBounds[a]` to `metBounds[a + 1]`.
  let metBounds: [UInt32]
  let met: [Int32]
  let demandCount: Int
  /// Those of all plans.
  let demands: [Demand]
  /// First words with the beginnings of the words that may follow them.
  let pairs: PairFilter
  let plans: [Plan]
  /// 256 bits each, of `TokenFilter.headSign`.
  let headMasks: [SIMD4<UInt64>]
  /// Plans of patterns that run on every sentence.
  let unfiltered: [Int32]
  /// All units of the layer.
  let units: [Int32]

  init(_ builder: consuming LayerIndexBuilder) {
    let built = builder.finish()
    (filter, words, roots, wordAtoms) = (built.filter, built.words, built.roots, built.wordAtoms)
    trie = built.trie
    (stems, shortStemLengths, stemBounds) = (built.stems, built.shortStemLengths, built.stemBounds)
    (prefixes, prefixNumbers, prefixAtoms) = (built.prefixes, built.prefixNumbers, built.prefixAtoms)
    (skeletons, skeletonAtoms, foreignAtom) = (built.skeletons, built.skeletonAtoms, built.foreignAtom)
    (triggerBounds, triggers, pairs) = (built.triggerBounds, built.triggers, built.pairs)
    (metBounds, met) = (built.metBounds, built.met)
    (demands, demandCount) = (built.demands, built.demandCount)
    (plans, headMasks, unfiltered, units) = (built.plans, built.headMasks, built.unfiltered, built.units)
  }

  /// Whether any atom has to do with bytes beyond ASCII.
  var looksBeyondASCII: Bool { foreignAtom >= 0 || skeletons.count > 0 }
}
