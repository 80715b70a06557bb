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
  /// Phrases that would gain less are not told.
  private static let leastGain = 2
  /// The words of a phrase.
  private static let longest = 3

  let gaps: [Gap]

  /// The texts without a label that hold a phrase, by the label that they should get.
  private struct Missed {
    var calm: [Int] = []
    var fierce: [Int] = []

    func texts(_ label: Label) -> [Int] { label == .deescalate ? calm : fierce }
  }

  /// - Complexity: O(*n*) expected, *n* the words of all texts.
  init(_ texts: [ScoredText]) {
    var table = PhraseTable(longest: Self.longest)
    var missed: [PhraseTable.Phrase: Missed] = [:]
    for index in texts.indices where Self.isMissed(texts[index]) {
      let isCalm = texts[index].labelled.label == .deescalate
      for phrase in table.phrases(of: texts[index].labelled.text) {
        if isCalm {
          missed[phrase, default: Missed()].calm.append(index)
        } else {
          missed[phrase, default: Missed()].fierce.append(index)
        }
      }
    }
    missed = missed.filter { max($1.calm.count, $1.fierce.count) >= Self.leastGain }
    var all: [PhraseTable.Phrase: [Int]] = [:]
    for text in texts {
      guard let label = text.labelled.label else { continue }
      for phrase in table.knownPhrases(of: text.labelled.text, where: { missed[$0] != nil }) {
        all[phrase, default: [0, 0, 0, 0]][label.row] += 1
      }
    }
    var gaps: [Gap] = []
    for (phrase, found) in missed {
      let counts = all[phrase] ?? [0, 0, 0, 0]
      for label in [Label.deescalate, .confront] where found.texts(label).count >= Self.leastGain {
        let right = found.texts(label)
        let gap = Gap(
          phrase: table.text(of: phrase), label: label, right: right.count,
          wrong: counts.reduce(0, +) - counts[label.row], texts: right)
        if gap.gain >= Self.leastGain { gaps.append(gap) }
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
