internal import DetenteRules
public import DetenteScoring
internal import DetenteText

/// Which sentences a report for people quotes.
public enum SentenceSelection: Sendable, Hashable {
  case all
  /// Those that are not neutral.
  case signal
  /// Those with a label.
  case label(Label)
  /// So many of the strongest of each side.
  case top(Int)
  /// Those with a number in one of the ranges; a range that has none is said to be empty.
  case numbers([ClosedRange<Int>])
  case none

  /// The indices of what is chosen among an article's sentences, ascending.
  func indices(in sentences: [SentenceScore]) -> [Int] {
    switch self {
    case .all: return Array(sentences.indices)
    case .signal:
      return sentences.indices.filter { sentences[$0].isScored && sentences[$0].label != .neutral }
    case .label(let label):
      return sentences.indices.filter { sentences[$0].isScored && sentences[$0].label == label }
    case .top(let count):
      let strongest = Side.allCases.flatMap { $0.strongest(count, of: sentences) }
      return Set(strongest).sorted()
    case .numbers(let wanted):
      return sentences.indices.filter { index in
        wanted.contains { $0.contains(sentences[index].sentence.number) }
      }
    case .none: return []
    }
  }

  /// What was asked for and is not there, in words.
  func emptiness(in sentences: [SentenceScore]) -> [String] {
    switch self {
    case .label(let label): indices(in: sentences).isEmpty ? ["no sentence is \(label.rawValue)"] : []
    case .numbers(let wanted):
      wanted.filter { $0.lowerBound > sentences.count }.map { "there is no sentence \($0.lowerBound)" }
    case .all, .signal, .top, .none: []
    }
  }
}

extension Side {
  /// The indices of so many of the strongest sentences of its channel, the peak first.
  func strongest(_ count: Int, of sentences: [SentenceScore]) -> [Int] {
    // What only touches on the other side is no strong case of it.
    let own = self == .deescalation ? Label.deescalate : .confront
    let candidates = sentences.indices.filter {
      sentences[$0].isScored && (sentences[$0].label == own || sentences[$0].label == .mixed)
    }
    let values = sentences.map { self == .deescalation ? $0.deescalation : $0.confrontation }
    return Array(candidates.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(count))
  }
}
