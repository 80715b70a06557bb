public import Detente
public import DetenteRules
public import DetenteScoring
internal import DetenteText

/// What two packs say of the same sentence, or of the same labelled text.
public struct ScoreChange: Sendable {
  /// One pack's word.
  public struct Side: Sendable, Hashable {
    /// The label.
    public var label: Label
    /// De-escalation less confrontation, to four decimals.
    public var balance: Double
    /// The ids of the rules with counted hits that the other pack has not here, ascending.
    public var rules: [String]
  }

  /// The text's id.
  public var id: String
  /// The sentence's number; 0: the whole of a labelled text.
  public var sentence: Int
  /// The words, UTF-8.
  public var text: [UInt8]
  /// Of the old pack.
  public var old: Side
  /// Of the new one.
  public var new: Side
  /// What people say; nil where they say nothing.
  public var gold: Label?

  /// Whether the label is another.
  public var changesLabel: Bool { old.label != new.label }
  /// Whether the new label is people's, and the old was not.
  public var isNowRight: Bool { gold != nil && new.label == gold && old.label != gold }
  /// Whether the old label was people's, and the new is not.
  public var isNowWrong: Bool { gold != nil && old.label == gold && new.label != gold }
}

/// Two packs held against the same texts.
public struct PackComparison: Sendable {
  /// Where the packs differ.
  public let parts: [PartChange]
  /// What is scored otherwise: first what is now wrong, then what is now right, other labels, other balances; in each
  /// the largest change first.
  public private(set) var changes: [ScoreChange] = []
  /// How many sentences, and labelled texts, were compared.
  public private(set) var compared = 0
  /// How many sentences only one of the packs sees, for their borders differ.
  public private(set) var unpaired = 0
  /// Counted hits by rule, of the rules that differ.
  public private(set) var hits: [String: (old: Int, new: Int)] = [:]
  /// The figures of the labelled texts under either pack; nil where there are none.
  public private(set) var figures: (old: Figures, new: Figures)?
  /// What could not be scored.
  public private(set) var faults: [LabelFault] = []

  /// Compares two packs on texts: labelled ones as wholes, others sentence by sentence.
  /// - Complexity: two scorings of the texts, on so many threads; one of those in which nothing occurs that differs.
  public init(
    old: (scorer: Scorer, pack: RulePack), new: (scorer: Scorer, pack: RulePack), on texts: [LabelledText],
    workers: Workers
  ) {
    self.init(old: old, new: new, on: texts, workers: workers, sparing: true)
  }

  /// - Parameter sparing: whether texts on which nothing bears that differs are scored once.
  init(
    old: (scorer: Scorer, pack: RulePack), new: (scorer: Scorer, pack: RulePack), on texts: [LabelledText],
    workers: Workers, sparing: Bool
  ) {
    parts = DetenteTuning.changes(from: old.pack, to: new.pack)
    let probe = sparing ? ChangeProbe(parts, from: old.pack, to: new.pack) : nil
    let shards = collectedOverBlocks(of: texts.count, workers: workers, size: 8) { next, keep in
      var comparer = TextComparer(old.scorer, new.scorer, probe)
      while let block = next() {
        var shard = Shard()
        for index in block { comparer.compare(texts[index], into: &shard) }
        keep(block, shard)
      }
    }
    var labelled: (old: [ScoredText], new: [ScoredText]) = ([], [])
    for shard in shards {
      changes += shard.changes
      compared += shard.compared
      unpaired += shard.unpaired
      faults += shard.faults
      labelled.old += shard.old
      labelled.new += shard.new
      for (rule, count) in shard.hits {
        hits[rule, default: (0, 0)].old += count.old
        hits[rule, default: (0, 0)].new += count.new
      }
    }
    hits = hits.filter { $0.value.old != $0.value.new }
    if !labelled.old.isEmpty { figures = (Figures(labelled.old), Figures(labelled.new)) }
    changes = changes.enumerated().sorted {
      let (left, right) = ($0.element.rank, $1.element.rank)
      return left != right ? left < right : $0.offset < $1.offset
    }.map(\.element)
  }
}

/// What a part of the texts brought.
struct Shard: Sendable {
  var changes: [ScoreChange] = []
  var compared = 0
  var unpaired = 0
  var hits: [String: (old: Int, new: Int)] = [:]
  var old: [ScoredText] = []
  var new: [ScoredText] = []
  var faults: [LabelFault] = []
}

extension ScoreChange {
  /// Its place in the order of changes.
  fileprivate var rank: [Double] {
    let group = isNowWrong ? 0.0 : isNowRight ? 1 : changesLabel ? 2 : 3
    return [group, -abs(new.balance - old.balance)]
  }
}

extension [Double] {
  fileprivate static func < (left: [Double], right: [Double]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
