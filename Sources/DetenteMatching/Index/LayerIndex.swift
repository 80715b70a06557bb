/// Everything that finds the units of one layer; immutable.
final class LayerIndex: Sendable {
  /// A pattern that a trigger sets off.
  struct Trigger: Sendable {
    /// The number of its plan.
    var plan: Int32
    /// How many tokens before the trigger's the match begins, where the plan is placed.
    var tokensBefore: Int32
  }

  /// Where a pattern is tried.
  enum Mode: UInt8, Sendable {
    /// Where its triggers say.
    case placed
    /// At the tokens that begin as a match can begin.
    case heads
    /// All over the sentence.
    case search
  }

  /// How a pattern is run.
  struct Plan: Sendable {
    var unit: Int32
    /// Its number in the rule set's patterns.
    var pattern: Int32
    var mode: Mode
    /// The demands that the sentence must meet; −1 where there is none.
    var demands: (Int32, Int32, Int32)
    /// What the tokens at two distances from the match's first may be, as bits of `TokenFilter.sign`; all ones
    /// and distance 0 where nothing is known.
    var near: (UInt64, UInt64)
    var distance: (Int32, Int32)
    /// The number of its `headMasks`, in mode `heads`.
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
  /// The triggers of atom `a` are those from `triggerBounds[a]` to `triggerBounds[a + 1]`.
  let triggerBounds: [UInt32]
  let triggers: [Trigger]
  /// The demands that atom `a` meets are those from `demandBounds[a]` to `demandBounds[a + 1]`.
  let demandBounds: [UInt32]
  let demands: [Int32]
  let demandCount: Int
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
    (demandBounds, demands, demandCount) = (built.demandBounds, built.demands, built.demandCount)
    (plans, headMasks, unfiltered, units) = (built.plans, built.headMasks, built.unfiltered, built.units)
  }

  /// Whether any atom has to do with bytes beyond ASCII.
  var looksBeyondASCII: Bool { foreignAtom >= 0 || skeletons.count > 0 }
}
