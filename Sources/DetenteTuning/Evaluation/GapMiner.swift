public import DetenteScoring

/// A phrase of texts that should have a label and got none.
public struct Gap: Sendable, Hashable {
  /// Up to three words in a row, in lower case.
  public var phrase: String
  /// The label that the texts should get.
  public var label: Label
  /// How many texts without a label it stands in that should get this one.
  public var right: Int
  /// How many texts of other labels it stands in, whatever they got.
  public var wrong: Int
  /// The indices of the first, ascending.
  public var texts: [Int]

  /// What a rule for the phrase would likely bring: texts put right less texts put wrong.
  public var gain: Int { right - wrong }
}

/// Looks for phrases that tell the texts without a label that should have one from all others.
struct GapMiner {
  struct Options {
    /// Phrases that would gain less are not told.
    var leastGain = 2
    /// The words of a phrase.
    var longest = 3
  }

  let gaps: [Gap]

  /// - Complexity: O(*n*) expected, *n* the words of all texts.
  init(_ texts: [ScoredText], _ options: Options) {
    var table = PhraseTable(longest: options.longest)
    let phrases = texts.map { table.phrases(of: $0.labelled.text) }
    var right: [PhraseTable.Phrase: [[Int]]] = [:]
    for index in texts.indices where Self.isMissed(texts[index]) {
      guard let label = texts[index].labelled.label else { continue }
      for phrase in phrases[index] {
        right[phrase, default: Array(repeating: [], count: 4)][label.row].append(index)
      }
    }
    right = right.filter { $0.value.contains { $0.count >= options.leastGain } }
    var all: [PhraseTable.Phrase: [Int]] = [:]
    for (text, phrases) in zip(texts, phrases) {
      guard let label = text.labelled.label else { continue }
      for phrase in phrases where right[phrase] != nil {
        all[phrase, default: [0, 0, 0, 0]][label.row] += 1
      }
    }
    var gaps: [Gap] = []
    for (phrase, indices) in right {
      let counts = all[phrase] ?? [0, 0, 0, 0]
      for label in Confusion.order where indices[label.row].count >= options.leastGain {
        let gap = Gap(
          phrase: table.text(of: phrase), label: label, right: indices[label.row].count,
          wrong: counts.reduce(0, +) - counts[label.row], texts: indices[label.row])
        if gap.gain >= options.leastGain { gaps.append(gap) }
      }
    }
    self.gaps = Self.distinct(gaps)
  }

  /// Whether a text takes a side and the pack sees none.
  static func isMissed(_ text: ScoredText) -> Bool {
    text.labelled.label?.isPolar == true && text.score.label == .neutral
  }

  /// By gain; of phrases in the very same texts only the longest.
  private static func distinct(_ gaps: [Gap]) -> [Gap] {
    var seen: Set<[Int]> = []
    let sorted = gaps.sorted {
      if $0.gain != $1.gain { return $0.gain > $1.gain }
      let (left, right) = ($0.phrase.utf8.count, $1.phrase.utf8.count)
      return left != right ? left > right : $0.phrase < $1.phrase
    }
    return sorted.filter { seen.insert($0.texts + [-1 - $0.label.row]).inserted }
  }
}
