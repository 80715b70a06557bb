internal import DetenteMatching
internal import DetenteText

/// The words of a document and what the first layer found, sentence by sentence, before any is judged.
struct FoundSignals {
  /// Those of all sentences that were read.
  private(set) var tokens: [Token] = []
  private var matches: [Match] = []
  /// By sentence; of one that was not read, empty.
  private var places: [(tokens: Range<Int>, matches: Range<Int>)] = []

  /// Forgets all, and makes room for so many sentences.
  mutating func begin(sentences count: Int) {
    tokens.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement((tokens: 0..<0, matches: 0..<0), count: count))
  }

  /// Keeps what was found in a sentence.
  mutating func keep(_ found: [Match], among words: [Token], of sentence: Sentence) {
    let (firstToken, firstMatch) = (tokens.count, matches.count)
    tokens += words
    matches += found
    places[sentence.number - 1] = (firstToken..<tokens.count, firstMatch..<matches.count)
  }

  /// Which of the tokens are a sentence's.
  func tokenRange(of sentence: Sentence) -> Range<Int> { places[sentence.number - 1].tokens }

  /// A sentence's words.
  func tokens(of sentence: Sentence) -> ArraySlice<Token> { tokens[tokenRange(of: sentence)] }

  /// What the first layer found in a sentence.
  func matches(of sentence: Sentence) -> ArraySlice<Match> { matches[places[sentence.number - 1].matches] }
}
