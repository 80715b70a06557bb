internal import DetenteMatching
internal import DetenteText

/// What the finder found in the sentences of a document that hold signals, so that they can be scored again without it.
struct FoundMatches {
  private var matches: [Match] = []
  /// By sentence, in their order: where what each layer found stands.
  private var places: [(signals: Range<Int>, context: Range<Int>)] = []

  /// Forgets all, and makes room for so many sentences.
  mutating func begin(sentences count: Int) {
    matches.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement((signals: 0..<0, context: 0..<0), count: count))
  }

  /// Keeps what the first layer found in a sentence.
  mutating func keep(signals: [Match], of sentence: Sentence) {
    let first = matches.count
    matches += signals
    places[sentence.number - 1].signals = first..<matches.count
  }

  /// Keeps what the second layer found.
  mutating func keep(context: [Match], of sentence: Sentence) {
    let first = matches.count
    matches += context
    places[sentence.number - 1].context = first..<matches.count
  }

  /// What the first layer found.
  func signals(of sentence: Sentence) -> ArraySlice<Match> { matches[places[sentence.number - 1].signals] }

  /// What the second layer found.
  func context(of sentence: Sentence) -> ArraySlice<Match> { matches[places[sentence.number - 1].context] }
}
